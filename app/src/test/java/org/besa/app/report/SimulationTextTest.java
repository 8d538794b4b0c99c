package org.besa.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.besa.continuity.codes.Need;
import org.besa.continuity.cohort.Simulation;
import org.besa.continuity.cohort.Simulation.Change;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("command-line")
class SimulationTextTest {
    private static final LocalDate FROM = LocalDate.parse("2024-10-01");
    private static final LocalDate THROUGH = LocalDate.parse("2025-09-30");

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120})
    void showsWhoLosesWhatByNeedWeekAndParty(int columns) throws IOException {
        String text = print(
                columns,
                new Simulation(
                        12_345,
                        FROM,
                        THROUGH,
                        List.of(
                                change(Need.SHELTER, "2024-11-04", 1_200, 8_100, 0, 0),
                                change(Need.SHELTER, "2024-11-11", 600, 4_000, 3, 21),
                                change(Need.SHELTER, "2024-12-02", 1, 2, 0, 0),
                                change(Need.HEALTH, "2024-11-04", 0, 0, 12, 84)),
                        List.of("case-1", "case-9")));
        new Golden("simulation-sample-" + columns + ".txt").holds(text);
        assertThat(text.lines()).allSatisfy(line -> assertThat(Page.width(line)).isLessThanOrEqualTo(columns));
    }

    @Test
    void saysPlainlyThatNobodyLoses() {
        assertThat(print(80, new Simulation(3, FROM, THROUGH, List.of(), List.of())))
                .contains("3 people")
                .contains("Nobody would lose a day that is owed today.");
    }

    private static Change change(
            Need need, String week, int peopleLosing, long daysLost, int peopleGaining, long daysGained) {
        return new Change(need, LocalDate.parse(week), "xa.office", peopleLosing, daysLost, peopleGaining, daysGained);
    }

    private static String print(int columns, Simulation simulation) {
        Page page = new Page(columns, false);
        new SimulationText(SampleCoverage.words()).print(page, simulation, "xa-proposal", "xa-reception", true);
        return page.toString();
    }
}
