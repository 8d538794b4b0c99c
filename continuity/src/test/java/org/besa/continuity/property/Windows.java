package org.besa.continuity.property;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Statement;

/** Windows of answers: where they begin, and whether spans fill them. */
interface Windows {

    /**
     * The first known fact's day; without facts that of the first known assistance or statement; as-of where there is none, or only one after
     * the window's end.
     */
    static LocalDate start(CaseFile person, Moment moment) {
        CaseFile known = person.knownOn(moment.knownOn());
        return known.facts().stream()
                .flatMap(Windows::begins)
                .min(LocalDate::compareTo)
                .or(() -> Stream.concat(known.assistance().stream(), known.statements().stream())
                        .flatMap(Windows::begins)
                        .min(LocalDate::compareTo))
                .filter(first -> !first.isAfter(moment.through()))
                .orElse(moment.asOf());
    }

    private static Stream<LocalDate> begins(Entry entry) {
        return switch (entry) {
            case Fact.EventFact event -> Stream.of(event.on().earliest());
            case Fact.StateFact state -> Stream.ofNullable(state.from()).map(ApproximateDate::earliest);
            case Fact.QuantityFact quantity ->
                Stream.ofNullable(quantity.from()).map(ApproximateDate::earliest);
            case Fact.DocumentFact document ->
                Stream.ofNullable(document.from()).map(ApproximateDate::earliest);
            case Assistance aid -> Stream.of(aid.from().earliest());
            case Statement statement -> Stream.of(statement.on());
        };
    }

    /** Where the spans of some need do not partition the window in order; empty where all do. */
    static Optional<String> partitioned(Coverage coverage) {
        for (NeedCoverage need : coverage.needs()) {
            LocalDate next = coverage.from();
            for (Span span : need.spans()) {
                if (!span.from().equals(next) || span.through().isBefore(span.from())) {
                    return Optional.of(need.need() + ": a span out of order " + span);
                }
                next = span.through().plusDays(1);
            }
            if (!next.equals(coverage.through().plusDays(1))) {
                return Optional.of(need.need() + ": spans end before " + next);
            }
        }
        return Optional.empty();
    }
}
