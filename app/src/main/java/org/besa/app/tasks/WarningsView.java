package org.besa.app.tasks;

import java.util.List;
import java.util.Optional;
import org.besa.app.coverage.Matter;
import org.besa.app.coverage.TaskBegun;

/**
 * What is lost or due soon, in the language of a page.
 *
 * @param groups what is late first, then step by step, the nearest first
 * @param found how many there are, on all pages
 * @param waiting how many cases are not read yet
 * @param unopened how many do not open
 */
public record WarningsView(List<Group> groups, int found, int waiting, int unopened) {
    /** Copies the list. */
    public WarningsView {
        groups = List.copyOf(groups);
    }

    /** All of one step. */
    public record Group(String title, List<Row> rows) {}

    /**
     * One thing.
     *
     * @param at the case's address
     * @param name as the case has it
     * @param title what is lost or due
     * @param left how long until then
     * @param day in both calendars
     * @param lines what to do, and who does it
     * @param path below the case's address, where it says more
     * @param begun what a task about it begins with; empty if there is one already
     * @param matter what can be kept; empty where it is a task
     */
    public record Row(
            String at,
            String name,
            String title,
            String left,
            String day,
            List<String> lines,
            String path,
            Optional<TaskBegun> begun,
            Optional<Matter> matter) {}
}
