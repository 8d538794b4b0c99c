package org.besa.continuity.program;

import static org.besa.continuity.calendar.EpochDays.NEVER;
import static org.besa.continuity.program.Certainty.NO;
import static org.besa.continuity.program.Certainty.POSSIBLE;
import static org.besa.continuity.program.Certainty.SURE;

import org.besa.continuity.calendar.EpochDays;
import org.jspecify.annotations.Nullable;

/** A compiled guard: how firmly it holds on a day, and how long that answer stays. */
sealed interface GuardNode {
    /** The certainty on {@code probe.day}; lowers {@code probe.last} to the last day of the same answer. */
    int certainty(Probe probe, Registers registers, View view);

    record Always() implements GuardNode {
        @Override
        public int certainty(Probe probe, Registers registers, View view) {
            return SURE;
        }
    }

    /** A state or document with one of some values, on the day itself. */
    record Values(TimelineColumn timeline, boolean[] admitted) implements GuardNode {
        @Override
        public int certainty(Probe probe, Registers registers, View view) {
            int entry = timeline.speaking(probe.person, probe.day, view.knownOn());
            probe.last = timeline.unchangedThrough(probe.person, probe.day, probe.last, entry, view.knownOn());
            return entry < 0 ? POSSIBLE : admitted[timeline.value()[entry]] ? SURE : NO;
        }
    }

    /** A quantity within bounds, both inclusive and in thousandths, on the day itself. */
    record Bounds(TimelineColumn timeline, int least, int most) implements GuardNode {
        @Override
        public int certainty(Probe probe, Registers registers, View view) {
            int entry = timeline.speaking(probe.person, probe.day, view.knownOn());
            probe.last = timeline.unchangedThrough(probe.person, probe.day, probe.last, entry, view.knownOn());
            if (entry < 0) {
                return POSSIBLE;
            }
            int value = timeline.value()[entry];
            return least <= value && value <= most ? SURE : NO;
        }
    }

    /** An age reached, or with {@code under} not reached, from the year of birth in thousandths; unknown in the birthday's year. */
    record Age(TimelineColumn birthYears, int years, boolean under) implements GuardNode {
        @Override
        public int certainty(Probe probe, Registers registers, View view) {
            int entry = birthYears.speaking(probe.person, probe.day, view.knownOn());
            probe.last = birthYears.unchangedThrough(probe.person, probe.day, probe.last, entry, view.knownOn());
            if (entry < 0) {
                return POSSIBLE;
            }
            int birthdayYear = birthYears.value()[entry] / 1000 + years;
            int firstDay = firstOf(birthdayYear);
            int nextYear = firstOf(birthdayYear + 1);
            if (probe.day < firstDay) {
                probe.last = Math.min(probe.last, firstDay - 1);
                return under ? SURE : NO;
            }
            if (probe.day < nextYear) {
                probe.last = Math.min(probe.last, nextYear - 1);
                return POSSIBLE;
            }
            return under ? NO : SURE;
        }

        private static int firstOf(int year) {
            return EpochDays.of(java.time.LocalDate.of(year, 1, 1));
        }
    }

    /** On or after the first occurrence; after as-of an event that is not recorded may still come. */
    record Happened(@Nullable EventColumn events) implements GuardNode {
        @Override
        public int certainty(Probe probe, Registers registers, View view) {
            int first = events == null ? NEVER : events.next(probe.person, Integer.MIN_VALUE, view.knownOn());
            if (probe.day >= first) {
                return SURE;
            }
            if (first != NEVER) {
                probe.last = Math.min(probe.last, first - 1);
                return NO;
            }
            if (probe.day <= view.asOf()) {
                probe.last = Math.min(probe.last, view.asOf());
                return NO;
            }
            return POSSIBLE;
        }
    }

    /** Nobody in these columns has any entry of what the guard asks. */
    record NeverRecorded() implements GuardNode {
        @Override
        public int certainty(Probe probe, Registers registers, View view) {
            return POSSIBLE;
        }
    }

    /** Read once, on the day in a register, for the whole episode; unknown as long as that day has not come. */
    record At(GuardNode guard, int register) implements GuardNode {
        @Override
        public int certainty(Probe probe, Registers registers, View view) {
            int day = registers.column(register)[probe.row];
            if (day == NEVER) {
                return POSSIBLE;
            }
            int asked = probe.day;
            int last = probe.last;
            probe.day = day;
            probe.last = day;
            int certainty = guard.certainty(probe, registers, view);
            probe.day = asked;
            probe.last = last;
            return certainty;
        }
    }

    record All(GuardNode[] of) implements GuardNode {
        @Override
        public int certainty(Probe probe, Registers registers, View view) {
            int certainty = SURE;
            for (GuardNode guard : of) {
                certainty = Math.min(certainty, guard.certainty(probe, registers, view));
            }
            return certainty;
        }
    }

    record Any(GuardNode[] of) implements GuardNode {
        @Override
        public int certainty(Probe probe, Registers registers, View view) {
            int certainty = NO;
            for (GuardNode guard : of) {
                certainty = Math.max(certainty, guard.certainty(probe, registers, view));
            }
            return certainty;
        }
    }

    record Not(GuardNode of) implements GuardNode {
        @Override
        public int certainty(Probe probe, Registers registers, View view) {
            return Certainty.not(of.certainty(probe, registers, view));
        }
    }
}
