package org.besa.continuity.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.codes.DocumentState;
import org.jspecify.annotations.Nullable;

/**
 * A dated entry in a case's append-only log. Days are inclusive. A fact that holds over time has a null {@code from} only where it always held
 * (a lifelong code), and a null {@code through} while it still holds.
 */
public sealed interface Fact extends Entry {
    /** The code of what is recorded: an event, a state, a quantity or a document. */
    String code();

    /** Something happened on a day. */
    record EventFact(String code, ApproximateDate on, Origin origin) implements Fact {
        public EventFact {
            Objects.requireNonNull(code, "code is null");
            Objects.requireNonNull(on, "on is null");
            Objects.requireNonNull(origin, "origin is null");
        }
    }

    /** A state had a value over days. */
    record StateFact(
            String code,
            String value,
            @Nullable ApproximateDate from,
            @Nullable ApproximateDate through,
            Origin origin) implements Fact {}

    /** A quantity had a value over days. */
    record QuantityFact(
            String code,
            BigDecimal value,
            @Nullable ApproximateDate from,
            @Nullable ApproximateDate through,
            Origin origin)
            implements Fact {}

    /** A document was held, withheld, lost … over days; {@code holder} says by whom, if known. */
    record DocumentFact(
            String code,
            DocumentState state,
            @Nullable String holder,
            Particulars particulars,
            @Nullable ApproximateDate from,
            @Nullable ApproximateDate through,
            Origin origin)
            implements Fact {
        public DocumentFact(
                String code,
                DocumentState state,
                @Nullable String holder,
                @Nullable ApproximateDate from,
                @Nullable ApproximateDate through,
                Origin origin) {
            this(code, state, holder, Particulars.NONE, from, through, origin);
        }
    }

    /** What is written on a document; null where nobody recorded it. {@code expiry} is its last valid day. */
    record Particulars(
            @Nullable String authority,
            @Nullable String number,
            @Nullable String basis,
            @Nullable LocalDate expiry) {
        /** Nothing recorded. */
        public static final Particulars NONE = new Particulars(null, null, null, null);
    }
}
