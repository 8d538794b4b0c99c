package org.besa.continuity.source;

import java.util.List;
import org.besa.continuity.calendar.Counting;
import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.Which;

/** Reads day expressions (docs/rule-packs.md, “Day expressions”). */
final class DayReader {
    private final Codes codes;
    private final Figures figures;
    private final boolean calendar;
    private final Faults faults;

    /** @param calendar whether the pack names a calendar for working days and rolling */
    DayReader(Codes codes, Figures figures, boolean calendar, Faults faults) {
        this.codes = codes;
        this.figures = figures;
        this.calendar = calendar;
        this.faults = faults;
    }

    /** A first day: {@code count: excluded} without a period means the day after. */
    DayExpression first(Section day) {
        return read(day, true);
    }

    /** Any other day. */
    DayExpression read(Section day) {
        return read(day, false);
    }

    private DayExpression read(Section day, boolean first) {
        DayExpression moved = moved(day, base(day, first), first);
        if (!day.has("roll")) {
            return moved;
        }
        needCalendar(day.at("roll"), "rolling to the next working day");
        return new DayExpression.Rolled(moved);
    }

    private DayExpression base(Section day, boolean first) {
        if (day.has("event")) {
            Which which = day.has("which") ? day.choice("which", Which.values(), Which::code) : Which.NEXT;
            return new DayExpression.OfEvent(codes.event(day.word("event")), which);
        }
        if (day.has("day")) {
            return new DayExpression.On(day.day("day"));
        }
        if (day.has("earlierOf")) {
            return new DayExpression.EarlierOf(all(day.sections("earlierOf"), first));
        }
        if (day.has("laterOf")) {
            return new DayExpression.LaterOf(all(day.sections("laterOf"), first));
        }
        if (day.has("ifWithin")) {
            return ifWithin(day.section("ifWithin"), first);
        }
        if (day.has("deemed")) {
            return deemed(day.section("deemed"));
        }
        faults.addUnread(day.node(), "expected a day expression");
        return new DayExpression.On(Section.UNREAD);
    }

    private List<DayExpression> all(List<Section> days, boolean first) {
        return days.stream().map(day -> read(day, first)).toList();
    }

    private DayExpression ifWithin(Section choice, boolean first) {
        Section window = choice.section("window");
        return new DayExpression.IfWithin(
                codes.event(choice.word("event")),
                read(window.section("from")),
                read(window.section("until")),
                read(choice.section("then"), first),
                read(choice.section("else"), first));
    }

    private DayExpression deemed(Section service) {
        return new DayExpression.Deemed(
                read(service.section("received")),
                read(service.section("sent")),
                period(service, "after"),
                counting(service));
    }

    private DayExpression moved(Section day, DayExpression base, boolean first) {
        if (day.has("plus")) {
            if (day.has("minus")) {
                faults.add(day.at("minus"), "minus beside plus", "expected one of them");
            }
            return new DayExpression.Plus(
                    base, period(day, "plus"), day.has("count") ? counting(day) : Counting.EXCLUDED);
        }
        if (day.has("minus")) {
            if (day.has("count")) {
                faults.add(
                        day.at("count"), "count beside minus", "expected no count: minus is simply that much earlier");
            }
            return new DayExpression.Minus(base, period(day, "minus"));
        }
        if (!day.has("count")) {
            return base;
        }
        if (!first) {
            faults.add(
                    day.at("count"),
                    "count without plus",
                    "expected plus: PERIOD beside it; only from and due-from count without a period");
        }
        return counting(day) == Counting.EXCLUDED ? new DayExpression.DayAfter(base) : base;
    }

    private PeriodRule period(Section in, String key) {
        PeriodRule period = figures.period(in, key);
        if (period.unit() == PeriodUnit.WORKING_DAYS) {
            needCalendar(in.at(key), "working days");
        }
        return period;
    }

    private void needCalendar(Node at, String what) {
        if (!calendar) {
            faults.add(at, what + " without a calendar", "expected calendar: ID at the top of the pack");
        }
    }

    private static Counting counting(Section in) {
        return in.choice(
                "count", Counting.values(), counting -> counting == Counting.INCLUDED ? "included" : "excluded");
    }
}
