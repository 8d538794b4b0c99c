package org.besa.bench.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.besa.bench.Timing;

/** Several ways to do the same work, timed in turns, so that a busy moment of the machine falls on all. */
final class Contest {
    private final String unit;
    private final double units;
    private final List<Contender> contenders = new ArrayList<>();

    private record Contender(String name, Work work, List<Double> seconds) {
        Timing timing() {
            return new Timing(seconds);
        }
    }

    /** Something that takes time. */
    interface Work {
        void run() throws Exception;
    }

    /**
     * @param unit of what is done: "MiB"
     * @param units how many of them one run does
     */
    Contest(String unit, double units) {
        this.unit = unit;
        this.units = units;
    }

    /** The first one is ours; the others are compared with it. */
    Contest with(String name, Work work) {
        contenders.add(new Contender(name, work, new ArrayList<>()));
        return this;
    }

    /**
     * Runs all and prints a line for each: median and fastest seconds, units a second, and how many times our speed it has.
     *
     * @param warmUp rounds that are not measured
     */
    void run(String title, int warmUp, int rounds) throws Exception {
        for (int round = -warmUp; round < rounds; round++) {
            for (Contender contender : contenders) {
                long start = System.nanoTime();
                contender.work().run();
                if (round >= 0) {
                    contender.seconds().add((System.nanoTime() - start) / 1e9);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%n%s (%,.0f %s, %d runs)%n", title, units, unit, rounds);
        double ours = contenders.getFirst().timing().median();
        for (Contender contender : contenders) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-58s median %8.3f s, fastest %8.3f s, %,12.0f %s/s, %6.2f times ours%n",
                    contender.name(),
                    contender.timing().median(),
                    contender.timing().fastest(),
                    units / contender.timing().median(),
                    unit,
                    ours / contender.timing().median());
        }
    }
}
