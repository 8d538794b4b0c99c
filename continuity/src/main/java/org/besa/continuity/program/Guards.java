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

/** Compiles the guards of one version of a rule against columns. */
final class Guards {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Columns columns;
    private final Expressions expressions;
    private final Figures figures;

    Guards(Columns columns, Expressions expressions, Figures figures) {
        this.columns = columns;
        this.expressions = expressions;
        this.figures = figures;
    }

    ExceptionNode[] exceptions(List<ExceptionRule> rules) {
        return rules.stream()
                .map(rule -> new ExceptionNode(compiled(rule.when()), rule.keep()))
                .toArray(ExceptionNode[]::new);
    }

    GuardNode compiled(Guard guard) {
        return switch (guard) {
            case Guard.Always() -> new GuardNode.Always();
            case Guard.StateIs(String state, Set<String> values, DayExpression at) ->
                at(at, onTimeline(state, timeline -> values(timeline, values)));
            case Guard.DocumentIs(String document, Set<DocumentState> states, DayExpression at) -> {
                Set<String> codes = states.stream().map(DocumentState::code).collect(Collectors.toSet());
                yield at(at, onTimeline(Columns.documentKey(document), timeline -> values(timeline, codes)));
            }
            case Guard.QuantityWithin(String quantity, Amount least, Amount most, DayExpression at) ->
                at(
                        at,
                        onTimeline(
                                quantity,
                                timeline -> new GuardNode.Bounds(
                                        timeline,
                                        least == null ? Integer.MIN_VALUE : thousandths(figures.value(least)),
                                        most == null ? Integer.MAX_VALUE : thousandths(figures.value(most)))));
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
                new GuardNode.Happened(columns.events().get(event));
            case Guard.AllOf(List<Guard> of) -> new GuardNode.All(all(of));
            case Guard.AnyOf(List<Guard> of) -> new GuardNode.Any(all(of));
            case Guard.Not(Guard of) -> new GuardNode.Not(compiled(of));
        };
    }

    /** A quantity as columns store it. */
    static int thousandths(BigDecimal value) {
        return value.multiply(THOUSAND).intValue();
    }

    private GuardNode[] all(List<Guard> of) {
        return of.stream().map(this::compiled).toArray(GuardNode[]::new);
    }

    private GuardNode onTimeline(String key, Function<TimelineColumn, GuardNode> build) {
        TimelineColumn timeline = columns.timelines().get(key);
        return timeline == null ? new GuardNode.NeverRecorded() : build.apply(timeline);
    }

    private static GuardNode values(TimelineColumn timeline, Set<String> admitted) {
        boolean[] flags = new boolean[timeline.values().size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = admitted.contains(timeline.values().get(i));
        }
        return new GuardNode.Values(timeline, flags);
    }

    private GuardNode at(@Nullable DayExpression day, GuardNode guard) {
        return day == null ? guard : new GuardNode.At(guard, expressions.open(day, figures));
    }
}
