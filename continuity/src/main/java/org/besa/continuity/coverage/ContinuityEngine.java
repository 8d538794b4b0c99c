package org.besa.continuity.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.coverage.Coverage.ContentHash;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.explain.Explainer;
import org.besa.continuity.explain.Explanation;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Computes, for one case, what is owed on each day, by whom, under which law, and what lapses next. Without state: the same file, packs and moment
 * give the same answer, whatever the order of the facts.
 */
public final class ContinuityEngine {
    /** The version of the rules of computation; told with every answer, so that it can be replayed. */
    public static final String VERSION = "1.0";

    private final Rules rules;
    private final Vocabulary vocabulary;

    /**
     * @param packs the packs to load
     * @param vocabulary the shipped codes and those of the packs
     * @param local the calendar that replaces the packs' own, or null
     */
    public ContinuityEngine(List<RulePack> packs, Vocabulary vocabulary, @Nullable WorkingCalendar local) {
        this.rules = new Rules(packs, local);
        this.vocabulary = Objects.requireNonNull(vocabulary, "vocabulary is null");
    }

    /** Cover of every need over the window, gaps, obligations, deadlines and questions. */
    public Coverage assess(CaseFile file, Moment moment) {
        Perspective seen = new Perspective(file, moment, rules, vocabulary);
        Clocks clocks = new Clocks(seen, rules);
        Contest contest = new Contest(seen.known().statements());
        Freshness freshness = new Freshness(seen);
        GapReasons reasons = new GapReasons(seen, clocks, contest);
        List<NeedCoverage> needs = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        List<Need> notAssessed = new ArrayList<>();
        Set<Need> spokenOf = spokenOf(seen.known());
        for (Need need : Need.values()) {
            if (!spokenOf.contains(need)) {
                notAssessed.add(need);
                continue;
            }
            Timeline timeline = new Timeline(new NeedReader(need, seen, rules), seen, contest, freshness, reasons);
            needs.add(timeline.coverage());
            gaps.addAll(timeline.gaps());
        }
        gaps.sort(Comparator.comparingInt(Gap::urgency).thenComparing(Gap::from));
        return new Coverage(
                file.id(),
                moment.asOf(),
                moment.knownOn(),
                EpochDays.date(seen.view().from()),
                moment.through(),
                VERSION,
                rules.packs().stream()
                        .map(pack -> new ContentHash(pack.id(), pack.sha256()))
                        .toList(),
                rules.calendars().stream()
                        .map(calendar -> new ContentHash(calendar.id(), calendar.sha256()))
                        .toList(),
                needs,
                gaps,
                clocks.obligations(),
                clocks.deadlines(),
                new Questions(vocabulary, moment.asOf()).of(needs),
                notAssessed);
    }

    /** Why one need is covered as it is on one day, with what nearly applied. The day may lie outside the window. */
    public Explanation explain(CaseFile file, Moment moment, Need need, LocalDate on) {
        CaseFile known = file.knownOn(moment.knownOn());
        return new Explainer(known, vocabulary, rules.packs(), rules.local(), moment.asOf(), moment.knownOn())
                .explain(need, on);
    }

    /** The needs of which the rules, somebody's assistance or a paper speaks. */
    private Set<Need> spokenOf(CaseFile known) {
        Set<Need> spokenOf = EnumSet.noneOf(Need.class);
        spokenOf.addAll(rules.spokenOf());
        for (Assistance aid : known.assistance()) {
            spokenOf.add(aid.need());
        }
        for (Fact fact : known.facts()) {
            if (fact instanceof Fact.DocumentFact) {
                spokenOf.addAll(vocabulary.servedBy(fact.code()));
            }
        }
        return spokenOf;
    }
}
