package org.besa.bench.byhand;

import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.time.LocalDate;
import java.util.Set;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.program.Columns;
import org.besa.continuity.program.TimelineColumn;
import org.besa.continuity.program.View;
import org.jspecify.annotations.Nullable;

/** What the rules ask about one person, each worked out when it is first asked. */
final class Conditions {
    private final View view;
    private final Events supportApplied;
    private final State destitute;
    private final State disqualified;
    private final State suspended;
    private final State ownDelay;
    private final State eligible;
    private final State positive;
    private final State admitted;
    private final State identityDocument;
    private final State workPermit;
    private final State residencePermit;
    private final @Nullable TimelineColumn birthYears;
    private final int[] firstOfYear = new int[300];

    private final Steps always = new Steps();
    private final Steps never = new Steps();
    private final Steps one = new Steps();
    private final Steps two = new Steps();
    private int person;

    Conditions(Columns columns, View view) {
        this.view = view;
        supportApplied = new Events(columns, "support-applied", view.knownOn());
        destitute = new State(columns, "destitute", Set.of("true"));
        disqualified = new State(columns, "disqualified", Set.of("true"));
        suspended = new State(columns, "suspensive-effect", Set.of("true"));
        ownDelay = new State(columns, "delay-attributable", Set.of("true"));
        eligible = new State(columns, "support-eligible", Set.of("true"));
        positive = new State(columns, "reasonable-grounds", Set.of("positive"));
        admitted = new State(columns, "admission-basis", Set.of("humanitarian", "resettlement"));
        identityDocument = new State(columns, Columns.documentKey("identity-document"), Set.of("held"));
        workPermit = new State(columns, Columns.documentKey("work-permit"), Set.of("held"));
        residencePermit = new State(columns, Columns.documentKey("residence-permit"), Set.of("held"));
        birthYears = columns.timelines().get("birth-year");
        for (int i = 0; i < firstOfYear.length; i++) {
            firstOfYear[i] = EpochDays.of(LocalDate.of(1900 + i, 1, 1));
        }
        always.constant(Steps.SURE, view);
        never.constant(Steps.NO, view);
    }

    void person(int who) {
        person = who;
    }

    Steps always() {
        return always;
    }

    Steps never() {
        return never;
    }

    Steps destitute() {
        return destitute.steps();
    }

    int destituteOn(int day) {
        return destitute.on(day);
    }

    int positiveOn(int day) {
        return positive.on(day);
    }

    int admittedOn(int day) {
        return admitted.on(day);
    }

    int eligibleOn(int day) {
        int applied = supportApplied.next(person, Integer.MIN_VALUE);
        int happened = applied == NEVER && day > view.asOf() ? Steps.POSSIBLE : day >= applied ? Steps.SURE : Steps.NO;
        return Math.min(happened, eligible.on(day));
    }

    int destituteOrChildOn(int day) {
        int turns = yearOfEighteen();
        int child = Steps.POSSIBLE;
        if (turns != NEVER) {
            child = day < firstOfYear[turns - 1900]
                    ? Steps.SURE
                    : day < firstOfYear[turns - 1899] ? Steps.POSSIBLE : Steps.NO;
        }
        return Math.max(child, destitute.on(day));
    }

    Steps positive() {
        return positive.steps();
    }

    Steps admitted() {
        return admitted.steps();
    }

    Steps identityDocument() {
        return identityDocument.steps();
    }

    boolean identityDocumentRecorded() {
        return identityDocument.known();
    }

    Steps workPermit() {
        return workPermit.steps();
    }

    Steps residencePermit() {
        return residencePermit.steps();
    }

    /** SURE on days on which the own delay is recorded. */
    Steps ownDelay() {
        return ownDelay.steps();
    }

    /** SURE on days on which somebody is disqualified and the effect is not suspended. */
    Steps disqualified() {
        if (disqualified.nothing()) {
            return never;
        }
        one.recordedWithout(disqualified.steps(), suspended.steps());
        return one;
    }

    /** Found eligible, and applied; after as-of an application may still come. */
    Steps eligible() {
        int applied = supportApplied.next(person, Integer.MIN_VALUE);
        one.clear();
        if (applied == NEVER) {
            if (view.asOf() >= view.from()) {
                one.add(Math.min(view.asOf(), view.through()), Steps.NO);
            }
            if (view.asOf() < view.through()) {
                one.add(view.through(), Steps.POSSIBLE);
            }
        } else {
            if (applied > view.from()) {
                one.add(Math.min(applied - 1, view.through()), Steps.NO);
            }
            if (applied <= view.through()) {
                one.add(view.through(), Steps.SURE);
            }
        }
        two.lower(one, eligible.steps());
        return two;
    }

    Steps destituteOrChild() {
        int turns = yearOfEighteen();
        if (turns == NEVER) {
            one.constant(Steps.POSSIBLE, view);
        } else {
            int first = firstOfYear[turns - 1900];
            int after = firstOfYear[turns - 1899];
            one.clear();
            if (first > view.from()) {
                one.add(Math.min(first - 1, view.through()), Steps.SURE);
            }
            if (first <= view.through() && after > view.from()) {
                one.add(Math.min(after - 1, view.through()), Steps.POSSIBLE);
            }
            if (after <= view.through()) {
                one.add(view.through(), Steps.NO);
            }
        }
        two.higher(one, destitute.steps());
        return two;
    }

    // A year of birth is recorded without days; the one recorded last speaks.
    private int yearOfEighteen() {
        if (birthYears != null) {
            for (int i = birthYears.offsets()[person + 1] - 1; i >= birthYears.offsets()[person]; i--) {
                if (birthYears.recorded()[i] <= view.knownOn()
                        && view.knownOn() < birthYears.replaced()[i]) {
                    return birthYears.value()[i] / 1000 + 18;
                }
            }
        }
        return NEVER;
    }

    /** One state with the values that a rule admits. */
    private final class State {
        private final @Nullable TimelineColumn column;
        private final boolean[] admits;
        private final Steps steps = new Steps();
        private int of = -1;

        State(Columns columns, String key, Set<String> values) {
            column = columns.timelines().get(key);
            admits = new boolean[column == null ? 0 : column.values().size()];
            for (int i = 0; column != null && i < admits.length; i++) {
                admits[i] = values.contains(column.values().get(i));
            }
        }

        boolean nothing() {
            return column == null || column.offsets()[person] == column.offsets()[person + 1];
        }

        /** What it says on any day, also outside the window. */
        int on(int day) {
            if (column != null) {
                for (int i = column.offsets()[person + 1] - 1; i >= column.offsets()[person]; i--) {
                    if (column.from()[i] <= day
                            && day <= column.through()[i]
                            && column.recorded()[i] <= view.knownOn()
                            && view.knownOn() < column.replaced()[i]) {
                        return admits[column.value()[i]] ? Steps.SURE : Steps.NO;
                    }
                }
            }
            return Steps.POSSIBLE;
        }

        boolean known() {
            if (column != null) {
                for (int i = column.offsets()[person]; i < column.offsets()[person + 1]; i++) {
                    if (column.recorded()[i] <= view.knownOn() && view.knownOn() < column.replaced()[i]) {
                        return true;
                    }
                }
            }
            return false;
        }

        Steps steps() {
            if (of != person) {
                of = person;
                if (column == null) {
                    steps.constant(Steps.POSSIBLE, view);
                } else {
                    steps.ofState(column, person, admits, view);
                }
            }
            return steps;
        }
    }
}
