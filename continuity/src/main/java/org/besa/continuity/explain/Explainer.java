package org.besa.continuity.explain;

import static org.besa.continuity.calendar.EpochDays.ALWAYS;
import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.explain.Explanation.Finding;
import org.besa.continuity.explain.Explanation.Outcome;
import org.besa.continuity.explain.Explanation.Step;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.History;
import org.besa.continuity.facts.Statement;
import org.besa.continuity.program.Certainty;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** Explains one need on one day, with approximate dates at their latest. */
public final class Explainer {
    private final CaseFile known;
    private final Vocabulary vocabulary;
    private final List<RulePack> packs;
    private final @Nullable WorkingCalendar local;
    private final LocalDate knownOn;
    private final Derivation derivation;

    /**
     * @param known the case as it was known on {@code knownOn}
     * @param local the calendar that replaces the packs' own, or null
     */
    public Explainer(
            CaseFile known,
            Vocabulary vocabulary,
            List<RulePack> packs,
            @Nullable WorkingCalendar local,
            LocalDate asOf,
            LocalDate knownOn) {
        this.known = known;
        this.vocabulary = vocabulary;
        this.packs = List.copyOf(packs);
        this.local = local;
        this.knownOn = knownOn;
        this.derivation = new Derivation(new History(known.facts(), _ -> false), asOf, true);
    }

    public Explanation explain(Need need, LocalDate on) {
        List<Finding> findings = new ArrayList<>();
        for (RulePack pack : packs) {
            for (Provision provision : pack.provisions()) {
                if (provision.needs().contains(need)) {
                    findings.add(finding(pack, provision, on));
                }
            }
        }
        findings.sort(Comparator.comparing(Finding::outcome).thenComparingLong(Explainer::unmet));
        return new Explanation(need, on, findings, delivery(need, on), statements(need, findings));
    }

    private Finding finding(RulePack pack, Provision provision, LocalDate on) {
        if (provision.conditions().force().published().isAfter(knownOn)) {
            Requirement published =
                    new Requirement.Published(provision.conditions().force().published());
            Step step = new Step(published, Truth.FAILS, List.of(), Set.of());
            return new Finding(pack.id(), provision, Outcome.SILENT, null, null, null, null, List.of(step));
        }
        Standing standing = derivation.standing(provision, local != null ? local : pack.calendar(), EpochDays.of(on));
        LocalDate until = date(standing.openEnd());
        LocalDate earliest = date(standing.sureEnd());
        return new Finding(
                pack.id(),
                provision,
                outcome(provision, standing),
                date(standing.from()),
                date(standing.dueFrom()),
                until,
                earliest == null || earliest.equals(until) ? null : earliest,
                standing.steps());
    }

    private static Outcome outcome(Provision provision, Standing standing) {
        boolean inForce = standing.steps().getFirst().truth() == Truth.HOLDS;
        if (!inForce) {
            return Outcome.SILENT;
        }
        if (standing.certainty() == Certainty.NO) {
            return Outcome.NEAR_MISS;
        }
        return switch (provision.yields()) {
            case ROUTE -> Outcome.ROUTE;
            case ALLEGED -> Outcome.ALLEGED;
            case PROMISED -> Outcome.PROMISED;
            case OWED -> {
                if (!standing.due()) {
                    yield Outcome.NOT_YET_DUE;
                }
                yield standing.certainty() == Certainty.SURE ? Outcome.OWED : Outcome.CONTINGENT;
            }
        };
    }

    private List<Entry> delivery(Need need, LocalDate on) {
        List<Entry> delivery = new ArrayList<>();
        for (Assistance assistance : known.assistance()) {
            if (assistance.need() == need && covers(assistance, on)) {
                delivery.add(assistance);
            }
        }
        Set<String> papers = vocabulary.serving(need);
        History history = new History(known.facts(), _ -> false);
        for (Fact fact : known.facts()) {
            if (fact instanceof Fact.DocumentFact document
                    && papers.contains(document.code())
                    && history.document(document.code(), EpochDays.of(on))
                            .filter(span -> span.entry().equals(document))
                            .isPresent()) {
                delivery.add(document);
            }
        }
        return delivery;
    }

    private static boolean covers(Assistance assistance, LocalDate on) {
        return !on.isBefore(assistance.from().latest())
                && (assistance.through() == null
                        || !on.isAfter(assistance.through().latest()));
    }

    private List<Entry> statements(Need need, List<Finding> findings) {
        return known.statements().stream()
                .filter(statement -> need.equals(statement.about().need())
                        || findings.stream()
                                .anyMatch(finding -> finding.provision()
                                        .id()
                                        .equals(statement.about().provision())))
                .sorted(Comparator.comparing(Statement::on))
                .map(Entry.class::cast)
                .toList();
    }

    private static long unmet(Finding finding) {
        return finding.steps().stream()
                .filter(step -> step.truth() != Truth.HOLDS)
                .count();
    }

    private static @Nullable LocalDate date(int day) {
        return day == NEVER || day == ALWAYS ? null : EpochDays.date(day);
    }
}
