package org.besa.continuity.examples;

import java.util.ArrayList;
import java.util.List;
import org.besa.continuity.source.Expectations.Marks;
import org.jspecify.annotations.Nullable;

/** The marks that are written, in words. */
record MarkWords(Marks marks) {

    List<String> words() {
        List<String> words = new ArrayList<>();
        mark(words, "contested", marks.contested());
        mark(words, "alleged", marks.alleged());
        mark(words, "promised", marks.promised());
        mark(words, "partial", marks.partial());
        if (marks.contingentOn() != null) {
            words.add("contingentOn " + marks.contingentOn());
        }
        return words;
    }

    private static void mark(List<String> words, String name, @Nullable Boolean value) {
        if (value != null) {
            words.add(value ? name : "not " + name);
        }
    }
}
