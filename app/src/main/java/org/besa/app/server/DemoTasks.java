package org.besa.app.server;

import java.time.LocalDate;
import org.besa.app.access.Caller;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Matter;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.tasks.Task;
import org.besa.app.tasks.TaskBook;
import org.besa.continuity.codes.Need;
import org.besa.seal.value.OpaqueId;

/**
 * What is to be done in an invented case whose bed stopped, and a warning of it that was kept.
 *
 * @param words in which the warning is kept
 * @param stopped the first day without
 * @param today from which everything is told, so that a demonstration is always about now
 */
record DemoTasks(TaskBook book, FactWords words, Caller caller, OpaqueId caseId, LocalDate stopped, LocalDate today) {
    void record() {
        Matter bed = new Matter(Matter.Sort.GAP, Need.SHELTER.code(), stopped);
        String who = caller.account().id().hex();
        book.record(
                caller,
                caseId,
                new Task("Ask the host in writing", day(today.plusDays(2)), who, "", WrittenDay.NONE, "", bed.text()));
        book.record(
                caller,
                caseId,
                new Task("Find a bed for this week", day(today.minusDays(1)), who, "", WrittenDay.NONE, "", ""));
        book.keep(caller, caseId, bed, today, words);
    }

    private static WrittenDay day(LocalDate day) {
        return new WrittenDay(day.toString());
    }
}
