package org.besa.bench.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints what was measured, as it comes, and at the end what it comes to. */
final class WebReport {
    private static final double LEAST_RATIO = 0.4;
    private static final double LONGEST_CREATE = 15;
    private static final double MOST_TIMES_THE_SMALLEST = 2;

    private final List<Row> rows = new ArrayList<>();

    private record Row(int cases, Task task, int clients, Measured besa, Measured bare) {
        double ratio() {
            return besa.throughput() / bare.throughput();
        }

        String words() {
            return "%s, %,d cases, %d client%s".formatted(task.words(), cases, clients, clients == 1 ? "" : "s");
        }
    }

    void machine() {
        System.out.printf(
                Locale.ROOT,
                "%s, %d processors, Java %s, %s, %s%n",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                Instant.now().truncatedTo(ChronoUnit.MINUTES),
                load());
        System.out.printf(Locale.ROOT, "servers: java %s%n", System.getProperty("besa.server-flags"));
    }

    /** @param seconds that it took to make the database */
    void size(int cases, double seconds) {
        System.out.println("");
        System.out.printf(
                Locale.ROOT,
                "%,d cases, of which the caller serves %d; made in %.0f s; %s%n",
                cases,
                Site.CASES,
                seconds,
                load());
    }

    void heads(List<Site> sites) {
        System.out.printf(
                Locale.ROOT,
                "%-14s %7s | %-43s | %-43s | %s%n",
                "",
                "",
                sites.get(0).name(),
                sites.get(1).name(),
                "Besa / bare");
        String each = "%7s %7s %8s %7s %6s %3s".formatted("p50 ms", "p95 ms", "per s", "cpu ms", "count", "err");
        System.out.printf(Locale.ROOT, "%-14s %7s | %s | %s | %s%n", "", "clients", each, each, "per s");
    }

    void row(int cases, Task task, int clients, List<Measured> measured) {
        Row row = new Row(cases, task, clients, measured.get(0), measured.get(1));
        rows.add(row);
        System.out.printf(
                Locale.ROOT,
                "%-14s %7d | %s | %s | %6.2f%n",
                task.words(),
                clients,
                figures(row.besa()),
                figures(row.bare()),
                row.ratio());
    }

    private static String figures(Measured measured) {
        return String.format(
                Locale.ROOT,
                "%7.1f %7.1f %8.1f %7.2f %6d %3d",
                measured.milliseconds(0.5),
                measured.milliseconds(0.95),
                measured.throughput(),
                measured.processorMilliseconds(),
                measured.requests(),
                measured.errors());
    }

    void weights(List<Site> sites) throws Exception {
        for (Site site : sites) {
            Site.Weights weights = site.weights();
            System.out.printf(
                    Locale.ROOT,
                    "%s: server %,d MB resident, tables %,d MB; bytes of a page: list %,d, case %,d, search %,d%n",
                    site.name(),
                    site.server().megabytes(),
                    site.tables().megabytes(),
                    weights.list(),
                    weights.one(),
                    weights.search());
        }
        System.out.printf(Locale.ROOT, "afterwards %s%n", load());
    }

    void comparisons() {
        System.out.println("");
        System.out.println("Aims");
        aim(
                "at least %.1f of what the bare page does in a second".formatted(LEAST_RATIO),
                rows.stream()
                        .filter(row -> row.ratio() < LEAST_RATIO)
                        .map(row -> "%s: %.2f".formatted(row.words(), row.ratio())));
        aim(
                "a case is opened within %.0f ms (p50, one client)".formatted(LONGEST_CREATE),
                rows.stream()
                        .filter(row -> row.task() == Task.CREATE && row.clients() == 1)
                        .filter(row -> row.besa().milliseconds(0.5) > LONGEST_CREATE)
                        .map(row ->
                                "%s: %.1f ms".formatted(row.words(), row.besa().milliseconds(0.5))));
        int fewest = rows.stream().mapToInt(Row::cases).min().orElse(0);
        aim(
                "p95 at most %.0f times that with the fewest cases".formatted(MOST_TIMES_THE_SMALLEST),
                rows.stream()
                        .filter(row -> times(row, fewest) > MOST_TIMES_THE_SMALLEST)
                        .map(row -> "%s: %.1f times".formatted(row.words(), times(row, fewest))));
        aim(
                "no error",
                rows.stream()
                        .filter(row -> row.besa().errors() + row.bare().errors() > 0)
                        .map(row -> "%s: %d and %d"
                                .formatted(
                                        row.words(),
                                        row.besa().errors(),
                                        row.bare().errors())));
    }

    private double times(Row row, int fewest) {
        return rows.stream()
                .filter(other ->
                        other.cases() == fewest && other.task() == row.task() && other.clients() == row.clients())
                .mapToDouble(
                        other -> row.besa().milliseconds(0.95) / other.besa().milliseconds(0.95))
                .findFirst()
                .orElse(1);
    }

    private static void aim(String aim, Stream<String> missed) {
        List<String> all = missed.toList();
        System.out.printf(Locale.ROOT, "  %s: %s%n", aim, all.isEmpty() ? "yes" : "no");
        all.forEach(each -> System.out.printf(Locale.ROOT, "    %s%n", each));
    }

    private static String processor() {
        return lines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .findFirst()
                .orElse(System.getProperty("os.arch", ""));
    }

    private static String load() {
        return lines(Path.of("/proc/loadavg")).stream()
                .map(line ->
                        "load " + String.join(" ", List.of(line.split(" ", -1)).subList(0, 3)))
                .findFirst()
                .orElse("load unknown");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
