package org.besa.continuity.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EpochDaysTest {

    @Test
    void everyDayThatAFileMayNameComesBackFromItsNumber() {
        LocalDate end = EpochDays.LATEST.plusDays(1);
        for (LocalDate day = EpochDays.EARLIEST; day.isBefore(end); day = day.plusDays(1)) {
            assertThat(EpochDays.date(EpochDays.of(day))).isEqualTo(day);
        }
        assertThat(EpochDays.of(LocalDate.EPOCH)).isZero();
    }

    @Test
    void everyDayLiesBetweenAlwaysAndNever() {
        assertThat(EpochDays.ALWAYS).isLessThan(EpochDays.of(EpochDays.EARLIEST));
        assertThat(EpochDays.NEVER).isGreaterThan(EpochDays.of(EpochDays.LATEST));
    }

    @Test
    void sentinelsAreNoDates() {
        assertThatThrownBy(() -> EpochDays.date(EpochDays.NEVER)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EpochDays.date(EpochDays.ALWAYS)).isInstanceOf(IllegalArgumentException.class);
    }
}
