package org.besa.continuity.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.besa.continuity.calendar.Counting;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.Period;
import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Which;
import org.jspecify.annotations.Nullable;

/** Compiles the day expressions of one section to instructions; equal expressions with equal figures share their registers. */
final class Expressions {
    private final @Nullable String anchor;
    private final List<Instruction> instructions = new ArrayList<>();
    private final Map<Key, Triple> known = new HashMap<>();
    private int registers;

    private record Key(DayExpression expression, Map<String, BigDecimal> figures, String calendar) {}

    Expressions(@Nullable String anchor) {
        this.anchor = anchor;
    }

    List<Instruction> instructions() {
        return instructions;
    }

    int registers() {
        return registers;
    }

    /** The register of an expression's open reading. */
    int open(DayExpression expression, Figures figures) {
        return triple(expression, figures).open();
    }

    Triple triple(DayExpression expression, Figures figures) {
        WorkingCalendar calendar = figures.calendar();
        Key key = new Key(expression, figures.values(), calendar == null ? "" : calendar.sha256());
        Triple found = known.get(key);
        if (found == null) {
            found = compiled(expression, figures);
            known.put(key, found);
        }
        return found;
    }

    private Triple compiled(DayExpression expression, Figures figures) {
        return switch (expression) {
            case DayExpression.OfEvent(String event, Which which) -> event(event, which);
            case DayExpression.On(LocalDate day) -> {
                int out = registers++;
                instructions.add(new Instruction.Constant(out, EpochDays.of(day)));
                yield new Triple(out, out, out);
            }
            case DayExpression.EarlierOf(List<DayExpression> of) -> folded(of, figures, true);
            case DayExpression.LaterOf(List<DayExpression> of) -> folded(of, figures, false);
            case DayExpression.IfWithin within -> within(within, figures);
            case DayExpression.Deemed deemed -> deemed(deemed, figures);
            case DayExpression.Plus plus ->
                shifted(
                        triple(plus.from(), figures),
                        plus(figures.period(plus.period()), plus.counting(), figures.calendar()));
            case DayExpression.Minus minus -> {
                Period period = figures.period(minus.period());
                yield shifted(
                        triple(minus.from(), figures),
                        period.unit() == PeriodUnit.DAYS
                                ? new DayShift.ByDays(-period.amount())
                                : table(day -> period.before(day, figures.calendar())));
            }
            case DayExpression.DayAfter(DayExpression of) -> shifted(triple(of, figures), new DayShift.ByDays(1));
            case DayExpression.Rolled(DayExpression of) -> {
                WorkingCalendar calendar = Objects.requireNonNull(figures.calendar(), "rolling needs a calendar");
                yield shifted(triple(of, figures), table(calendar::roll));
            }
        };
    }

    private Triple event(String event, Which which) {
        if (event.equals(anchor) && which == Which.NEXT) {
            int out = registers++;
            instructions.add(new Instruction.Anchor(out));
            return new Triple(out, out, out);
        }
        Triple out = fresh();
        instructions.add(new Instruction.Lookup(out, event, which));
        return out;
    }

    private Triple folded(List<DayExpression> of, Figures figures, boolean earlier) {
        Triple folded = triple(of.getFirst(), figures);
        for (DayExpression next : of.subList(1, of.size())) {
            Triple other = triple(next, figures);
            Triple out = folded.settled() && other.settled() ? one() : fresh();
            fold(out.sure(), folded.sure(), other.sure(), earlier);
            if (!out.settled()) {
                fold(out.open(), folded.open(), other.open(), earlier);
                fold(out.possible(), folded.possible(), other.possible(), earlier);
            }
            folded = out;
        }
        return folded;
    }

    private void fold(int out, int a, int b, boolean earlier) {
        instructions.add(earlier ? new Instruction.Min(out, a, b) : new Instruction.Max(out, a, b));
    }

    private Triple within(DayExpression.IfWithin within, Figures figures) {
        Triple windowFrom = triple(within.windowFrom(), figures);
        Triple windowUntil = triple(within.windowUntil(), figures);
        Triple then = triple(within.then(), figures);
        Triple otherwise = triple(within.otherwise(), figures);
        Triple out = fresh();
        instructions.add(new Instruction.Within(out, within.event(), windowFrom, windowUntil, then, otherwise));
        return out;
    }

    private Triple deemed(DayExpression.Deemed deemed, Figures figures) {
        Triple received = triple(deemed.received(), figures);
        Triple sent = triple(deemed.sent(), figures);
        Triple after = shifted(sent, plus(figures.period(deemed.after()), deemed.counting(), figures.calendar()));
        Triple out = fresh();
        instructions.add(new Instruction.Deem(out, received, after));
        return out;
    }

    private Triple shifted(Triple in, DayShift by) {
        Triple out = in.settled() ? one() : fresh();
        instructions.add(new Instruction.Shift(out.sure(), in.sure(), by));
        if (!out.settled()) {
            instructions.add(new Instruction.Shift(out.open(), in.open(), by));
            instructions.add(new Instruction.Shift(out.possible(), in.possible(), by));
        }
        return out;
    }

    private static DayShift plus(Period period, Counting counting, @Nullable WorkingCalendar calendar) {
        int included = counting == Counting.INCLUDED ? 1 : 0;
        return switch (period.unit()) {
            case DAYS -> new DayShift.ByDays(period.amount() - included);
            case WEEKS -> new DayShift.ByDays(period.amount() * 7 - included);
            default -> table(day -> period.lastDay(day, counting, calendar));
        };
    }

    private static DayShift table(UnaryOperator<LocalDate> move) {
        return new DayShift.ByTable(day -> EpochDays.of(move.apply(EpochDays.date(day))));
    }

    private Triple one() {
        int register = registers++;
        return new Triple(register, register, register);
    }

    private Triple fresh() {
        registers += 3;
        return new Triple(registers - 3, registers - 2, registers - 1);
    }
}
