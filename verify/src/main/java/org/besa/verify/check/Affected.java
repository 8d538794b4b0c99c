package org.besa.verify.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which entries of a log findings are about, as runs that do not touch, in ascending order. */
public record Affected(int log, List<Span> spans) {

    /** Those of one log. */
    static Affected of(int log, List<Finding> findings) {
        List<Span> sorted = findings.stream()
                .filter(finding -> finding.log() == log)
                .flatMap(finding -> finding.affected().stream())
                .sorted(Comparator.comparingLong(Span::first))
                .toList();
        List<Span> runs = new ArrayList<>();
        for (Span span : sorted) {
            if (!runs.isEmpty() && span.first() <= runs.getLast().end()) {
                Span before = runs.removeLast();
                runs.add(new Span(before.first(), Math.max(before.end(), span.end())));
            } else {
                runs.add(span);
            }
        }
        return new Affected(log, List.copyOf(runs));
    }
}
