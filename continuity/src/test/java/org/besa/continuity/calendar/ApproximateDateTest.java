package org.besa.continuity.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ApproximateDateTest {

    private static final LocalDate DAY = LocalDate.of(2016, 3, 1);

    @Test
    void anExactDayIsItsOwnEarliestAndLatest() {
        ApproximateDate exact = ApproximateDate.exactly(DAY);
        assertThat(exact.exact()).isTrue();
        assertThat(exact.earliest()).isEqualTo(DAY);
        assertThat(exact.latest()).isEqualTo(DAY);
        assertThat(exact.written()).isEqualTo("2016-03-01");
    }

    @Test
    void aMonthIsNotExact() {
        assertThat(new ApproximateDate(DAY, LocalDate.of(2016, 3, 31), "2016-03").exact())
                .isFalse();
    }

    @Test
    void aRangeThatEndsBeforeItStartsIsRefused() {
        assertThatThrownBy(() -> new ApproximateDate(DAY, DAY.minusDays(1), "2016-03-01/2016-02-29"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2016-03-01/2016-02-29");
    }
}
