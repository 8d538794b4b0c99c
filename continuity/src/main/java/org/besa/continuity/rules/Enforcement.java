package org.besa.continuity.rules;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who may enforce a provision, where, with which result, within which time. Null where the pack does not know. */
public record Enforcement(
        Claimant by,
        @Nullable String forum,
        @Nullable String remedy,
        @Nullable PeriodRule limit) {
    public Enforcement {
        Objects.requireNonNull(by, "by is null");
    }
}
