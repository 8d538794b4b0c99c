package org.besa.app.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.Owing;
import org.besa.continuity.coverage.GapReason;
import org.besa.continuity.coverage.NextStep;
import org.besa.continuity.facts.Fact.DocumentFact;
import org.besa.continuity.facts.Statement;
import org.besa.continuity.rules.Application;
import org.besa.continuity.rules.Enforcement;
import org.besa.continuity.rules.Provision;
import org.jspecify.annotations.Nullable;

/** Says in English why there is a gap and what to do about it, each with its source. */
record GapWords(PlainWords words) {

    String why(Gap gap) {
        return sentences(gap.reasons(), this::reason);
    }

    String next(Gap gap) {
        return sentences(gap.steps(), this::step);
    }

    private static <T> String sentences(List<T> said, Function<T, String> sentence) {
        return said.stream()
                .map(sentence)
                .map(PlainWords::capital)
                .map(PlainWords::sentence)
                .collect(Collectors.joining(" "));
    }

    private String reason(GapReason reason) {
        return switch (reason) {
            case GapReason.Undelivered(List<Provision> owing) -> owe(owing) + ", and it does not arrive";
            case GapReason.PaperMissing(List<Provision> owing, DocumentFact paper) ->
                owe(owing) + ", but the " + PlainWords.spaced(paper.code()) + " is "
                        + PlainWords.spaced(paper.state().code()) + said(" by ", party(paper.holder()), "")
                        + " and without it the door stays shut";
            case GapReason.NotAppliedFor(Provision provision) ->
                "It would be owed if it were applied for (" + cited(provision) + ")";
            case GapReason.Challengeable(var rule) ->
                "It was refused, and the refusal can still fall: "
                        + rule.plain().en();
            case GapReason.NobodyObliged() -> "Nobody is obliged";
            case GapReason.Ended(List<Owing> owed, var through) ->
                joined(
                                "; ",
                                owed,
                                owing -> words.party(owing.dutyBearer()) + " had to provide it under " + owing.cite())
                        + ", through " + through;
            case GapReason.OwedLater(Provision provision, var from) ->
                "From " + from + " " + bearers(provision) + " will owe it (" + cited(provision) + ")";
            case GapReason.DealAlleged(Provision deal) ->
                "A deal is alleged by which " + bearers(deal) + " would provide it (" + cited(deal)
                        + "), but nobody has shown the text";
            case GapReason.OfferedOnCondition(String provider) ->
                words.party(provider) + " offers it only on a condition that makes it no protection";
            case GapReason.WasSaid(Statement statement) -> said(statement);
        };
    }

    private String step(NextStep step) {
        return switch (step) {
            case NextStep.AskUrgently(List<Provision> owing) ->
                "Urgent request to " + joined(" and ", owing, this::bearers) + " now";
            case NextStep.Claim(Enforcement enforce) ->
                "Prepare a claim" + said(" to ", enforce.forum(), "") + said(" for ", enforce.remedy(), "");
            case NextStep.FindWhoMayClaim() -> "The person cannot claim it alone: ask who is entitled to claim";
            case NextStep.GetPaper(String paper) -> "Get the " + PlainWords.spaced(paper) + " back or issued";
            case NextStep.Apply(Application apply) -> apply(apply);
            case NextStep.ChallengeInTime(var lastDay) ->
                "Make sure that the challenge is made in time: the last day is " + lastDay;
            case NextStep.AskForInterimRelief() ->
                "The challenge is pending: ask for interim relief until it is decided";
            case NextStep.AskWhoeverCan(var need) ->
                "Urgent request to whoever can help with " + need.plain().en();
            case NextStep.AskWhoMay(Provision route) ->
                "Ask " + bearers(route) + ": it may help, but need not (" + cited(route) + ")";
            case NextStep.AskForTheText(Provision deal) ->
                "Ask " + bearers(deal) + " and the other party for the text of the deal";
        };
    }

    private String apply(Application apply) {
        return "Apply to " + words.party(apply.where())
                + (apply.papers().isEmpty() ? "" : ", with " + joined(", ", apply.papers(), PlainWords::spaced)) + ". "
                + (apply.backdated() ? "It is owed for days before the application too" : "It is not backdated")
                + (apply.told().isEmpty()
                        ? ""
                        : ". Before applying, know that these learn of it: "
                                + joined(", ", apply.told(), words::party));
    }

    private String said(Statement statement) {
        return words.party(statement.speaker()) + " " + verb(statement.says()) + " on " + statement.on()
                + said(" (", party(statement.about().dutyBearer()), ")") + ", "
                + statement.directness().code();
    }

    private static String verb(Statement.Says says) {
        return switch (says) {
            case ACCEPTS -> "accepted the duty";
            case DENIES -> "denied the duty";
            case ASCRIBES_TO -> "ascribed the duty to another";
            case PERFORMED -> "said that it had performed";
            case ENDED -> "said that it had ended";
            case NO_FUNDS -> "said that there were no funds";
            case CASE_BY_CASE -> "said that it decides case by case";
            case POINTS_TO -> "pointed to another office";
            case REFUSES_TO_ANSWER -> "refused to answer";
            case ASSERTS -> "asserted it";
        };
    }

    private String owe(List<Provision> owing) {
        return joined("; ", owing, provision -> bearers(provision) + " must provide it (" + cited(provision) + ")");
    }

    private String bearers(Provision provision) {
        return joined(" and ", provision.dutyBearers(), words::party);
    }

    private @Nullable String party(@Nullable String code) {
        return code == null ? null : words.party(code);
    }

    private static String cited(Provision provision) {
        return provision.cite().text() + said("; ", provision.cite().doubt(), "");
    }

    private static String said(String before, @Nullable String what, String after) {
        return what == null || what.isEmpty() ? "" : before + what + after;
    }

    private static <T> String joined(String between, List<T> all, Function<T, String> one) {
        return all.stream().map(one).distinct().collect(Collectors.joining(between));
    }
}
