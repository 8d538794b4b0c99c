package org.besa.continuity.program;

/**
 * One question put to guards: what holds for this person, in this episode, on this day, and through which day does the answer stay the same?
 * Guards lower {@code last}; it starts at the end of the range that is asked about.
 */
final class Probe {
    int person;
    int row;
    int day;
    int last;
}
