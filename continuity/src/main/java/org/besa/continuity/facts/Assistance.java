package org.besa.continuity.facts;

import java.time.LocalDate;
import java.util.Objects;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.codes.Need;
import org.jspecify.annotations.Nullable;

/**
 * What was or will be delivered, or the record that nothing came.
 *
 * @param arrives false for {@code state: none}: asked and nothing came, refused, or stopped
 * @param provider who delivers, or who does not
 * @param from first day, inclusive
 * @param through last day, inclusive; null: no end is recorded
 * @param confirmed the last day on which somebody confirmed delivery, or null
 * @param stopAnnounced the first day without it as announced, or null
 * @param condition what it hangs on
 * @param adequacy whether it is enough
 * @param shortOf what is missing where it is partial, or null
 */
public record Assistance(
        Need need,
        boolean arrives,
        @Nullable String provider,
        @Nullable String payer,
        @Nullable String payee,
        @Nullable String way,
        @Nullable String amount,
        @Nullable String basis,
        ApproximateDate from,
        @Nullable ApproximateDate through,
        @Nullable LocalDate confirmed,
        @Nullable LocalDate stopAnnounced,
        AidCondition condition,
        Adequacy adequacy,
        @Nullable String shortOf,
        Origin origin)
        implements Entry {
    public Assistance {
        Objects.requireNonNull(need, "need is null");
        Objects.requireNonNull(from, "from is null");
        Objects.requireNonNull(condition, "condition is null");
        Objects.requireNonNull(adequacy, "adequacy is null");
        Objects.requireNonNull(origin, "origin is null");
    }

    /** What delivery hangs on. Coercive conditions never count as delivery; they are shown as “offered on condition”. */
    public enum AidCondition {
        NONE("none", false),
        MEMBERSHIP("membership", true),
        RETURN("return", true),
        SILENCE("silence", true),
        CO_OPERATION("co-operation", true),
        OTHER("other", false);

        private final String code;
        private final boolean coercive;

        AidCondition(String code, boolean coercive) {
            this.code = code;
            this.coercive = coercive;
        }

        public String code() {
            return code;
        }

        public boolean coercive() {
            return coercive;
        }
    }

    /** Whether what arrives is enough. Harmful delivery never counts. */
    public enum Adequacy {
        FULL("full"),
        PARTIAL("partial"),
        HARMFUL("harmful");

        private final String code;

        Adequacy(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Whether this record counts as delivery, in full or in part. */
    public boolean counts() {
        return arrives && !condition.coercive() && adequacy != Adequacy.HARMFUL;
    }
}
