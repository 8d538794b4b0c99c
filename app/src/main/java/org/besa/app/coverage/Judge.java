package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.coverage.ContinuityEngine;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.rules.Citation;
import org.besa.continuity.rules.RulePack;

/** Rules by which cases are judged, with their codes and an engine that has loaded them; one for all cases of the same rules. Equal only to itself. */
final class Judge {
    private final List<RulePack> packs;
    private final CaseCodes codes;
    private final Map<String, Citation> citations;
    private final ContinuityEngine engine;

    Judge(List<RulePack> packs, Vocabulary vocabulary) {
        this.packs = List.copyOf(packs);
        this.codes = new CaseCodes(vocabulary, Lawbook.parties(packs));
        this.citations = Map.copyOf(Lawbook.citations(packs));
        this.engine = new ContinuityEngine(packs, vocabulary, null);
    }

    List<RulePack> packs() {
        return packs;
    }

    Vocabulary vocabulary() {
        return codes.vocabulary();
    }

    /** What cases that are judged by them are written with. */
    CaseCodes codes() {
        return codes;
    }

    /** Where each of the rules stands, by its id. */
    Map<String, Citation> citations() {
        return citations;
    }

    ContinuityEngine engine() {
        return engine;
    }

    /** Without a rule that somebody chose for the case, nothing tells whether nobody is obliged. */
    boolean isLawChosen() {
        return !packs.stream().allMatch(OwnPacks::isOwn);
    }

    /**
     * What a case comes to from that day on.
     *
     * @param endings what is valid until a day
     */
    Outlook outlook(CaseFile file, List<Outlook.Ending> endings, LocalDate today) {
        Moment ahead = new Moment(today, today, DaysShown.BOARD_AHEAD).ahead();
        return Outlook.of(engine.assess(file, ahead), endings, isLawChosen(), vocabulary());
    }
}
