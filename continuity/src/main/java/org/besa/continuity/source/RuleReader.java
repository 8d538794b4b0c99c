package org.besa.continuity.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.besa.continuity.codes.Need;
import org.besa.continuity.rules.Application;
import org.besa.continuity.rules.Claimant;
import org.besa.continuity.rules.Conditions;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.DeadlineRule;
import org.besa.continuity.rules.Effect;
import org.besa.continuity.rules.Enforcement;
import org.besa.continuity.rules.ExceptionRule;
import org.besa.continuity.rules.Fallback;
import org.besa.continuity.rules.Force;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.Level;
import org.besa.continuity.rules.Modality;
import org.besa.continuity.rules.ObligationRule;
import org.besa.continuity.rules.Proof;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.StatedAmount;
import org.jspecify.annotations.Nullable;

/** Reads one rule of a pack: a provision, an obligation or a deadline. */
final class RuleReader {
    private final Section rule;
    private final Codes codes;
    private final Figures figures;
    private final DayReader days;
    private final GuardReader guards;
    private final Faults faults;

    /**
     * @param calendar whether the pack names a calendar
     * @param law whether the rule is law
     */
    RuleReader(Section rule, Codes codes, boolean calendar, boolean law) {
        this.rule = rule;
        this.codes = codes;
        this.faults = rule.faults();
        this.figures = new Figures(rule);
        this.days = new DayReader(codes, figures, calendar, faults);
        this.guards = new GuardReader(codes, figures, days, law, faults);
    }

    Provision provision() {
        DayExpression from = days.first(rule.section("from"));
        @Nullable DayExpression dueFrom = rule.has("due-from") ? days.first(rule.section("due-from")) : null;
        @Nullable DayExpression until = rule.has("until") ? days.read(rule.section("until")) : null;
        Enforcement enforce = enforcement(rule.section("enforce"));
        @Nullable Application apply = rule.has("apply") ? application(rule.section("apply")) : null;
        @Nullable StatedAmount amount = rule.has("amount") ? amount(rule.section("amount")) : null;
        return new Provision(
                rule.text("id"),
                needs(),
                parties(),
                rule.sections("fallback").stream().map(this::fallback).toList(),
                rule.choice("level", Level.values(), Level::code),
                rule.choice("modality", Modality.values(), Modality::code),
                rule.flag("floor"),
                rule.choice("proof", Proof.values(), Proof::code),
                effect(),
                enforce,
                new CitationReader(rule.section("cite")).read(),
                conditions(from),
                Anchor.of(from).event().orElse(null),
                from,
                dueFrom,
                until,
                documents(rule, "documents"),
                apply,
                amount,
                rule.plain("plain"),
                rule.optionalText("note"));
    }

    ObligationRule obligation() {
        DayExpression from = days.first(rule.section("from"));
        DayExpression due = days.read(rule.section("due"));
        return new ObligationRule(
                rule.text("id"),
                needs(),
                codes.party(rule.word("duty-bearer")),
                rule.text("act"),
                new CitationReader(rule.section("cite")).read(),
                conditions(from),
                Anchor.of(from).event().orElse(null),
                from,
                due,
                events("done"),
                rule.plain("plain"),
                rule.optionalText("note"));
    }

    DeadlineRule deadline() {
        DayExpression opens = days.read(rule.section("opens"));
        DayExpression lastDay = days.read(rule.section("last-day"));
        return new DeadlineRule(
                rule.text("id"),
                needs(),
                rule.text("act"),
                new CitationReader(rule.section("cite")).read(),
                conditions(opens),
                Anchor.of(opens).event().orElse(null),
                opens,
                lastDay,
                events("done"),
                rule.plain("consequence"),
                rule.plain("plain"),
                rule.optionalText("note"));
    }

    /** Read last: parameters are judged by what the rest of the rule made of them. */
    private Conditions conditions(DayExpression first) {
        Force force = force();
        Guard when = rule.has("when") ? guards.read(rule.section("when")) : new Guard.Always();
        List<ExceptionRule> unless = exceptions();
        return new Conditions(
                force,
                when,
                unless,
                figures.parameters(force, Anchor.of(first).event().isPresent()));
    }

    private Force force() {
        LocalDate inForce = rule.day("in-force");
        @Nullable LocalDate published = rule.optionalDay("published");
        @Nullable LocalDate repealed = rule.optionalDay("repealed");
        if (Section.UNREAD.equals(repealed)) {
            repealed = null;
        }
        if (repealed != null && !repealed.isAfter(inForce)) {
            faults.add(
                    rule.at("repealed"),
                    "repealed on " + repealed + ", before it was in force",
                    "expected a day after " + inForce);
            repealed = null;
        }
        return new Force(published == null ? inForce : published, inForce, repealed);
    }

    private List<ExceptionRule> exceptions() {
        List<ExceptionOrder.Labelled> exceptions = new ArrayList<>();
        for (Section exception : rule.sections("unless")) {
            List<Node.Scalar> over = exception.words("over");
            ExceptionRule read = new ExceptionRule(
                    exception.text("label"),
                    guards.read(exception.section("when")),
                    exception.flag("keep"),
                    over.stream().map(Node.Scalar::text).toList());
            if (deniesWhatNobodyRecorded(read.when())) {
                faults.add(
                        exception.word("label"),
                        "the exception " + read.label() + " would count where nothing is recorded",
                        "expected the recorded ground itself (is: …), without not");
            }
            exceptions.add(new ExceptionOrder.Labelled(read, exception.word("label"), over));
        }
        return new ExceptionOrder(faults).weakestFirst(exceptions);
    }

    /** An exception counts only once its ground is recorded; “not” of something unrecorded would hold for everybody. */
    private static boolean deniesWhatNobodyRecorded(Guard guard) {
        return switch (guard) {
            case Guard.Not(Guard of) -> !(of instanceof Guard.Happened);
            case Guard.AllOf(List<Guard> of) -> of.stream().anyMatch(RuleReader::deniesWhatNobodyRecorded);
            case Guard.AnyOf(List<Guard> of) -> of.stream().anyMatch(RuleReader::deniesWhatNobodyRecorded);
            default -> false;
        };
    }

    private Set<Need> needs() {
        Set<Need> needs = new LinkedHashSet<>(rule.needs("needs"));
        if (needs.isEmpty()) {
            faults.addUnread(rule.at("needs"), "expected a list of needs");
            needs.add(Need.SHELTER);
        }
        return needs;
    }

    private List<String> parties() {
        List<String> parties =
                rule.words("duty-bearer").stream().map(codes::party).toList();
        if (parties.isEmpty()) {
            faults.addUnread(rule.at("duty-bearer"), "expected a party");
            return List.of("");
        }
        return parties;
    }

    private Fallback fallback(Section fallback) {
        return new Fallback(codes.party(fallback.word("duty-bearer")), codes.event(fallback.word("on")));
    }

    private Effect effect() {
        if (!rule.has("effect")) {
            return Effect.BY_LAW;
        }
        if (needs().stream().noneMatch(Need::conferred)) {
            faults.add(
                    rule.at("effect"),
                    "effect where every need must be supplied",
                    "expected it only with a conferred need: legal-status, protection-from-removal, work");
        }
        return rule.choice("effect", Effect.values(), Effect::code);
    }

    private Enforcement enforcement(Section enforce) {
        return new Enforcement(
                enforce.choice("by", Claimant.values(), Claimant::code),
                enforce.optionalText("forum"),
                enforce.optionalText("remedy"),
                enforce.has("limit") ? figures.period(enforce, "limit") : null);
    }

    private Application application(Section apply) {
        return new Application(
                codes.event(apply.word("event")),
                codes.party(apply.word("where")),
                apply.has("by") ? days.read(apply.section("by")) : null,
                apply.flag("backdated"),
                documents(apply, "papers"),
                apply.words("told").stream().map(codes::party).toList());
    }

    private StatedAmount amount(Section amount) {
        return new StatedAmount(figures.amount(amount, "value"), amount.text("unit"));
    }

    private List<String> documents(Section in, String key) {
        return in.words(key).stream().map(codes::document).toList();
    }

    private Set<String> events(String key) {
        Set<String> events = new LinkedHashSet<>();
        rule.words(key).forEach(word -> events.add(codes.event(word)));
        return events;
    }
}
