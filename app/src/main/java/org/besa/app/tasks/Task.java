package org.besa.app.tasks;

import java.time.LocalDate;
import java.util.Optional;
import org.besa.app.cases.Content;
import org.besa.app.coverage.Matter;
import org.besa.app.coverage.WrittenDay;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.seal.value.OpaqueId;

/**
 * Something that is to be done in a case; renaming one of these makes sealed contents unreadable.
 *
 * @param due by when
 * @param who the id of the account that does it
 * @param second the id of the account that looks after it too; empty if nobody does
 * @param done the day on which it was done; nobody said one while it is not
 * @param doneBy the id of the account that said so; empty while it is not
 * @param from from what it came, as {@link Matter#text}; empty if from nothing that was computed
 */
public record Task(String what, WrittenDay due, String who, String second, WrittenDay done, String doneBy, String from)
        implements Content {

    /** Checks that the parts go together. */
    public Task {
        if (what.isEmpty()) {
            throw new IllegalArgumentException("nothing is to be done");
        }
        new OpaqueId(who);
        if (!second.isEmpty() && new OpaqueId(second).hex().equals(who)) {
            throw new IllegalArgumentException("the second person is the first");
        }
        if (done.written().isEmpty() != doneBy.isEmpty()) {
            throw new IllegalArgumentException("who did it and when are said together");
        }
        if (!from.isEmpty() && Matter.of(from).isEmpty()) {
            throw new IllegalArgumentException("it came from nothing");
        }
        exactly(due);
        if (!done.written().isEmpty()) {
            exactly(done);
        }
    }

    /** One that nobody has done. */
    static Task open(String what, WrittenDay due, String who, String second, String from) {
        return new Task(what, due, who, second, WrittenDay.NONE, "", from);
    }

    /** The last day on which it is not late. */
    public LocalDate day() {
        return exactly(due);
    }

    public OpaqueId first() {
        return new OpaqueId(who);
    }

    public Optional<OpaqueId> other() {
        return second.isEmpty() ? Optional.empty() : Optional.of(new OpaqueId(second));
    }

    /** Whether it is somebody's, as the first or as the second. */
    public boolean isOf(OpaqueId account) {
        return who.equals(account.hex()) || second.equals(account.hex());
    }

    /** Whether it is done. Not called as a property would be: that of this name says when. */
    public boolean finished() {
        return !doneBy.isEmpty();
    }

    public Optional<Matter> matter() {
        return Matter.of(from);
    }

    Task done(LocalDate on, OpaqueId by) {
        return new Task(what, due, who, second, new WrittenDay(on.toString()), by.hex(), from);
    }

    Task notDone() {
        return open(what, due, who, second, from);
    }

    private static LocalDate exactly(WrittenDay written) {
        return written.days()
                .filter(ApproximateDate::exact)
                .map(ApproximateDate::earliest)
                .orElseThrow(() -> new IllegalArgumentException("an exact day is needed"));
    }
}
