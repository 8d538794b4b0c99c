package org.besa.continuity.facts;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry of a case comes from.
 *
 * @param id the entry's own name, or null
 * @param recorded the day from which it was known (inclusive)
 * @param source for example {@code decision letter}, or null
 * @param certainty free words, or null
 * @param supersedes the id of the entry that this one replaces from {@code recorded} on, or null
 */
public record Origin(
        @Nullable String id,
        LocalDate recorded,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String supersedes) {
    public Origin {
        Objects.requireNonNull(recorded, "recorded is null");
    }

    /** An entry known from that day, with nothing else said about it. */
    public static Origin known(LocalDate recorded) {
        return new Origin(null, recorded, null, null, null);
    }
}
