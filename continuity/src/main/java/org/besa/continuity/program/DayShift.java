package org.besa.continuity.program;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntUnaryOperator;
import org.besa.continuity.calendar.EpochDays;

/** A day moved by a period. NEVER and ALWAYS stay what they are. */
sealed interface DayShift {
    /** Moves {@code count} days of {@code in} into {@code out}. */
    void apply(int[] in, int[] out, int count);

    /** A whole number of days: the loop that processors run several days at a time. */
    record ByDays(int days) implements DayShift {
        @Override
        public void apply(int[] in, int[] out, int count) {
            for (int i = 0; i < count; i++) {
                int day = in[i];
                out[i] = day == EpochDays.NEVER || day == EpochDays.ALWAYS ? day : day + days;
            }
        }
    }

    /** Months, working days and rolling: looked up, each three years of days computed when they are first met. */
    final class ByTable implements DayShift {
        private static final int BITS = 10;
        private static final int SIZE = 1 << BITS;
        private static final int FIRST = EpochDays.of(EpochDays.EARLIEST) - SIZE * 64;
        private static final int CHUNKS = 256;
        /** Below so many days a table costs more than it saves: so for one person. */
        private static final int FEW = 64;

        private final IntUnaryOperator move;
        private final AtomicReferenceArray<int[]> chunks = new AtomicReferenceArray<>(CHUNKS);

        ByTable(IntUnaryOperator move) {
            this.move = move;
        }

        @Override
        public void apply(int[] in, int[] out, int count) {
            boolean few = count < FEW;
            for (int i = 0; i < count; i++) {
                int day = in[i];
                out[i] = few && day != EpochDays.NEVER && day != EpochDays.ALWAYS ? move.applyAsInt(day) : shifted(day);
            }
        }

        private int shifted(int day) {
            if (day == EpochDays.NEVER || day == EpochDays.ALWAYS) {
                return day;
            }
            int offset = day - FIRST;
            int chunk = offset >> BITS;
            if (chunk < 0 || chunk >= CHUNKS) {
                return move.applyAsInt(day);
            }
            int[] table = chunks.getAcquire(chunk);
            return (table == null ? filled(chunk) : table)[offset & (SIZE - 1)];
        }

        // Two threads may fill the same chunk; both write the same figures.
        private int[] filled(int chunk) {
            int[] table = new int[SIZE];
            int start = FIRST + (chunk << BITS);
            Arrays.setAll(table, i -> move.applyAsInt(start + i));
            chunks.setRelease(chunk, table);
            return table;
        }
    }
}
