package org.besa.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.GapKind;
import org.besa.continuity.coverage.NextStep;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("command-line")
class GapRunTest {
    private static final Gap CERTAIN = gap("2024-10-01", "2024-10-09", List.of(), Need.SHELTER);

    @Test
    void aGapGoesOnWhereOnlyItsCertaintyEnds() {
        Gap open = gap("2024-10-10", "2024-12-31", List.of("decision-served"), Need.SHELTER);
        assertThat(GapRun.of(List.of(CERTAIN, open))).containsExactly(new GapRun(CERTAIN, open));
        assertThat(GapRun.of(List.of(open, CERTAIN))).as("in any order").containsExactly(new GapRun(CERTAIN, open));
        assertThat(new GapRun(CERTAIN, open).waits())
                .contains("Certain through 2024-10-09; after that it may change with: decision served.");
    }

    @Test
    void anotherReasonOrAHoleIsAnotherGap() {
        Gap otherReason = gap("2024-10-10", "2024-12-31", List.of("decision-served"), Need.WORK);
        Gap later = gap("2024-10-11", "2024-12-31", List.of("decision-served"), Need.SHELTER);
        assertThat(GapRun.of(List.of(CERTAIN, otherReason))).hasSize(2);
        assertThat(GapRun.of(List.of(CERTAIN, later))).hasSize(2);
    }

    private static Gap gap(String from, String through, List<String> waits, Need asked) {
        return new Gap(
                Need.SHELTER,
                LocalDate.parse(from),
                LocalDate.parse(through),
                GapKind.DELIVERY,
                Cover.WITHHELD,
                false,
                false,
                false,
                false,
                waits,
                List.of(),
                List.of(new NextStep.AskWhoeverCan(asked)),
                1);
    }
}
