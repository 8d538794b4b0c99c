package org.besa.continuity.program;

import static org.besa.continuity.calendar.EpochDays.ALWAYS;
import static org.besa.continuity.calendar.EpochDays.NEVER;
import static org.besa.continuity.program.Certainty.NO;
import static org.besa.continuity.program.Certainty.OPEN;
import static org.besa.continuity.program.Certainty.POSSIBLE;
import static org.besa.continuity.program.Certainty.SURE;

import org.besa.continuity.program.Versions.Version;
import org.besa.continuity.rules.Provision;
import org.jspecify.annotations.Nullable;

/**
 * One version of one provision, bound to columns: turns the registers of its section into runs of owed days.
 */
public final class Clause {
    private final Provision provision;
    private final Version version;
    private final int from;
    private final int due;
    private final @Nullable Triple until;
    private final GuardNode when;
    private final ExceptionNode[] unless;
    private final OwedSpans spans = new OwedSpans();
    private final Probe probe = new Probe();

    /**
     * @param from register of the first owed day
     * @param due register of the first due day, or −1
     * @param until registers of the last owed day, or null where the text sets none
     * @param unless from the weakest to the strongest
     */
    Clause(
            Provision provision,
            Version version,
            int from,
            int due,
            @Nullable Triple until,
            GuardNode when,
            ExceptionNode[] unless) {
        this.provision = provision;
        this.version = version;
        this.from = from;
        this.due = due;
        this.until = until;
        this.when = when;
        this.unless = unless;
    }

    public Provision provision() {
        return provision;
    }

    /** What the last run yielded. */
    public OwedSpans spans() {
        return spans;
    }

    /** Whether this version can bind on any day after {@code asOf}. */
    boolean bindsAfter(int asOf) {
        return version.dayThrough() > asOf && version.anchorThrough() > asOf;
    }

    /** Fills {@link #spans} and notes in {@code started} whose episodes have begun. */
    void run(Rows rows, Registers registers, View view, Started started) {
        spans.clear();
        int[] starts = registers.column(from);
        int firstDay = Math.max(version.dayFrom(), view.from());
        int lastDay = Math.min(version.dayThrough(), view.through());
        for (int row = 0; row < rows.size(); row++) {
            int anchor = rows.anchors()[row];
            if (anchor != ALWAYS && (anchor < version.anchorFrom() || anchor > version.anchorThrough())) {
                continue;
            }
            int person = rows.people()[row];
            int start = starts[row];
            if (start == NEVER) {
                continue;
            }
            probe.person = person;
            probe.row = row;
            if (moreIsKnown(start, registers, view)) {
                started.begun(person, provision);
            }
            emit(person, Math.max(start, firstDay), lastDay, registers, view);
        }
    }

    private boolean moreIsKnown(int start, Registers registers, View view) {
        probe.day = start;
        probe.last = start;
        return when.certainty(probe, registers, view) != POSSIBLE;
    }

    private void emit(int person, int first, int lastDay, Registers registers, View view) {
        int sureEnd = lastDay;
        int openEnd = lastDay;
        int possibleEnd = lastDay;
        if (until != null) {
            sureEnd = Math.min(lastDay, registers.column(until.sure())[probe.row]);
            openEnd = Math.min(lastDay, registers.column(until.open())[probe.row]);
            possibleEnd = Math.min(lastDay, registers.column(until.possible())[probe.row]);
        }
        int dueDay = due < 0 ? ALWAYS : registers.column(due)[probe.row];
        int runFrom = first;
        int runHow = NO;
        for (int day = first; day <= possibleEnd; day = probe.last + 1) {
            probe.day = day;
            probe.last = day <= sureEnd ? sureEnd : day <= openEnd ? openEnd : possibleEnd;
            int how = day <= sureEnd ? SURE : day <= openEnd ? OPEN : POSSIBLE;
            how = Math.min(how, when.certainty(probe, registers, view));
            if (how != NO && unless.length > 0 && taken(registers, view)) {
                how = NO;
            }
            if (how != runHow) {
                if (runHow != NO) {
                    spans.add(person, runFrom, day - 1, dueDay, runHow);
                }
                runFrom = day;
                runHow = how;
            }
        }
        if (runHow != NO) {
            spans.add(person, runFrom, possibleEnd, dueDay, runHow);
        }
    }

    private boolean taken(Registers registers, View view) {
        boolean taken = false;
        for (ExceptionNode exception : unless) {
            if (exception.when().certainty(probe, registers, view) >= OPEN) {
                taken = !exception.keep();
            }
        }
        return taken;
    }
}
