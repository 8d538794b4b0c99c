package org.besa.continuity.rules;

import java.time.LocalDate;
import java.util.List;
import org.besa.continuity.calendar.Counting;

/**
 * A day that a rule computes from events, or none as long as they have not come. The closed grammar of docs/rule-packs.md, “Day
 * expressions”; nothing else can be written.
 */
public sealed interface DayExpression {
    /** The day of an event; the anchor event always means the episode's own occurrence. */
    record OfEvent(String event, Which which) implements DayExpression {}

    /** A day of the calendar. */
    record On(LocalDate day) implements DayExpression {}

    /** The earlier of two or more. */
    record EarlierOf(List<DayExpression> of) implements DayExpression {
        public EarlierOf {
            of = List.copyOf(of);
        }
    }

    /** The later of two or more: none as long as one of them has not come. */
    record LaterOf(List<DayExpression> of) implements DayExpression {
        public LaterOf {
            of = List.copyOf(of);
        }
    }

    /** {@code then} if the event happened in the window (ends inclusive), {@code otherwise} once the window closed without. */
    record IfWithin(
            String event,
            DayExpression windowFrom,
            DayExpression windowUntil,
            DayExpression then,
            DayExpression otherwise)
            implements DayExpression {}

    /** Deemed service: the recorded day of receipt, else the day sent plus the period. */
    record Deemed(DayExpression received, DayExpression sent, PeriodRule after, Counting counting)
            implements DayExpression {}

    /** The last day of a period that runs from another day. */
    record Plus(DayExpression from, PeriodRule period, Counting counting) implements DayExpression {}

    /** That much earlier. */
    record Minus(DayExpression from, PeriodRule period) implements DayExpression {}

    /** The day after (in {@code from}: {@code count: excluded} without a period). */
    record DayAfter(DayExpression of) implements DayExpression {}

    /** The next working day if the day is one of rest. */
    record Rolled(DayExpression of) implements DayExpression {}
}
