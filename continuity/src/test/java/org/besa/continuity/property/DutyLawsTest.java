package org.besa.continuity.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.random.Longer;
import org.besa.continuity.random.RandomCodes;
import org.besa.continuity.random.RandomPacks;
import org.besa.continuity.random.Recast;
import org.besa.continuity.random.Sample;
import org.besa.continuity.random.Shift;
import org.besa.continuity.random.WholeDays;
import org.besa.continuity.reference.Answer;
import org.besa.continuity.rules.Conditions;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens to an answer when the rules, or all dates, change in a known way. */
@Tag("property")
class DutyLawsTest {

    private static final int SAMPLES = 500;
    private static final int PEOPLE = 4;

    @Test
    void addingADutyWithoutExceptionsNeverRemovesAnOwedDay() {
        int added = 0;
        for (int number = 0; number < SAMPLES; number++) {
            Sample sample = Sample.thrown(Seeds.usual(), number, PEOPLE);
            Sample more = withDuties(sample, number);
            for (CaseFile person : sample.histories()) {
                Assessed before = Assessed.of(sample, person);
                Set<String> after = Assessed.of(more, person).owedDays();
                assertThat(after).as("%s", before).containsAll(before.owedDays());
                added += after.size() - before.owedDays().size();
            }
        }
        assertThat(added).as("days newly owed").isGreaterThan(1_000);
    }

    @Test
    void aLongerPeriodNeverOwesFewerDays() {
        int gained = 0;
        for (int number = 0; number < SAMPLES; number++) {
            Sample sample = Sample.thrown(Seeds.usual(), number, PEOPLE);
            Sample longer = new Longer(1 + number % 5).of(sample);
            List<Answer> before = blocks(sample);
            List<Answer> after = blocks(longer);
            for (int person = 0; person < PEOPLE; person++) {
                for (Map.Entry<String, byte[]> provision :
                        before.get(person).standings().entrySet()) {
                    byte[] shorter = provision.getValue();
                    byte[] more =
                            Objects.requireNonNull(after.get(person).standings().get(provision.getKey()));
                    for (int day = 0; day < shorter.length; day++) {
                        assertThat(Answer.level(more[day]))
                                .as("%s of person-%s after %s days, %s", provision.getKey(), person, day, sample.name())
                                .isGreaterThanOrEqualTo(Answer.level(shorter[day]));
                        gained += Answer.level(more[day]) > Answer.level(shorter[day]) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(gained).as("days gained").isGreaterThan(1_000);
    }

    /** Months, working days and ages aside: they depend on where in the calendar a rule plays. */
    @Test
    void shiftingEveryDateShiftsEveryResult() {
        for (int number = 0; number < SAMPLES; number++) {
            Sample sample = new WholeDays().of(Sample.thrown(Seeds.usual(), number, PEOPLE));
            Shift shift = new Shift(1 + number % 1_500);
            Sample shifted = shift.of(sample);
            List<Answer> before = blocks(sample);
            List<Answer> after = blocks(shifted);
            for (int person = 0; person < PEOPLE; person++) {
                Answer expected = new Answer(
                        shift.day(before.get(person).from()),
                        before.get(person).standings(),
                        before.get(person).needs());
                assertThat(expected.difference(after.get(person)))
                        .as("person-%s of %s, %s days later", person, sample.name(), shift.days())
                        .isEmpty();
                Answer here = EngineAnswers.of(
                        Assessed.of(sample, sample.histories().get(person)).coverage());
                Answer there = EngineAnswers.of(
                        Assessed.of(shifted, shifted.histories().get(person)).coverage());
                assertThat(new Answer(shift.day(here.from()), here.standings(), here.needs()).difference(there))
                        .as("person-%s of %s alone, %s days later", person, sample.name(), shift.days())
                        .isEmpty();
            }
        }
    }

    private static List<Answer> blocks(Sample sample) {
        return new EngineAnswers(sample, sample.moment().asOf().minusDays(120)).inBlocks(RandomCodes.NEEDS);
    }

    /** The sample with more provisions of its time beside its own, stripped of exceptions. */
    private static Sample withDuties(Sample sample, int number) {
        RulePack pack = Sample.anotherPack(Seeds.usual(), number);
        List<Provision> duties = pack.provisions().stream()
                .map(provision -> {
                    Conditions all = provision.conditions();
                    return new Recast(provision)
                            .with(new Conditions(all.force(), all.when(), List.of(), all.parameters()));
                })
                .toList();
        List<RulePack> packs = new ArrayList<>(sample.packs());
        packs.add(RandomPacks.pack(pack.id(), pack.calendar(), duties));
        return new Sample(sample.name(), packs, sample.moment(), sample.histories());
    }
}
