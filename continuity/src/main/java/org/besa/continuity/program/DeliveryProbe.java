package org.besa.continuity.program;

import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.jspecify.annotations.Nullable;

/**
 * Whether a need arrives on a day, and how long that answer stays. Confirmed delivery speaks loudest; a record that nothing came silences what was
 * only expected of the same provider from an earlier day; a later delivery of the same provider closes an open-ended record that nothing
 * came. A document that serves the need delivers it by being held; the document that is the need itself (a travel document for the need of
 * that name) is a record that nothing came in every other state, while a lost passport does not show that no other paper was issued.
 */
public final class DeliveryProbe {
    /** Nobody recorded whether it arrives. */
    public static final int UNKNOWN = 0;
    /** Confirmed, or expected. */
    public static final int DELIVERED = 1;
    /** Stopped, refused, asked in vain, or offered only in a way that does not count. */
    public static final int NONE = 2;

    private final @Nullable DeliveryColumn column;
    private final Paper[] papers;
    private final int knownOn;
    // The person's known records, found once: the first size of these. Most people have none or one.
    private int[] own = new int[4];
    private int size;

    private int person;
    private int day;
    private int last;
    private boolean recorded;
    private boolean full;
    private boolean some;
    private boolean inVain;

    /**
     * @param serving codes of the documents that deliver the need by being held
     * @param knownOn only records known on that day count
     */
    DeliveryProbe(Need need, Columns columns, Collection<String> serving, int knownOn) {
        this.knownOn = knownOn;
        column = columns.deliveries().get(need);
        papers = serving.stream()
                .sorted()
                .filter(code -> columns.timelines().containsKey(Columns.documentKey(code)))
                .map(code -> Paper.of(code, need, columns))
                .toArray(Paper[]::new);
    }

    private record Paper(String code, TimelineColumn timeline, int held, boolean isTheNeed) {
        static Paper of(String code, Need need, Columns columns) {
            TimelineColumn timeline = Objects.requireNonNull(columns.timelines().get(Columns.documentKey(code)), code);
            return new Paper(
                    code, timeline, timeline.values().indexOf(DocumentState.HELD.code()), code.equals(need.code()));
        }
    }

    /** UNKNOWN, DELIVERED or NONE on the day last asked about. */
    public int state() {
        return full ? DELIVERED : some || inVain ? NONE : UNKNOWN;
    }

    /** The last day through which everything asked stays the same. */
    public int last() {
        return last;
    }

    /** Whether something arrives, but not enough. */
    public boolean partial() {
        return some && !full;
    }

    /** Whether anything at all is recorded for the person, on any day. */
    public boolean recorded() {
        return recorded;
    }

    /** Turns to a person. */
    void start(int who) {
        person = who;
        size = 0;
        if (column != null) {
            for (int i = column.offsets()[who]; i < column.offsets()[who + 1]; i++) {
                if (column.known(i, knownOn)) {
                    add(i);
                }
            }
        }
        recorded = size > 0;
        for (Paper paper : papers) {
            recorded |= paper.timeline().recorded(who, knownOn);
        }
    }

    /** Asks about a day; the answer stays the same at most through {@code limit}. */
    void ask(int on, int limit) {
        day = on;
        last = limit;
        full = false;
        some = false;
        inVain = false;
        if (column != null) {
            askRecords(column);
        }
        for (Paper paper : papers) {
            askPaper(paper);
        }
    }

    /** Who delivers on the day last asked about, in a way that counts: providers where named, and codes of documents held; each once. */
    public List<String> deliverers() {
        List<String> deliverers = new ArrayList<>();
        if (column != null) {
            for (int k = 0; k < size; k++) {
                int i = own[k];
                if (covers(column, i) && counts(column, i) && column.provider()[i] >= 0) {
                    deliverers.add(column.providers().get(column.provider()[i]));
                }
            }
        }
        for (Paper paper : papers) {
            int entry = paper.timeline().speaking(person, day, knownOn);
            if (entry >= 0 && paper.timeline().value()[entry] == paper.held()) {
                deliverers.add(paper.code());
            }
        }
        return deliverers.stream().distinct().toList();
    }

    private void add(int entry) {
        if (size == own.length) {
            own = Arrays.copyOf(own, size * 2);
        }
        own[size++] = entry;
    }

    private void askRecords(DeliveryColumn records) {
        for (int k = 0; k < size; k++) {
            int i = own[k];
            changes(records, i);
            if (!covers(records, i)) {
                continue;
            }
            if (counts(records, i)) {
                full |= records.kind()[i] == DeliveryColumn.FULL;
                some = true;
            } else {
                inVain |= records.kind()[i] != DeliveryColumn.NONE || !closed(records, i);
            }
        }
    }

    private void askPaper(Paper paper) {
        TimelineColumn timeline = paper.timeline();
        int entry = timeline.speaking(person, day, knownOn);
        last = timeline.unchangedThrough(person, day, last, entry, knownOn);
        if (entry >= 0) {
            boolean held = timeline.value()[entry] == paper.held();
            full |= held;
            some |= held;
            inVain |= !held && paper.isTheNeed();
        }
    }

    private boolean covers(DeliveryColumn records, int entry) {
        return records.from()[entry] <= day && day <= records.through()[entry];
    }

    private boolean counts(DeliveryColumn records, int entry) {
        if (!delivers(records, entry)) {
            return false;
        }
        return day <= records.confirmedThrough()[entry]
                || (day < records.stopsFrom()[entry] && !overridden(records, entry));
    }

    /** Whether a record that nothing came speaks against what was only expected. */
    private boolean overridden(DeliveryColumn records, int entry) {
        for (int k = 0; k < size; k++) {
            int i = own[k];
            if (records.kind()[i] == DeliveryColumn.NONE
                    && covers(records, i)
                    && speaksFor(records.provider()[i], records.provider()[entry])
                    && records.from()[i] >= records.from()[entry]
                    && !closed(records, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a later delivery has ended this open-ended record that nothing came. */
    private boolean closed(DeliveryColumn records, int entry) {
        if (records.through()[entry] != NEVER) {
            return false;
        }
        for (int k = 0; k < size; k++) {
            int i = own[k];
            if (delivers(records, i)
                    && speaksFor(records.provider()[entry], records.provider()[i])
                    && records.from()[i] > records.from()[entry]
                    && records.from()[i] <= day) {
                return true;
            }
        }
        return false;
    }

    private static boolean delivers(DeliveryColumn records, int entry) {
        return records.kind()[entry] == DeliveryColumn.FULL || records.kind()[entry] == DeliveryColumn.PARTIAL;
    }

    private static boolean speaksFor(int provider, int other) {
        return provider < 0 || provider == other;
    }

    private void changes(DeliveryColumn records, int entry) {
        changesOn(records.from()[entry]);
        if (records.through()[entry] != NEVER) {
            changesOn(records.through()[entry] + 1);
        }
        changesOn(records.confirmedThrough()[entry] + 1);
        changesOn(records.stopsFrom()[entry]);
    }

    private void changesOn(int change) {
        if (change > day && change <= last) {
            last = change - 1;
        }
    }
}
