package org.besa.app.report;

import java.util.Locale;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.explain.Explanation;
import org.besa.continuity.explain.Explanation.Finding;
import org.besa.continuity.explain.Explanation.Step;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.rules.Citation;
import org.besa.continuity.rules.Provision;
import org.jspecify.annotations.Nullable;

/** An explanation for programs: the run of days in which the day lies, as in a coverage
 * (null outside the window), then each rule with its conditions and entries. */
public record ExplanationJson(
        Explanation explanation,
        Coverage coverage,
        @Nullable Span span) {

    public void write(Json json) {
        json.text("case", coverage.caseId())
                .text("need", explanation.need().code())
                .day("on", explanation.on())
                .day("asOf", coverage.asOf())
                .day("knownOn", coverage.knownOn())
                .text("engine", coverage.engine())
                .object("span", span, CoverageJson::span)
                .objects("findings", explanation.findings(), ExplanationJson::finding)
                .objects("delivery", explanation.delivery(), ExplanationJson::entry)
                .objects("statements", explanation.statements(), ExplanationJson::entry);
    }

    private static void finding(Json json, Finding finding) {
        Provision provision = finding.provision();
        json.text("outcome", code(finding.outcome()))
                .text("pack", finding.pack())
                .text("provision", provision.id())
                .texts("dutyBearers", provision.dutyBearers())
                .text("level", provision.level().code())
                .text("modality", provision.modality().code())
                .text("proof", provision.proof().code())
                .day("from", finding.from())
                .day("dueFrom", finding.dueFrom())
                .day("until", finding.until())
                .day("earliestUntil", finding.earliestUntil())
                .object("cite", provision.cite(), ExplanationJson::cite)
                .text("plain", provision.plain().en())
                .objects("steps", finding.steps(), ExplanationJson::step);
    }

    private static void cite(Json json, Citation cite) {
        json.text("instrument", cite.instrument())
                .text("locator", cite.locator())
                .text("uri", cite.uri())
                .text("status", cite.status().code())
                .day("reviewBy", cite.reviewBy());
    }

    private static void step(Json json, Step step) {
        json.text("text", StepWords.of(step))
                .text("truth", code(step.truth()))
                .objects("entries", step.entries(), ExplanationJson::entry);
    }

    private static void entry(Json json, Entry entry) {
        new EntryJson(entry).write(json);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
