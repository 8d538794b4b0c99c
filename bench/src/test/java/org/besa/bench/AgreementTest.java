package org.besa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.besa.bench.byhand.HandWritten;
import org.besa.bench.caseload.Caseload;
import org.besa.bench.caseload.NineProvisions;
import org.besa.bench.contender.Drools;
import org.besa.bench.contender.Tally;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.cohort.Cohort;
import org.besa.continuity.cohort.CohortEngine;
import org.besa.continuity.cohort.CoverSink;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contenders that do not agree are not worth timing. numpy is compared by the suite of the same name in tools/suites. */
@Tag("bench-agreement")
class AgreementTest {
    private final NineProvisions law = NineProvisions.read();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {42, 7, 1951})
    void engineTellsTheVerySpansAndGapsOfTheRulesWrittenByHand(long seed) {
        Cohort cohort = new Caseload(2000, seed).cohort();
        Told engine = new Told();
        Told byHand = new Told();

        engine(cohort, engine);
        new HandWritten(cohort.columns(), NineProvisions.VIEW, law.calendar()).cover(byHand);

        assertThat(engine.inOrder()).hasSizeGreaterThan(2000 * NineProvisions.NEEDS.size());
        assertThat(engine.inOrder()).isEqualTo(byHand.inOrder());
    }

    @Test
    void droolsAddsUpToTheSame() {
        Cohort cohort = new Caseload(200, 42).cohort();
        Tally engine = new Tally();
        Tally drools = new Tally();

        engine(cohort, engine);
        new Drools(law.calendar()).cover(cohort.columns(), drools);

        assertThat(drools.rows()).isEqualTo(engine.rows());
    }

    @Test
    void aSmallCaseloadIsTheBeginningOfALargeOne() {
        Caseload small = new Caseload(10, 42);
        Caseload large = new Caseload(1_000_000, 42);

        assertThat(large.story(9).entries()).isEqualTo(small.story(9).entries());
    }

    @Test
    void everyCoverOfEveryKindOfNeedOccurs() {
        Tally tally = new Tally();

        engine(new Caseload(2000, 42).cohort(), tally);

        // A conferred need that is not owed is not delivered, so it is never DISCRETIONARY.
        for (int i = 0; i < NineProvisions.NEEDS.size(); i++) {
            List<Long> row = tally.rows().get(i);
            String need = NineProvisions.NEEDS.get(i).code();
            assertThat(column(row, "secured")).as(need).isPositive();
            assertThat(column(row, "unmet")).as(need).isPositive();
            assertThat(column(row, "contingent")).as(need).isPositive();
            assertThat(column(row, "gaps")).as(need).isPositive();
            if (!NineProvisions.NEEDS.get(i).conferred()) {
                assertThat(column(row, "discretionary")).as(need).isPositive();
                assertThat(column(row, "withheld")).as(need).isPositive();
                assertThat(column(row, "unconfirmed")).as(need).isPositive();
            }
        }
    }

    private static long column(List<Long> row, String name) {
        return row.get(Tally.COLUMNS.indexOf(name));
    }

    private void engine(Cohort cohort, CoverSink sink) {
        new CohortEngine(List.of(law.pack()), law.vocabulary(), null)
                .cover(cohort, NineProvisions.VIEW, NineProvisions.NEEDS, sink);
    }

    /** Every span and gap; the engine goes through a block need by need, the hand-written code person by person. */
    private static final class Told implements CoverSink {
        private record Line(
                int person, Need need, boolean gap, int from, int through, Cover cover, boolean contingent) {}

        private final List<Line> lines = new ArrayList<>();

        @Override
        public void span(int person, Need need, int from, int through, Cover cover, boolean contingent) {
            lines.add(new Line(person, need, false, from, through, cover, contingent));
        }

        @Override
        public void gap(int person, Need need, int from, int through, Cover cover) {
            lines.add(new Line(person, need, true, from, through, cover, false));
        }

        List<Line> inOrder() {
            return lines.stream()
                    .sorted(Comparator.comparingInt(Line::person)
                            .thenComparing(Line::need)
                            .thenComparing(Line::gap)
                            .thenComparingInt(Line::from))
                    .toList();
        }
    }
}
