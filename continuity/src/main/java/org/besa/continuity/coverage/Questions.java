package org.besa.continuity.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.Coverage.Unknown;

/**
 * What to ask: every fact for which an answer waits, and whether what is owed arrives. What matters today or later comes before what only the past
 * waits for, then what decides most needs.
 */
final class Questions {
    private final Vocabulary vocabulary;
    private final LocalDate asOf;

    Questions(Vocabulary vocabulary, LocalDate asOf) {
        this.vocabulary = vocabulary;
        this.asOf = asOf;
    }

    List<Unknown> of(List<NeedCoverage> needs) {
        Map<String, Set<Need>> affected = new LinkedHashMap<>();
        Set<String> current = new HashSet<>();
        for (NeedCoverage need : needs) {
            for (Span span : need.spans()) {
                span.contingentOn()
                        .forEach(fact -> affected.computeIfAbsent(fact, _ -> new TreeSet<>())
                                .add(need.need()));
                if (!span.through().isBefore(asOf)) {
                    current.addAll(span.contingentOn());
                }
                if (span.cover() == Cover.UNCONFIRMED && !span.from().isAfter(asOf)) {
                    affected.computeIfAbsent(Unknown.ASSISTANCE, _ -> new TreeSet<>())
                            .add(need.need());
                    current.add(Unknown.ASSISTANCE);
                }
            }
        }
        List<Unknown> questions = new ArrayList<>();
        affected.forEach((fact, of) -> questions.add(
                new Unknown(fact, List.copyOf(of), vocabulary.plain(fact).orElse(null))));
        questions.sort(Comparator.<Unknown, Boolean>comparing(unknown -> !current.contains(unknown.fact()))
                .thenComparingInt(unknown -> -unknown.affects().size())
                .thenComparing(Unknown::fact));
        return questions;
    }
}
