package org.besa.continuity.rules;

/** How much is owed, as the rule says it; told to the reader, not computed with. */
public record StatedAmount(Amount value, String unit) {}
