package org.besa.continuity.calendar;

/** Whether the day of the event is itself the first day of a period that runs from it. */
public enum Counting {
    /** "Beginning with the day": N days end N − 1 days later; N months the day before the corresponding date. */
    INCLUDED,
    /** The day of the event does not count (Reg. (EU) 2024/1348 art. 73(a)): N days end N days later. */
    EXCLUDED
}
