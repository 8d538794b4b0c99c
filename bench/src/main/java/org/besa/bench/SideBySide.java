package org.besa.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.besa.bench.byhand.HandWritten;
import org.besa.bench.caseload.Caseload;
import org.besa.bench.caseload.NineProvisions;
import org.besa.bench.caseload.Weight;
import org.besa.bench.contender.Contender;
import org.besa.bench.contender.Contender.Outcome;
import org.besa.bench.contender.Drools;
import org.besa.bench.contender.InJava;
import org.besa.bench.contender.Numpy;
import org.besa.continuity.cohort.Cohort;
import org.besa.continuity.cohort.CohortEngine;

/**
 * The engine, the same rules written by hand, numpy and Drools on the same caseload: first whether all totals agree, then how long each takes. See
 * docs/performance.md.
 *
 * <p>Exit codes: 0 done, 1 totals differ, 2 unknown options.
 */
public final class SideBySide {
    /** Drools is measured on at most so many people. */
    private static final int DROOLS_PEOPLE = 50_000;

    private final Options options;
    private final NineProvisions law = NineProvisions.read();
    private final Report report = new Report();
    private boolean agree = true;

    private SideBySide(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.exit(new SideBySide(options).run() ? 0 : 1);
    }

    private boolean run() {
        List<Integer> sizes = options.people() >= 100_000
                ? List.of(options.people() / 10, options.people())
                : List.of(options.people());
        for (int people : sizes) {
            measure(new Caseload(people, options.seed()).cohort(), people);
        }
        measureDrools();
        if (options.runs() > 0) {
            report.print();
        }
        return agree;
    }

    private void measure(Cohort cohort, int people) {
        Weight weight = Weight.of(cohort.columns());
        System.out.printf(
                Locale.ROOT,
                "%,d people, seed %d: %,d entries in %,d MB of columns; 365 days, 8 needs, 9 provisions%n",
                people,
                options.seed(),
                weight.entries(),
                weight.bytes() / 1_000_000);
        List<Contender> inJava = List.of(engine(cohort), byHand(cohort));
        List<List<Long>> expected = inJava.getFirst().run(1).totals();
        for (Contender contender : inJava.subList(1, inJava.size())) {
            compare(contender, contender.run(1), expected, people);
        }
        // In turns, so that a busy moment of the machine falls on both.
        List<List<Double>> seconds = List.of(new ArrayList<>(), new ArrayList<>());
        for (int round = -options.warmUp(); round < options.runs(); round++) {
            for (int i = 0; i < inJava.size(); i++) {
                List<Double> taken = inJava.get(i).run(1).seconds();
                if (round >= 0) {
                    seconds.get(i).addAll(taken);
                }
            }
        }
        for (int i = 0; i < inJava.size(); i++) {
            report.add(inJava.get(i).name(), people, seconds.get(i));
        }
        if (Numpy.available()) {
            try (Numpy numpy = new Numpy(law.home(), cohort.columns())) {
                Outcome outcome = numpy.run(1 + options.runs());
                compare(numpy, outcome, expected, people);
                report.add(
                        numpy.name(),
                        people,
                        outcome.seconds().subList(1, outcome.seconds().size()));
                report.note(String.format(
                        Locale.ROOT,
                        "numpy's process held at most %,d MB with %,d people",
                        numpy.peakKilobytes() / 1000,
                        people));
            }
        } else {
            report.note("numpy: not run, for Debian's python3-numpy is not there");
        }
    }

    private void measureDrools() {
        int people = Math.min(options.people() <= 2000 ? 200 : options.people(), DROOLS_PEOPLE);
        Cohort cohort = new Caseload(people, options.seed()).cohort();
        long start = System.nanoTime();
        Drools rules = new Drools(law.calendar());
        double compiled = (System.nanoTime() - start) / 1e9;
        report.note(String.format(Locale.ROOT, "Drools compiles its rules in %.1f s", compiled));
        Contender drools = new InJava("Drools", tally -> rules.cover(cohort.columns(), tally));
        List<List<Long>> expected = engine(cohort).run(1).totals();
        Outcome outcome = drools.run(Math.max(1, options.warmUp() + options.runs()));
        compare(drools, outcome, expected, people);
        if (options.runs() > 0) {
            report.add(
                    drools.name(),
                    people,
                    outcome.seconds()
                            .subList(options.warmUp(), outcome.seconds().size()));
        }
    }

    private Contender engine(Cohort cohort) {
        CohortEngine engine = new CohortEngine(List.of(law.pack()), law.vocabulary(), null);
        return new InJava("engine", tally -> engine.cover(cohort, NineProvisions.VIEW, NineProvisions.NEEDS, tally));
    }

    private Contender byHand(Cohort cohort) {
        return new InJava(
                "by hand",
                tally -> new HandWritten(cohort.columns(), NineProvisions.VIEW, law.calendar()).cover(tally));
    }

    private void compare(Contender contender, Outcome outcome, List<List<Long>> expected, int people) {
        boolean same = outcome.totals().equals(expected);
        agree &= same;
        System.out.printf(
                Locale.ROOT,
                "%s %s and the engine on %,d people: the totals of %d needs %s%n",
                same ? "ok" : "not ok",
                contender.name(),
                people,
                expected.size(),
                same ? "agree" : "differ\n  " + contender.name() + " " + outcome.totals() + "\n  engine " + expected);
    }
}
