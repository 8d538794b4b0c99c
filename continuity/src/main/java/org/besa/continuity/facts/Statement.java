package org.besa.continuity.facts;

import java.time.LocalDate;
import java.util.Objects;
import org.besa.continuity.codes.Need;
import org.jspecify.annotations.Nullable;

/**
 * Who said what about a duty. Statements may contradict each other and are never merged.
 *
 * @param speaker the party that spoke
 * @param on the day on which it was said
 */
public record Statement(String speaker, LocalDate on, About about, Says says, Directness directness, Origin origin)
        implements Entry {
    public Statement {
        Objects.requireNonNull(speaker, "speaker is null");
        Objects.requireNonNull(on, "on is null");
        Objects.requireNonNull(about, "about is null");
        Objects.requireNonNull(says, "says is null");
        Objects.requireNonNull(directness, "directness is null");
        Objects.requireNonNull(origin, "origin is null");
    }

    /**
     * What a statement is about; null means it was not said.
     *
     * @param dutyBearer the party whose duty is meant, or to whom it is ascribed
     * @param need the need that is meant
     * @param provision the id of the provision that is meant
     */
    public record About(
            @Nullable String dutyBearer,
            @Nullable Need need,
            @Nullable String provision) {}

    /** What kind of thing was said. */
    public enum Says {
        ACCEPTS("accepts"),
        DENIES("denies"),
        ASCRIBES_TO("ascribes-to"),
        PERFORMED("performed"),
        ENDED("ended"),
        NO_FUNDS("no-funds"),
        CASE_BY_CASE("case-by-case"),
        POINTS_TO("points-to"),
        REFUSES_TO_ANSWER("refuses-to-answer"),
        ASSERTS("asserts");

        private final String code;

        Says(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** How it reached us. */
    public enum Directness {
        DIRECT("direct"),
        MINUTES("minutes"),
        HEARSAY("hearsay");

        private final String code;

        Directness(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
