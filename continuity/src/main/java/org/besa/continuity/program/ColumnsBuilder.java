package org.besa.continuity.program;

import static org.besa.continuity.calendar.EpochDays.ALWAYS;
import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Origin;
import org.besa.continuity.facts.Statement;
import org.jspecify.annotations.Nullable;

/** Gathers entries of many people, in any order, into {@link Columns}. */
public final class ColumnsBuilder {
    private final Map<String, Growing> events = new HashMap<>();
    private final Map<String, Growing> timelines = new HashMap<>();
    private final Map<Need, Growing> deliveries = new EnumMap<>(Need.class);
    private final Replacements replacements = new Replacements();

    /**
     * Adds one entry of a person.
     *
     * @param earliest whether an approximate date is read as its earliest day, else as its latest
     */
    public void add(int person, Entry entry, boolean earliest) {
        switch (entry) {
            case Fact.EventFact event -> {
                int on = day(event.on(), earliest);
                add(events.computeIfAbsent(event.code(), _ -> new Growing(0)), person, on, event.origin());
            }
            case Fact.StateFact state -> {
                Growing column = timeline(state.code());
                span(
                        column,
                        person,
                        state.from(),
                        state.through(),
                        earliest,
                        state.origin(),
                        column.word(state.value()));
            }
            case Fact.QuantityFact quantity ->
                span(
                        timeline(quantity.code()),
                        person,
                        quantity.from(),
                        quantity.through(),
                        earliest,
                        quantity.origin(),
                        Guards.thousandths(quantity.value()));
            case Fact.DocumentFact document -> document(person, document, earliest);
            case Assistance assistance -> assistance(person, assistance, earliest);
            case Statement statement ->
                // What is said about a duty marks a day but fills no column; it may still take the place of an entry.
                replacements.replaces(person, statement.origin());
        }
    }

    /** The columns of {@code people} people, numbered from 0. */
    public Columns build(int people) {
        replacements.apply();
        Map<String, EventColumn> eventColumns = new HashMap<>();
        events.forEach(
                (code, growing) -> eventColumns.put(code, growing.sorted(people).events()));
        Map<String, TimelineColumn> timelineColumns = new HashMap<>();
        timelines.forEach((code, growing) ->
                timelineColumns.put(code, growing.sorted(people).timeline()));
        Map<Need, DeliveryColumn> deliveryColumns = new EnumMap<>(Need.class);
        deliveries.forEach((need, growing) ->
                deliveryColumns.put(need, growing.sorted(people).delivery()));
        return new Columns(people, eventColumns, timelineColumns, deliveryColumns);
    }

    private void document(int person, Fact.DocumentFact document, boolean earliest) {
        String key = Columns.documentKey(document.code());
        Growing column = timeline(key);
        span(
                column,
                person,
                document.from(),
                document.through(),
                earliest,
                document.origin(),
                column.word(document.state().code()));
    }

    private void assistance(int person, Assistance assistance, boolean earliest) {
        Growing column = delivery(assistance.need());
        LocalDate confirmed = assistance.confirmed();
        LocalDate stops = assistance.stopAnnounced();
        String provider = assistance.provider();
        span(
                column,
                person,
                assistance.from(),
                assistance.through(),
                earliest,
                assistance.origin(),
                kind(assistance),
                provider == null ? -1 : column.word(provider),
                confirmed == null ? ALWAYS : EpochDays.of(confirmed),
                stops == null ? NEVER : EpochDays.of(stops));
    }

    private static int kind(Assistance assistance) {
        if (!assistance.arrives()) {
            return DeliveryColumn.NONE;
        }
        if (!assistance.counts()) {
            return DeliveryColumn.NOT_COUNTED;
        }
        return assistance.adequacy() == Assistance.Adequacy.PARTIAL ? DeliveryColumn.PARTIAL : DeliveryColumn.FULL;
    }

    private Growing timeline(String key) {
        return timelines.computeIfAbsent(key, _ -> new Growing(2));
    }

    private Growing delivery(Need need) {
        return deliveries.computeIfAbsent(need, _ -> new Growing(5));
    }

    private void span(
            Growing column,
            int person,
            @Nullable ApproximateDate from,
            @Nullable ApproximateDate through,
            boolean earliest,
            Origin origin,
            int... more) {
        int last = through == null ? NEVER : day(through, earliest);
        int[] cells = new int[more.length + 1];
        cells[0] = last;
        System.arraycopy(more, 0, cells, 1, more.length);
        add(column, person, from == null ? ALWAYS : day(from, earliest), origin, cells);
    }

    private void add(Growing column, int person, int day, Origin origin, int... more) {
        int index = column.add(person, day, EpochDays.of(origin.recorded()), more);
        replacements.note(person, origin, column, index);
    }

    private static int day(ApproximateDate date, boolean earliest) {
        return EpochDays.of(earliest ? date.earliest() : date.latest());
    }
}
