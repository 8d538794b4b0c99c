package org.besa.app.report;

import java.util.ArrayList;
import java.util.List;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.Span;

/** What makes a day doubtful, in sentences. */
record MarkText(PlainWords words) {

    List<String> of(Span span) {
        List<String> sentences = of(span.contested(), span.alleged(), span.promised(), span.partial());
        if (!span.onCondition().isEmpty()) {
            sentences.add(PlainWords.capital(words.parties(span.onCondition()))
                    + " offers it on a condition that binds or harms; that does not count.");
        }
        return sentences;
    }

    List<String> of(Gap gap) {
        return of(gap.contested(), gap.alleged(), gap.promised(), gap.partial());
    }

    private static List<String> of(boolean contested, boolean alleged, boolean promised, boolean partial) {
        List<String> sentences = new ArrayList<>();
        if (contested) {
            sentences.add("The party to whom the duty is ascribed denies it.");
        }
        if (alleged) {
            sentences.add("Somebody says there is an agreement for this, but nobody has shown its text.");
        }
        if (promised) {
            sentences.add("It was promised; a promise cannot be claimed.");
        }
        if (partial) {
            sentences.add("What comes is not enough.");
        }
        return sentences;
    }
}
