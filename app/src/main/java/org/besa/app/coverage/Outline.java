package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.List;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a case between two looks at the board: facts as codes and days, and by which rules it is judged; no name, and no text that somebody wrote.
 * What it comes to is computed once a day.
 */
final class Outline {
    private final CaseFile file;
    private final List<RulePack> packs;
    private final Lawbook law;
    private volatile @Nullable Outlook last;

    Outline(CaseFile file, List<RulePack> packs, Lawbook law) {
        this.file = file;
        this.packs = List.copyOf(packs);
        this.law = law;
    }

    /** What it comes to, seen from this day. Two who ask at once may both compute it: the answers are the same. */
    Outlook on(LocalDate today) {
        Outlook known = last;
        if (known == null || !known.today().equals(today)) {
            known = of(file, packs, today);
            last = known;
        }
        return known;
    }

    /** The same if something were so that is not. */
    Outlook on(LocalDate today, Supposed supposed) {
        return of(supposed.file(file, on(today)), supposed.packs(packs), today);
    }

    private Outlook of(CaseFile facts, List<RulePack> rules, LocalDate today) {
        Coverage coverage = law.engine(rules).assess(facts, new Moment(today, today, DaysShown.BOARD_AHEAD));
        return Outlook.of(coverage, !rules.isEmpty(), law.vocabulary(rules));
    }

    /** By which rules the case is judged. */
    List<String> packIds() {
        return packs.stream().map(RulePack::id).toList();
    }
}
