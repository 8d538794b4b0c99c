package org.besa.app.letters;

import java.util.ArrayList;
import java.util.List;
import org.besa.app.letters.LetterText.Source;

/** The sources of one letter, numbered in the order in which sentences name them first. */
final class SourceList {
    private final List<Source> sources = new ArrayList<>();

    /** The number of a source, from 1; the same source has one number. */
    int number(Source source) {
        int there = sources.indexOf(source);
        if (there >= 0) {
            return there + 1;
        }
        sources.add(source);
        return sources.size();
    }

    List<Source> all() {
        return List.copyOf(sources);
    }
}
