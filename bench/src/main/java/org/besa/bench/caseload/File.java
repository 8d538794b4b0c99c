package org.besa.bench.caseload;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.besa.continuity.facts.Assistance.AidCondition;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The file of one invented person. Everything is written down some days after it happened; what would be written down later than two months
 * after as-of is not there yet, and what is written down after as-of is there but not known.
 */
final class File {
    /** No last day. */
    static final int OPEN = EpochDays.NEVER;

    private static final int LAST_RECORDED = NineProvisions.VIEW.asOf() + 60;

    private final SplittableRandom random;
    private final List<Entry> entries = new ArrayList<>();
    private int corrections;

    File(SplittableRandom random) {
        this.random = random;
    }

    List<Entry> entries() {
        return entries;
    }

    /** That day, or the last one on which anything was written down. */
    static int written(int day) {
        return Math.min(day, LAST_RECORDED);
    }

    /** Whether it has been written down. */
    boolean event(String code, int day) {
        return add(day, origin -> new Fact.EventFact(code, date(day), origin));
    }

    /** An event that may first be written down for a wrong day and be corrected later. */
    void correctedEvent(String code, int day, boolean corrected) {
        if (!corrected) {
            event(code, day);
            return;
        }
        int recorded = day + 1 + random.nextInt(20);
        int mended = recorded + 1 + random.nextInt(200);
        if (mended <= LAST_RECORDED) {
            String id = "e" + ++corrections;
            entries.add(new Fact.EventFact(
                    code, date(day - 3), new Origin(id, EpochDays.date(recorded), null, null, null)));
            entries.add(new Fact.EventFact(code, date(day), new Origin(null, EpochDays.date(mended), null, null, id)));
        }
    }

    void state(String code, String value, int from, int through) {
        add(from, origin -> new Fact.StateFact(code, value, date(from), end(through), origin));
    }

    void birthYear(int year, int arrival) {
        add(arrival, origin -> new Fact.QuantityFact("birth-year", BigDecimal.valueOf(year), null, null, origin));
    }

    /** A document that is held, after a wait of up to a month half of the time; with {@code lost} not for ever. */
    void document(String code, int day, boolean lost, SplittableRandom chance) {
        int held = day;
        if (chance.nextBoolean()) {
            held = day + chance.nextInt(30);
            if (held > day) {
                documentState(code, DocumentState.APPLIED_FOR, day, held - 1);
            }
        }
        int gone = lost ? held + 30 + chance.nextInt(200) : OPEN;
        documentState(code, DocumentState.HELD, held, lost ? gone - 1 : OPEN);
        if (lost) {
            documentState(code, chance.nextBoolean() ? DocumentState.LOST : DocumentState.WITHHELD, gone, OPEN);
        }
    }

    void delivery(
            Need need,
            @Nullable String provider,
            int from,
            int through,
            int confirmed,
            int stop,
            AidCondition condition,
            Adequacy adequacy,
            boolean corrected) {
        if (corrected && from + 60 <= LAST_RECORDED) {
            String id = "a" + ++corrections;
            entries.add(assistance(
                    need, true, provider, from, OPEN, OPEN, OPEN, condition, adequacy, origin(id, from + 5, null)));
            entries.add(assistance(
                    need,
                    true,
                    provider,
                    from,
                    through,
                    confirmed,
                    stop,
                    condition,
                    adequacy,
                    origin(null, from + 60, id)));
            return;
        }
        add(
                from,
                origin ->
                        assistance(need, true, provider, from, through, confirmed, stop, condition, adequacy, origin));
    }

    void nothingCame(Need need, @Nullable String provider, int from, int through) {
        add(
                from,
                origin -> assistance(
                        need, false, provider, from, through, OPEN, OPEN, AidCondition.NONE, Adequacy.FULL, origin));
    }

    private void documentState(String code, DocumentState state, int from, int through) {
        add(from, origin -> new Fact.DocumentFact(code, state, null, date(from), end(through), origin));
    }

    private static Assistance assistance(
            Need need,
            boolean arrives,
            @Nullable String provider,
            int from,
            int through,
            int confirmed,
            int stop,
            AidCondition condition,
            Adequacy adequacy,
            Origin origin) {
        return new Assistance(
                need,
                arrives,
                provider,
                null,
                null,
                null,
                null,
                null,
                date(from),
                end(through),
                confirmed == OPEN ? null : EpochDays.date(confirmed),
                stop == OPEN ? null : EpochDays.date(stop),
                condition,
                adequacy,
                null,
                origin);
    }

    private interface Written {
        Entry by(Origin origin);
    }

    private boolean add(int day, Written entry) {
        int recorded = day + (random.nextInt(4) == 0 ? random.nextInt(45) : random.nextInt(6));
        if (recorded > LAST_RECORDED) {
            return false;
        }
        entries.add(entry.by(origin(null, recorded, null)));
        return true;
    }

    private static Origin origin(@Nullable String id, int recorded, @Nullable String supersedes) {
        return new Origin(id, EpochDays.date(recorded), null, null, supersedes);
    }

    private static ApproximateDate date(int day) {
        return ApproximateDate.exactly(EpochDays.date(day));
    }

    private static @Nullable ApproximateDate end(int day) {
        return day == OPEN ? null : date(day);
    }
}
