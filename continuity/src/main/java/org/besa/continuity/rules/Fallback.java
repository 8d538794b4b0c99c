package org.besa.continuity.rules;

/** A party that becomes liable too from the day of a recorded event, never on mere non-delivery. */
public record Fallback(String dutyBearer, String onEvent) {}
