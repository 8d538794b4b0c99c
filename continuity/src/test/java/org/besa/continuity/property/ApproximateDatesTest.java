package org.besa.continuity.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.random.Dice;
import org.besa.continuity.random.RandomCodes;
import org.besa.continuity.random.RoughDates;
import org.besa.continuity.random.Sample;
import org.besa.continuity.reference.Answer;
import org.besa.continuity.reference.SetEvaluator;
import org.besa.continuity.rules.Provision.Yield;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A rough date is read at both its ends; where that changes the answer, the day says so. */
@Tag("property")
class ApproximateDatesTest {

    private static final int SAMPLES = 1_000;
    private static final int PEOPLE = 2;
    private static final Set<Need> NEEDS = EnumSet.copyOf(RandomCodes.NEEDS);

    private final SetEvaluator sets = new SetEvaluator();
    private int changed;
    private int unchanged;
    private int gapsInSomeReadings;

    @Test
    void everyReadingCounts() {
        for (int number = 0; number < SAMPLES; number++) {
            Sample sample = Sample.thrown(Seeds.usual(), number, PEOPLE);
            Dice dice = new Dice(Seeds.usual(), -1 - number);
            for (CaseFile person : sample.histories()) {
                RoughDates rough = RoughDates.thrown(dice, person, 3);
                check(Assessed.of(sample, rough.person()), rough);
            }
        }
        assertThat(changed).as("days on which a rough date matters").isGreaterThan(1_000);
        assertThat(unchanged).as("days on which it does not").isGreaterThan(1_000);
        assertThat(gapsInSomeReadings)
                .as("days that are a gap in some readings only")
                .isGreaterThan(100);
    }

    private void check(Assessed assessed, RoughDates rough) {
        List<Answer> readings = new ArrayList<>();
        for (int reading = 0; reading < rough.readings(); reading++) {
            readings.add(sets.answer(
                    assessed.sample().packs(),
                    rough.read(reading),
                    assessed.sample().moment(),
                    assessed.coverage().from(),
                    NEEDS));
        }
        Answer told = EngineAnswers.of(assessed.coverage());
        for (NeedCoverage need : assessed.coverage().needs()) {
            List<byte[]> covers = readings.stream()
                    .map(reading -> Objects.requireNonNull(reading.needs().get(need.need())))
                    .toList();
            byte[] toldDays = Objects.requireNonNull(told.needs().get(need.need()));
            for (Span span : need.spans()) {
                long first = assessed.coverage().from().until(span.from(), java.time.temporal.ChronoUnit.DAYS);
                long last = assessed.coverage().from().until(span.through(), java.time.temporal.ChronoUnit.DAYS);
                for (int day = (int) first; day <= last; day++) {
                    int on = day;
                    List<Answer.Day> views = covers.stream()
                            .map(bytes -> Answer.Day.of(bytes[on]))
                            .toList();
                    List<Set<String>> certain = readings.stream()
                            .map(reading -> certain(assessed.sample(), reading, need.need(), on))
                            .toList();
                    check(assessed, rough, span, Answer.Day.of(toldDays[day]), views, certain);
                }
            }
        }
    }

    private void check(
            Assessed assessed,
            RoughDates rough,
            Span span,
            Answer.Day told,
            List<Answer.Day> readings,
            List<Set<String>> certain) {
        Answer.Day latest = readings.getFirst();
        assertThat(told.cover()).as("%s in %s", span, assessed).isEqualTo(latest.cover());
        boolean gap = readings.stream().allMatch(Answer.Day::gap);
        assertThat(told.gap()).as("gap: %s in %s", span, assessed).isEqualTo(gap);
        gapsInSomeReadings += !gap && readings.stream().anyMatch(Answer.Day::gap) ? 1 : 0;
        boolean matters = false;
        for (int number = 0; number < rough.places().size(); number++) {
            for (int reading = 0; reading < readings.size(); reading++) {
                int other = reading ^ 1 << number;
                if (readings.get(reading).cover() != readings.get(other).cover()
                        || !certain.get(reading).equals(certain.get(other))) {
                    assertThat(span.contingentOn())
                            .as("%s in %s", span, assessed)
                            .contains(rough.code(number));
                    matters = true;
                }
            }
        }
        changed += matters ? 1 : 0;
        unchanged += matters ? 0 : 1;
        boolean waits = readings.stream().anyMatch(Answer.Day::contingent);
        assertThat(!span.contingentOn().isEmpty())
                .as("%s in %s", span, assessed)
                .isEqualTo(matters || waits);
        assertThat(span.owedBy().stream()
                        .map(owing -> owing.provision())
                        .distinct()
                        .sorted()
                        .toList())
                .as("owed in every reading: %s in %s", span, assessed)
                .isEqualTo(inAll(certain));
    }

    /** Provisions that certainly owe the need, and that are due. */
    private static Set<String> certain(Sample sample, Answer answer, Need need, int day) {
        Set<String> certain = new java.util.TreeSet<>();
        sample.packs().stream().flatMap(pack -> pack.provisions().stream()).forEach(provision -> {
            byte[] standings = answer.standings().get(provision.id());
            if (standings != null
                    && provision.needs().contains(need)
                    && provision.yields() == Yield.OWED
                    && Answer.due(standings[day]) == 3) {
                certain.add(provision.id());
            }
        });
        return certain;
    }

    private static List<String> inAll(List<Set<String>> sets) {
        return sets.getFirst().stream()
                .filter(id -> sets.stream().allMatch(set -> set.contains(id)))
                .sorted()
                .toList();
    }
}
