package org.besa.continuity.reference;

import static org.besa.continuity.calendar.EpochDays.ALWAYS;
import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact;
import org.jspecify.annotations.Nullable;

/** What one case is known to say on the day from which the answer looks. */
final class NaiveFacts {

    /** An entry that holds over days, both inclusive. */
    record Held(String code, Object value, int from, int through, int recorded) {}

    /** What an assistance record says of the days that it covers. */
    enum Kind {
        FULL,
        PARTIAL,
        /** On a coercive condition, or harmful: never delivery. */
        OFFERED,
        NONE
    }

    /** A record of delivery or of its absence. {@code confirmed} is the last confirmed day, {@code stop} the first day without. */
    record Aid(Need need, Kind kind, @Nullable String provider, int from, int through, int confirmed, int stop) {
        boolean counts() {
            return kind == Kind.FULL || kind == Kind.PARTIAL;
        }

        boolean covers(int day) {
            return from <= day && day <= through;
        }
    }

    private static final int[] NO_DAYS = {};

    private final Map<String, int[]> occurrences = new HashMap<>();
    private final List<Held> held = new ArrayList<>();
    private final List<Aid> aid = new ArrayList<>();
    private final Vocabulary vocabulary;

    NaiveFacts(CaseFile person, LocalDate knownOn, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        List<Entry> entries = new ArrayList<>();
        entries.addAll(person.facts());
        entries.addAll(person.assistance());
        entries.addAll(person.statements());
        entries.removeIf(entry -> entry.origin().recorded().isAfter(knownOn));
        Set<String> superseded = new HashSet<>();
        for (Entry entry : entries) {
            String replaced = entry.origin().supersedes();
            if (replaced != null) {
                superseded.add(replaced);
            }
        }
        entries.removeIf(entry -> entry.origin().id() != null
                && superseded.contains(entry.origin().id()));
        for (Entry entry : entries) {
            if (entry instanceof Fact fact) {
                read(fact);
            } else if (entry instanceof Assistance assistance) {
                aid.add(read(assistance));
            }
        }
    }

    /** The days of an event, in order. */
    int[] occurrences(String event) {
        return occurrences.getOrDefault(event, NO_DAYS);
    }

    /** The value that speaks on a day: of those that cover it the one that began last, then the one recorded last. */
    @Nullable Object speaking(String code, int day) {
        Held speaking = null;
        for (Held entry : held) {
            if (entry.code.equals(code) && entry.from <= day && day <= entry.through) {
                if (speaking == null
                        || entry.from > speaking.from
                        || (entry.from == speaking.from && entry.recorded > speaking.recorded)) {
                    speaking = entry;
                }
            }
        }
        return speaking == null ? null : speaking.value;
    }

    List<Aid> aid(Need need) {
        return aid.stream().filter(record -> record.need == need).toList();
    }

    /** Documents that deliver a need by being held, and of which anything at all is recorded. */
    List<String> papers(Need need) {
        List<String> papers = new ArrayList<>();
        vocabulary.documents().forEach((code, document) -> {
            if (document.serves().contains(need) && held.stream().anyMatch(entry -> entry.code.equals(code))) {
                papers.add(code);
            }
        });
        return papers;
    }

    private void read(Fact fact) {
        int recorded = EpochDays.of(fact.origin().recorded());
        switch (fact) {
            case Fact.EventFact event ->
                occurrences.merge(
                        event.code(), new int[] {EpochDays.of(event.on().earliest())}, NaiveFacts::joined);
            case Fact.StateFact state ->
                held.add(new Held(state.code(), state.value(), from(state.from()), through(state.through()), recorded));
            case Fact.QuantityFact quantity ->
                held.add(new Held(
                        quantity.code(),
                        quantity.value(),
                        from(quantity.from()),
                        through(quantity.through()),
                        recorded));
            case Fact.DocumentFact document ->
                held.add(new Held(
                        document.code(),
                        document.state(),
                        from(document.from()),
                        through(document.through()),
                        recorded));
        }
    }

    private static Aid read(Assistance record) {
        Kind kind;
        if (!record.arrives()) {
            kind = Kind.NONE;
        } else if (record.condition().coercive() || record.adequacy() == Adequacy.HARMFUL) {
            kind = Kind.OFFERED;
        } else {
            kind = record.adequacy() == Adequacy.FULL ? Kind.FULL : Kind.PARTIAL;
        }
        return new Aid(
                record.need(),
                kind,
                record.provider(),
                from(record.from()),
                through(record.through()),
                record.confirmed() == null ? ALWAYS : EpochDays.of(record.confirmed()),
                record.stopAnnounced() == null ? NEVER : EpochDays.of(record.stopAnnounced()));
    }

    private static int[] joined(int[] here, int[] more) {
        int[] all = Arrays.copyOf(here, here.length + 1);
        all[here.length] = more[0];
        Arrays.sort(all);
        return all;
    }

    private static int from(@Nullable ApproximateDate day) {
        return day == null ? ALWAYS : EpochDays.of(day.earliest());
    }

    private static int through(@Nullable ApproximateDate day) {
        return day == null ? NEVER : EpochDays.of(day.latest());
    }
}
