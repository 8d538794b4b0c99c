package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.besa.continuity.coverage.Coverage.Owing;
import org.besa.continuity.coverage.Coverage.Span;

/** A run of days in the language of the page. */
record SpanSentences(FactWords facing, GapSentences sentences) {

    /** Who owes it and brings it, and what lies over it. */
    List<String> more(Span span) {
        List<String> more = new ArrayList<>();
        for (Owing owing : span.owedBy()) {
            more.add(say("coverage.who.owed", sentences.owed(owing)));
        }
        if (!span.deliveredBy().isEmpty()) {
            more.add(say("coverage.span.from", sentences.parties(span.deliveredBy())));
        }
        span.onCondition().stream()
                .filter(provider -> !provider.isEmpty())
                .forEach(provider -> more.add(say("coverage.why.condition", sentences.party(provider))));
        marks(span).forEach(mark -> more.add(say("coverage.mark." + mark)));
        if (!span.contingentOn().isEmpty()) {
            more.add(say("coverage.span.waits", sentences.questions(span.contingentOn())));
        }
        LocalDate earliest = span.earliestEnd();
        if (earliest != null) {
            more.add(say("coverage.span.earliest", day(earliest)));
        }
        return more;
    }

    private static List<String> marks(Span span) {
        List<String> marks = new ArrayList<>();
        if (span.contested()) {
            marks.add("contested");
        }
        if (span.alleged()) {
            marks.add("alleged");
        }
        if (span.promised()) {
            marks.add("promised");
        }
        if (span.partial()) {
            marks.add("partial");
        }
        return marks;
    }

    /** From the first through the last day. */
    String between(LocalDate from, LocalDate through) {
        return from.equals(through) ? day(from) : say("coverage.days.between", day(from), day(through));
    }

    private String day(LocalDate day) {
        return facing.exactly(day);
    }

    private String say(String key, Object... arguments) {
        return facing.words().say(key, arguments);
    }
}
