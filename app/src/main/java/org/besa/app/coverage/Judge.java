package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.List;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.coverage.ContinuityEngine;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.rules.RulePack;

/** Rules by which cases are judged, with their codes and an engine that has loaded them; one for all cases of the same rules. Equal only to itself. */
final class Judge {
    private final List<RulePack> packs;
    private final Vocabulary vocabulary;
    private final ContinuityEngine engine;

    Judge(List<RulePack> packs, Vocabulary vocabulary) {
        this.packs = List.copyOf(packs);
        this.vocabulary = vocabulary;
        this.engine = new ContinuityEngine(packs, vocabulary, null);
    }

    List<RulePack> packs() {
        return packs;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    ContinuityEngine engine() {
        return engine;
    }

    /** What a case comes to from that day on. */
    Outlook outlook(CaseFile file, LocalDate today) {
        Moment ahead = new Moment(today, today, DaysShown.BOARD_AHEAD).ahead();
        return Outlook.of(engine.assess(file, ahead), !packs.isEmpty(), vocabulary);
    }
}
