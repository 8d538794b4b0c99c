package org.besa.continuity.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.ContinuityEngine;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.random.RandomCodes;
import org.besa.continuity.random.Sample;
import org.besa.continuity.random.SampleText;

/** One person of a sample with the engine's answer; the text says how to throw it again. */
record Assessed(Sample sample, CaseFile person, Coverage coverage) {

    static Assessed of(Sample sample, CaseFile person) {
        ContinuityEngine engine = new ContinuityEngine(sample.packs(), RandomCodes.VOCABULARY, null);
        return new Assessed(sample, person, engine.assess(person, sample.moment()));
    }

    /** Every person of so many samples. */
    static List<Assessed> all(long seed, int samples, int people) {
        List<Assessed> all = new ArrayList<>();
        for (int number = 0; number < samples; number++) {
            Sample sample = Sample.thrown(seed, number, people);
            sample.histories().forEach(person -> all.add(of(sample, person)));
        }
        return all;
    }

    /** The days on which somebody certainly owes a need, as {@code need day}. */
    Set<String> owedDays() {
        Set<String> days = new TreeSet<>();
        for (NeedCoverage need : coverage.needs()) {
            for (Span span : need.spans()) {
                if (!span.owedBy().isEmpty()) {
                    span.from().datesUntil(span.through().plusDays(1)).forEach(day -> days.add(text(need.need(), day)));
                }
            }
        }
        return days;
    }

    private static String text(Need need, LocalDate day) {
        return need.code() + " " + day;
    }

    @Override
    public String toString() {
        return sample.name() + "\n" + SampleText.of(sample, List.of(person));
    }
}
