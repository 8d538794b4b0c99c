package org.besa.continuity.cohort;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.codes.Need;
import org.besa.continuity.cohort.Simulation.Change;
import org.besa.continuity.program.Certainty;
import org.besa.continuity.program.Clause;
import org.besa.continuity.program.OwedSpans;
import org.besa.continuity.program.Plan;
import org.besa.continuity.program.Program;
import org.besa.continuity.program.View;
import org.besa.continuity.rules.Provision.Yield;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two sets of packs owe to a cohort, as things stand: a day is lost where somebody owes it under the packs of today and nobody
 * under the proposal, and gained the other way round. A day that only changes its duty-bearer is neither.
 */
public final class Simulator {
    private static final int BLOCK = 2048;

    private final List<RulePack> proposal;
    private final List<RulePack> today;
    private final @Nullable WorkingCalendar local;

    /** @param local the calendar that replaces the packs' own, or null */
    public Simulator(List<RulePack> proposal, List<RulePack> today, @Nullable WorkingCalendar local) {
        this.proposal = List.copyOf(proposal);
        this.today = List.copyOf(today);
        this.local = local;
    }

    /**
     * Runs both over the window of the view.
     *
     * @param progress told how many people are done, after each block
     */
    public Simulation run(Cohort cohort, View view, IntConsumer progress) {
        Objects.requireNonNull(progress, "progress is null");
        Tally tally = new Tally(view);
        BitSet losing = new BitSet();
        LocalDate knownOn = EpochDays.date(view.knownOn());
        Program now = Plan.of(today, knownOn, local).on(cohort.columns());
        Program then = Plan.of(proposal, knownOn, local).on(cohort.columns());
        int people = cohort.columns().people();
        for (int first = 0; first < people; first += BLOCK) {
            int end = Math.min(first + BLOCK, people);
            now.run(first, end, view);
            then.run(first, end, view);
            for (Need need : Need.values()) {
                compare(
                        need,
                        new Block(need, now, view, first, end),
                        new Block(need, then, view, first, end),
                        tally,
                        losing);
            }
            progress.accept(end);
        }
        List<String> ids = losing.stream().mapToObj(cohort.ids()::get).toList();
        return new Simulation(
                people, EpochDays.date(view.from()), EpochDays.date(view.through()), tally.changes(), ids);
    }

    private static void compare(Need need, Block now, Block then, Tally tally, BitSet losing) {
        if (now.isEmpty() && then.isEmpty()) {
            return;
        }
        for (int person = now.first; person < now.end; person++) {
            BitSet before = now.owed(person);
            BitSet after = then.owed(person);
            if (before.equals(after)) {
                continue;
            }
            BitSet lost = (BitSet) before.clone();
            lost.andNot(after);
            BitSet gained = (BitSet) after.clone();
            gained.andNot(before);
            if (!lost.isEmpty()) {
                losing.set(person);
            }
            now.bearers(lost, (party, days) -> tally.lost(need, party, days));
            then.bearers(gained, (party, days) -> tally.gained(need, party, days));
        }
    }

    /** What one program's last run owes of one need to the people of a block, as days of the window. */
    private static final class Block {
        final int first;
        final int end;
        private final View view;
        private final List<Clause> clauses;
        private final int[] cursors;
        private final List<int[]> runs = new ArrayList<>();

        Block(Need need, Program program, View view, int first, int end) {
            this.first = first;
            this.end = end;
            this.view = view;
            this.clauses = program.clauses().stream()
                    .filter(clause -> clause.provision().needs().contains(need)
                            && clause.provision().yields() == Yield.OWED)
                    .toList();
            this.cursors = new int[clauses.size()];
        }

        boolean isEmpty() {
            return clauses.isEmpty();
        }

        /** The days owed and due, counted from the window's first; people must come in order. */
        BitSet owed(int person) {
            runs.clear();
            BitSet days = new BitSet();
            for (int c = 0; c < cursors.length; c++) {
                OwedSpans spans = clauses.get(c).spans();
                while (cursors[c] < spans.size() && spans.person(cursors[c]) < person) {
                    cursors[c]++;
                }
                while (cursors[c] < spans.size() && spans.person(cursors[c]) == person) {
                    add(spans, cursors[c]++, c, days);
                }
            }
            return days;
        }

        private void add(OwedSpans spans, int span, int clause, BitSet days) {
            int first = Math.max(spans.from(span), spans.dueFrom(span));
            if (first > spans.through(span)) {
                return;
            }
            int from = first - view.from();
            int to = spans.through(span) - view.from() + 1;
            if (spans.certainty(span) >= Certainty.OPEN) {
                days.set(from, to);
                runs.add(new int[] {clause, from, to});
            }
        }

        /** Who owes those of the given days, for the person last asked about. */
        void bearers(BitSet days, BearerDays to) {
            Map<String, BitSet> byParty = new TreeMap<>();
            for (int[] run : runs) {
                BitSet owed = new BitSet();
                owed.set(run[1], run[2]);
                owed.and(days);
                if (!owed.isEmpty()) {
                    for (String party : clauses.get(run[0]).provision().dutyBearers()) {
                        byParty.computeIfAbsent(party, _ -> new BitSet()).or(owed);
                    }
                }
            }
            byParty.forEach(to::tell);
        }
    }

    private interface BearerDays {
        void tell(String party, BitSet days);
    }

    /** Adds up by need, week and duty-bearer. */
    private static final class Tally {
        private final View view;
        private final Map<Key, long[]> sums = new TreeMap<>(
                Comparator.comparing(Key::need).thenComparing(Key::week).thenComparing(Key::party));

        private record Key(Need need, LocalDate week, String party) {}

        Tally(View view) {
            this.view = view;
        }

        void lost(Need need, String party, BitSet days) {
            add(need, party, days, 0);
        }

        void gained(Need need, String party, BitSet days) {
            add(need, party, days, 2);
        }

        private void add(Need need, String party, BitSet days, int at) {
            TreeSet<LocalDate> weeks = new TreeSet<>();
            days.stream().forEach(day -> {
                LocalDate week =
                        EpochDays.date(view.from() + day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                long[] sum = sums.computeIfAbsent(new Key(need, week, party), _ -> new long[4]);
                sum[at + 1]++;
                if (weeks.add(week)) {
                    sum[at]++;
                }
            });
        }

        List<Change> changes() {
            return sums.entrySet().stream()
                    .map(each -> new Change(
                            each.getKey().need(),
                            each.getKey().week(),
                            each.getKey().party(),
                            Math.toIntExact(each.getValue()[0]),
                            each.getValue()[1],
                            Math.toIntExact(each.getValue()[2]),
                            each.getValue()[3]))
                    .toList();
        }
    }
}
