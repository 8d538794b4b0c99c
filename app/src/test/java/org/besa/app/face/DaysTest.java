package org.besa.app.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days stand in two calendars. The pairs are those of the official Iranian calendar. */
class DaysTest {
    private static final LocalDate AUTUMN = LocalDate.of(2026, 11, 21);

    private final Phrasebook phrasebook = Phrasebook.of(List.of(new RoomWords("face")));

    private Days in(Language language) {
        return phrasebook.in(language).days();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 30 Aban 1405",
        "2025-03-21, 1 Farvardin 1404",
        "2025-03-20, 30 Esfand 1403",
        "2024-10-08, 17 Mehr 1403",
        "1979-02-11, 22 Bahman 1357"
    })
    void knownPairs(LocalDate day, String persian) {
        assertThat(in(Language.EN).day(day).second()).isEqualTo(persian);
    }

    @Test
    void englishAndAlbanianBeginWithTheGregorianDay() {
        assertThat(in(Language.EN).full(AUTUMN))
                .isEqualTo(new DayPair("2026-11-21", "Saturday 21 November 2026", "30 Aban 1405"));
        assertThat(in(Language.EN).full(AUTUMN).together()).isEqualTo("Saturday 21 November 2026 · 30 Aban 1405");
        assertThat(in(Language.SQ).full(AUTUMN).first()).isEqualTo("e shtunë 21 nëntor 2026");
    }

    @Test
    void persianBeginsWithThePersianDayInItsOwnDigits() {
        assertThat(in(Language.FA).full(AUTUMN))
                .isEqualTo(new DayPair("2026-11-21", "شنبه ۳۰ آبان ۱۴۰۵", "۲۱ نوامبر ۲۰۲۶"));
    }

    @Test
    void aMomentIsADayAndATimeAtAPlace() {
        Instant lateInLondon = Instant.parse("2026-11-20T23:05:00Z");
        ZoneId tehran = ZoneId.of("Asia/Tehran");

        assertThat(in(Language.EN).day(lateInLondon, tehran).iso()).isEqualTo("2026-11-21");
        assertThat(in(Language.EN).time(lateInLondon, tehran)).isEqualTo("02:35");
        assertThat(in(Language.FA).time(lateInLondon, tehran)).isEqualTo("۰۲:۳۵");
    }
}
