package org.besa.app.report;

import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.ContentHash;
import org.besa.continuity.coverage.Coverage.Deadline;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Obligation;
import org.besa.continuity.coverage.Coverage.Owing;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.Coverage.Unknown;

/**
 * A coverage for programs: docs/schema/coverage.schema.json. In each object the keys on which others rely come first and in a fixed order;
 * keys that were added later follow them.
 */
public record CoverageJson(PlainWords words, Coverage coverage) {

    public void write(Json json) {
        json.text("case", coverage.caseId())
                .day("asOf", coverage.asOf())
                .day("knownOn", coverage.knownOn())
                .day("from", coverage.from())
                .day("through", coverage.through())
                .text("engine", coverage.engine())
                .objects("packs", coverage.packs(), CoverageJson::content)
                .objects("calendars", coverage.calendars(), CoverageJson::content)
                .objects("needs", coverage.needs(), CoverageJson::need)
                .objects("gaps", coverage.gaps(), this::gap)
                .objects("obligations", coverage.obligations(), CoverageJson::obligation)
                .objects("deadlines", coverage.deadlines(), CoverageJson::deadline)
                .objects("unknown", coverage.unknown(), CoverageJson::unknown)
                .texts(
                        "notAssessed",
                        coverage.notAssessed().stream().map(Need::code).toList());
    }

    private static void content(Json json, ContentHash content) {
        json.text("id", content.id()).text("sha256", content.sha256());
    }

    private static void need(Json json, NeedCoverage need) {
        json.text("need", need.need().code()).objects("spans", need.spans(), CoverageJson::span);
    }

    static void span(Json json, Span span) {
        json.day("from", span.from())
                .day("through", span.through())
                .text("cover", span.cover().name())
                .flag("contested", span.contested())
                .flag("alleged", span.alleged())
                .flag("promised", span.promised())
                .flag("partial", span.partial())
                .texts("contingentOn", span.contingentOn())
                .day("earliestEnd", span.earliestEnd())
                .objects("owedBy", span.owedBy(), CoverageJson::owing)
                .texts("deliveredBy", span.deliveredBy())
                .texts("onCondition", span.onCondition());
    }

    private static void owing(Json json, Owing owing) {
        json.text("dutyBearer", owing.dutyBearer())
                .text("provision", owing.provision())
                .text("cite", owing.cite());
    }

    private void gap(Json json, Gap gap) {
        json.text("need", gap.need().code())
                .day("from", gap.from())
                .day("through", gap.through())
                .text("kind", gap.kind().code())
                .text("cover", gap.cover().name())
                .flag("contested", gap.contested())
                .texts("contingentOn", gap.contingentOn())
                .text("reason", new GapWords(words).why(gap))
                .text("next", new GapWords(words).next(gap))
                .flag("alleged", gap.alleged())
                .flag("promised", gap.promised())
                .flag("partial", gap.partial())
                .number("urgency", gap.urgency());
    }

    private static void obligation(Json json, Obligation obligation) {
        json.text("dutyBearer", obligation.dutyBearer())
                .text("act", obligation.act())
                .day("due", obligation.due())
                .text("provision", obligation.provision())
                .texts("contingentOn", obligation.contingentOn())
                .day("opens", obligation.opens())
                .text("cite", obligation.cite())
                .day("doneOn", obligation.doneOn())
                .flag("breached", obligation.breached())
                .text("plain", obligation.plain().en());
    }

    private static void deadline(Json json, Deadline deadline) {
        json.text("act", deadline.act())
                .day("opens", deadline.opens())
                .day("lastDay", deadline.lastDay())
                .text("provision", deadline.provision())
                .text("consequence", deadline.consequence().en())
                .texts("contingentOn", deadline.contingentOn())
                .text("cite", deadline.cite())
                .flag("passed", deadline.passed())
                .text("plain", deadline.plain().en());
    }

    private static void unknown(Json json, Unknown unknown) {
        json.text("fact", unknown.fact())
                .texts("affects", unknown.affects().stream().map(Need::code).toList())
                .text("question", PlainWords.question(unknown));
    }
}
