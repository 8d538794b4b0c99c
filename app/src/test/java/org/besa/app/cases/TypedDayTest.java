package org.besa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as they are typed; pairs of days from the official calendars of Iran for 1403 to 1405. */
class TypedDayTest {
    @ParameterizedTest
    @CsvSource({
        "1404-12-14, 2026-03-05",
        "۱۴۰۴-۱۲-۱۴, 2026-03-05",
        "۱۴۰۴/۱۲/۱۴, 2026-03-05",
        "1405/1/1, 2026-03-21",
        "1403-12-30, 2025-03-20",
        "1404-12-14~, 2026-03-05~",
        "1404-12-14?, 2026-03-05?",
        "1404-12, 2026-02-20/2026-03-20",
        "1404-12~, 2026-01-21/2026-04-20",
        "1404-01~, 2025-02-19/2025-05-21",
        "1404-12?, 2026-02-20?/2026-03-20?",
        "1404-12%, 2026-01-21?/2026-04-20?",
        "1404-12-14%, 2026-03-05%",
        "1404-12-14~/1405, 2026-03-05~/2027-03-20",
        "1404, 2025-03-21/2026-03-20",
        "1404~, 2024-09-22/2026-09-22",
        "1404-11/1404-12, 2026-01-21/2026-03-20",
        "1404-12-14/1405-01-01, 2026-03-05/2026-03-21"
    })
    void theSolarHijriCalendarIsRead(String typed, String gregorian) {
        assertThat(new TypedDay(typed).gregorian()).isEqualTo(gregorian);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05, 2026-03-05",
        "۲۰۲۶-۰۳-۰۵, 2026-03-05",
        "2026/3/5, 2026-03-05",
        "2026-03/2026-05, 2026-03/2026-05",
        "2026~, 2026~"
    })
    void theGregorianOneStaysAsItIs(String typed, String gregorian) {
        assertThat(new TypedDay(typed).gregorian()).isEqualTo(gregorian);
    }

    @Test
    void aDayCopiedOutOfAPersianTextIsReadWithoutItsMarksOfDirection() {
        assertThat(new TypedDay("\u2066\u06f1\u06f4\u06f0\u06f4-\u2060\u06f1\u06f2-\u2060\u06f1\u06f4\u2069\u200f")
                        .gregorian())
                .isEqualTo("2026-03-05");
        assertThat(new TypedDay("\u20662026-\u206003-\u206005\u2069").gregorian())
                .isEqualTo("2026-03-05");
    }

    /** Esfand of 1404 has 29 days, Mehr always 30, and no calendar a thirteenth month. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1404-12-30",
                "1404-07-31",
                "1404-13-01",
                "1404-13",
                "1404-00-10",
                "1404-12-14/2026",
                "yesterday",
                ""
            })
    void whatIsNoDayStaysForTheFormToRefuse(String typed) {
        assertThat(new TypedDay(typed).gregorian()).isEqualTo(typed);
    }
}
