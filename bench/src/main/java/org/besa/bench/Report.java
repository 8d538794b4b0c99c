package org.besa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table at the end. */
final class Report {
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private record Row(String contender, int people, Timing timing) {
        double nanosAPerson() {
            return timing.median() * 1e9 / people;
        }
    }

    void add(String contender, int people, List<Double> seconds) {
        rows.add(new Row(contender, people, new Timing(seconds)));
    }

    void note(String note) {
        notes.add(note);
    }

    void print() {
        System.out.println();
        System.out.printf(
                "%-9s %9s %5s %10s %10s %10s %13s%n",
                "", "people", "runs", "median s", "fastest s", "ns/person", "times engine");
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-9s %,9d %5d %10.3f %10.3f %10.0f %13.2f%n",
                    row.contender(),
                    row.people(),
                    row.timing().seconds().size(),
                    row.timing().median(),
                    row.timing().fastest(),
                    row.nanosAPerson(),
                    row.nanosAPerson() / engineBeside(row).nanosAPerson());
        }
        System.out.println();
        scaling();
        notes.forEach(System.out::println);
        System.out.printf(
                Locale.ROOT, "this process held at most %,d MB, generator included%n", peakKilobytes() / 1000);
    }

    /** The engine's row with as many people; where there is none, its largest. */
    private Row engineBeside(Row row) {
        List<Row> engines = rows.stream()
                .filter(other -> other.contender().equals("engine"))
                .toList();
        return engines.stream()
                .filter(engine -> engine.people() == row.people())
                .findFirst()
                .orElse(engines.getLast());
    }

    private void scaling() {
        for (Row large : rows) {
            rows.stream()
                    .filter(small -> small.contender().equals(large.contender()) && small.people() < large.people())
                    .forEach(small -> System.out.printf(
                            Locale.ROOT,
                            "%s: %,d people take %.1f times as long as %,d%n",
                            large.contender(),
                            large.people(),
                            large.timing().median() / small.timing().median(),
                            small.people()));
        }
    }

    private static long peakKilobytes() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
