package org.besa.continuity.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.random.Afterthoughts;
import org.besa.continuity.random.Dice;
import org.besa.continuity.random.Sample;
import org.besa.continuity.reference.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for every answer about one case, whatever the packs and the history. */
@Tag("property")
class AnswerLawsTest {

    private static final List<Assessed> ALL = Assessed.all(Seeds.usual(), 500, 4);

    @Test
    void spansPartitionTheWindow() {
        for (Assessed each : ALL) {
            assertThat(Windows.partitioned(each.coverage())).as("%s", each).isEmpty();
            assertThat(each.coverage().from())
                    .isEqualTo(Windows.start(each.person(), each.sample().moment()));
            assertThat(each.coverage().through())
                    .isEqualTo(each.sample().moment().through());
        }
    }

    @Test
    void neighbouringSpansDiffer() {
        for (Assessed each : ALL) {
            for (NeedCoverage need : each.coverage().needs()) {
                for (int i = 1; i < need.spans().size(); i++) {
                    Span before = need.spans().get(i - 1);
                    Span after = need.spans().get(i);
                    assertThat(after.on(before.from(), before.through()))
                            .as("%s", each)
                            .isNotEqualTo(before);
                }
            }
        }
    }

    @Test
    void everyNeedIsAssessedOrListedAsNotAssessed() {
        for (Assessed each : ALL) {
            List<Need> all = new ArrayList<>(each.coverage().notAssessed());
            each.coverage().needs().forEach(need -> all.add(need.need()));
            assertThat(all).as("%s", each).containsExactlyInAnyOrder(Need.values());
        }
    }

    /** The gap bits come from the cohort's walk, which knows nothing of reasons and kinds. */
    @Test
    void gapsAreExactlyTheMaximalRuns() {
        int found = 0;
        for (Assessed each : ALL) {
            Coverage coverage = each.coverage();
            Answer walked = walked(each);
            for (NeedCoverage need : coverage.needs()) {
                byte[] days = Objects.requireNonNull(walked.needs().get(need.need()));
                List<Gap> gaps = coverage.gaps().stream()
                        .filter(gap -> gap.need() == need.need())
                        .sorted(java.util.Comparator.comparing(Gap::from))
                        .toList();
                int told = 0;
                for (int i = 0; i < gaps.size(); i++) {
                    Gap gap = gaps.get(i);
                    for (LocalDate day :
                            gap.from().datesUntil(gap.through().plusDays(1)).toList()) {
                        Answer.Day on = Answer.Day.of(
                                days[(int) (day.toEpochDay() - coverage.from().toEpochDay())]);
                        assertThat(on.gap()).as("a gap on %s in %s", day, each).isTrue();
                        assertThat(on.cover())
                                .as("the cover on %s in %s", day, each)
                                .isEqualTo(gap.cover());
                        told++;
                    }
                    boolean touches =
                            i > 0 && gaps.get(i - 1).through().plusDays(1).equals(gap.from());
                    assertThat(touches && alike(gaps.get(i - 1), gap))
                            .as("broken for no reason: %s", each)
                            .isFalse();
                }
                assertThat(told)
                        .as("all gap days of %s in %s", need.need(), each)
                        .isEqualTo(gapDays(days));
                found += told;
            }
        }
        assertThat(found).isGreaterThan(10_000);
    }

    @Test
    void unknownIsNeverSilent() {
        int contingent = 0;
        for (Assessed each : ALL) {
            Answer walked = walked(each);
            for (NeedCoverage need : each.coverage().needs()) {
                byte[] days = Objects.requireNonNull(walked.needs().get(need.need()));
                for (Span span : need.spans()) {
                    int first = (int)
                            (span.from().toEpochDay() - each.coverage().from().toEpochDay());
                    if (Answer.Day.of(days[first]).contingent()) {
                        assertThat(span.contingentOn())
                                .as("%s on %s in %s", need.need(), span.from(), each)
                                .isNotEmpty();
                        assertThat(each.coverage().unknown())
                                .as("%s on %s in %s", need.need(), span.from(), each)
                                .anyMatch(unknown -> span.contingentOn().contains(unknown.fact())
                                        && unknown.affects().contains(need.need()));
                        contingent++;
                    }
                }
            }
        }
        assertThat(contingent).isGreaterThan(1_000);
    }

    @Test
    void theOrderOfFactsIsIrrelevant() {
        Dice dice = new Dice(Seeds.usual(), -1);
        for (Assessed each : ALL) {
            CaseFile person = each.person();
            CaseFile shuffled = new CaseFile(
                    person.id(),
                    person.packs(),
                    person.calendar(),
                    dice.shuffled(person.facts()),
                    dice.shuffled(person.assistance()),
                    dice.shuffled(person.statements()));
            assertThat(Assessed.of(each.sample(), shuffled).coverage())
                    .as("%s", each)
                    .isEqualTo(each.coverage());
        }
    }

    @Test
    void whatWasKnownOnADayNeverChangesByWhatIsRecordedLater() {
        for (Assessed each : ALL) {
            LocalDate knownOn = each.sample().moment().knownOn();
            Afterthoughts later = new Afterthoughts(new Dice(Seeds.usual(), -2), knownOn);
            for (CaseFile other : each.sample().histories()) {
                CaseFile more = later.added(each.person(), other);
                assertThat(Assessed.of(each.sample(), more).coverage())
                        .as("%s", each)
                        .isEqualTo(each.coverage());
            }
        }
    }

    /** The single case's own window, as the cohort walks it. */
    private static Answer walked(Assessed each) {
        Sample alone = each.sample().of(each.person());
        return new EngineAnswers(alone, each.coverage().from())
                .inBlocks(List.of(Need.values()))
                .getFirst();
    }

    private static int gapDays(byte[] days) {
        int gaps = 0;
        for (byte day : days) {
            gaps += Answer.Day.of(day).gap() ? 1 : 0;
        }
        return gaps;
    }

    private static boolean alike(Gap one, Gap other) {
        return one.kind() == other.kind()
                && one.cover() == other.cover()
                && one.contested() == other.contested()
                && one.alleged() == other.alleged()
                && one.promised() == other.promised()
                && one.partial() == other.partial()
                && one.contingentOn().equals(other.contingentOn());
    }
}
