package org.besa.continuity.reference;

/** What the samples must make happen often, or the comparison would prove little. */
public enum Happening {
    EVENT_MISSING,
    WINDOW_NOT_YET,
    WINDOW_MET,
    WINDOW_CLOSED,
    WINDOW_OPEN,
    DEEMED_RECEIVED,
    DEEMED_SENT,
    GUARD_UNKNOWN,
    GUARD_AT,
    AGE_UNCERTAIN,
    EVENT_TO_COME,
    EXCEPTION_TAKES,
    EXCEPTION_KEEPS,
    FORCE_BY_EVENT_OUTSIDE,
    NOT_IN_FORCE,
    SEVERAL_EPISODES,
    EARLY,
    DELIVERED,
    DELIVERED_PARTLY,
    NOT_DELIVERED,
    DELIVERY_UNKNOWN,
    EXPECTED,
    OVERRIDDEN,
    STOPPED,
    NONE_ENDED_BY_LATER_DELIVERY,
    REFUSED,
    PAPER_MISSING,
    BY_DELIVERY_UNKNOWN,
    NOT_BEGUN
}
