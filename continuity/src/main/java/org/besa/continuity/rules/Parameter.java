package org.besa.continuity.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its versions.
 *
 * @param versionBy whether the anchor event's day or each computed day chooses the version
 * @param values value by the first day on which it applies (inclusive); not empty
 */
public record Parameter(
        String name,
        VersionBy versionBy,
        NavigableMap<LocalDate, BigDecimal> values,
        @Nullable Citation cite) {
    public Parameter {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(versionBy, "versionBy is null");
        values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a parameter without a value: " + name);
        }
    }
}
