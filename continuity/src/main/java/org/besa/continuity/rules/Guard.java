package org.besa.continuity.rules;

import java.util.List;
import java.util.Set;
import org.besa.continuity.codes.DocumentState;
import org.jspecify.annotations.Nullable;

/**
 * A condition that holds on some days, not on others, and is unknown where nobody recorded what it asks. With {@code at} it is read once, on
 * that day, for the whole episode.
 */
public sealed interface Guard {
    /** Holds on every day. */
    record Always() implements Guard {}

    /** Days on which the state is recorded with one of the values. */
    record StateIs(
            String state, Set<String> values, @Nullable DayExpression at) implements Guard {
        public StateIs {
            values = Set.copyOf(values);
        }
    }

    /** Days on which the quantity is recorded within the bounds (inclusive; one of them may be missing). */
    record QuantityWithin(
            String quantity,
            @Nullable Amount atLeast,
            @Nullable Amount atMost,
            @Nullable DayExpression at) implements Guard {}

    /**
     * Days on which the person has reached {@code atLeast} years, or is under {@code under} years (exactly one is given), from the quantity
     * {@code birth-year}: in the year of that birthday it is unknown.
     */
    record Age(
            @Nullable Integer atLeast,
            @Nullable Integer under,
            @Nullable DayExpression at) implements Guard {}

    /** Days on which the document is recorded in one of the states. */
    record DocumentIs(
            String document,
            Set<DocumentState> states,
            @Nullable DayExpression at) implements Guard {
        public DocumentIs {
            states = Set.copyOf(states);
        }
    }

    /** Days on or after the first occurrence of the event. */
    record Happened(String event) implements Guard {}

    record AllOf(List<Guard> of) implements Guard {
        public AllOf {
            of = List.copyOf(of);
        }
    }

    record AnyOf(List<Guard> of) implements Guard {
        public AnyOf {
            of = List.copyOf(of);
        }
    }

    record Not(Guard of) implements Guard {}
}
