package org.besa.app.tasks;

import java.time.LocalDate;
import org.besa.seal.value.OpaqueId;

/** What is remembered of a task that waits to be done: by when and by whom; nothing that somebody wrote. */
record TaskDue(OpaqueId item, LocalDate day, String who, String second) {
    static TaskDue of(OpaqueId item, Task task) {
        return new TaskDue(item, task.day(), task.who(), task.second());
    }

    boolean isOf(OpaqueId account) {
        return who.equals(account.hex()) || second.equals(account.hex());
    }
}
