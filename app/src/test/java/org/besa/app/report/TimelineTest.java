package org.besa.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.besa.app.report.Timeline.Cell;
import org.besa.app.report.Timeline.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("command-line")
class TimelineTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-01-20, 20, DAY",
        "2024-01-01, 2024-01-21, 20, WEEK",
        "2024-01-01, 2024-12-31, 52, FORTNIGHT",
        "2024-01-01, 2024-12-31, 53, WEEK",
        "2020-01-15, 2024-12-31, 60, MONTH",
        "2020-01-15, 2024-12-31, 59, QUARTER",
        "1950-06-01, 2060-01-01, 20, DECADE",
    })
    void takesTheFinestStepThatHasRoom(LocalDate from, LocalDate through, int room, Step step) {
        Timeline timeline = Timeline.over(from, through, room);
        assertThat(timeline.step()).isEqualTo(step);
        assertThat(timeline.cells()).hasSizeLessThanOrEqualTo(room);
    }

    @ParameterizedTest
    @CsvSource({"2024-02-28, 2024-03-02, 22", "2019-12-30, 2025-01-01, 22", "1999-12-31, 2000-01-01, 22"})
    void holdsEveryDayExactlyOnce(LocalDate from, LocalDate through, int room) {
        Timeline timeline = Timeline.over(from, through, room);
        for (LocalDate day = from; !day.isAfter(through); day = day.plusDays(1)) {
            LocalDate asked = day;
            assertThat(timeline.cells().stream().filter(cell -> cell.contains(asked)))
                    .hasSize(1);
        }
    }

    @Test
    void knowsWhereADayIs() {
        Timeline timeline = Timeline.over(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-01-05"), 20);
        assertThat(timeline.indexOf(LocalDate.parse("2024-01-03"))).isEqualTo(2);
        assertThat(timeline.indexOf(LocalDate.parse("2024-01-06"))).isEqualTo(-1);
        assertThat(timeline.cells().getFirst())
                .isEqualTo(new Cell(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-01-01")));
    }
}
