package org.besa.continuity.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Vocabulary.QuantityCode;
import org.besa.continuity.codes.Vocabulary.StateCode;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.besa.continuity.facts.Assistance.AidCondition;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Fact.DocumentFact;
import org.besa.continuity.facts.Fact.EventFact;
import org.besa.continuity.facts.Fact.Particulars;
import org.besa.continuity.facts.Fact.QuantityFact;
import org.besa.continuity.facts.Fact.StateFact;
import org.besa.continuity.facts.Origin;
import org.besa.continuity.facts.Statement;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a case. */
final class EntryReader {
    private final Codes codes;
    private final Set<String> provisions;

    /** @param provisions ids of the provisions of all loaded packs */
    EntryReader(Codes codes, Set<String> provisions) {
        this.codes = codes;
        this.provisions = provisions;
    }

    Fact fact(Section entry) {
        if (entry.has("document")) {
            return document(entry);
        }
        if (entry.has("event")) {
            ApproximateDate on = entry.date("on");
            return new EventFact(codes.event(entry.word("event")), on, origin(entry, on.earliest()));
        }
        Span span = new Span(entry);
        if (entry.has("quantity")) {
            return quantity(entry, span);
        }
        return state(entry, span);
    }

    private Fact state(Section entry, Span span) {
        String state = codes.state(entry.word("state"));
        String value = codes.value(state, entry.word("value"));
        boolean lifelong = codes.stateCode(state).map(StateCode::lifelong).orElse(true);
        span.needStart(state, lifelong);
        return new StateFact(state, value, span.from, span.through, origin(entry, span.first()));
    }

    private Fact quantity(Section entry, Span span) {
        String quantity = codes.quantity(entry.word("quantity"));
        BigDecimal value = entry.number("value");
        codes.checkQuantity(quantity, value, entry.word("value"));
        boolean lifelong =
                codes.quantityCode(quantity).map(QuantityCode::lifelong).orElse(true);
        span.needStart(quantity, lifelong);
        return new QuantityFact(quantity, value, span.from, span.through, origin(entry, span.first()));
    }

    DocumentFact document(Section entry) {
        Span span = new Span(entry);
        @Nullable LocalDate expiry = entry.optionalDay("expiry");
        span.refuseBeforeStart("expiry", expiry, "expires");
        Particulars particulars = new Particulars(
                entry.optionalText("authority"), entry.optionalText("number"), entry.optionalText("basis"), expiry);
        return new DocumentFact(
                codes.document(entry.word("document")),
                entry.choice("state", DocumentState.values(), DocumentState::code),
                entry.optionalText("holder"),
                particulars,
                span.from,
                span.through,
                origin(entry, span.first()));
    }

    Assistance assistance(Section entry) {
        Span span = new Span(entry);
        boolean arrives = !entry.has("state");
        refuseWithoutArrival(entry, arrives);
        @Nullable LocalDate confirmed = entry.optionalDay("confirmed");
        @Nullable LocalDate stopAnnounced = entry.optionalDay("stop-announced");
        span.refuseBeforeStart("confirmed", confirmed, "was confirmed");
        span.refuseAfterEnd("confirmed", confirmed);
        span.refuseBeforeStart("stop-announced", stopAnnounced, "stops");
        AidCondition condition = entry.has("condition")
                ? entry.choice("condition", AidCondition.values(), AidCondition::code)
                : AidCondition.NONE;
        Adequacy adequacy =
                entry.has("adequacy") ? entry.choice("adequacy", Adequacy.values(), Adequacy::code) : Adequacy.FULL;
        if (entry.has("short") && arrives && adequacy != Adequacy.PARTIAL) {
            entry.faults()
                    .add(entry.at("short"), "short on what is not partial", "expected adequacy: partial beside it");
        }
        return new Assistance(
                entry.need("need"),
                arrives,
                entry.optionalText("provider"),
                entry.optionalText("payer"),
                entry.optionalText("payee"),
                entry.optionalText("way"),
                entry.optionalText("amount"),
                entry.optionalText("basis"),
                entry.date("from"),
                span.through,
                confirmed,
                stopAnnounced,
                condition,
                adequacy,
                entry.optionalText("short"),
                origin(entry, span.first()));
    }

    private static void refuseWithoutArrival(Section entry, boolean arrives) {
        if (arrives && !entry.has("provider")) {
            entry.faults()
                    .add(entry.node(), "assistance without a provider", "expected provider: PARTY, or state: none");
        }
        for (String key : List.of("condition", "adequacy", "short", "stop-announced")) {
            if (!arrives && entry.has(key)) {
                entry.faults()
                        .add(entry.at(key), key + " beside state: none", "expected it only where something arrives");
            }
        }
    }

    Statement statement(Section entry) {
        LocalDate on = entry.day("on");
        Section about = entry.section("about");
        Statement.About meant = new Statement.About(
                about.optionalText("duty-bearer"),
                about.has("need") ? about.need("need") : null,
                about.has("provision") ? provision(about.word("provision"), entry.faults()) : null);
        return new Statement(
                entry.text("speaker"),
                on,
                meant,
                entry.choice("says", Statement.Says.values(), Statement.Says::code),
                entry.choice("directness", Statement.Directness.values(), Statement.Directness::code),
                origin(entry, on));
    }

    private String provision(Node.Scalar id, Faults faults) {
        if (!provisions.contains(id.text())) {
            faults.add(
                    id,
                    "unknown provision " + Printable.quoted(id.text()),
                    new Nearest(provisions).expected(id.text(), "a provision of the loaded packs"));
        }
        return id.text();
    }

    private static Origin origin(Section entry, LocalDate first) {
        @Nullable LocalDate recorded = entry.optionalDay("recorded");
        return new Origin(
                entry.optionalText("id"),
                recorded == null ? first : recorded,
                entry.optionalText("source"),
                entry.optionalText("certainty"),
                entry.optionalText("supersedes"));
    }

    /** The days over which an entry speaks, both ends inclusive and either of them possibly approximate or missing. */
    private static final class Span {
        private final Section entry;
        private final @Nullable ApproximateDate from;
        private final @Nullable ApproximateDate through;

        Span(Section entry) {
            this.entry = entry;
            from = entry.optionalDate("from");
            through = entry.optionalDate("through");
            if (through != null) {
                LocalDate last = through.latest();
                if (!last.equals(Section.UNREAD) && last.isBefore(first())) {
                    entry.faults()
                            .add(
                                    entry.at("through"),
                                    "ends on " + last + ", before it starts",
                                    "expected a day from " + first() + " on");
                }
            }
        }

        /** The first day; of what always held, the first day that a file may name. */
        LocalDate first() {
            return from == null ? EpochDays.EARLIEST : from.earliest();
        }

        void needStart(String code, boolean lifelong) {
            if (from == null && !lifelong) {
                entry.faults()
                        .add(
                                entry.node(),
                                "\"from\" is missing beside " + code,
                                "expected from: the first day on which it held");
            }
        }

        void refuseBeforeStart(String key, @Nullable LocalDate day, String verb) {
            if (day != null && !day.equals(Section.UNREAD) && day.isBefore(first())) {
                entry.faults()
                        .add(
                                entry.at(key),
                                verb + " on " + day + ", before it starts",
                                "expected a day from " + first() + " on");
            }
        }

        void refuseAfterEnd(String key, @Nullable LocalDate day) {
            if (day != null
                    && through != null
                    && day.isAfter(through.latest())
                    && !through.latest().equals(Section.UNREAD)) {
                entry.faults()
                        .add(
                                entry.at(key),
                                "was confirmed on " + day + ", after it ended",
                                "expected a day up to " + through.latest());
            }
        }
    }
}
