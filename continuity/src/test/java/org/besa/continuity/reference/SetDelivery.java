package org.besa.continuity.reference;

import static org.besa.continuity.calendar.EpochDays.ALWAYS;
import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.jspecify.annotations.Nullable;

/**
 * The days of one need by what is recorded of its delivery.
 *
 * @param delivered enough arrives
 * @param partly something arrives, but not enough; no day of {@code delivered}
 * @param none it is recorded that nothing that counts arrives
 * @param recorded whether anything is recorded at all, on any day
 */
record SetDelivery(DaySet delivered, DaySet partly, DaySet none, boolean recorded) {

    private record Span(@Nullable String provider, int from, int through) {}

    static SetDelivery of(SetFacts facts, Vocabulary vocabulary, Need need, int first, int last) {
        List<Assistance> records = facts.assistance().stream()
                .filter(record -> record.need() == need)
                .toList();
        List<Span> arrivals = new ArrayList<>();
        List<Span> absences = new ArrayList<>();
        for (Assistance record : records) {
            Span span = new Span(record.provider(), SetFacts.first(record.from()), SetFacts.last(record.through()));
            if (!record.arrives()) {
                absences.add(span);
            } else if (mayCount(record)) {
                arrivals.add(span);
            }
        }
        List<Span> trimmed =
                absences.stream().map(absence -> trimmed(absence, arrivals)).toList();

        DaySet nobody = DaySet.none(first, last);
        DaySet full = nobody;
        DaySet part = nobody;
        DaySet told = nobody;
        for (Span absence : trimmed) {
            told = told.or(DaySet.range(first, last, absence.from, absence.through));
        }
        for (Assistance record : records) {
            if (!record.arrives()) {
                continue;
            }
            int from = SetFacts.first(record.from());
            DaySet covered = DaySet.range(first, last, from, SetFacts.last(record.through()));
            told = told.or(covered);
            if (!mayCount(record)) {
                continue;
            }
            int stop = record.stopAnnounced() == null ? NEVER : EpochDays.of(record.stopAnnounced());
            DaySet expected = DaySet.range(first, last, ALWAYS, stop == NEVER ? NEVER : stop - 1);
            for (Span absence : trimmed) {
                if (absence.from >= from && meant(absence, record.provider())) {
                    expected = expected.without(DaySet.range(first, last, absence.from, absence.through));
                }
            }
            int sure = record.confirmed() == null ? ALWAYS : EpochDays.of(record.confirmed());
            DaySet arriving = covered.and(expected.or(DaySet.range(first, last, ALWAYS, sure)));
            if (record.adequacy() == Adequacy.FULL) {
                full = full.or(arriving);
            } else {
                part = part.or(arriving);
            }
        }
        boolean papers = false;
        for (Map.Entry<String, Vocabulary.DocumentCode> paper :
                vocabulary.documents().entrySet()) {
            if (paper.getValue().serves().contains(need)) {
                full = full.or(facts.days(paper.getKey(), DocumentState.HELD::equals, first, last));
                if (paper.getKey().equals(need.code())) {
                    told = told.or(facts.recorded(paper.getKey(), first, last));
                }
                papers |= !facts.values(paper.getKey()).isEmpty();
            }
        }
        part = part.without(full);
        return new SetDelivery(full, part, told.without(full).without(part), papers || !records.isEmpty());
    }

    private static boolean mayCount(Assistance record) {
        return record.arrives() && !record.condition().coercive() && record.adequacy() != Adequacy.HARMFUL;
    }

    /** An open record that nothing came ends where delivery of which it speaks begins later. */
    private static Span trimmed(Span absence, List<Span> arrivals) {
        if (absence.through != NEVER) {
            return absence;
        }
        OptionalInt begins = arrivals.stream()
                .filter(arrival -> arrival.from > absence.from && meant(absence, arrival.provider))
                .mapToInt(Span::from)
                .min();
        return begins.isEmpty() ? absence : new Span(absence.provider, absence.from, begins.getAsInt() - 1);
    }

    private static boolean meant(Span absence, @Nullable String provider) {
        return absence.provider == null || absence.provider.equals(provider);
    }
}
