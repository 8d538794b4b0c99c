package org.besa.continuity.source;

import java.util.List;
import java.util.Optional;
import org.besa.continuity.rules.DayExpression;

/**
 * The event whose occurrences begin a rule's episodes: the first one in its first day. Lists are searched in their order, a choice by its own
 * event first, deemed service by what was sent: that is what a person can show when nobody recorded the receipt. The order of keys in a file
 * plays no part.
 */
record Anchor(Optional<String> event) {

    static Anchor of(DayExpression first) {
        return new Anchor(firstEvent(first));
    }

    private static Optional<String> firstEvent(DayExpression day) {
        return switch (day) {
            case DayExpression.OfEvent of -> Optional.of(of.event());
            case DayExpression.On on -> Optional.empty();
            case DayExpression.EarlierOf earlier -> firstEvent(earlier.of());
            case DayExpression.LaterOf later -> firstEvent(later.of());
            case DayExpression.IfWithin choice -> Optional.of(choice.event());
            case DayExpression.Deemed deemed -> firstEvent(List.of(deemed.sent(), deemed.received()));
            case DayExpression.Plus plus -> firstEvent(plus.from());
            case DayExpression.Minus minus -> firstEvent(minus.from());
            case DayExpression.DayAfter after -> firstEvent(after.of());
            case DayExpression.Rolled rolled -> firstEvent(rolled.of());
        };
    }

    private static Optional<String> firstEvent(List<DayExpression> days) {
        return days.stream().map(Anchor::firstEvent).flatMap(Optional::stream).findFirst();
    }
}
