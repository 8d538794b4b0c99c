package org.besa.bench.byhand;

import java.time.LocalDate;
import org.besa.continuity.calendar.EpochDays;

/** The days on which the law or a figure in it changes. */
public interface Dates {
    int IN_FORCE = day(2020, 1, 1);
    int WAITING_SHORTER = day(2024, 7, 1);
    int APPEALS_LONGER = day(2024, 10, 1);
    int MOVE_ON_LONGER = day(2024, 12, 9);
    int RECOVERY_SHORTER = day(2025, 1, 1);
    int MOVE_ON_SHORTER = day(2025, 6, 1);
    int GROUP_ENDS = day(2025, 11, 15);
    int TREATMENT_ENDS = day(2027, 1, 1);

    private static int day(int year, int month, int dayOfMonth) {
        return EpochDays.of(LocalDate.of(year, month, dayOfMonth));
    }
}
