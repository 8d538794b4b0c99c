package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.besa.app.face.Words;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.Owing;
import org.besa.continuity.coverage.GapReason;
import org.besa.continuity.coverage.NextStep;
import org.besa.continuity.facts.Statement;
import org.besa.continuity.rules.Application;
import org.besa.continuity.rules.Citation;
import org.besa.continuity.rules.CitationStatus;
import org.besa.continuity.rules.Enforcement;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;

/**
 * Why there is a gap and what to do about it, in the language of the page.
 *
 * @param parties their names, by code
 * @param citations where rules stand, by id
 * @param judged whether rules are chosen; without any, nothing tells whether somebody is obliged
 */
record GapSentences(FactWords facing, Map<String, Plain> parties, Map<String, Citation> citations, boolean judged) {

    static GapSentences by(List<RulePack> packs, FactWords facing) {
        return new GapSentences(facing, Lawbook.parties(packs), Lawbook.citations(packs), !packs.isEmpty());
    }

    List<String> why(Gap gap) {
        return gap.reasons().stream().map(this::reason).toList();
    }

    List<String> next(Gap gap) {
        return gap.steps().stream().flatMap(step -> steps(step).stream()).toList();
    }

    private String reason(GapReason reason) {
        return switch (reason) {
            case GapReason.Undelivered(List<Provision> owing) -> say("coverage.why.undelivered", owed(owing));
            case GapReason.PaperMissing(List<Provision> owing, var paper) ->
                say(
                        "coverage.why.paper",
                        owed(owing),
                        say("coverage.paper." + paper.state().code()),
                        facing.paper(paper.code()));
            case GapReason.NotAppliedFor(Provision provision) -> say("coverage.why.notApplied", cite(provision.cite()));
            case GapReason.Challengeable(var rule) -> say("coverage.why.challengeable", facing.plain(rule.plain()));
            case GapReason.NobodyObliged() -> say(judged ? "coverage.why.nobody" : "coverage.why.noRules");
            case GapReason.Ended(List<Owing> owed, LocalDate through) ->
                say(
                        "coverage.why.ended",
                        list(owed.stream().map(this::owed).distinct().toList()),
                        day(through));
            case GapReason.OwedLater(Provision provision, LocalDate from) ->
                say("coverage.why.later", day(from), parties(provision.dutyBearers()), cite(provision.cite()));
            case GapReason.DealAlleged(Provision deal) ->
                say("coverage.why.alleged", parties(deal.dutyBearers()), cite(deal.cite()));
            case GapReason.OfferedOnCondition(String provider) -> say("coverage.why.condition", party(provider));
            case GapReason.WasSaid(Statement statement) -> said(statement);
        };
    }

    /** Who said what, and how we know. */
    String said(Statement statement) {
        return say(
                "coverage.why.said",
                party(statement.speaker()),
                facing.exactly(statement.on()),
                say("coverage.says." + statement.says().code()),
                say("coverage.direct." + statement.directness().code()));
    }

    private List<String> steps(NextStep step) {
        return switch (step) {
            case NextStep.AskUrgently(List<Provision> owing) ->
                List.of(say(
                        "coverage.step.urgent",
                        parties(owing.stream()
                                .flatMap(each -> each.dutyBearers().stream())
                                .toList())));
            case NextStep.Claim(Enforcement enforce) ->
                List.of(
                        enforce.forum() == null
                                ? say("coverage.step.claim")
                                : say("coverage.step.claimAt", enforce.forum()));
            case NextStep.FindWhoMayClaim() -> List.of(say("coverage.step.whoMayClaim"));
            case NextStep.GetPaper(String paper) -> List.of(say("coverage.step.paper", facing.paper(paper)));
            case NextStep.Apply(Application apply) -> apply(apply);
            case NextStep.ChallengeInTime(LocalDate lastDay) -> List.of(say("coverage.step.challenge", day(lastDay)));
            case NextStep.AskForInterimRelief() -> List.of(say("coverage.step.interim"));
            case NextStep.AskWhoeverCan(var need) -> List.of(say("coverage.step.whoever", facing.plain(need.plain())));
            case NextStep.AskWhoMay(Provision route) ->
                List.of(say("coverage.step.may", parties(route.dutyBearers()), cite(route.cite())));
            case NextStep.AskForTheText(Provision deal) ->
                List.of(say("coverage.step.text", parties(deal.dutyBearers())));
        };
    }

    private List<String> apply(Application apply) {
        List<String> steps = new ArrayList<>();
        steps.add(say("coverage.step.apply", party(apply.where())));
        apply.papers().forEach(paper -> steps.add(say("coverage.step.bring", facing.paper(paper))));
        steps.add(say(apply.backdated() ? "coverage.step.backdated" : "coverage.step.notBackdated"));
        if (!apply.told().isEmpty()) {
            steps.add(say("coverage.step.learn", parties(apply.told())));
        }
        return steps;
    }

    /** What a party is called by the packs of the case, or as somebody wrote it. */
    String party(String code) {
        Plain name = parties.get(code);
        return name == null ? code : facing.plain(name);
    }

    String parties(Collection<String> codes) {
        return list(codes.stream().distinct().map(this::party).toList());
    }

    /** What is asked about these codes. */
    String questions(Collection<String> codes) {
        return list(codes.stream().map(facing::question).toList());
    }

    private String owed(List<Provision> owing) {
        return list(owing.stream()
                .map(provision -> say("coverage.span.owed", parties(provision.dutyBearers()), cite(provision.cite())))
                .distinct()
                .toList());
    }

    /** Who owes it, and where that stands. */
    String owed(Owing owing) {
        return say("coverage.span.owed", party(owing.dutyBearer()), cite(owing.provision(), owing.cite()));
    }

    /**
     * Where a rule stands; a place that nobody has checked says so.
     *
     * @param text for a rule that is of none of the packs
     */
    String cite(String rule, String text) {
        Citation cite = citations.get(rule);
        return cite == null ? text : cite(cite);
    }

    private String cite(Citation cite) {
        return cite.status() == CitationStatus.VERIFIED ? cite.text() : say("coverage.cite.unchecked", cite.text());
    }

    private String list(List<String> parts) {
        return facing.list(parts);
    }

    private String day(LocalDate day) {
        return facing.exactly(day);
    }

    private Words words() {
        return facing.words();
    }

    private String say(String key, Object... arguments) {
        return words().say(key, arguments);
    }
}
