package org.besa.continuity.facts;

import static org.besa.continuity.calendar.EpochDays.ALWAYS;
import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.calendar.EpochDays;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one case in one reading of its approximate dates: events in order of day, and who speaks about a state, quantity or document
 * on a day. Of several entries that cover a day, the one with the latest first day speaks, then the one recorded last.
 */
public final class History {
    private final Map<String, List<Occurrence>> events = new HashMap<>();
    private final Map<String, List<Span>> states = new HashMap<>();
    private final Map<String, List<Span>> quantities = new HashMap<>();
    private final Map<String, List<Span>> documents = new HashMap<>();

    /** An event on a day; {@code entry} is null where it is only supposed. */
    public record Occurrence(int day, Fact.@Nullable EventFact entry) {}

    /** A value over days, inclusive. */
    public record Span(int from, int through, int recorded, String value, Fact entry) {}

    /** @param earliest whether an entry with approximate dates is read at their earliest, else at their latest */
    public History(List<Fact> facts, Predicate<Entry> earliest) {
        for (Fact fact : facts) {
            boolean early = earliest.test(fact);
            switch (fact) {
                case Fact.EventFact event -> suppose(event.code(), new Occurrence(day(event.on(), early), event));
                case Fact.StateFact state -> add(states, state, state.from(), state.through(), early, state.value());
                case Fact.QuantityFact quantity ->
                    add(
                            quantities,
                            quantity,
                            quantity.from(),
                            quantity.through(),
                            early,
                            quantity.value().toPlainString());
                case Fact.DocumentFact document ->
                    add(
                            documents,
                            document,
                            document.from(),
                            document.through(),
                            early,
                            document.state().code());
            }
        }
    }

    private History(History other) {
        other.events.forEach((code, days) -> events.put(code, new ArrayList<>(days)));
        states.putAll(other.states);
        quantities.putAll(other.quantities);
        documents.putAll(other.documents);
    }

    /** This history as it would be if the event happened on that day too. */
    public History supposing(String event, int day) {
        History supposed = new History(this);
        supposed.suppose(event, new Occurrence(day, null));
        return supposed;
    }

    /** All occurrences of an event, in order of day. */
    public List<Occurrence> occurrences(String event) {
        return events.getOrDefault(event, List.of());
    }

    /** The first occurrence on or after a day. */
    public Optional<Occurrence> next(String event, int day) {
        for (Occurrence found : occurrences(event)) {
            if (found.day() >= day) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** The last occurrence on or before a day. */
    public Optional<Occurrence> previous(String event, int day) {
        Occurrence last = null;
        for (Occurrence found : occurrences(event)) {
            if (found.day() <= day) {
                last = found;
            }
        }
        return Optional.ofNullable(last);
    }

    public Optional<Span> state(String code, int day) {
        return speaking(states.getOrDefault(code, List.of()), day);
    }

    public Optional<Span> quantity(String code, int day) {
        return speaking(quantities.getOrDefault(code, List.of()), day);
    }

    public Optional<Span> document(String code, int day) {
        return speaking(documents.getOrDefault(code, List.of()), day);
    }

    /** The value of a quantity on a day. */
    public Optional<BigDecimal> amount(String code, int day) {
        return quantity(code, day).map(span -> new BigDecimal(span.value()));
    }

    private void suppose(String code, Occurrence occurrence) {
        List<Occurrence> days = events.computeIfAbsent(code, _ -> new ArrayList<>());
        days.add(occurrence);
        days.sort(Comparator.comparingInt(Occurrence::day));
    }

    private static void add(
            Map<String, List<Span>> to,
            Fact fact,
            @Nullable ApproximateDate from,
            @Nullable ApproximateDate through,
            boolean early,
            String value) {
        List<Span> spans = to.computeIfAbsent(fact.code(), _ -> new ArrayList<>());
        spans.add(new Span(
                from == null ? ALWAYS : day(from, early),
                through == null ? NEVER : day(through, early),
                EpochDays.of(fact.origin().recorded()),
                value,
                fact));
        spans.sort(Comparator.comparingInt(Span::from)
                .thenComparingInt(Span::recorded)
                .thenComparing(Span::value));
    }

    private static Optional<Span> speaking(List<Span> spans, int day) {
        Span last = null;
        for (Span span : spans) {
            if (span.from() <= day && day <= span.through()) {
                last = span;
            }
        }
        return Optional.ofNullable(last);
    }

    private static int day(ApproximateDate date, boolean early) {
        return EpochDays.of(early ? date.earliest() : date.latest());
    }
}
