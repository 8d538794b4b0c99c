package org.besa.continuity.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Deadline;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.Obligation;
import org.besa.continuity.source.Expectations;
import org.besa.continuity.source.Expectations.Marks;
import org.besa.continuity.source.Place;
import org.besa.continuity.source.WorkedExamples.Example;
import org.jspecify.annotations.Nullable;

/** Gaps, deadlines and obligations: all that there are of the needs or acts that are named, by need or act and day. */
record ListExpectations(Example example, Coverage coverage) {

    List<Difference> differences() {
        Expectations expect = example.expect();
        List<Difference> differences = new ArrayList<>();
        if (expect.gaps() != null) {
            Set<Need> needs = expect.gaps().stream().map(Expectations.Gap::need).collect(Collectors.toSet());
            List<Gap> found = coverage.gaps().stream()
                    .filter(gap -> needs.isEmpty() || needs.contains(gap.need()))
                    .sorted(Comparator.comparing(Gap::need).thenComparing(Gap::from))
                    .toList();
            List<Expectations.Gap> expected = expect.gaps().stream()
                    .sorted(Comparator.comparing(Expectations.Gap::need).thenComparing(Expectations.Gap::from))
                    .toList();
            compare(differences, expected, found, this::same, Expectations.Gap::at, this::words, this::words);
        }
        if (expect.deadlines() != null) {
            Set<String> acts =
                    expect.deadlines().stream().map(Expectations.Deadline::act).collect(Collectors.toSet());
            List<Deadline> found = coverage.deadlines().stream()
                    .filter(deadline -> acts.isEmpty() || acts.contains(deadline.act()))
                    .toList();
            compare(
                    differences,
                    expect.deadlines(),
                    found,
                    this::same,
                    Expectations.Deadline::at,
                    this::words,
                    this::words);
        }
        if (expect.obligations() != null) {
            Set<String> acts = expect.obligations().stream()
                    .map(Expectations.Obligation::act)
                    .collect(Collectors.toSet());
            List<Obligation> found = coverage.obligations().stream()
                    .filter(duty -> acts.isEmpty() || acts.contains(duty.act()))
                    .toList();
            compare(
                    differences,
                    expect.obligations(),
                    found,
                    this::same,
                    Expectations.Obligation::at,
                    this::words,
                    this::words);
        }
        return differences;
    }

    /** Strikes out what came as expected; each expectation that is left found nothing, and each finding that is left was not expected. */
    private <E, F> void compare(
            List<Difference> differences,
            List<E> expected,
            List<F> found,
            BiPredicate<E, F> same,
            Function<E, Place> at,
            Function<E, String> expectedWords,
            Function<F, String> foundWords) {
        List<F> left = new ArrayList<>(found);
        List<E> missing = new ArrayList<>();
        for (E each : expected) {
            F match = left.stream()
                    .filter(candidate -> same.test(each, candidate))
                    .findFirst()
                    .orElse(null);
            if (match == null) {
                missing.add(each);
            } else {
                left.remove(match);
            }
        }
        String others = left.isEmpty()
                ? "nothing like it"
                : left.stream().map(foundWords).collect(Collectors.joining(" | "));
        missing.forEach(each ->
                differences.add(new Difference(at.apply(each), example.name(), expectedWords.apply(each), others)));
        if (missing.isEmpty() && !left.isEmpty()) {
            differences.add(new Difference(example.at(), example.name(), "no more than is written", others));
        }
    }

    private boolean same(Expectations.Gap expected, Gap found) {
        Marks marks = expected.marks();
        return expected.need() == found.need()
                && expected.from().equals(found.from())
                && expected.through().equals(found.through())
                && same(expected.cover(), found.cover())
                && same(expected.kind(), found.kind())
                && same(marks.contested(), found.contested())
                && same(marks.alleged(), found.alleged())
                && same(marks.promised(), found.promised())
                && same(marks.partial(), found.partial())
                && same(marks.contingentOn(), found.contingentOn());
    }

    private boolean same(Expectations.Deadline expected, Deadline found) {
        return expected.act().equals(found.act())
                && same(expected.opens(), found.opens())
                && same(expected.lastDay(), found.lastDay())
                && same(expected.provision(), found.provision())
                && same(expected.contingentOn(), found.contingentOn());
    }

    private boolean same(Expectations.Obligation expected, Obligation found) {
        return expected.act().equals(found.act())
                && same(expected.due(), found.due())
                && same(expected.dutyBearer(), found.dutyBearer())
                && same(expected.provision(), found.provision())
                && same(expected.contingentOn(), found.contingentOn());
    }

    private static <T> boolean same(@Nullable T expected, T found) {
        return expected == null || expected.equals(found);
    }

    private String words(Expectations.Gap gap) {
        return gap.need().code() + " missing from " + gap.from() + " through " + gap.through()
                + (gap.cover() == null ? "" : ", " + gap.cover())
                + (gap.kind() == null ? "" : ", " + gap.kind().code())
                + new MarkWords(gap.marks())
                        .words().stream().map(word -> ", " + word).collect(Collectors.joining());
    }

    private String words(Gap gap) {
        return gap.need().code() + " missing from " + gap.from() + " through " + gap.through() + ", " + gap.cover()
                + ", " + gap.kind().code() + ", contingentOn " + gap.contingentOn();
    }

    private String words(Expectations.Deadline deadline) {
        return deadline.act()
                + optional(", opens ", deadline.opens())
                + optional(", lastDay ", deadline.lastDay())
                + optional(", under ", deadline.provision())
                + optional(", contingentOn ", deadline.contingentOn());
    }

    private String words(Deadline deadline) {
        return deadline.act() + ", opens " + deadline.opens() + ", lastDay " + deadline.lastDay() + ", under "
                + deadline.provision() + ", contingentOn " + deadline.contingentOn();
    }

    private String words(Expectations.Obligation duty) {
        return duty.act()
                + optional(", due ", duty.due())
                + optional(", by ", duty.dutyBearer())
                + optional(", under ", duty.provision())
                + optional(", contingentOn ", duty.contingentOn());
    }

    private String words(Obligation duty) {
        return duty.act() + ", due " + duty.due() + ", by " + duty.dutyBearer() + ", under " + duty.provision()
                + ", contingentOn " + duty.contingentOn();
    }

    private static String optional(String before, @Nullable Object value) {
        return value == null ? "" : before + value;
    }
}
