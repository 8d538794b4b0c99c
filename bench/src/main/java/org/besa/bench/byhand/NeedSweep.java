package org.besa.bench.byhand;

import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.cohort.CoverSink;
import org.besa.continuity.program.View;
import org.jspecify.annotations.Nullable;

/** Lays what is owed over what arrives, need by need, and tells spans and gaps. */
final class NeedSweep {
    private final View view;
    private final CoverSink sink;

    private int person;
    private Need need = Need.SHELTER;
    private int until;
    private boolean early;

    private @Nullable OwedDays lawful;
    private @Nullable OwedDays alsoLawful;
    private @Nullable OwedDays carded;
    private Steps card = new Steps();
    private @Nullable OwedDays shown;
    private Steps shownCard = new Steps();

    private int spanFrom;
    private @Nullable Cover cover;
    private boolean contingent;
    private int gapFrom;
    private @Nullable Cover gap;

    NeedSweep(View view, CoverSink sink) {
        this.view = view;
        this.sink = sink;
    }

    /** A need that must arrive; {@code begun} whether any rule or record of it has begun. */
    void supplied(int who, Need which, OwedDays one, @Nullable OwedDays two, Steps arrivals, boolean begun) {
        start(who, which);
        int step = 0;
        for (int day = view.from(); day <= view.through(); day = until + 1) {
            while (arrivals.through(step) < day) {
                step++;
            }
            until = arrivals.through(step);
            if (day <= view.asOf() && until > view.asOf()) {
                until = view.asOf();
            }
            early = false;
            int owed = owed(one, day);
            if (two != null) {
                owed = Math.max(owed, owed(two, day));
            }
            if (owed == Steps.NO && !begun) {
                owed = Steps.POSSIBLE;
            }
            int arrives = arrivals.level(step);
            Cover yes = arrives == Arrivals.DELIVERED
                    ? Cover.SECURED
                    : arrives == Arrivals.NONE ? Cover.WITHHELD : Cover.UNCONFIRMED;
            Cover no = arrives == Arrivals.DELIVERED
                    ? early ? Cover.SECURED : Cover.DISCRETIONARY
                    : arrives == Arrivals.NONE || day > view.asOf() ? Cover.UNMET : Cover.UNCONFIRMED;
            tell(day, owed, yes, no);
        }
        finish();
    }

    /** Up to two rules that deliver a conferred need by themselves. */
    void lawful(@Nullable OwedDays one, @Nullable OwedDays two) {
        lawful = one;
        alsoLawful = two;
    }

    /** A rule that delivers unless its card is known not to be held; card steps are SURE where held, NO where not, else POSSIBLE. */
    void carded(@Nullable OwedDays days, Steps steps) {
        carded = days;
        card = steps;
    }

    /** A rule that delivers only where its card is held or delivery is recorded. */
    void shown(@Nullable OwedDays days, Steps steps) {
        shown = days;
        shownCard = steps;
    }

    /** A need that exists by law, from the rules last named. */
    void conferred(int who, Need which, Steps arrivals, boolean begun) {
        start(who, which);
        for (int day = view.from(); day <= view.through(); day = until + 1) {
            until = view.through();
            int arrives = at(arrivals, day);
            early = false;
            // How firmly it is owed by rules that deliver, by those of which it is unknown, by those whose paper is
            // missing.
            int delivered =
                    Math.max(lawful == null ? 0 : owed(lawful, day), alsoLawful == null ? 0 : owed(alsoLawful, day));
            int unknown = Steps.NO;
            int missing = Steps.NO;
            int byCard = carded == null ? Steps.NO : owed(carded, day);
            if (byCard != Steps.NO) {
                if (at(card, day) == Steps.NO) {
                    missing = byCard;
                } else {
                    delivered = Math.max(delivered, byCard);
                }
            }
            int byShowing = shown == null ? Steps.NO : owed(shown, day);
            if (byShowing != Steps.NO) {
                int held = at(shownCard, day);
                if (held == Steps.SURE || arrives == Arrivals.DELIVERED) {
                    delivered = Math.max(delivered, byShowing);
                } else if (held == Steps.NO) {
                    missing = Math.max(missing, byShowing);
                } else {
                    unknown = byShowing;
                }
            }
            int owed = Math.max(delivered, Math.max(unknown, missing));
            int needed = owed >= Steps.OPEN ? Steps.OPEN : Steps.POSSIBLE;
            if (owed == Steps.NO && !begun) {
                // Nothing is known yet, so neither is that it would be withheld.
                owed = Steps.POSSIBLE;
                delivered = needed;
            }
            Cover yes = Cover.WITHHELD;
            if (arrives != Arrivals.NONE && owed != Steps.NO) {
                yes = delivered >= needed ? Cover.SECURED : unknown >= needed ? Cover.UNCONFIRMED : Cover.WITHHELD;
            }
            tell(day, owed, yes, Cover.UNMET);
        }
        finish();
    }

    private int owed(OwedDays days, int day) {
        int how = Steps.NO;
        for (int run = 0; run < days.size(); run++) {
            if (day < days.from(run)) {
                until = Math.min(until, days.from(run) - 1);
            } else if (day <= days.through(run)) {
                until = Math.min(until, days.through(run));
                if (days.due(run) <= day) {
                    how = Math.max(how, days.how(run));
                } else {
                    until = Math.min(until, days.due(run) - 1);
                    early |= days.how(run) >= Steps.OPEN;
                }
            }
        }
        return how;
    }

    private int at(Steps steps, int day) {
        int step = 0;
        while (steps.through(step) < day) {
            step++;
        }
        until = Math.min(until, steps.through(step));
        return steps.level(step);
    }

    private void start(int who, Need which) {
        person = who;
        need = which;
        cover = null;
        gap = null;
        spanFrom = view.from();
    }

    private void tell(int day, int owed, Cover yes, Cover no) {
        Cover now = owed >= Steps.OPEN ? yes : no;
        boolean waits = owed == Steps.POSSIBLE || owed == Steps.OPEN;
        if (now != cover || waits != contingent) {
            if (cover != null) {
                sink.span(person, need, spanFrom, day - 1, cover, contingent);
            }
            spanFrom = day;
            cover = now;
            contingent = waits;
        }
        Cover gapNow = (owed == Steps.NO || yes.gap()) && (owed == Steps.SURE || no.gap()) ? now : null;
        if (gapNow != gap) {
            if (gap != null) {
                sink.gap(person, need, gapFrom, day - 1, gap);
            }
            gapFrom = day;
            gap = gapNow;
        }
    }

    private void finish() {
        if (cover != null) {
            sink.span(person, need, spanFrom, view.through(), cover, contingent);
        }
        if (gap != null) {
            sink.gap(person, need, gapFrom, view.through(), gap);
        }
    }
}
