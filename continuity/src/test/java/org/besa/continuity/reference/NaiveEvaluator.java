package org.besa.continuity.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.reference.NaiveRule.Standing;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;

/** One day, one provision, one episode at a time, straight from docs/continuity.md: slow and plain. */
public final class NaiveEvaluator implements Evaluator {

    private final Seen seen;

    public NaiveEvaluator(Seen seen) {
        this.seen = seen;
    }

    @Override
    public Answer answer(List<RulePack> packs, CaseFile person, Moment moment, LocalDate from, Set<Need> needs) {
        int asOf = EpochDays.of(moment.asOf());
        NaiveFacts facts =
                new NaiveFacts(person, moment.knownOn(), packs.getFirst().codes());
        List<NaiveRule> rules = new ArrayList<>();
        for (RulePack pack : packs) {
            for (Provision provision : pack.provisions()) {
                if (!provision.conditions().force().published().isAfter(moment.knownOn())) {
                    rules.add(new NaiveRule(provision, pack.calendar(), facts, seen, asOf));
                }
            }
        }
        List<NaiveNeed> views = new ArrayList<>();
        for (Need need : needs) {
            views.add(new NaiveNeed(need, rules, facts, seen, asOf));
        }
        int first = EpochDays.of(from);
        int length = EpochDays.of(moment.through()) - first + 1;
        byte[][] standings = new byte[rules.size()][length];
        byte[][] covers = new byte[views.size()][length];
        for (int day = 0; day < length; day++) {
            List<Standing> today = new ArrayList<>();
            for (int rule = 0; rule < rules.size(); rule++) {
                Standing standing = rules.get(rule).on(first + day);
                today.add(standing);
                standings[rule][day] = Answer.standing(standing.level(), standing.due(), standing.early());
            }
            for (int view = 0; view < views.size(); view++) {
                covers[view][day] = views.get(view).on(first + day, today);
            }
        }
        Map<String, byte[]> byProvision = new LinkedHashMap<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            byProvision.put(rules.get(rule).provision().id(), standings[rule]);
        }
        Map<Need, byte[]> byNeed = new EnumMap<>(Need.class);
        for (int view = 0; view < views.size(); view++) {
            byNeed.put(views.get(view).need(), covers[view]);
        }
        return new Answer(from, byProvision, byNeed);
    }
}
