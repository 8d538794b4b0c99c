package org.besa.continuity.reference;

import java.util.BitSet;

/** A set of days out of a stretch of time, both ends inclusive. */
final class DaySet {

    private final int first;
    private final int last;
    private final BitSet days;

    private DaySet(int first, int last, BitSet days) {
        this.first = first;
        this.last = last;
        this.days = days;
    }

    static DaySet none(int first, int last) {
        return new DaySet(first, last, new BitSet(last - first + 1));
    }

    static DaySet all(int first, int last) {
        return none(first, last).with(first, last);
    }

    /** The days of a stretch from one day through another, sentinels allowed. */
    static DaySet range(int first, int last, int from, int through) {
        return none(first, last).with(from, through);
    }

    boolean has(int day) {
        return days.get(day - first);
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    /** Puts the days of a range in. */
    DaySet with(int from, int through) {
        int begin = Math.max(from, first);
        int end = Math.min(through, last);
        if (begin <= end) {
            days.set(begin - first, end - first + 1);
        }
        return this;
    }

    DaySet and(DaySet other) {
        BitSet both = copy();
        both.and(other.days);
        return new DaySet(first, last, both);
    }

    DaySet or(DaySet other) {
        BitSet either = copy();
        either.or(other.days);
        return new DaySet(first, last, either);
    }

    DaySet without(DaySet other) {
        BitSet rest = copy();
        rest.andNot(other.days);
        return new DaySet(first, last, rest);
    }

    DaySet not() {
        BitSet others = copy();
        others.flip(0, last - first + 1);
        return new DaySet(first, last, others);
    }

    private BitSet copy() {
        return (BitSet) days.clone();
    }
}
