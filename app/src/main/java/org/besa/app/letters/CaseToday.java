package org.besa.app.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.coverage.Facts;
import org.besa.app.coverage.Lawbook;
import org.besa.app.meetings.Commitment;
import org.besa.app.vault.Compartment;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.explain.Explanation;
import org.besa.continuity.explain.Explanation.Finding;
import org.besa.continuity.explain.Explanation.Outcome;
import org.besa.continuity.rules.Claimant;

/**
 * A case as it stands today, for letters about it. What is not for the whole team is not there: no letter may tell it.
 *
 * @param promises those that stand and can be read, in the order of their days
 * @param changed when a fact or a promise was last recorded, changed or taken back
 */
public record CaseToday(
        Facts facts, Coverage coverage, Lawbook law, List<Entry<Commitment>> promises, Instant changed) {
    /** Copies the list. */
    public CaseToday {
        promises = List.copyOf(promises);
    }

    static CaseToday of(Facts all, Lawbook law, List<Entry<Commitment>> promises, LocalDate today) {
        Facts open = all.ofTeam();
        List<Entry<Commitment>> ofTeam = promises.stream()
                .filter(entry -> entry.compartment() == Compartment.MAIN)
                .toList();
        return new CaseToday(
                open,
                law.assess(open, today),
                law,
                ofTeam.stream()
                        .filter(entry -> !entry.withdrawn() && entry.content().isPresent())
                        .sorted(Comparator.comparing(
                                entry -> entry.content().orElseThrow().day()))
                        .toList(),
                Stream.<Entry<?>>concat(open.entries().stream(), ofTeam.stream())
                        .flatMap(entry -> entry.envelope().stream())
                        .map(Envelope::at)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    LocalDate today() {
        return coverage.asOf();
    }

    /** What can be written now, the most urgent first. */
    List<Matter> matters() {
        List<Matter> matters = new ArrayList<>();
        for (Need need : missing()) {
            claimed(need).ifPresent(gap -> matters.add(Matter.of(LetterKind.CLAIM, need)));
            requested(need).ifPresent(gap -> matters.add(Matter.of(LetterKind.REQUEST, need)));
        }
        if (!facts.isEmpty() || !promises.isEmpty()) {
            matters.add(Matter.of(LetterKind.CHRONOLOGY));
        }
        if (!coverage.needs().isEmpty()) {
            matters.add(Matter.of(LetterKind.SUMMARY));
            matters.add(Matter.of(LetterKind.SCRIPT));
        }
        return matters;
    }

    /** Needs that are missing today or will be, by urgency. */
    private Set<Need> missing() {
        Set<Need> needs = new LinkedHashSet<>();
        coverage.gaps().stream().filter(gap -> !gap.through().isBefore(today())).forEach(gap -> needs.add(gap.need()));
        return needs;
    }

    /** The days for which this need can be claimed: it is owed by a text that somebody has, and the person may claim it. */
    Optional<Gap> claimed(Need need) {
        return gaps(need).stream().filter(gap -> !claimable(gap).isEmpty()).findFirst();
    }

    /** The next days without it, if one can only ask for them: nobody owes it, or nobody is entitled to claim it. Where they can be claimed, whoever asks for later ones weakens the claim. */
    Optional<Gap> requested(Need need) {
        return gaps(need).stream().findFirst().filter(gap -> claimable(gap).isEmpty());
    }

    /** The days on which it is owed and does not come, and the person may not claim it. */
    boolean withheldWithoutClaim(Need need) {
        return requested(need).filter(gap -> gap.cover() == Cover.WITHHELD).isPresent();
    }

    private List<Gap> gaps(Need need) {
        return coverage.gaps().stream()
                .filter(gap -> gap.need() == need && !gap.through().isBefore(today()))
                .sorted(Comparator.comparing(Gap::from))
                .toList();
    }

    /** What owes it on these days and can be claimed by the person; a deal that is only alleged owes nothing. */
    List<Finding> claimable(Gap gap) {
        if (gap.cover() != Cover.WITHHELD) {
            return List.of();
        }
        return why(gap).findings().stream()
                .filter(finding -> finding.outcome() == Outcome.OWED)
                .filter(finding -> finding.provision().enforce().by() == Claimant.PERSON)
                .toList();
    }

    /** Who owes it by these, as things stand. */
    List<String> bearers(Gap gap) {
        Set<String> rules = new LinkedHashSet<>();
        claimable(gap).forEach(finding -> rules.add(finding.provision().id()));
        return coverage.spanOn(gap.need(), day(gap)).stream()
                .flatMap(span -> span.owedBy().stream())
                .filter(owing -> rules.contains(owing.provision()))
                .map(Coverage.Owing::dutyBearer)
                .distinct()
                .toList();
    }

    /** The day of these days that a letter speaks of: today, or the first one where they are still to come. */
    LocalDate day(Gap gap) {
        return gap.from().isAfter(today()) ? gap.from() : today();
    }

    Explanation why(Gap gap) {
        return law.explain(facts, today(), gap.need(), day(gap));
    }
}
