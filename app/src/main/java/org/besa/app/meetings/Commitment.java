package org.besa.app.meetings;

import java.time.LocalDate;
import java.util.Optional;
import org.besa.app.coverage.WrittenDay;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.codes.Need;

/**
 * A promise; renaming one of these or of their parts makes sealed promises unreadable. Texts are empty where nobody said anything.
 *
 * @param who who promised: a party's code, or a name
 * @param what what will be done
 * @param whom to or for whom; empty: the person
 * @param need the code of the need that it is about; empty if about none, or all
 * @param given when it was promised; exact
 * @param due until when, as roughly as it was said; empty where no day was named
 * @param condition on what it hangs
 * @param source where it was said
 * @param settled the day on which it was kept, broken or withdrawn; exact, and empty while it is open
 */
public record Commitment(
        String who,
        String what,
        String whom,
        String need,
        WrittenDay given,
        WrittenDay due,
        String condition,
        String source,
        Fate fate,
        WrittenDay settled)
        implements Yielded {

    /** Checks that the parts go together. */
    public Commitment {
        if (who.isEmpty() || what.isEmpty()) {
            throw new IllegalArgumentException("who or what is missing");
        }
        if (!need.isEmpty() && Need.ofCode(need).isEmpty()) {
            throw new IllegalArgumentException("there is no such need");
        }
        LocalDate promised = Meeting.day(given).orElseThrow(() -> new IllegalArgumentException("the day is missing"));
        if (due.days().filter(days -> days.latest().isBefore(promised)).isPresent()) {
            throw new IllegalArgumentException("it was due before it was promised");
        }
        if (Meeting.day(settled).isPresent() != (fate != Fate.OPEN)) {
            throw new IllegalArgumentException("what became of it and when are said together");
        }
        if (Meeting.day(settled).filter(promised::isAfter).isPresent()) {
            throw new IllegalArgumentException("it came to an end before it was promised");
        }
    }

    /** The day on which it was promised. */
    public LocalDate day() {
        return Meeting.day(given).orElseThrow();
    }

    /** The last day on which it is not late; empty where no day was named. */
    public Optional<LocalDate> last() {
        return due.days().map(ApproximateDate::latest);
    }

    /** Whether it waits to be kept. */
    public boolean waits() {
        return fate == Fate.OPEN;
    }

    /** Whether it should have been kept by now. */
    public boolean late(LocalDate today) {
        return waits() && last().filter(last -> last.isBefore(today)).isPresent();
    }

    /** The need that it is about, if it is one that help can meet. */
    public Optional<Need> supplied() {
        return Need.ofCode(need).filter(each -> !each.conferred());
    }

    /** The same with what became of it; open again: with no day. */
    Commitment settled(Fate became, LocalDate on) {
        WrittenDay day = became == Fate.OPEN ? WrittenDay.NONE : new WrittenDay(on.toString());
        return new Commitment(who, what, whom, need, given, due, condition, source, became, day);
    }
}
