package org.besa.continuity.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.coverage.Clocks.Challenge;
import org.besa.continuity.coverage.Coverage.GapKind;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.GapReason.Challengeable;
import org.besa.continuity.coverage.GapReason.DealAlleged;
import org.besa.continuity.coverage.GapReason.Ended;
import org.besa.continuity.coverage.GapReason.NobodyObliged;
import org.besa.continuity.coverage.GapReason.NotAppliedFor;
import org.besa.continuity.coverage.GapReason.OfferedOnCondition;
import org.besa.continuity.coverage.GapReason.OwedLater;
import org.besa.continuity.coverage.GapReason.PaperMissing;
import org.besa.continuity.coverage.GapReason.Undelivered;
import org.besa.continuity.coverage.GapReason.WasSaid;
import org.besa.continuity.facts.Fact.DocumentFact;
import org.besa.continuity.program.Certainty;
import org.besa.continuity.rules.Claimant;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.Provision.Yield;

/** What there is to say about a gap, and what to do about it, in the order in which a reader wants it. */
record GapGrounds(Contest contest) {

    /**
     * What was found about a gap.
     *
     * @param kind which kind of gap that makes it
     * @param owing provisions that owe the first day
     * @param alleged provisions of deals whose text nobody has shown
     * @param lastOwed the need's last span before that somebody certainly owed
     * @param missing the record of a paper that is missing
     * @param application a provision that would owe if applied for
     * @param challenge a challenge that is open or pending
     */
    record Findings(
            NeedReader need,
            Span run,
            GapKind kind,
            List<Provision> owing,
            List<Provision> alleged,
            Optional<Span> lastOwed,
            Optional<DocumentFact> missing,
            Optional<Provision> application,
            Optional<Challenge> challenge) {}

    List<GapReason> reasons(Findings found) {
        List<GapReason> reasons = new ArrayList<>();
        switch (found.kind()) {
            case DELIVERY -> reasons.add(new Undelivered(found.owing()));
            case DOCUMENT -> found.missing().ifPresent(paper -> reasons.add(new PaperMissing(found.owing(), paper)));
            case APPLICATION -> found.application().ifPresent(rule -> reasons.add(new NotAppliedFor(rule)));
            case REMEDY -> found.challenge().ifPresent(each -> reasons.add(new Challengeable(each.rule())));
            case LEGAL -> reasons.add(new NobodyObliged());
        }
        if (found.owing().isEmpty()) {
            found.lastOwed().ifPresent(span -> reasons.add(new Ended(span.owedBy(), span.through())));
            later(found).ifPresent(reasons::add);
        }
        found.alleged().forEach(deal -> reasons.add(new DealAlleged(deal)));
        found.run().onCondition().stream()
                .filter(provider -> !provider.isEmpty())
                .forEach(provider -> reasons.add(new OfferedOnCondition(provider)));
        if (found.run().contested() || found.run().alleged() || !found.owing().isEmpty()) {
            List<Provision> about = new ArrayList<>(found.owing());
            about.addAll(found.alleged());
            contest.about(found.need().need(), about).forEach(statement -> reasons.add(new WasSaid(statement)));
        }
        return List.copyOf(reasons);
    }

    private static Optional<GapReason> later(Findings found) {
        return found.need()
                .nextDuty(EpochDays.of(found.run().through()))
                .map(next -> new OwedLater(next.provision(), next.from()));
    }

    List<NextStep> steps(Findings found) {
        return switch (found.kind()) {
            case DELIVERY -> List.of(new NextStep.AskUrgently(found.owing()), claim(found.owing()));
            case DOCUMENT -> paper(found);
            case APPLICATION -> found.application().map(GapGrounds::apply).orElse(List.of());
            case REMEDY -> found.challenge().map(GapGrounds::challenge).orElse(List.of());
            case LEGAL -> legal(found);
        };
    }

    private static NextStep claim(List<Provision> owing) {
        return owing.stream()
                .map(Provision::enforce)
                .filter(enforce -> enforce.by() == Claimant.PERSON)
                .findFirst()
                .<NextStep>map(NextStep.Claim::new)
                .orElse(new NextStep.FindWhoMayClaim());
    }

    private static List<NextStep> paper(Findings found) {
        List<NextStep> steps = new ArrayList<>();
        found.missing().ifPresent(paper -> steps.add(new NextStep.GetPaper(paper.code())));
        steps.add(new NextStep.AskUrgently(found.owing()));
        return List.copyOf(steps);
    }

    private static List<NextStep> apply(Provision provision) {
        return provision.apply() == null ? List.of() : List.of(new NextStep.Apply(provision.apply()));
    }

    private static List<NextStep> challenge(Challenge challenge) {
        return List.of(
                challenge.pending()
                        ? new NextStep.AskForInterimRelief()
                        : new NextStep.ChallengeInTime(EpochDays.date(challenge.lastDay())));
    }

    private static List<NextStep> legal(Findings found) {
        List<NextStep> steps = new ArrayList<>();
        steps.add(new NextStep.AskWhoeverCan(found.need().need()));
        int day = EpochDays.of(found.run().from());
        found.need()
                .covering(Yield.ROUTE, 0, day, Certainty.POSSIBLE, false)
                .forEach(route -> steps.add(new NextStep.AskWhoMay(route)));
        found.alleged().forEach(deal -> steps.add(new NextStep.AskForTheText(deal)));
        return List.copyOf(steps);
    }
}
