package org.besa.continuity.program;

import static org.besa.continuity.calendar.EpochDays.NEVER;

import org.besa.continuity.rules.Which;
import org.jspecify.annotations.Nullable;

/** One step of the flat program: fills registers for all rows of a block. It names columns and holds none, so one serves all who run the same plan. */
sealed interface Instruction {
    void run(Rows rows, Registers registers, View view);

    /** The anchor itself. */
    record Anchor(int out) implements Instruction {
        @Override
        public void run(Rows rows, Registers registers, View view) {
            System.arraycopy(rows.anchors(), 0, registers.column(out), 0, rows.size());
        }
    }

    /** A day of the calendar. */
    record Constant(int out, int day) implements Instruction {
        @Override
        public void run(Rows rows, Registers registers, View view) {
            java.util.Arrays.fill(registers.column(out), 0, rows.size(), day);
        }
    }

    /**
     * Another event, looked up from the anchor. As long as it has not come, the certain reading has it tomorrow (or on the anchor's day, if
     * that lies later); a {@code previous} one that is not recorded cannot come any more.
     */
    record Lookup(Triple out, String event, Which which) implements Instruction {
        @Override
        public void run(Rows rows, Registers registers, View view) {
            EventColumn events = rows.events(event);
            int[] sure = registers.column(out.sure());
            int[] open = registers.column(out.open());
            int[] possible = registers.column(out.possible());
            for (int row = 0; row < rows.size(); row++) {
                int anchor = rows.anchors()[row];
                int day = events == null ? NEVER : found(events, rows.people()[row], anchor, view.knownOn());
                open[row] = day;
                possible[row] = day;
                sure[row] = day == NEVER && which != Which.PREVIOUS ? Math.max(view.tomorrow(), anchor) : day;
            }
        }

        private int found(EventColumn column, int person, int anchor, int knownOn) {
            return switch (which) {
                case NEXT -> column.next(person, anchor, knownOn);
                case FIRST -> column.next(person, Integer.MIN_VALUE, knownOn);
                case LAST -> column.previous(person, NEVER - 1, knownOn);
                case PREVIOUS -> column.previous(person, anchor, knownOn);
            };
        }
    }

    /** The earlier of two. */
    record Min(int out, int a, int b) implements Instruction {
        @Override
        public void run(Rows rows, Registers registers, View view) {
            int[] x = registers.column(a);
            int[] y = registers.column(b);
            int[] min = registers.column(out);
            for (int row = 0; row < rows.size(); row++) {
                min[row] = Math.min(x[row], y[row]);
            }
        }
    }

    /** The later of two. */
    record Max(int out, int a, int b) implements Instruction {
        @Override
        public void run(Rows rows, Registers registers, View view) {
            int[] x = registers.column(a);
            int[] y = registers.column(b);
            int[] max = registers.column(out);
            for (int row = 0; row < rows.size(); row++) {
                max[row] = Math.max(x[row], y[row]);
            }
        }
    }

    /** A day moved by a period. */
    record Shift(int out, int in, DayShift by) implements Instruction {
        @Override
        public void run(Rows rows, Registers registers, View view) {
            by.apply(registers.column(in), registers.column(out), rows.size());
        }
    }

    /** Received where that is recorded, else deemed. */
    record Deem(Triple out, Triple received, Triple deemed) implements Instruction {
        @Override
        public void run(Rows rows, Registers registers, View view) {
            int[] recorded = registers.column(received.open());
            copy(rows, registers, recorded, received.sure(), deemed.sure(), out.sure());
            copy(rows, registers, recorded, received.possible(), deemed.possible(), out.possible());
            copy(rows, registers, recorded, received.open(), deemed.open(), out.open());
        }

        private static void copy(Rows rows, Registers registers, int[] recorded, int yes, int no, int out) {
            int[] first = registers.column(yes);
            int[] second = registers.column(no);
            int[] to = registers.column(out);
            for (int row = 0; row < rows.size(); row++) {
                to[row] = recorded[row] == NEVER ? second[row] : first[row];
            }
        }
    }

    /** One of two ends, as an event falls inside a window or not; as long as the window is open, between both. */
    record Within(Triple out, String event, Triple windowFrom, Triple windowUntil, Triple then, Triple otherwise)
            implements Instruction {
        @Override
        public void run(Rows rows, Registers registers, View view) {
            EventColumn events = rows.events(event);
            int[] opens = registers.column(windowFrom.open());
            int[] closes = registers.column(windowUntil.open());
            for (int row = 0; row < rows.size(); row++) {
                int first = opens[row];
                if (first == NEVER) {
                    between(registers, row, NEVER, NEVER);
                } else if (happened(events, rows.people()[row], first, closes[row], view.knownOn())) {
                    take(registers, row, then);
                } else if (closes[row] <= view.asOf()) {
                    take(registers, row, otherwise);
                } else {
                    between(
                            registers,
                            row,
                            registers.column(otherwise.open())[row],
                            Math.max(
                                    registers.column(then.possible())[row],
                                    registers.column(otherwise.possible())[row]));
                }
            }
        }

        private static boolean happened(@Nullable EventColumn events, int person, int first, int last, int knownOn) {
            if (events == null) {
                return false;
            }
            int day = events.next(person, first, knownOn);
            return day != NEVER && day <= last;
        }

        private void take(Registers registers, int row, Triple from) {
            registers.column(out.sure())[row] = registers.column(from.sure())[row];
            registers.column(out.open())[row] = registers.column(from.open())[row];
            registers.column(out.possible())[row] = registers.column(from.possible())[row];
        }

        private void between(Registers registers, int row, int open, int possible) {
            registers.column(out.sure())[row] =
                    Math.min(registers.column(then.sure())[row], registers.column(otherwise.sure())[row]);
            registers.column(out.open())[row] = open;
            registers.column(out.possible())[row] = possible;
        }
    }
}
