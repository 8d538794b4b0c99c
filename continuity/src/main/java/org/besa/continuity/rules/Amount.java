package org.besa.continuity.rules;

import java.math.BigDecimal;

/** A figure in a rule: written out, or looked up in a versioned parameter. */
public sealed interface Amount {
    /** A figure that never changed. */
    record Fixed(BigDecimal value) implements Amount {}

    /** The value of a parameter of the same rule. */
    record OfParameter(String name) implements Amount {}
}
