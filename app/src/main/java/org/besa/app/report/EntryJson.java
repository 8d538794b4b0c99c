package org.besa.app.report;

import java.time.LocalDate;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Origin;
import org.besa.continuity.facts.Statement;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case for programs: {@code kind} says which other keys there are; the last ones, on where it comes from, are always there.
 * Days are as the case file writes them, so an approximate one stays approximate.
 */
record EntryJson(Entry entry) {

    void write(Json json) {
        switch (entry) {
            case Fact.EventFact event ->
                json.text("kind", "event").text("code", event.code()).text("on", written(event.on()));
            case Fact.StateFact state -> {
                json.text("kind", "state").text("code", state.code()).text("value", state.value());
                days(json, state.from(), state.through());
            }
            case Fact.QuantityFact quantity -> {
                json.text("kind", "quantity")
                        .text("code", quantity.code())
                        .text("value", quantity.value().toPlainString());
                days(json, quantity.from(), quantity.through());
            }
            case Fact.DocumentFact document -> {
                json.text("kind", "document")
                        .text("code", document.code())
                        .text("state", document.state().code())
                        .text("holder", document.holder());
                days(json, document.from(), document.through());
            }
            case Assistance assistance -> assistance(json, assistance);
            case Statement statement -> statement(json, statement);
        }
        origin(json, entry.origin());
    }

    private static void assistance(Json json, Assistance aid) {
        json.text("kind", "assistance")
                .text("need", aid.need().code())
                .flag("arrives", aid.arrives())
                .text("provider", aid.provider())
                .text("payer", aid.payer());
        days(json, aid.from(), aid.through());
        json.day("confirmed", aid.confirmed())
                .day("stopAnnounced", aid.stopAnnounced())
                .text("condition", aid.condition().code())
                .text("adequacy", aid.adequacy().code());
    }

    private static void statement(Json json, Statement statement) {
        Need need = statement.about().need();
        json.text("kind", "statement")
                .text("speaker", statement.speaker())
                .text("says", statement.says().code())
                .day("on", statement.on())
                .text("dutyBearer", statement.about().dutyBearer())
                .text("need", need == null ? null : need.code())
                .text("provision", statement.about().provision())
                .text("directness", statement.directness().code());
    }

    private static void days(Json json, @Nullable ApproximateDate from, @Nullable ApproximateDate through) {
        json.text("from", from == null ? null : written(from))
                .text("through", through == null ? null : written(through));
    }

    private static String written(ApproximateDate day) {
        return day.written();
    }

    private static void origin(Json json, Origin origin) {
        LocalDate recorded = origin.recorded();
        json.day("recorded", recorded)
                .text("source", origin.source())
                .text("certainty", origin.certainty())
                .text("supersedes", origin.supersedes());
    }
}
