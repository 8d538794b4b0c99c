package org.besa.continuity.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.random.Dice;
import org.besa.continuity.random.RoughDates;
import org.besa.continuity.random.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever asks for the days to come alone is told of them what they would be told with the past. */
@Tag("property")
class AheadTest {
    private static final int SAMPLES = 600;

    private int days;
    private int gaps;

    @Test
    void theDaysToComeAreTheSameWithoutThePast() {
        for (int number = 0; number < SAMPLES; number++) {
            Sample sample = Sample.thrown(Seeds.usual(), number, 2);
            Dice dice = new Dice(Seeds.usual(), -1 - number);
            for (CaseFile person : sample.histories()) {
                CaseFile rough = RoughDates.thrown(dice, person, 2).person();
                Assessed whole = Assessed.of(sample, rough);
                Sample ahead = new Sample(
                        sample.name(), sample.packs(), sample.moment().ahead(), sample.histories());
                Coverage without = Assessed.of(ahead, rough).coverage();
                LocalDate today = sample.moment().asOf();

                assertThat(byDay(without, today)).as("%s", whole).isEqualTo(byDay(whole.coverage(), today));
                assertThat(gapDays(without, today)).as("%s", whole).isEqualTo(gapDays(whole.coverage(), today));
                assertThat(without.deadlines()).isEqualTo(whole.coverage().deadlines());
                assertThat(without.obligations()).isEqualTo(whole.coverage().obligations());
                assertThat(without.notAssessed()).isEqualTo(whole.coverage().notAssessed());
            }
        }
        assertThat(days).as("days compared").isGreaterThan(100_000);
        assertThat(gaps).as("days of gaps").isGreaterThan(10_000);
    }

    /** What is told of a day, but for how soon it could end, which looks back. */
    private Map<String, List<Object>> byDay(Coverage coverage, LocalDate today) {
        Map<String, List<Object>> told = new TreeMap<>();
        for (NeedCoverage need : coverage.needs()) {
            for (Span span : need.spans()) {
                days(span.from(), span.through(), today)
                        .forEach(day -> told.put(
                                need.need() + " " + day,
                                List.of(
                                        span.cover(),
                                        List.of(span.contested(), span.alleged(), span.promised(), span.partial()),
                                        span.contingentOn(),
                                        span.owedBy(),
                                        span.deliveredBy(),
                                        span.onCondition())));
            }
        }
        days += told.size();
        return told;
    }

    private Set<String> gapDays(Coverage coverage, LocalDate today) {
        Set<String> told = new TreeSet<>();
        for (Gap gap : coverage.gaps()) {
            days(gap.from(), gap.through(), today)
                    .forEach(day -> told.add(gap.need() + " " + day + " " + gap.cover() + " " + gap.contingentOn()));
        }
        gaps += told.size();
        return told;
    }

    /** Those from today on. */
    private static Stream<LocalDate> days(LocalDate from, LocalDate through, LocalDate today) {
        LocalDate first = from.isBefore(today) ? today : from;
        return through.isBefore(first) ? Stream.empty() : first.datesUntil(through.plusDays(1));
    }
}
