package org.besa.app.face;

/**
 * One day in both calendars.
 *
 * @param iso as machines read it: "2026-11-21"
 * @param first in the calendar that the reader thinks in
 * @param second in the other one
 */
public record DayPair(String iso, String first, String second) {
    /** Both in one line, for places that take no markup. */
    public String together() {
        return first + " · " + second;
    }
}
