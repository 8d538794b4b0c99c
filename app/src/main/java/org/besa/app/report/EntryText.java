package org.besa.app.report;

import java.time.LocalDate;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.besa.continuity.facts.Assistance.AidCondition;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Origin;
import org.besa.continuity.facts.Statement;
import org.jspecify.annotations.Nullable;

/** One entry of a case in one sentence, with its source and the day from which it was known. */
record EntryText(PlainWords words) {

    String of(Entry entry) {
        return switch (entry) {
            case Fact.EventFact event -> PlainWords.fact(event.code()) + ", " + on(event.on()) + origin(event.origin());
            case Fact.StateFact state ->
                PlainWords.fact(state.code()) + ": " + PlainWords.spaced(state.value())
                        + over(state.from(), state.through()) + origin(state.origin());
            case Fact.QuantityFact quantity ->
                PlainWords.fact(quantity.code()) + ": " + quantity.value().toPlainString()
                        + over(quantity.from(), quantity.through()) + origin(quantity.origin());
            case Fact.DocumentFact document ->
                PlainWords.fact(document.code()) + ": " + state(document.state()) + holder(document)
                        + over(document.from(), document.through()) + origin(document.origin());
            case Assistance assistance -> assistance(assistance) + origin(assistance.origin());
            case Statement statement -> statement(statement) + origin(statement.origin());
        };
    }

    private static String state(DocumentState state) {
        return switch (state) {
            case HELD -> "in hand";
            case WITHHELD -> "kept back";
            case LOST -> "lost";
            case NEVER_ISSUED -> "never issued";
            case APPLIED_FOR -> "applied for";
            case REFUSED -> "refused";
        };
    }

    private String holder(Fact.DocumentFact document) {
        String holder = document.holder();
        return holder == null ? "" : " by " + words.party(holder);
    }

    private String assistance(Assistance aid) {
        String need = PlainWords.small(PlainWords.need(aid.need()));
        String provider = aid.provider() == null ? "" : " from " + words.party(aid.provider());
        String span = over(aid.from(), aid.through());
        if (!aid.arrives()) {
            return "no " + need + provider + span;
        }
        return need
                + provider
                + (aid.payer() == null ? "" : ", paid by " + words.party(aid.payer()))
                + (aid.amount() == null ? "" : ", " + aid.amount())
                + span
                + (aid.confirmed() == null ? ", never confirmed" : ", last confirmed " + aid.confirmed())
                + (aid.stopAnnounced() == null ? "" : ", to stop on " + aid.stopAnnounced())
                + (aid.condition() == AidCondition.NONE
                        ? ""
                        : ", on condition: " + PlainWords.spaced(aid.condition().code()))
                + adequacy(aid);
    }

    private static String adequacy(Assistance aid) {
        if (aid.adequacy() == Adequacy.FULL) {
            return "";
        }
        return aid.adequacy() == Adequacy.HARMFUL
                ? ", harmful"
                : ", not enough" + (aid.shortOf() == null ? "" : ": " + aid.shortOf() + " is missing");
    }

    private String statement(Statement statement) {
        return words.party(statement.speaker()) + " " + says(statement) + about(statement.about()) + " on "
                + statement.on() + ", "
                + switch (statement.directness()) {
                    case DIRECT -> "said to us";
                    case MINUTES -> "in minutes";
                    case HEARSAY -> "by hearsay";
                };
    }

    private String says(Statement statement) {
        return switch (statement.says()) {
            case ACCEPTS -> "accepted the duty";
            case DENIES -> "denied the duty";
            case ASCRIBES_TO -> "said it is the duty";
            case PERFORMED -> "said the duty was performed";
            case ENDED -> "said the duty has ended";
            case NO_FUNDS -> "said there are no funds for the duty";
            case CASE_BY_CASE -> "said it decides case by case on the duty";
            case POINTS_TO -> "pointed to the duty";
            case REFUSES_TO_ANSWER -> "refused to answer about the duty";
            case ASSERTS -> "spoke of the duty";
        };
    }

    private String about(Statement.About about) {
        return (about.dutyBearer() == null ? "" : " of " + words.party(about.dutyBearer()))
                + (about.need() == null ? "" : " (" + PlainWords.small(PlainWords.need(about.need())) + ")")
                + (about.provision() == null ? "" : " under " + about.provision());
    }

    private static String over(@Nullable ApproximateDate from, @Nullable ApproximateDate through) {
        String start = from == null ? ", always" : ", from " + day(from);
        return start + (through == null ? "" : " through " + day(through));
    }

    private static String on(ApproximateDate day) {
        return day.exact() ? day(day) : "about " + day(day);
    }

    private static String day(ApproximateDate day) {
        return day.exact()
                ? day.earliest().toString()
                : day.written() + " (" + day.earliest() + " to " + day.latest() + ")";
    }

    private static String origin(Origin origin) {
        String source = origin.source();
        String certainty = origin.certainty();
        LocalDate recorded = origin.recorded();
        return " [" + (source == null ? "no source" : source) + "; recorded " + recorded
                + (certainty == null ? "" : "; " + certainty) + "]";
    }
}
