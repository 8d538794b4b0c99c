package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.besa.app.face.Words;
import org.besa.app.parties.Barred;
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
import org.jspecify.annotations.Nullable;

/**
 * Why there is a gap and what to do about it, in the language of the page.
 *
 * @param parties their names, by code
 * @param citations where rules stand, by id
 * @param judged whether rules are chosen; without any, nothing tells whether somebody is obliged
 * @param barred to whom nothing may go: they are named where they owe, never where somebody is to be asked
 */
record GapSentences(
        FactWords facing, Map<String, Plain> parties, Map<String, Citation> citations, boolean judged, Barred barred) {

    static GapSentences by(Facts facts, FactWords facing) {
        return by(facing.law().judge(facts.packs()), facts.barred(), facing);
    }

    static GapSentences by(Judge judge, Barred barred, FactWords facing) {
        return new GapSentences(facing, judge.codes().parties(), judge.citations(), judge.isLawChosen(), barred);
    }

    List<String> why(Gap gap) {
        return gap.reasons().stream().map(this::reason).toList();
    }

    /** What to do; of a step that would lead to somebody barred only that it may not be done, and why. */
    List<String> next(Gap gap) {
        boolean nobody = gap.steps().stream()
                .anyMatch(step -> step instanceof NextStep.AskUrgently(List<Provision> owing)
                        && asked(bearers(owing)).isEmpty());
        return gap.steps().stream()
                .flatMap(step -> steps(step, nobody).stream())
                .distinct()
                .toList();
    }

    /** Those of them who may be asked. */
    private List<String> asked(Collection<String> codes) {
        return codes.stream().distinct().filter(code -> !barred.bars(code)).toList();
    }

    private static List<String> bearers(List<Provision> owing) {
        return owing.stream().flatMap(each -> each.dutyBearers().stream()).toList();
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

    /** @param nobody whether none of those who owe may be asked */
    private List<String> steps(NextStep step, boolean nobody) {
        return switch (step) {
            case NextStep.AskUrgently(List<Provision> owing) ->
                asking(bearers(owing), parties -> say("coverage.step.urgent", parties));
            case NextStep.Claim(Enforcement enforce) -> List.of(claim(enforce.forum(), nobody));
            case NextStep.FindWhoMayClaim() -> List.of(say("coverage.step.whoMayClaim"));
            case NextStep.GetPaper(String paper) -> paper(paper);
            case NextStep.Apply(Application apply) -> apply(apply);
            case NextStep.ChallengeInTime(LocalDate lastDay) -> List.of(say("coverage.step.challenge", day(lastDay)));
            case NextStep.AskForInterimRelief() -> List.of(say("coverage.step.interim"));
            case NextStep.AskWhoeverCan(var need) -> List.of(say("coverage.step.whoever", facing.plain(need.plain())));
            case NextStep.AskWhoMay(Provision route) ->
                asking(route.dutyBearers(), parties -> say("coverage.step.may", parties, cite(route.cite())));
            case NextStep.AskForTheText(Provision deal) ->
                asked(deal.dutyBearers()).size()
                                == deal.dutyBearers().stream().distinct().count()
                        ? List.of(say("coverage.step.text", parties(deal.dutyBearers())))
                        : asking(deal.dutyBearers(), parties -> say("coverage.step.textOnly", parties));
        };
    }

    /** A step towards those who may be asked; and that some may not, without naming them. */
    private List<String> asking(Collection<String> codes, Function<String, String> step) {
        List<String> asked = asked(codes);
        List<String> steps = new ArrayList<>();
        if (!asked.isEmpty()) {
            steps.add(step.apply(parties(asked)));
        }
        if (codes.stream().anyMatch(barred::bars)) {
            steps.add(say("coverage.step.barred"));
        }
        return steps;
    }

    /** Whoever is sued learns of it: a claim against somebody barred is for a lawyer to weigh. */
    private String claim(@Nullable String forum, boolean nobody) {
        if (nobody || (forum != null && barred.bars(forum))) {
            return say("coverage.step.barred");
        }
        return forum == null ? say("coverage.step.claim") : say("coverage.step.claimAt", forum);
    }

    /** The authorities of the country that somebody fled would be the first to issue a paper. */
    private List<String> paper(String paper) {
        String get = say("coverage.step.paper", facing.paper(paper));
        return barred.countries().isEmpty() ? List.of(get) : List.of(get, say("coverage.step.paperOrigin"));
    }

    private List<String> apply(Application apply) {
        if (barred.bars(apply.where())) {
            return List.of(say("coverage.step.barred"));
        }
        if (apply.told().stream().anyMatch(barred::bars)) {
            return List.of(say("coverage.step.learnBarred"));
        }
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
