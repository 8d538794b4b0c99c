package org.besa.continuity.reference;

import java.util.List;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.reference.NaiveFacts.Aid;
import org.besa.continuity.reference.NaiveFacts.Kind;

/** Whether one need arrives on a day, from the known records of assistance. */
final class NaiveDelivery {

    /** {@code PARTLY} is no delivery, but is shown as partial. */
    enum Arrival {
        DELIVERED,
        PARTLY,
        NONE,
        UNKNOWN;

        boolean none() {
            return this == NONE || this == PARTLY;
        }
    }

    private final Need need;
    private final NaiveFacts facts;
    private final List<Aid> records;
    private final List<String> papers;
    private final Seen seen;

    NaiveDelivery(Need need, NaiveFacts facts, Seen seen) {
        this.need = need;
        this.facts = facts;
        this.records = facts.aid(need);
        this.papers = facts.papers(need);
        this.seen = seen;
    }

    /** Whether anything at all is recorded of it, on any day. */
    boolean recorded() {
        return !records.isEmpty() || !papers.isEmpty();
    }

    Arrival on(int day) {
        boolean partly = false;
        boolean otherwise = false;
        for (String paper : papers) {
            Object state = facts.speaking(paper, day);
            if (state == DocumentState.HELD) {
                return Arrival.DELIVERED;
            }
            // A lost passport does not show that no travel document was issued; a travel document refused does.
            otherwise |= state != null && paper.equals(need.code());
        }
        for (Aid record : records) {
            if (!covers(record, day)) {
                continue;
            }
            if (record.counts() && arrives(record, day)) {
                if (record.kind() == Kind.FULL) {
                    seen.add(Happening.DELIVERED);
                    return Arrival.DELIVERED;
                }
                partly = true;
            } else {
                otherwise = true;
            }
        }
        if (partly) {
            seen.add(Happening.DELIVERED_PARTLY);
            return Arrival.PARTLY;
        }
        seen.add(otherwise ? Happening.NOT_DELIVERED : Happening.DELIVERY_UNKNOWN);
        return otherwise ? Arrival.NONE : Arrival.UNKNOWN;
    }

    private boolean arrives(Aid record, int day) {
        if (day <= record.confirmed()) {
            return true;
        }
        if (day >= record.stop()) {
            seen.add(Happening.STOPPED);
            return false;
        }
        for (Aid none : records) {
            if (none.kind() == Kind.NONE
                    && none.from() >= record.from()
                    && speaksOf(none, record)
                    && covers(none, day)) {
                seen.add(Happening.OVERRIDDEN);
                return false;
            }
        }
        seen.add(Happening.EXPECTED);
        return true;
    }

    /** A record that nothing came, left open, ends where delivery that it speaks of begins later. */
    private boolean covers(Aid record, int day) {
        if (!record.covers(day)) {
            return false;
        }
        if (record.kind() == Kind.NONE && record.through() == Integer.MAX_VALUE) {
            for (Aid later : records) {
                if (later.counts() && later.from() > record.from() && later.from() <= day && speaksOf(record, later)) {
                    seen.add(Happening.NONE_ENDED_BY_LATER_DELIVERY);
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean speaksOf(Aid none, Aid delivery) {
        return none.provider() == null || none.provider().equals(delivery.provider());
    }
}
