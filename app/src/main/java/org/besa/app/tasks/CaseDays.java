package org.besa.app.tasks;

import java.util.List;
import org.besa.app.meetings.MeetingDay;

/** Everything dated of one case, as the caller sees it, read at one moment. */
record CaseDays(Tasks tasks, List<MeetingDay> meetings) {
    CaseDays {
        meetings = List.copyOf(meetings);
    }
}
