package org.besa.bench.byhand;

import org.besa.continuity.program.Columns;
import org.besa.continuity.program.View;

/**
 * What the nine sections owe to one person. An episode is given with its first day, the last day in the certain, the open and the latest reading
 * (sure ≤ open ≤ possible); the conditions of its section, read day by day, are applied here.
 */
public final class Entitlements {
    private static final int AT_ONCE = Integer.MIN_VALUE;

    private final View view;
    private final Conditions conditions;
    final OwedDays reception = new OwedDays();
    final OwedDays moveOn = new OwedDays();
    final OwedDays nonRemoval = new OwedDays();
    final OwedDays waiting = new OwedDays();
    final OwedDays recovery = new OwedDays();
    final OwedDays group = new OwedDays();
    final OwedDays card = new OwedDays();
    final OwedDays treatment = new OwedDays();
    final OwedDays refugee = new OwedDays();
    private int begun;

    public Entitlements(Columns columns, View view) {
        this.view = view;
        conditions = new Conditions(columns, view);
    }

    /** Forgets the last person. */
    public void person(int person) {
        conditions.person(person);
        reception.clear();
        moveOn.clear();
        nonRemoval.clear();
        waiting.clear();
        recovery.clear();
        group.clear();
        card.clear();
        treatment.clear();
        refugee.clear();
        begun = 0;
    }

    Conditions conditions() {
        return conditions;
    }

    /** Whether the section has an episode of which more is known than its first day. */
    boolean began(int section) {
        return (begun & 1 << section) != 0;
    }

    /** Adds an episode of a section, 1 to 9. */
    public void episode(int section, int first, int sure, int open, int possible, int dueFrom) {
        switch (section) {
            case 1 -> section1(first, sure, open, possible);
            case 2 -> section2(first, possible);
            case 3 -> section3(first, sure, possible);
            case 4 -> section4(first, sure, possible);
            case 5 -> section5(first, sure, possible);
            case 6 -> section6(first, sure, possible);
            case 7 -> section7(first, sure, possible, dueFrom);
            case 8 -> section8(first, sure, possible);
            case 9 -> section9(first, sure, possible);
            default -> throw new IllegalArgumentException("no section " + section);
        }
    }

    void section1(int first, int sure, int open, int possible) {
        begins(1, conditions.destituteOn(first));
        reception.add(first, sure, open, possible, conditions.destitute(), conditions.disqualified(), view);
    }

    void section2(int first, int last) {
        begins(2, conditions.eligibleOn(first));
        if (last >= view.from()) {
            moveOn.add(first, last, last, last, conditions.eligible(), conditions.never(), view);
        }
    }

    void section3(int first, int sure, int open) {
        begun |= 1 << 3;
        nonRemoval.add(first, sure, open, open, AT_ONCE, view);
    }

    void section4(int first, int sure, int open) {
        begun |= 1 << 4;
        waiting.add(first, sure, open, open, conditions.always(), conditions.ownDelay(), view);
    }

    void section5(int first, int sure, int open) {
        begins(5, conditions.positiveOn(first));
        recovery.add(first, sure, open, open, conditions.positive(), conditions.never(), view);
    }

    void section6(int first, int sure, int open) {
        begins(6, conditions.admittedOn(first));
        group.add(Math.max(first, Dates.IN_FORCE), sure, open, open, conditions.admitted(), conditions.never(), view);
    }

    void section7(int first, int sure, int open, int dueFrom) {
        begun |= 1 << 7;
        card.add(first, sure, open, open, dueFrom, view);
    }

    void section8(int first, int sure, int open) {
        begins(8, conditions.destituteOrChildOn(first));
        treatment.add(
                Math.max(first, Dates.IN_FORCE),
                sure,
                open,
                open,
                conditions.destituteOrChild(),
                conditions.never(),
                view);
    }

    void section9(int first, int sure, int open) {
        begun |= 1 << 9;
        refugee.add(first, sure, open, open, AT_ONCE, view);
    }

    private void begins(int section, int conditionOnFirstDay) {
        if (conditionOnFirstDay != Steps.POSSIBLE) {
            begun |= 1 << section;
        }
    }
}
