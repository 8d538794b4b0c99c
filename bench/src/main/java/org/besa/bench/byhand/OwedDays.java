package org.besa.bench.byhand;

import org.besa.continuity.program.View;

/** The days that one rule owes to one person: runs with how firmly, and from when due. Runs of two claims may overlap. */
final class OwedDays {
    private int[] from = new int[16];
    private int[] through = new int[16];
    private int[] due = new int[16];
    private int[] how = new int[16];
    private int size;

    int size() {
        return size;
    }

    int from(int run) {
        return from[run];
    }

    int through(int run) {
        return through[run];
    }

    int due(int run) {
        return due[run];
    }

    int how(int run) {
        return how[run];
    }

    void clear() {
        size = 0;
    }

    /**
     * Adds the days from {@code first} that lie in the window: SURE through {@code sure}, OPEN through {@code open}, POSSIBLE through
     * {@code possible} (sure ≤ open ≤ possible).
     */
    void add(int first, int sure, int open, int possible, int dueFrom, View view) {
        int day = Math.max(first, view.from());
        day = run(day, Math.min(sure, view.through()), Steps.SURE, dueFrom);
        day = run(day, Math.min(open, view.through()), Steps.OPEN, dueFrom);
        run(day, Math.min(possible, view.through()), Steps.POSSIBLE, dueFrom);
    }

    /** Likewise, on each day at most as firm as {@code when}, and not on days on which {@code taken} is at least OPEN. */
    void add(int first, int sure, int open, int possible, Steps when, Steps taken, View view) {
        int last = Math.min(possible, view.through());
        int step = 0;
        int takes = 0;
        for (int day = Math.max(first, view.from()); day <= last; ) {
            while (when.through(step) < day) {
                step++;
            }
            while (taken.through(takes) < day) {
                takes++;
            }
            int until = Math.min(last, Math.min(when.through(step), taken.through(takes)));
            int firm = when.level(step);
            if (day <= sure) {
                until = Math.min(until, sure);
            } else if (day <= open) {
                until = Math.min(until, open);
                firm = Math.min(firm, Steps.OPEN);
            } else {
                firm = Math.min(firm, Steps.POSSIBLE);
            }
            if (taken.level(takes) >= Steps.OPEN) {
                firm = Steps.NO;
            }
            run(day, until, firm, Integer.MIN_VALUE);
            day = until + 1;
        }
    }

    private int run(int first, int last, int firm, int dueFrom) {
        if (first > last) {
            return first;
        }
        if (firm != Steps.NO) {
            if (size == from.length) {
                grow();
            }
            from[size] = first;
            through[size] = last;
            due[size] = dueFrom;
            how[size++] = firm;
        }
        return last + 1;
    }

    private void grow() {
        from = java.util.Arrays.copyOf(from, size * 2);
        through = java.util.Arrays.copyOf(through, size * 2);
        due = java.util.Arrays.copyOf(due, size * 2);
        how = java.util.Arrays.copyOf(how, size * 2);
    }
}
