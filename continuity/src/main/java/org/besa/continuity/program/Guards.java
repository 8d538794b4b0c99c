package org.besa.continuity.program;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.ExceptionRule;
import org.besa.continuity.rules.Guard;
import org.jspecify.annotations.Nullable;

/** Plans the guards of one version of a rule; {@link OnColumns} binds them to the columns of somebody. */
final class Guards {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Expressions expressions;
    private final Figures figures;

    /** A guard that waits for columns. */
    interface OnColumns {
        GuardNode on(Columns columns);
    }

    Guards(Expressions expressions, Figures figures) {
        this.expressions = expressions;
        this.figures = figures;
    }

    List<ExceptionPlan> exceptions(List<ExceptionRule> rules) {
        return rules.stream()
                .map(rule -> new ExceptionPlan(planned(rule.when()), rule.keep()))
                .toList();
    }

    OnColumns planned(Guard guard) {
        return switch (guard) {
            case Guard.Always() -> _ -> new GuardNode.Always();
            case Guard.StateIs(String state, Set<String> values, DayExpression at) ->
                at(at, onTimeline(state, timeline -> values(timeline, values)));
            case Guard.DocumentIs(String document, Set<DocumentState> states, DayExpression at) -> {
                Set<String> codes = states.stream().map(DocumentState::code).collect(Collectors.toSet());
                yield at(at, onTimeline(Columns.documentKey(document), timeline -> values(timeline, codes)));
            }
            case Guard.QuantityWithin(String quantity, Amount least, Amount most, DayExpression at) ->
                at(
                        at,
                        within(
                                quantity,
                                least == null ? Integer.MIN_VALUE : thousandths(figures.value(least)),
                                most == null ? Integer.MAX_VALUE : thousandths(figures.value(most))));
            case Guard.Age(Integer atLeast, Integer under, DayExpression at) ->
                at(
                        at,
                        onTimeline(
                                "birth-year",
                                years -> new GuardNode.Age(
                                        years,
                                        atLeast != null
                                                ? atLeast
                                                : Objects.requireNonNull(under, "an age without a bound"),
                                        atLeast == null)));
            case Guard.Happened(String event) ->
                columns -> new GuardNode.Happened(columns.events().get(event));
            case Guard.AllOf(List<Guard> of) -> {
                List<OnColumns> all = all(of);
                yield columns -> new GuardNode.All(on(columns, all));
            }
            case Guard.AnyOf(List<Guard> of) -> {
                List<OnColumns> all = all(of);
                yield columns -> new GuardNode.Any(on(columns, all));
            }
            case Guard.Not(Guard of) -> {
                OnColumns denied = planned(of);
                yield columns -> new GuardNode.Not(denied.on(columns));
            }
        };
    }

    /** A quantity as columns store it. */
    static int thousandths(BigDecimal value) {
        return value.multiply(THOUSAND).intValue();
    }

    private List<OnColumns> all(List<Guard> of) {
        return of.stream().map(this::planned).toList();
    }

    private static GuardNode[] on(Columns columns, List<OnColumns> all) {
        GuardNode[] nodes = new GuardNode[all.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = all.get(i).on(columns);
        }
        return nodes;
    }

    private static OnColumns within(String quantity, int least, int most) {
        return onTimeline(quantity, timeline -> new GuardNode.Bounds(timeline, least, most));
    }

    private static OnColumns onTimeline(String key, Function<TimelineColumn, GuardNode> build) {
        return columns -> {
            TimelineColumn timeline = columns.timelines().get(key);
            return timeline == null ? new GuardNode.NeverRecorded() : build.apply(timeline);
        };
    }

    private static GuardNode values(TimelineColumn timeline, Set<String> admitted) {
        boolean[] flags = new boolean[timeline.values().size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = admitted.contains(timeline.values().get(i));
        }
        return new GuardNode.Values(timeline, flags);
    }

    private OnColumns at(@Nullable DayExpression day, OnColumns guard) {
        if (day == null) {
            return guard;
        }
        int register = expressions.open(day, figures);
        return columns -> new GuardNode.At(guard.on(columns), register);
    }
}
