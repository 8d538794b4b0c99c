package org.besa.continuity.reference;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.rules.RulePack;

/** A way to compute what is owed and delivered, whose dates are all exact. */
public interface Evaluator {

    /** The answer for every day from {@code from} through {@code moment.through()} and for every given need. */
    Answer answer(List<RulePack> packs, CaseFile person, Moment moment, LocalDate from, Set<Need> needs);

    /** The needs of which some provision that could be known speaks. */
    static Set<Need> spokenOf(List<RulePack> packs, LocalDate knownOn) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        packs.stream()
                .flatMap(pack -> pack.provisions().stream())
                .filter(provision -> !provision.conditions().force().published().isAfter(knownOn))
                .forEach(provision -> needs.addAll(provision.needs()));
        return needs;
    }
}
