package org.besa.continuity.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.rules.Effect;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.Provision.Yield;
import org.besa.continuity.rules.RulePack;

/** Sets of days, combined by and, or, not: another way to the same answer, with no look at any single day. */
public final class SetEvaluator implements Evaluator {

    @Override
    public Answer answer(List<RulePack> packs, CaseFile person, Moment moment, LocalDate from, Set<Need> needs) {
        int first = EpochDays.of(from);
        int last = EpochDays.of(moment.through());
        int asOf = EpochDays.of(moment.asOf());
        SetFacts facts = new SetFacts(person, moment.knownOn());
        List<SetProvision> provisions = new ArrayList<>();
        Map<String, byte[]> standings = new LinkedHashMap<>();
        for (RulePack pack : packs) {
            for (Provision provision : pack.provisions()) {
                if (!provision.conditions().force().published().isAfter(moment.knownOn())) {
                    SetProvision days = SetProvision.of(provision, pack.calendar(), facts, asOf, first, last);
                    provisions.add(days);
                    standings.put(provision.id(), standings(days, first, last));
                }
            }
        }
        Map<Need, byte[]> answers = new EnumMap<>(Need.class);
        Vocabulary vocabulary = packs.getFirst().codes();
        for (Need need : needs) {
            List<SetProvision> of = provisions.stream()
                    .filter(days -> days.provision().needs().contains(need))
                    .toList();
            SetDelivery delivery = SetDelivery.of(facts, vocabulary, need, first, last);
            answers.put(need, new OneNeed(need, of, delivery, facts, asOf, first, last).days());
        }
        return new Answer(from, standings, answers);
    }

    private static byte[] standings(SetProvision of, int first, int last) {
        byte[] standings = new byte[last - first + 1];
        for (int day = first; day <= last; day++) {
            standings[day - first] = Answer.standing(
                    of.held().certainty(day),
                    of.due().certainty(day),
                    of.early().has(day));
        }
        return standings;
    }

    private record OneNeed(
            Need need,
            List<SetProvision> provisions,
            SetDelivery delivery,
            SetFacts facts,
            int asOf,
            int first,
            int last) {

        byte[] days() {
            DaySet alleged = none();
            DaySet promised = none();
            DaySet early = none();
            CertainDays due = CertainDays.same(none());
            for (SetProvision days : provisions) {
                Yield yields = days.provision().yields();
                switch (yields) {
                    case ALLEGED -> alleged = alleged.or(days.held().open());
                    case PROMISED -> promised = promised.or(days.held().open());
                    case OWED -> {
                        due = due.or(days.due());
                        early = early.or(days.early());
                    }
                    case ROUTE -> {}
                }
            }
            DaySet possible = nobodyAsked() ? DaySet.all(first, last) : due.possible();
            Covers owed = need.conferred() ? conferred(due) : supplied(true, early);
            Covers notOwed = need.conferred()
                    ? new Covers(none(), none(), DaySet.all(first, last), none(), none())
                    : supplied(false, early);
            // A gap in every reading: in the owed one wherever that can be, in the other wherever that can be.
            DaySet gap = owed.gap().or(possible.not()).and(notOwed.gap().or(due.sure()));
            DaySet contingent = possible.without(due.sure());
            byte[] answer = new byte[last - first + 1];
            for (int day = first; day <= last; day++) {
                Cover cover = (due.open().has(day) ? owed : notOwed).on(day);
                answer[day - first] = new Answer.Day(
                                cover,
                                contingent.has(day),
                                gap.has(day),
                                alleged.has(day),
                                promised.has(day),
                                delivery.partly().has(day))
                        .packed();
            }
            return answer;
        }

        private boolean nobodyAsked() {
            if (provisions.isEmpty()) {
                return false;
            }
            boolean anyOwes = provisions.stream().anyMatch(SetProvision::owes);
            List<SetProvision> counting =
                    provisions.stream().filter(days -> days.owes() || !anyOwes).toList();
            boolean begun =
                    counting.stream().anyMatch(SetProvision::begins) || (delivery.recorded() && !need.conferred());
            return !begun
                    && counting.stream().anyMatch(days -> {
                        LocalDate repealed =
                                days.provision().conditions().force().repealed();
                        return repealed == null || repealed.minusDays(1).isAfter(EpochDays.date(asOf));
                    });
        }

        private Covers supplied(boolean owed, DaySet early) {
            DaySet lacking = delivery.partly().or(delivery.none());
            DaySet unknown = delivery.delivered().or(lacking).not();
            DaySet past = DaySet.range(first, last, first, asOf);
            return owed
                    ? new Covers(delivery.delivered(), lacking, none(), none(), unknown)
                    : new Covers(
                            delivery.delivered().and(early),
                            none(),
                            lacking.or(unknown.without(past)),
                            delivery.delivered().without(early),
                            unknown.and(past));
        }

        private Covers conferred(CertainDays due) {
            DaySet arrives = none();
            DaySet unknown = none();
            for (SetProvision days : provisions) {
                if (days.provision().yields() != Yield.OWED) {
                    continue;
                }
                DaySet counts = days.due().open().or(days.due().possible().without(due.open()));
                DaySet held = DaySet.all(first, last);
                DaySet missing = none();
                for (String document : days.provision().documents()) {
                    DaySet recorded = facts.recorded(document, first, last);
                    DaySet inHand = facts.days(document, DocumentState.HELD::equals, first, last);
                    held = held.and(inHand);
                    missing = missing.or(recorded.without(inHand));
                }
                if (days.provision().effect() == Effect.BY_LAW) {
                    arrives = arrives.or(counts.without(missing));
                } else {
                    DaySet papers = days.provision().documents().isEmpty() ? none() : held;
                    arrives = arrives.or(counts.and(papers.or(delivery.delivered())));
                    unknown = unknown.or(counts.without(missing));
                }
            }
            // Where nobody has asked yet, it may well be owed, and then the law confers it.
            DaySet secured = arrives.or(due.possible().not());
            DaySet refused = delivery.partly().or(delivery.none());
            secured = secured.without(refused);
            unknown = unknown.without(secured).without(refused);
            return new Covers(secured, secured.or(unknown).not(), none(), none(), unknown);
        }

        private DaySet none() {
            return DaySet.none(first, last);
        }
    }

    /** The days of one reading by their cover. */
    private record Covers(DaySet secured, DaySet withheld, DaySet unmet, DaySet discretionary, DaySet unconfirmed) {

        DaySet gap() {
            return withheld.or(unmet);
        }

        Cover on(int day) {
            if (secured.has(day)) {
                return Cover.SECURED;
            }
            if (withheld.has(day)) {
                return Cover.WITHHELD;
            }
            if (unmet.has(day)) {
                return Cover.UNMET;
            }
            return discretionary.has(day) ? Cover.DISCRETIONARY : Cover.UNCONFIRMED;
        }
    }
}
