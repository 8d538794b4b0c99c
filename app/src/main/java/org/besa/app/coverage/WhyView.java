package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.besa.app.face.Words;
import org.besa.app.parties.Barred;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.explain.Explanation;
import org.besa.continuity.explain.Explanation.Finding;
import org.besa.continuity.explain.Explanation.Outcome;
import org.besa.continuity.explain.Explanation.Step;
import org.besa.continuity.explain.Truth;
import org.besa.continuity.rules.Fallback;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.Provision.Yield;

/** The explanation of one need on one day, as a page shows it in its language. */
public final class WhyView {
    private final Explanation explanation;
    private final Coverage coverage;
    private final FactWords facing;
    private final Words words;
    private final GapSentences sentences;
    private final SpanSentences spans;
    private final StepSentences steps;
    private final Evidences evidences;
    private final CaseCodes codes;
    private final Barred barred;
    private final Facts facts;

    WhyView(Explanation explanation, Coverage coverage, Facts facts, FactWords facing) {
        this.explanation = explanation;
        this.coverage = coverage;
        this.facts = facts;
        this.facing = facing;
        this.words = facing.words();
        this.sentences = GapSentences.by(facts, facing);
        this.spans = new SpanSentences(facing, sentences);
        this.steps = new StepSentences(facing);
        this.evidences = new Evidences(facts, facing, sentences, isOfNow());
        this.codes = facing.law().codes(facts.packs());
        this.barred = facts.barred();
    }

    /**
     * What it comes to.
     *
     * @param cover code of the cover: "secured"
     * @param days the run of days on which everything is the same
     */
    public record Answer(String cover, String days, List<String> more) {}

    /** Rules that come to the same. */
    public record Group(String title, List<Rule> rules) {}

    /**
     * A rule on that day.
     *
     * @param plain what it says
     * @param who owes or would owe it, or can be asked
     * @param offered whether that line offers somebody to be asked
     * @param days from when and until when, and who is liable besides; empty where nothing has begun
     * @param against how many conditions do not hold, or are not known to
     */
    public record Rule(
            String plain,
            String who,
            boolean offered,
            List<String> days,
            List<Condition> conditions,
            SourceLink source,
            int against) {}

    /**
     * What a rule requires.
     *
     * @param truth "holds", "fails" or "unknown"
     * @param evidence what decided it
     * @param missing what would decide it
     */
    public record Condition(String truth, String text, List<Evidence> evidence, List<FactQuestion> missing) {}

    /** Whether it is computed with all that is recorded today. */
    public boolean isOfNow() {
        return coverage.asOf().equals(coverage.knownOn());
    }

    public String knownOn() {
        return facing.exactly(coverage.knownOn());
    }

    /** What keeps the day of knowledge in an address that has no other question. */
    public String asKnown() {
        return isOfNow() ? "" : "?" + KnownOn.FIELD + "=" + coverage.knownOn();
    }

    public String firstDay() {
        return facing.exactly(coverage.from());
    }

    public String lastDay() {
        return facing.exactly(coverage.through());
    }

    /** What a task about it begins with; empty where nothing is missing on that day, and in what was known earlier. */
    public Optional<TaskBegun> task() {
        return isOfNow()
                ? new CoverageView(coverage, facts, facing, DaysShown.months(coverage.asOf()))
                        .task(explanation.need(), explanation.on())
                : Optional.empty();
    }

    /** Empty if nothing speaks of the need. */
    public Optional<Answer> answer() {
        return run().map(this::answer);
    }

    private Answer answer(Span span) {
        return new Answer(
                span.cover().name().toLowerCase(Locale.ROOT),
                spans.between(span.from(), span.through()),
                spans.more(span));
    }

    /** Where the day before is explained, below the case's address; empty on the first day. */
    public String before() {
        return path(explanation.on().minusDays(1));
    }

    /** The same of the day after. */
    public String after() {
        return path(explanation.on().plusDays(1));
    }

    /** Where the last day before the run of days on which everything is the same is explained; empty if there is none. */
    public String beforeChange() {
        return run().map(span -> path(span.from().minusDays(1))).orElse("");
    }

    /** The same of the first day after it. */
    public String afterChange() {
        return run().map(span -> path(span.through().plusDays(1))).orElse("");
    }

    private Optional<Span> run() {
        return coverage.spanOn(explanation.need(), explanation.on());
    }

    private String path(LocalDate day) {
        return day.isBefore(coverage.from()) || day.isAfter(coverage.through())
                ? ""
                : DayPlace.path(explanation.need(), day, coverage);
    }

    /** Rules that apply, those that owe first. */
    public List<Group> applying() {
        Map<Outcome, List<Rule>> rules = new LinkedHashMap<>();
        explanation.findings().stream()
                .filter(finding -> finding.outcome().compareTo(Outcome.NEAR_MISS) < 0)
                .forEach(finding -> rules.computeIfAbsent(finding.outcome(), _ -> new ArrayList<>())
                        .add(rule(finding)));
        return rules.entrySet().stream()
                .map(of -> new Group(words.say("coverage.outcome." + code(of.getKey())), of.getValue()))
                .toList();
    }

    /** Rules that nearly apply, the nearest first. */
    public List<Rule> nearly() {
        return rules(Outcome.NEAR_MISS);
    }

    /** Rules that are not in force, or were not published. */
    public List<Rule> silent() {
        return rules(Outcome.SILENT);
    }

    private List<Rule> rules(Outcome outcome) {
        return explanation.findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(this::rule)
                .toList();
    }

    private Rule rule(Finding finding) {
        Provision provision = finding.provision();
        return new Rule(
                facing.plain(provision.plain()),
                who(finding),
                offers(finding),
                days(finding),
                finding.steps().stream().map(this::condition).toList(),
                SourceLink.to(provision.cite()),
                Math.toIntExact(finding.steps().stream()
                        .filter(step -> step.truth() != Truth.HOLDS)
                        .count()));
    }

    private String who(Finding finding) {
        List<String> bearers = finding.provision().dutyBearers();
        boolean closed = speaking(finding) == Outcome.ROUTE && !offers(finding);
        return words.say(
                closed ? "coverage.who.barred" : "coverage.who." + code(speaking(finding)), sentences.parties(bearers));
    }

    /** A power is offered only where all who have it may be asked. */
    private boolean offers(Finding finding) {
        return speaking(finding) == Outcome.ROUTE
                && finding.provision().dutyBearers().stream().noneMatch(barred::bars);
    }

    /** Of a power that does not apply, nobody would owe anything either. */
    private static Outcome speaking(Finding finding) {
        return finding.provision().yields() == Yield.ROUTE ? Outcome.ROUTE : finding.outcome();
    }

    private List<String> days(Finding finding) {
        List<String> days = new ArrayList<>();
        LocalDate from = finding.from();
        if (from != null) {
            List<String> parts = new ArrayList<>();
            parts.add(words.say("coverage.day.from", facing.exactly(from)));
            LocalDate dueFrom = finding.dueFrom();
            if (dueFrom != null && !dueFrom.equals(from)) {
                parts.add(words.say("coverage.day.dueFrom", facing.exactly(dueFrom)));
            }
            LocalDate until = finding.until();
            parts.add(
                    until == null
                            ? words.say("coverage.day.noEnd")
                            : words.say("coverage.day.until", facing.exactly(until)));
            LocalDate earliest = finding.earliestUntil();
            if (earliest != null) {
                parts.add(words.say("coverage.day.earliest", facing.exactly(earliest)));
            }
            days.add(facing.capital(String.join(" · ", parts)));
        }
        for (Fallback fallback : finding.provision().fallbacks()) {
            days.add(words.say(
                    "coverage.day.fallback", sentences.party(fallback.dutyBearer()), facing.name(fallback.onEvent())));
        }
        return days;
    }

    private Condition condition(Step step) {
        return new Condition(
                code(step.truth()),
                steps.of(step.requirement()),
                evidences.of(step.entries()),
                step.missing().stream()
                        .sorted()
                        .map(code -> FactQuestion.about(code, codes, facing))
                        .toList());
    }

    /** What is recorded about whether it comes on that day. */
    public List<Evidence> delivery() {
        return evidences.of(explanation.delivery());
    }

    /** What parties said about the duty, oldest first. */
    public List<Evidence> said() {
        return evidences.of(explanation.statements());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
