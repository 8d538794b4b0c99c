package org.besa.continuity.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule stands and how well that was checked.
 *
 * @param instrument the text, for example {@code Nationality and Borders Act 2022}
 * @param locator the place in it, for example {@code s.61(3)}
 * @param uri the official address
 * @param status how it was checked
 * @param reviewBy the day by which somebody must read it again
 * @param note what was read, or why it could not be
 */
public record Citation(
        String instrument,
        String locator,
        String uri,
        CitationStatus status,
        LocalDate reviewBy,
        @Nullable String note) {
    public Citation {
        Objects.requireNonNull(instrument, "instrument is null");
        Objects.requireNonNull(locator, "locator is null");
        Objects.requireNonNull(uri, "uri is null");
        Objects.requireNonNull(status, "status is null");
        Objects.requireNonNull(reviewBy, "reviewBy is null");
    }

    /** Instrument and locator in one line. */
    public String text() {
        return instrument + " " + locator;
    }

    /** What a reader must be told about how far it was checked; empty if it was checked against the text. */
    public String doubt() {
        return switch (status) {
            case VERIFIED -> "";
            case SECONDARY -> "from a secondary source, not checked against the text";
            case DRAFT -> "draft, not checked against the text";
        };
    }
}
