package org.besa.continuity.program;

import static org.besa.continuity.program.Certainty.NO;
import static org.besa.continuity.program.Certainty.OPEN;
import static org.besa.continuity.program.Certainty.POSSIBLE;
import static org.besa.continuity.program.Certainty.SURE;

import java.util.ArrayList;
import java.util.List;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.rules.Effect;
import org.besa.continuity.rules.Provision;
import org.jspecify.annotations.Nullable;

/**
 * One need of one person after another: how firmly it is owed on a day, whether it arrives, which cover that makes, and through which day all of
 * it stays the same. Walk it from change to change: {@link #start} a person, {@link #ask} a day, go on after {@link #last}.
 */
public final class NeedProbe {
    private final Need need;
    private final View view;
    private final Started started;
    private final Duty[] duties;
    // Of ten clauses about a need one or two have spans for any one person: only the first own of these are asked on
    // each day.
    private final Duty[] owing;
    private final DeliveryProbe delivery;
    private final boolean couldBegin;
    private final boolean spokenOf;

    private int person;
    private int own;
    private boolean begun;
    private int owed;
    private boolean early;
    private int last;
    private int conferral;
    private Cover ifOwed = Cover.UNMET;
    private Cover ifNot = Cover.UNMET;

    /** A clause that owes, where its spans stand for the person, and the documents that open its door. */
    private static final class Duty {
        final Clause clause;
        final boolean byDelivery;
        final Door[] doors;
        private int cursor;
        private int end;

        Duty(Clause clause, Columns columns) {
            this.clause = clause;
            Provision provision = clause.provision();
            this.byDelivery = provision.effect() == Effect.BY_DELIVERY;
            List<Door> doors = new ArrayList<>();
            for (String document : provision.documents()) {
                doors.add(new Door(columns.timelines().get(Columns.documentKey(document))));
            }
            this.doors = doors.toArray(Door[]::new);
        }

        /** Finds the spans of the next person; false where there are none. */
        boolean turnTo(int person, boolean firstOfBlock) {
            OwedSpans spans = clause.spans();
            int i = firstOfBlock ? 0 : end;
            while (i < spans.size() && spans.person(i) < person) {
                i++;
            }
            cursor = i;
            while (i < spans.size() && spans.person(i) == person) {
                i++;
            }
            end = i;
            return cursor < end;
        }
    }

    /** A document's timeline, null where nobody has any record of it. */
    private record Door(@Nullable TimelineColumn timeline, int held) {
        Door(@Nullable TimelineColumn timeline) {
            this(timeline, timeline == null ? -1 : timeline.values().indexOf(DocumentState.HELD.code()));
        }
    }

    /** @param vocabulary says which documents deliver the need by being held */
    public NeedProbe(Need need, Program program, Columns columns, Vocabulary vocabulary, View view) {
        this.need = need;
        this.view = view;
        this.started = program.started();
        this.delivery = new DeliveryProbe(need, columns, vocabulary.serving(need), view.knownOn());
        List<Clause> speaking = program.speakingOf(need);
        this.spokenOf = !speaking.isEmpty();
        this.couldBegin = program.couldBegin(need, view.asOf());
        List<Duty> duties = new ArrayList<>();
        for (Clause clause : speaking) {
            if (clause.provision().yields() == Provision.Yield.OWED) {
                duties.add(new Duty(clause, columns));
            }
        }
        this.duties = duties.toArray(Duty[]::new);
        this.owing = new Duty[duties.size()];
    }

    public Need need() {
        return need;
    }

    /** Turns to a person of the block that the program ran last; people must come in order. */
    public void start(int who, boolean firstOfBlock) {
        person = who;
        begun = !spokenOf || started.has(need, who);
        delivery.start(who);
        own = 0;
        for (Duty duty : duties) {
            if (duty.turnTo(who, firstOfBlock)) {
                owing[own++] = duty;
            }
        }
    }

    /** Asks about a day of the window; everything stays the same through {@link #last}, at most through {@code limit}. */
    public void ask(int day, int limit) {
        // A supplied need of which nothing is known is UNCONFIRMED through as-of, and UNMET from then on.
        last = !need.conferred() && day <= view.asOf() ? Math.min(limit, view.asOf()) : limit;
        delivery.ask(day, last);
        last = delivery.last();
        owed = NO;
        early = false;
        conferral = DeliveryProbe.NONE;
        int open = DeliveryProbe.NONE;
        int possible = DeliveryProbe.NONE;
        for (int i = 0; i < own; i++) {
            Duty duty = owing[i];
            int how = standing(duty, day);
            if (how == NO) {
                continue;
            }
            owed = Math.max(owed, how);
            if (need.conferred()) {
                int conferred = conferral(duty, day);
                open = how >= OPEN ? better(open, conferred) : open;
                possible = better(possible, conferred);
            }
        }
        conferral = owed >= OPEN ? open : possible;
        if (owed == NO && !beginning()) {
            // Nothing is known yet, so neither is that it would be withheld.
            owed = POSSIBLE;
            conferral = DeliveryProbe.DELIVERED;
        }
        ifOwed = need.conferred() ? conferredIfOwed() : suppliedIfOwed();
        ifNot = need.conferred() ? Cover.UNMET : suppliedIfNot(day);
    }

    /** The last day through which the answer stays the same. */
    public int last() {
        return last;
    }

    /** How firmly the need is owed and due, as {@link Certainty}. */
    public int owed() {
        return owed;
    }

    /** Whether it is owed as things stand but not yet due. */
    public boolean early() {
        return early;
    }

    public DeliveryProbe delivery() {
        return delivery;
    }

    /** Whether the answer would change with an awaited or unknown fact. */
    public boolean contingent() {
        return owed == POSSIBLE || owed == OPEN;
    }

    /** The cover as things stand on the day asked about. */
    public Cover cover() {
        return owed >= OPEN ? ifOwed : ifNot;
    }

    /** Whether the day asked about is UNMET or WITHHELD in every reading. */
    public boolean gap() {
        return (owed == NO || ifOwed.gap()) && (owed == SURE || ifNot.gap());
    }

    private Cover conferredIfOwed() {
        return switch (delivery.state() == DeliveryProbe.NONE ? DeliveryProbe.NONE : conferral) {
            case DeliveryProbe.DELIVERED -> Cover.SECURED;
            case DeliveryProbe.UNKNOWN -> Cover.UNCONFIRMED;
            default -> Cover.WITHHELD;
        };
    }

    private Cover suppliedIfOwed() {
        return switch (delivery.state()) {
            case DeliveryProbe.DELIVERED -> Cover.SECURED;
            case DeliveryProbe.NONE -> Cover.WITHHELD;
            default -> Cover.UNCONFIRMED;
        };
    }

    private Cover suppliedIfNot(int day) {
        return switch (delivery.state()) {
            case DeliveryProbe.DELIVERED -> early ? Cover.SECURED : Cover.DISCRETIONARY;
            case DeliveryProbe.NONE -> Cover.UNMET;
            default -> day > view.asOf() ? Cover.UNMET : Cover.UNCONFIRMED;
        };
    }

    /** How firmly one clause owes it on the day and it is due; notes what is owed but not yet due. */
    private int standing(Duty duty, int day) {
        OwedSpans spans = duty.clause.spans();
        int how = NO;
        for (int i = duty.cursor; i < duty.end; i++) {
            if (day < spans.from(i)) {
                last = Math.min(last, spans.from(i) - 1);
            } else if (day <= spans.through(i)) {
                last = Math.min(last, spans.through(i));
                if (spans.dueFrom(i) <= day) {
                    how = Math.max(how, spans.certainty(i));
                } else {
                    last = Math.min(last, spans.dueFrom(i) - 1);
                    early |= spans.certainty(i) >= OPEN;
                }
            }
        }
        return how;
    }

    /** Whether a duty that holds also brings the conferred need: DELIVERED, NONE (a paper is missing) or UNKNOWN. */
    private int conferral(Duty duty, int day) {
        boolean allHeld = duty.doors.length > 0;
        boolean missing = false;
        for (Door door : duty.doors) {
            TimelineColumn timeline = door.timeline();
            if (timeline == null) {
                allHeld = false;
                continue;
            }
            int entry = timeline.speaking(person, day, view.knownOn());
            last = timeline.unchangedThrough(person, day, last, entry, view.knownOn());
            boolean held = entry >= 0 && timeline.value()[entry] == door.held();
            allHeld &= held;
            missing |= entry >= 0 && !held;
        }
        if (duty.byDelivery) {
            if (delivery.state() == DeliveryProbe.DELIVERED || allHeld) {
                return DeliveryProbe.DELIVERED;
            }
            return missing ? DeliveryProbe.NONE : DeliveryProbe.UNKNOWN;
        }
        return missing ? DeliveryProbe.NONE : DeliveryProbe.DELIVERED;
    }

    /** The better of two conferrals: one duty that brings the need is enough, and not knowing beats knowing that it is missing. */
    private static int better(int a, int b) {
        if (a == DeliveryProbe.DELIVERED || b == DeliveryProbe.DELIVERED) {
            return DeliveryProbe.DELIVERED;
        }
        return a == DeliveryProbe.UNKNOWN || b == DeliveryProbe.UNKNOWN ? DeliveryProbe.UNKNOWN : DeliveryProbe.NONE;
    }

    private boolean beginning() {
        return begun || !couldBegin || (delivery.recorded() && !need.conferred());
    }
}
