package org.besa.bench.byhand;

import static org.besa.continuity.calendar.EpochDays.NEVER;

import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.cohort.CoverSink;
import org.besa.continuity.program.Columns;
import org.besa.continuity.program.View;

/** The nine provisions, one method each, and the eight needs that they serve. */
public final class HandWritten {

    private final Columns columns;
    private final View view;
    private final int tomorrow;
    private final Periods periods;

    private final Events claimMade;
    private final Events claimRegistered;
    private final Events claimLodged;
    private final Events claimWithdrawn;
    private final Events claimRefused;
    private final Events appealLodged;
    private final Events appealDecided;
    private final Events decisionFinal;
    private final Events statusGranted;
    private final Events statusRevoked;
    private final Events reasonableGrounds;
    private final Events conclusiveGrounds;
    private final Events arrived;

    private final Entitlements owed;

    /** @param calendar for the working days of s. 7 */
    public HandWritten(Columns columns, View view, WorkingCalendar calendar) {
        this.columns = columns;
        this.view = view;
        tomorrow = view.asOf() + 1;
        owed = new Entitlements(columns, view);
        periods = new Periods(calendar);
        claimMade = events("claim-made");
        claimRegistered = events("claim-registered");
        claimLodged = events("claim-lodged");
        claimWithdrawn = events("claim-withdrawn");
        claimRefused = events("claim-refused");
        appealLodged = events("appeal-lodged");
        appealDecided = events("appeal-decided");
        decisionFinal = events("decision-final");
        statusGranted = events("status-granted");
        statusRevoked = events("status-revoked");
        reasonableGrounds = events("reasonable-grounds-decision");
        conclusiveGrounds = events("conclusive-grounds-decision");
        arrived = events("arrived");
    }

    /** Tells the sink every span and gap of all people, in the engine's order except that needs are nested in people. */
    public void cover(CoverSink sink) {
        Needs needs = new Needs(columns, view, owed, sink);
        for (int person = 0; person < columns.people(); person++) {
            owed.person(person);
            sections1And3And8(person);
            section4(person);
            section5(person);
            section6(person);
            section7(person);
            sections2And9(person);
            needs.tell(person);
        }
    }

    private void sections1And3And8(int person) {
        int before = Integer.MIN_VALUE;
        for (int i = claimMade.start(person); i < claimMade.end(person); i++) {
            int made = claimMade.day(i);
            if (made == before || !claimMade.known(i)) {
                continue;
            }
            before = made;
            int closed = decisionFinal.next(person, made);
            section3(person, made, closed);
            section8(made, closed);
            if (made >= Dates.IN_FORCE) {
                section1(person, made);
            }
        }
    }

    /** Reception, until the refusal can no longer be challenged, or seven days after the grant. */
    private void section1(int person, int made) {
        int appealDays = made < Dates.APPEALS_LONGER ? 14 : 21;
        int granted = statusGranted.next(person, made);
        int end = granted == NEVER ? NEVER : granted + 7;
        int sureEnd = granted == NEVER ? Math.max(tomorrow, made) + 7 : end;
        int openEnd = end;
        int possibleEnd = end;
        int refused = claimRefused.next(person, made);
        int awaited = Math.max(tomorrow, made);
        if (refused == NEVER) {
            sureEnd = Math.min(sureEnd, Math.min(awaited, awaited + appealDays));
        } else {
            int closes = refused + appealDays;
            int lodged = appealLodged.next(person, refused);
            int decided = appealDecided.next(person, made);
            int decidedSure = decided == NEVER ? awaited : decided;
            if (lodged <= closes) {
                sureEnd = Math.min(sureEnd, decidedSure);
                openEnd = Math.min(openEnd, decided);
                possibleEnd = Math.min(possibleEnd, decided);
            } else if (closes <= view.asOf()) {
                sureEnd = Math.min(sureEnd, closes);
                openEnd = Math.min(openEnd, closes);
                possibleEnd = Math.min(possibleEnd, closes);
            } else {
                sureEnd = Math.min(sureEnd, Math.min(decidedSure, closes));
                openEnd = Math.min(openEnd, closes);
                possibleEnd = Math.min(possibleEnd, Math.max(decided, closes));
            }
        }
        owed.section1(made, sureEnd, openEnd, possibleEnd);
    }

    /** Support through the move-on period, and the status itself. */
    private void sections2And9(int person) {
        int before = Integer.MIN_VALUE;
        for (int i = statusGranted.start(person); i < statusGranted.end(person); i++) {
            int day = statusGranted.day(i);
            if (day == before || !statusGranted.known(i)) {
                continue;
            }
            before = day;
            int revoked = statusRevoked.next(person, day);
            int sure = revoked == NEVER ? Math.max(tomorrow, day) : revoked;
            owed.section9(Math.max(day, Dates.IN_FORCE), sure, revoked);
            if (day >= Dates.IN_FORCE) {
                int days = day < Dates.MOVE_ON_LONGER ? 28 : day < Dates.MOVE_ON_SHORTER ? 56 : 28;
                owed.section2(day, day + days - 1);
            }
        }
    }

    /** Nobody is removed while the claim is open. */
    private void section3(int person, int made, int closed) {
        int withdrawn = claimWithdrawn.next(person, made);
        int end = Math.min(closed, withdrawn);
        int awaited = Math.max(tomorrow, made);
        int sure = Math.min(closed == NEVER ? awaited : closed, withdrawn == NEVER ? awaited : withdrawn);
        owed.section3(Math.max(made, Dates.IN_FORCE), sure, end);
    }

    /** Work after waiting for six or nine months. */
    private void section4(int person) {
        int before = Integer.MIN_VALUE;
        for (int i = claimLodged.start(person); i < claimLodged.end(person); i++) {
            int day = claimLodged.day(i);
            if (day == before || day < Dates.IN_FORCE || !claimLodged.known(i)) {
                continue;
            }
            before = day;
            int first = day < Dates.WAITING_SHORTER ? periods.nineMonthsAfter(day) : periods.sixMonthsAfter(day);
            int closed = decisionFinal.next(person, day);
            int sure = closed == NEVER ? Math.max(tomorrow, day) : closed;
            owed.section4(first, sure, closed);
        }
    }

    /** Recovery of a person who may have been trafficked. */
    private void section5(int person) {
        int before = Integer.MIN_VALUE;
        for (int i = reasonableGrounds.start(person); i < reasonableGrounds.end(person); i++) {
            int day = reasonableGrounds.day(i);
            if (day == before || day < Dates.IN_FORCE || !reasonableGrounds.known(i)) {
                continue;
            }
            before = day;
            int least = day + (day < Dates.RECOVERY_SHORTER ? 45 : 30) - 1;
            int conclusive = conclusiveGrounds.next(person, day);
            int sure = Math.max(least, conclusive == NEVER ? Math.max(tomorrow, day) : conclusive);
            int end = Math.max(least, conclusive);
            owed.section5(day, sure, end);
        }
    }

    /** A year of protection for who was admitted as a group. */
    private void section6(int person) {
        int before = Integer.MIN_VALUE;
        for (int i = arrived.start(person); i < arrived.end(person); i++) {
            int day = arrived.day(i);
            if (day == before || !arrived.known(i)) {
                continue;
            }
            before = day;
            int end = Math.min(periods.yearIncluded(day), Dates.GROUP_ENDS);
            int changed = statusGranted.next(person, day);
            int sure = Math.min(end, changed == NEVER ? Math.max(tomorrow, day) : changed);
            int open = Math.min(end, changed);
            owed.section6(day, sure, open);
        }
    }

    /** A card within three working days. */
    private void section7(int person) {
        int before = Integer.MIN_VALUE;
        for (int i = claimRegistered.start(person); i < claimRegistered.end(person); i++) {
            int day = claimRegistered.day(i);
            if (day == before || !claimRegistered.known(i)) {
                continue;
            }
            before = day;
            int awaited = Math.max(tomorrow, day);
            int changed = statusGranted.next(person, day);
            int closed = decisionFinal.next(person, day);
            int late = closed == NEVER ? NEVER : closed + 28;
            int sure = Math.min(changed == NEVER ? awaited : changed, closed == NEVER ? awaited + 28 : late);
            int end = Math.min(changed, late);
            owed.section7(Math.max(day, Dates.IN_FORCE), sure, end, periods.threeWorkingDaysAfter(day));
        }
    }

    /** Treatment of children and people without means while the claim is open. */
    private void section8(int made, int closed) {
        int end = Math.min(closed == NEVER ? NEVER : closed + 28, Dates.TREATMENT_ENDS);
        int sure = Math.min(closed == NEVER ? Math.max(tomorrow, made) + 28 : closed + 28, Dates.TREATMENT_ENDS);
        owed.section8(made, sure, end);
    }

    private Events events(String code) {
        return new Events(columns, code, view.knownOn());
    }
}
