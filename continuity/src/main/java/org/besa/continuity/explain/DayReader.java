package org.besa.continuity.explain;

import static org.besa.continuity.calendar.EpochDays.ALWAYS;
import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.Period;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.History;
import org.besa.continuity.facts.History.Occurrence;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Which;

/** Reads day expressions for one person the way a lawyer would, one after the other, and notes what they wait for. */
final class DayReader {
    private final History history;
    private final int asOf;

    DayReader(History history, int asOf) {
        this.history = history;
        this.asOf = asOf;
    }

    Ends read(DayExpression expression, Episode episode) {
        return switch (expression) {
            case DayExpression.OfEvent(String event, Which which) -> event(event, which, episode);
            case DayExpression.On(LocalDate day) -> Ends.exactly(EpochDays.of(day));
            case DayExpression.EarlierOf(List<DayExpression> of) -> folded(of, episode, true);
            case DayExpression.LaterOf(List<DayExpression> of) -> folded(of, episode, false);
            case DayExpression.IfWithin within -> within(within, episode);
            case DayExpression.Deemed deemed -> {
                Ends received = read(deemed.received(), episode);
                Period after = episode.period(deemed.after());
                Ends sent = moved(
                        read(deemed.sent(), episode), day -> after.lastDay(day, deemed.counting(), episode.calendar()));
                // As long as neither is recorded, either would do.
                yield received.open() != NEVER ? received : sent.open() == NEVER ? sent.with(received.awaits()) : sent;
            }
            case DayExpression.Plus plus -> {
                Period period = episode.period(plus.period());
                yield moved(
                        read(plus.from(), episode), day -> period.lastDay(day, plus.counting(), episode.calendar()));
            }
            case DayExpression.Minus minus -> {
                Period period = episode.period(minus.period());
                yield moved(read(minus.from(), episode), day -> period.before(day, episode.calendar()));
            }
            case DayExpression.DayAfter(DayExpression of) -> moved(read(of, episode), day -> day.plusDays(1));
            case DayExpression.Rolled(DayExpression of) ->
                moved(read(of, episode), Objects.requireNonNull(episode.calendar(), "rolling needs a calendar")::roll);
        };
    }

    /** The occurrence that an event means in an episode. */
    Optional<Occurrence> occurrence(String event, Which which, Episode episode) {
        return switch (which) {
            case NEXT -> history.next(event, episode.begins());
            case FIRST -> history.next(event, ALWAYS);
            case LAST -> history.previous(event, NEVER - 1);
            case PREVIOUS -> history.previous(event, episode.begins());
        };
    }

    /** The recorded events from which a day is computed, in the order of the expression. */
    List<Entry> entries(DayExpression expression, Episode episode) {
        return switch (expression) {
            case DayExpression.OfEvent(String event, Which which) -> entry(event, which, episode);
            case DayExpression.On _ -> List.of();
            case DayExpression.EarlierOf(List<DayExpression> of) -> entries(of, episode);
            case DayExpression.LaterOf(List<DayExpression> of) -> entries(of, episode);
            case DayExpression.IfWithin within -> {
                List<Entry> all = new ArrayList<>(entry(within.event(), Which.NEXT, episode));
                all.addAll(entries(List.of(within.then(), within.otherwise()), episode));
                yield all;
            }
            case DayExpression.Deemed deemed -> entries(List.of(deemed.received(), deemed.sent()), episode);
            case DayExpression.Plus plus -> entries(plus.from(), episode);
            case DayExpression.Minus minus -> entries(minus.from(), episode);
            case DayExpression.DayAfter(DayExpression of) -> entries(of, episode);
            case DayExpression.Rolled(DayExpression of) -> entries(of, episode);
        };
    }

    private List<Entry> entry(String event, Which which, Episode episode) {
        return occurrence(event, which, episode)
                .map(Occurrence::entry)
                .<List<Entry>>map(List::of)
                .orElse(List.of());
    }

    private List<Entry> entries(List<DayExpression> expressions, Episode episode) {
        return expressions.stream()
                .flatMap(expression -> entries(expression, episode).stream())
                .distinct()
                .toList();
    }

    private Ends event(String event, Which which, Episode episode) {
        if (which == Which.NEXT && event.equals(episode.anchor())) {
            return Ends.exactly(episode.begins());
        }
        Optional<Occurrence> found = occurrence(event, which, episode);
        if (found.isPresent()) {
            return Ends.exactly(found.get().day());
        }
        if (which == Which.PREVIOUS) {
            // It cannot come any more, but it may have come and not be recorded.
            return new Ends(NEVER, NEVER, NEVER, Set.of(event));
        }
        return new Ends(Math.max(asOf + 1, episode.begins()), NEVER, NEVER, Set.of(event));
    }

    private Ends folded(List<DayExpression> of, Episode episode, boolean earlier) {
        List<Ends> ends = of.stream().map(each -> read(each, episode)).toList();
        Ends folded = ends.getFirst();
        for (Ends next : ends.subList(1, ends.size())) {
            folded = new Ends(
                    pick(folded.sure(), next.sure(), earlier),
                    pick(folded.open(), next.open(), earlier),
                    pick(folded.possible(), next.possible(), earlier),
                    Set.of());
        }
        return folded.with(blame(ends, episode.day(), folded));
    }

    /** Only what is undecided on the day asked about is waited for; where that cannot be said, all of it. */
    private static Set<String> blame(List<Ends> ends, int day, Ends folded) {
        Set<String> awaits = new TreeSet<>();
        if (folded.settled() && folded.open() != NEVER) {
            return awaits;
        }
        ends.stream().filter(each -> each.undecidedOn(day)).forEach(each -> awaits.addAll(each.awaits()));
        if (awaits.isEmpty()) {
            ends.forEach(each -> awaits.addAll(each.awaits()));
        }
        return awaits;
    }

    private static int pick(int a, int b, boolean earlier) {
        return earlier ? Math.min(a, b) : Math.max(a, b);
    }

    private Ends within(DayExpression.IfWithin within, Episode episode) {
        Ends opens = read(within.windowFrom(), episode);
        Ends closes = read(within.windowUntil(), episode);
        Ends then = read(within.then(), episode);
        Ends otherwise = read(within.otherwise(), episode);
        int sure = Math.min(then.sure(), otherwise.sure());
        if (opens.open() == NEVER) {
            return new Ends(sure, NEVER, NEVER, opens.awaits());
        }
        boolean happened = history.next(within.event(), opens.open())
                .filter(found -> found.day() <= closes.open())
                .isPresent();
        if (happened) {
            return then;
        }
        if (closes.open() <= asOf) {
            return otherwise;
        }
        Set<String> awaits = new TreeSet<>(otherwise.awaits());
        awaits.add(within.event());
        return new Ends(sure, otherwise.open(), Math.max(then.possible(), otherwise.possible()), awaits);
    }

    private static Ends moved(Ends ends, UnaryOperator<LocalDate> move) {
        return ends.shifted(day -> EpochDays.of(move.apply(EpochDays.date(day))));
    }
}
