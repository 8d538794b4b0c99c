package org.besa.continuity.reference;

import static org.besa.continuity.reference.NaiveEpisode.OPEN;
import static org.besa.continuity.reference.NaiveEpisode.POSSIBLE;
import static org.besa.continuity.reference.NaiveEpisode.SURE;

import java.util.List;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.reference.NaiveDelivery.Arrival;
import org.besa.continuity.reference.NaiveRule.Standing;
import org.besa.continuity.rules.Effect;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.Provision.Yield;

/** One need of one person: owed × delivered, day by day. */
final class NaiveNeed {

    private final Need need;
    private final List<NaiveRule> rules;
    private final NaiveFacts facts;
    private final NaiveDelivery delivery;
    private final Seen seen;
    private final int asOf;
    private final boolean asked;

    NaiveNeed(Need need, List<NaiveRule> rules, NaiveFacts facts, Seen seen, int asOf) {
        this.need = need;
        this.rules = rules.stream()
                .filter(rule -> rule.provision().needs().contains(need))
                .toList();
        this.facts = facts;
        this.delivery = new NaiveDelivery(need, facts, seen);
        this.seen = seen;
        this.asOf = asOf;
        this.asked = nobodyAsked();
        if (asked) {
            seen.add(Happening.NOT_BEGUN);
        }
    }

    /** Whether too little is recorded to judge the need at all, while a provision that could owe it is still to bind. */
    private boolean nobodyAsked() {
        List<NaiveRule> owing = rules.stream()
                .filter(rule -> rule.provision().yields() == Yield.OWED)
                .toList();
        List<NaiveRule> counting = owing.isEmpty() ? rules : owing;
        boolean begun = counting.stream().anyMatch(NaiveRule::begins) || (!need.conferred() && delivery.recorded());
        return !begun && counting.stream().anyMatch(rule -> rule.bindsAfter(asOf));
    }

    Need need() {
        return need;
    }

    byte on(int day, List<Standing> standings) {
        boolean alleged = false;
        boolean promised = false;
        boolean early = false;
        int due = 0;
        for (Standing standing : standings) {
            if (!standing.provision().needs().contains(need)) {
                continue;
            }
            Yield yields = standing.provision().yields();
            alleged |= yields == Yield.ALLEGED && standing.level() >= OPEN;
            promised |= yields == Yield.PROMISED && standing.level() >= OPEN;
            if (yields == Yield.OWED) {
                due = Math.max(due, standing.due());
                early |= standing.early();
            }
        }
        if (early) {
            seen.add(Happening.EARLY);
        }
        boolean sure = due >= SURE;
        boolean open = due >= OPEN;
        boolean possible = due >= POSSIBLE || asked;
        Arrival arrival = delivery.on(day);
        Cover owed;
        Cover notOwed;
        if (need.conferred()) {
            owed = conferred(day, arrival, due, standings);
            notOwed = Cover.UNMET;
        } else {
            owed = supplied(true, early, arrival, day > asOf);
            notOwed = supplied(false, early, arrival, day > asOf);
        }
        boolean gap = sure ? owed.gap() : possible ? owed.gap() && notOwed.gap() : notOwed.gap();
        boolean contingent = sure != open || open != possible;
        return Answer.Day.packed(open ? owed : notOwed, contingent, gap, alleged, promised, arrival == Arrival.PARTLY);
    }

    private static Cover supplied(boolean owed, boolean early, Arrival arrival, boolean future) {
        return switch (arrival) {
            case DELIVERED -> owed || early ? Cover.SECURED : Cover.DISCRETIONARY;
            case PARTLY, NONE -> owed ? Cover.WITHHELD : Cover.UNMET;
            case UNKNOWN -> owed || !future ? Cover.UNCONFIRMED : Cover.UNMET;
        };
    }

    /** The cover of a conferred need on a day on which it is owed and due. */
    private Cover conferred(int day, Arrival arrival, int due, List<Standing> standings) {
        if (arrival.none()) {
            seen.add(Happening.REFUSED);
            return Cover.WITHHELD;
        }
        if (due == 0) {
            // Only a need that nobody has asked about comes here: it may well be owed, and then the law confers it.
            return Cover.SECURED;
        }
        int least = due >= OPEN ? OPEN : POSSIBLE;
        boolean unknown = false;
        for (Standing standing : standings) {
            Provision provision = standing.provision();
            if (provision.yields() != Yield.OWED || !provision.needs().contains(need) || standing.due() < least) {
                continue;
            }
            boolean missing = provision.documents().stream().anyMatch(document -> missing(document, day));
            if (missing) {
                seen.add(Happening.PAPER_MISSING);
            }
            if (provision.effect() == Effect.BY_LAW) {
                if (!missing) {
                    return Cover.SECURED;
                }
                continue;
            }
            boolean papers = !provision.documents().isEmpty()
                    && provision.documents().stream()
                            .allMatch(document -> facts.speaking(document, day) == DocumentState.HELD);
            if (arrival == Arrival.DELIVERED || papers) {
                return Cover.SECURED;
            }
            if (!missing) {
                seen.add(Happening.BY_DELIVERY_UNKNOWN);
                unknown = true;
            }
        }
        return unknown ? Cover.UNCONFIRMED : Cover.WITHHELD;
    }

    private boolean missing(String document, int day) {
        Object state = facts.speaking(document, day);
        return state != null && state != DocumentState.HELD;
    }
}
