package org.besa.bench.drools;

import static org.besa.continuity.calendar.EpochDays.NEVER;

import org.besa.bench.byhand.Entitlements;

/** Where rules put the episodes that they find: first day, then the last day in the certain, the open and the latest reading. */
public final class Episodes {
    private final Entitlements entitlements;

    public Episodes(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    public void add(int section, int first, int sure, int open) {
        entitlements.episode(section, first, sure, open, open, Integer.MIN_VALUE);
    }

    public void add(int section, int first, int sure, int open, int dueFrom) {
        entitlements.episode(section, first, sure, open, open, dueFrom);
    }

    /** Section 1: seven days after the grant, or when the refusal can no longer be challenged, whichever comes first. */
    public void reception(Seen seen, int made, int appealDays, int granted, int refused, int lodged, int decided) {
        int awaited = seen.awaited(NEVER, made);
        int sure;
        int open;
        int possible;
        if (refused == NEVER) {
            sure = awaited;
            open = NEVER;
            possible = NEVER;
        } else {
            int closes = refused + appealDays;
            boolean inTime = lodged <= closes;
            boolean shut = closes <= seen.getAsOf();
            int decidedSure = seen.awaited(decided, made);
            sure = inTime ? decidedSure : shut ? closes : Math.min(decidedSure, closes);
            open = inTime ? decided : closes;
            possible = inTime ? decided : shut ? closes : Math.max(decided, closes);
        }
        int end = seen.later(granted, 7);
        entitlements.episode(
                1,
                made,
                Math.min(sure, seen.awaited(granted, made) + 7),
                Math.min(open, end),
                Math.min(possible, end),
                Integer.MIN_VALUE);
    }
}
