package org.besa.continuity.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.coverage.Clocks.Challenge;
import org.besa.continuity.coverage.Coverage.GapKind;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.explain.Wording;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.History;
import org.besa.continuity.facts.Statement;
import org.besa.continuity.program.Certainty;
import org.besa.continuity.rules.Application;
import org.besa.continuity.rules.Claimant;
import org.besa.continuity.rules.Enforcement;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.Provision.Yield;

/** Says a gap's reason and its next step in plain sentences, each with its source. */
final class GapWords {
    private final Rules rules;
    private final Contest contest;
    private final History history;
    private final Wording wording = new Wording();

    GapWords(Rules rules, Contest contest, History history) {
        this.rules = rules;
        this.contest = contest;
        this.history = history;
    }

    /**
     * What was found about a gap.
     *
     * @param owing provisions that owe the first day
     * @param alleged provisions of deals whose text nobody has shown
     * @param lastOwed the need's last span before that somebody certainly owed
     * @param missing a paper that is missing
     * @param application a provision that would owe if applied for
     * @param challenge a challenge that is open or pending
     */
    record Findings(
            NeedReader need,
            Span run,
            List<Provision> owing,
            List<Provision> alleged,
            Optional<Span> lastOwed,
            Optional<String> missing,
            Optional<Provision> application,
            Optional<Challenge> challenge) {}

    String reason(GapKind kind, Findings found) {
        List<String> sentences = new ArrayList<>();
        switch (kind) {
            case DELIVERY -> sentences.add(owe(found.owing()) + ", and it does not arrive");
            case DOCUMENT ->
                sentences.add(owe(found.owing()) + ", but the "
                        + wording.words(found.missing().orElse("paper")) + " is " + documentState(found)
                        + " and without it the door stays shut");
            case APPLICATION ->
                sentences.add("It would be owed if it were applied for ("
                        + found.application().map(GapWords::cited).orElse("") + ")");
            case REMEDY ->
                sentences.add("It was refused, and the refusal can still fall: "
                        + found.challenge()
                                .map(each -> each.rule().plain().en())
                                .map(GapWords::noStop)
                                .orElse(""));
            case LEGAL -> sentences.add("Nobody is obliged");
        }
        found.lastOwed().filter(_ -> found.owing().isEmpty()).ifPresent(span -> sentences.add(ended(span)));
        if (found.owing().isEmpty()) {
            later(found).ifPresent(sentences::add);
        }
        for (Provision alleged : found.alleged()) {
            sentences.add("A deal is alleged by which " + names(alleged) + " would provide it (" + cited(alleged)
                    + "), but nobody has shown the text");
        }
        found.run().onCondition().stream()
                .filter(provider -> !provider.isEmpty())
                .forEach(provider -> sentences.add(
                        rules.name(provider) + " offers it only on a condition that makes it no protection"));
        if (found.run().contested() || found.run().alleged() || !found.owing().isEmpty()) {
            statements(found).forEach(sentences::add);
        }
        return joined(sentences);
    }

    String next(GapKind kind, Findings found) {
        return switch (kind) {
            case DELIVERY -> joined(List.of(urgent(found.owing()), claim(found.owing())));
            case DOCUMENT ->
                joined(List.of(
                        "Get the " + wording.words(found.missing().orElse("paper")) + " back or issued",
                        urgent(found.owing())));
            case APPLICATION -> joined(found.application().map(this::apply).orElse(List.of()));
            case REMEDY -> found.challenge().map(GapWords::challenge).orElse("");
            case LEGAL -> joined(legal(found));
        };
    }

    private static String challenge(Challenge challenge) {
        return challenge.pending()
                ? "The challenge is pending: ask for interim relief until it is decided."
                : "Make sure that the challenge is made in time: the last day is " + EpochDays.date(challenge.lastDay())
                        + ".";
    }

    private List<String> legal(Findings found) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Urgent request to whoever can help with "
                + found.need().need().plain().en());
        int day = EpochDays.of(found.run().from());
        for (Provision route : found.need().covering(Yield.ROUTE, 0, day, Certainty.POSSIBLE, false)) {
            sentences.add("Ask " + names(route) + ": it may help, but need not (" + cited(route) + ")");
        }
        for (Provision alleged : found.alleged()) {
            sentences.add("Ask " + names(alleged) + " and the other party for the text of the deal");
        }
        return sentences;
    }

    private List<String> apply(Provision provision) {
        Application apply = provision.apply();
        if (apply == null) {
            return List.of();
        }
        List<String> sentences = new ArrayList<>();
        String papers = apply.papers().isEmpty()
                ? ""
                : ", with " + apply.papers().stream().map(wording::words).collect(Collectors.joining(", "));
        sentences.add("Apply to " + rules.name(apply.where()) + papers);
        sentences.add(apply.backdated() ? "It is owed for days before the application too" : "It is not backdated");
        if (!apply.told().isEmpty()) {
            sentences.add("Before applying, know that these learn of it: "
                    + apply.told().stream().map(rules::name).collect(Collectors.joining(", ")));
        }
        return sentences;
    }

    private String urgent(List<Provision> owing) {
        return "Urgent request to " + owing.stream().map(this::names).distinct().collect(Collectors.joining(" and "))
                + " now";
    }

    private String claim(List<Provision> owing) {
        return owing.stream()
                .map(Provision::enforce)
                .filter(enforce -> enforce.by() == Claimant.PERSON)
                .findFirst()
                .map(this::claim)
                .orElse("The person cannot claim it alone: ask who is entitled to claim");
    }

    private String claim(Enforcement enforce) {
        String forum = enforce.forum();
        String remedy = enforce.remedy();
        return "Prepare a claim" + (forum == null ? "" : " to " + forum) + (remedy == null ? "" : " for " + remedy);
    }

    private String owe(List<Provision> owing) {
        return owing.stream()
                .map(provision -> names(provision) + " must provide it (" + cited(provision) + ")")
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String ended(Span span) {
        return span.owedBy().stream()
                        .map(owing -> rules.name(owing.dutyBearer()) + " had to provide it under " + owing.cite())
                        .distinct()
                        .collect(Collectors.joining("; "))
                + ", through " + span.through();
    }

    /** Who will owe it later, as things stand. */
    private Optional<String> later(Findings found) {
        return found.need()
                .nextDuty(EpochDays.of(found.run().through()))
                .map(next -> "From " + next.from() + " " + names(next.provision()) + " will owe it ("
                        + cited(next.provision()) + ")");
    }

    private List<String> statements(Findings found) {
        List<Provision> about = new ArrayList<>(found.owing());
        about.addAll(found.alleged());
        return contest.about(found.need().need(), about).stream()
                .map(this::said)
                .toList();
    }

    private String said(Statement statement) {
        String whom = statement.about().dutyBearer() == null
                ? ""
                : " (" + rules.name(statement.about().dutyBearer()) + ")";
        return rules.name(statement.speaker()) + " " + verb(statement) + " on " + statement.on() + whom + ", "
                + statement.directness().code();
    }

    private static String verb(Statement statement) {
        return switch (statement.says()) {
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

    private String documentState(Findings found) {
        int day = EpochDays.of(found.run().from());
        return found.missing()
                .flatMap(paper -> history.document(paper, day))
                .map(span -> wording.words(span.value()) + holder(span))
                .orElse("missing");
    }

    private String holder(History.Span span) {
        return span.entry() instanceof Fact.DocumentFact document && document.holder() != null
                ? " by " + rules.name(document.holder())
                : "";
    }

    private String names(Provision provision) {
        return provision.dutyBearers().stream().map(rules::name).collect(Collectors.joining(" and "));
    }

    private static String cited(Provision provision) {
        String doubt = provision.cite().doubt();
        return provision.cite().text() + (doubt.isEmpty() ? "" : "; " + doubt);
    }

    private static String noStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String joined(List<String> sentences) {
        return sentences.stream()
                .filter(sentence -> !sentence.isBlank())
                .map(GapWords::capital)
                .map(sentence -> sentence.endsWith(".") ? sentence : sentence + ".")
                .collect(Collectors.joining(" "));
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
