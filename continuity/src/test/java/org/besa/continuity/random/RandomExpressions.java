package org.besa.continuity.random;

import java.util.List;
import java.util.stream.IntStream;
import org.besa.continuity.calendar.Counting;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.DayExpression.DayAfter;
import org.besa.continuity.rules.DayExpression.Deemed;
import org.besa.continuity.rules.DayExpression.EarlierOf;
import org.besa.continuity.rules.DayExpression.IfWithin;
import org.besa.continuity.rules.DayExpression.LaterOf;
import org.besa.continuity.rules.DayExpression.Minus;
import org.besa.continuity.rules.DayExpression.OfEvent;
import org.besa.continuity.rules.DayExpression.On;
import org.besa.continuity.rules.DayExpression.Plus;
import org.besa.continuity.rules.DayExpression.Rolled;
import org.besa.continuity.rules.Which;
import org.jspecify.annotations.Nullable;

/** Throws day expressions over the whole grammar, nested up to three deep, in terms of one provision's anchor. */
final class RandomExpressions {

    private final Dice dice;
    private final RandomDays days;
    private final RandomFigures figures;
    private final @Nullable String anchor;

    RandomExpressions(Dice dice, RandomDays days, RandomFigures figures, @Nullable String anchor) {
        this.dice = dice;
        this.days = days;
        this.figures = figures;
        this.anchor = anchor;
    }

    /** An expression whose first event is the anchor; without an anchor one that names fixed days only. */
    DayExpression from() {
        DayExpression start =
                anchor == null ? new On(days.any()) : new OfEvent(anchor, dice.chance(90) ? Which.NEXT : which());
        return switch (dice.weighted(
                50, 14, 12, anchor == null ? 0 : 8, anchor == null ? 0 : 8, anchor == null ? 0 : 8)) {
            case 0 -> start;
            case 1 -> new DayAfter(start);
            case 2 -> shifted(start);
            case 3 -> new LaterOf(List.of(start, any(1)));
            case 4 -> new EarlierOf(List.of(start, any(1)));
            default -> new IfWithin(event(), start, new Plus(start, figures.period(), counting()), any(1), any(1));
        };
    }

    DayExpression dueFrom() {
        DayExpression day = any(2);
        return dice.chance(20) ? new DayAfter(day) : day;
    }

    /** Any expression, nested at most {@code depth} deep below its root. */
    DayExpression any(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (dice.weighted(18, 30, 7, 11, 11, 14, 8, figures.workingDays() ? 5 : 0)) {
            case 0 -> leaf();
            case 1 -> new Plus(any(depth - 1), figures.period(), counting());
            case 2 -> new Minus(any(depth - 1), figures.period());
            case 3 -> new EarlierOf(several(depth - 1));
            case 4 -> new LaterOf(several(depth - 1));
            case 5 -> ifWithin(depth - 1);
            case 6 -> new Deemed(any(depth - 1), any(depth - 1), figures.period(), counting());
            default -> new Rolled(any(depth - 1));
        };
    }

    private DayExpression ifWithin(int depth) {
        DayExpression opens = any(depth);
        DayExpression closes =
                dice.chance(75) && depth > 0 ? new Plus(opens, figures.period(), counting()) : any(depth);
        return new IfWithin(event(), opens, closes, any(depth), any(depth));
    }

    private DayExpression shifted(DayExpression start) {
        return dice.chance(75) ? new Plus(start, figures.period(), counting()) : new Minus(start, figures.period());
    }

    private List<DayExpression> several(int depth) {
        return IntStream.range(0, dice.chance(80) ? 2 : 3)
                .mapToObj(i -> any(depth))
                .toList();
    }

    private DayExpression leaf() {
        if (dice.chance(15)) {
            return new On(days.any());
        }
        if (anchor != null && dice.chance(45)) {
            return new OfEvent(anchor, dice.chance(90) ? Which.NEXT : which());
        }
        return new OfEvent(event(), which());
    }

    private String event() {
        return dice.pick(RandomCodes.EVENTS);
    }

    private Which which() {
        return dice.chance(60) ? Which.NEXT : dice.pick(Which.values());
    }

    private Counting counting() {
        return dice.pick(Counting.values());
    }
}
