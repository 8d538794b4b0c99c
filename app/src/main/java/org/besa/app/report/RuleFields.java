package org.besa.app.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.rules.Citation;
import org.besa.continuity.rules.Conditions;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.DeadlineRule;
import org.besa.continuity.rules.Enforcement;
import org.besa.continuity.rules.ExceptionRule;
import org.besa.continuity.rules.ObligationRule;
import org.besa.continuity.rules.Parameter;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says, field by field in words, so that two versions of it can be laid side by side. A field that the rule does not have is
 * absent.
 *
 * @param id of the rule
 * @param title what it says in one sentence
 * @param fields words by the name of the field, in the order of the grammar
 */
record RuleFields(String id, String title, Map<String, String> fields) {
    private static final Wording WORDS = new Wording();

    /** All rules of a pack by id: provisions, then obligations, then deadlines. */
    static Map<String, RuleFields> of(RulePack pack) {
        Map<String, RuleFields> rules = new LinkedHashMap<>();
        pack.provisions().forEach(rule -> rules.put(rule.id(), of(rule)));
        pack.obligations().forEach(rule -> rules.put(rule.id(), of(rule)));
        pack.deadlines().forEach(rule -> rules.put(rule.id(), of(rule)));
        return rules;
    }

    private static RuleFields of(Provision rule) {
        Fields fields = new Fields();
        fields.put("needs", needs(rule.needs()));
        fields.put("who owes", PlainWords.list(rule.dutyBearers()));
        rule.fallbacks()
                .forEach(fallback -> fields.put("also liable from " + fallback.onEvent(), fallback.dutyBearer()));
        fields.put("level", rule.level().code());
        fields.put("modality", rule.modality().code());
        fields.put("floor", rule.floor() ? "yes" : null);
        fields.put("proof", rule.proof().code());
        fields.put("effect", rule.effect().code());
        fields.put("who may claim", claim(rule.enforce()));
        fields.day("from", rule.from());
        fields.day("due from", rule.dueFrom());
        fields.day("until", rule.until());
        fields.conditions(rule.conditions());
        fields.put("documents needed", rule.documents().isEmpty() ? null : PlainWords.list(rule.documents()));
        if (rule.apply() != null) {
            fields.put(
                    "to be applied for",
                    rule.apply().event() + " at " + rule.apply().where()
                            + (rule.apply().backdated() ? ", backdated" : ", not backdated"));
            fields.day("apply by", rule.apply().by());
            fields.put("papers to bring", PlainWords.list(rule.apply().papers()));
            fields.put("who learns of it", PlainWords.list(rule.apply().told()));
        }
        if (rule.amount() != null) {
            fields.put(
                    "amount",
                    WORDS.amount(rule.amount().value()) + " " + rule.amount().unit());
        }
        fields.cite(rule.cite());
        fields.plain("in plain words", rule.plain());
        fields.put("note", rule.note());
        return new RuleFields(rule.id(), rule.plain().en(), fields.words);
    }

    private static RuleFields of(ObligationRule rule) {
        Fields fields = new Fields();
        fields.put("needs", needs(rule.needs()));
        fields.put("who must act", rule.dutyBearer());
        fields.put("act", rule.act());
        fields.day("from", rule.from());
        fields.day("due", rule.due());
        fields.put("done by", sorted(rule.done()));
        fields.conditions(rule.conditions());
        fields.cite(rule.cite());
        fields.plain("in plain words", rule.plain());
        fields.put("note", rule.note());
        return new RuleFields(rule.id(), rule.plain().en(), fields.words);
    }

    private static RuleFields of(DeadlineRule rule) {
        Fields fields = new Fields();
        fields.put("needs", needs(rule.needs()));
        fields.put("act", rule.act());
        fields.day("opens", rule.opens());
        fields.day("last day", rule.lastDay());
        fields.put("done by", sorted(rule.done()));
        fields.plain("if missed", rule.consequence());
        fields.conditions(rule.conditions());
        fields.cite(rule.cite());
        fields.plain("in plain words", rule.plain());
        fields.put("note", rule.note());
        return new RuleFields(rule.id(), rule.plain().en(), fields.words);
    }

    private static String needs(java.util.Set<Need> needs) {
        return needs.stream().sorted().map(Need::code).collect(Collectors.joining(", "));
    }

    private static String sorted(java.util.Set<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String claim(Enforcement enforce) {
        return enforce.by().code()
                + (enforce.forum() == null ? "" : ", before " + enforce.forum())
                + (enforce.remedy() == null ? "" : ", remedy " + enforce.remedy())
                + (enforce.limit() == null ? "" : ", within " + WORDS.period(enforce.limit()));
    }

    /** The fields in the making. */
    private static final class Fields {
        private final Map<String, String> words = new LinkedHashMap<>();

        void put(String field, @Nullable String value) {
            if (value != null && !value.isEmpty()) {
                words.put(field, value);
            }
        }

        void day(String field, @Nullable DayExpression expression) {
            if (expression != null) {
                words.put(field, WORDS.day(expression));
            }
        }

        void plain(String field, Plain plain) {
            put(field, plain.en());
            put(field + " (sq)", plain.sq());
            put(field + " (fa)", plain.fa());
        }

        void cite(Citation cite) {
            put("law", cite.text());
            put("address of the law", cite.uri());
            put("how the law was checked", cite.status().code());
            put("to be read again by", cite.reviewBy().toString());
            put("note on the law", cite.note());
        }

        void conditions(Conditions conditions) {
            put("published", conditions.force().published().toString());
            put("in force", conditions.force().inForce().toString());
            if (conditions.force().repealed() != null) {
                put("repealed", conditions.force().repealed().toString());
            }
            put("applies when", WORDS.guard(conditions.when()));
            put(
                    "exceptions",
                    conditions.unless().stream().map(Fields::exception).collect(Collectors.joining("; ")));
            conditions.parameters().values().stream()
                    .sorted(java.util.Comparator.comparing(Parameter::name))
                    .forEach(parameter -> put("figure " + parameter.name(), figures(parameter)));
        }

        private static String exception(ExceptionRule exception) {
            return exception.label() + (exception.keep() ? " keeps it" : " takes it away") + " when "
                    + WORDS.guard(exception.when())
                    + (exception.over().isEmpty() ? "" : ", over " + PlainWords.list(exception.over()));
        }

        private static String figures(Parameter parameter) {
            return parameter.values().entrySet().stream()
                    .map(version -> version.getValue().toPlainString() + " from " + version.getKey())
                    .collect(Collectors.joining(
                            ", ",
                            "",
                            ", by the day of the " + parameter.versionBy().code()));
        }
    }
}
