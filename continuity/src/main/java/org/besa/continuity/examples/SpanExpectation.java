package org.besa.continuity.examples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Owing;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.source.Expectations;
import org.besa.continuity.source.Expectations.Marks;
import org.jspecify.annotations.Nullable;

/** A whole run: every day of it has what is written, and the days around it, as far as the window goes, do not. */
record SpanExpectation(Expectations.Span expect, Coverage coverage) {

    /** What came out instead; empty if it came true. */
    Optional<String> found() {
        List<Span> spans = coverage.needs().stream()
                .filter(need -> need.need() == expect.need())
                .flatMap(need -> need.spans().stream())
                .toList();
        if (spans.isEmpty()) {
            return Optional.of("that the need was not assessed");
        }
        if (expect.from().isBefore(coverage.from()) || expect.through().isAfter(coverage.through())) {
            return Optional.of("a window from " + coverage.from() + " through " + coverage.through());
        }
        Optional<String> inside = spans.stream()
                .filter(span -> !span.from().isAfter(expect.through())
                        && !span.through().isBefore(expect.from()))
                .filter(span -> !meets(span))
                .findFirst()
                .map(span -> words(span, later(span.from(), expect.from())));
        return inside.or(() -> beyond(spans, expect.from().minusDays(1)))
                .or(() -> beyond(spans, expect.through().plusDays(1)));
    }

    private Optional<String> beyond(List<Span> spans, LocalDate day) {
        return spans.stream()
                .filter(span -> !day.isBefore(span.from()) && !day.isAfter(span.through()))
                .filter(this::meets)
                .findFirst()
                .map(span -> "the same on " + day + " too");
    }

    private boolean meets(Span span) {
        Marks marks = expect.marks();
        return same(expect.cover(), span.cover())
                && same(marks.contested(), span.contested())
                && same(marks.alleged(), span.alleged())
                && same(marks.promised(), span.promised())
                && same(marks.partial(), span.partial())
                && same(marks.contingentOn(), span.contingentOn())
                && same(expect.earliestEnd(), span.earliestEnd())
                && same(expect.owedBy(), parties(span))
                && (expect.provision() == null
                        || span.owedBy().stream()
                                .anyMatch(owing -> owing.provision().equals(expect.provision())));
    }

    private static <T> boolean same(@Nullable T expected, @Nullable T found) {
        return expected == null || expected.equals(found);
    }

    private static Set<String> parties(Span span) {
        return span.owedBy().stream().map(Owing::dutyBearer).collect(Collectors.toSet());
    }

    String expected() {
        List<String> words = new ArrayList<>();
        words.add(expect.need().code() + " from " + expect.from() + " through " + expect.through());
        if (expect.cover() != null) {
            words.add(expect.cover().name());
        }
        words.addAll(new MarkWords(expect.marks()).words());
        if (expect.earliestEnd() != null) {
            words.add("earliestEnd " + expect.earliestEnd());
        }
        if (expect.provision() != null) {
            words.add("under " + expect.provision());
        }
        if (expect.owedBy() != null) {
            words.add("owed by " + expect.owedBy().stream().sorted().toList());
        }
        return String.join(", ", words);
    }

    private static String words(Span span, LocalDate day) {
        Marks marks = new Marks(
                span.contested() ? true : null,
                span.alleged() ? true : null,
                span.promised() ? true : null,
                span.partial() ? true : null,
                span.contingentOn());
        List<String> words = new ArrayList<>();
        words.add("on " + day + " " + span.cover());
        words.addAll(new MarkWords(marks).words());
        if (span.earliestEnd() != null) {
            words.add("earliestEnd " + span.earliestEnd());
        }
        words.add("owed by "
                + span.owedBy().stream()
                        .map(owing -> owing.dutyBearer() + " under " + owing.provision())
                        .toList());
        return String.join(", ", words);
    }

    private static LocalDate later(LocalDate first, LocalDate second) {
        return first.isAfter(second) ? first : second;
    }
}
