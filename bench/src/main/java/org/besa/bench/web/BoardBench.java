package org.besa.bench.web;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The board of somebody with very many cases: how long until all of them are read, the board and what-if with one client and with eight; see bench/README.md. Exit
 * codes: 0 done, 2 unknown options.
 */
public final class BoardBench {
    private static final String USAGE = "bench/board [--cases N,N…] [--warm-up MILLISECONDS] [--turn MILLISECONDS]";
    private static final int MOST_READS = 10_000;
    private static final int LEAST_MEGABYTES = 1024;
    private static final int KILOBYTES_A_CASE = 150;
    private static final List<Integer> CLIENTS = List.of(1, 8);

    private final Duration warmUp;
    private final Duration turn;
    private final WebReport report = new WebReport();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private BoardBench(Duration warmUp, Duration turn) {
        this.warmUp = warmUp;
        this.turn = turn;
    }

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = List.of(250, 1000);
        Duration warmUp = Duration.ofSeconds(20);
        Duration turn = Duration.ofSeconds(10);
        try {
            for (int i = 0; i < arguments.length; i += 2) {
                String value = i + 1 < arguments.length ? arguments[i + 1] : "";
                switch (arguments[i]) {
                    case "--cases" ->
                        sizes = Arrays.stream(value.split(",", -1))
                                .map(Integer::valueOf)
                                .toList();
                    case "--warm-up" -> warmUp = Duration.ofMillis(Long.parseLong(value));
                    case "--turn" -> turn = Duration.ofMillis(Long.parseLong(value));
                    default -> throw new IllegalArgumentException(arguments[i]);
                }
            }
        } catch (IllegalArgumentException e) {
            System.err.println("not understood: " + e.getMessage() + "; " + USAGE);
            System.exit(2);
        }
        BoardBench bench = new BoardBench(warmUp, turn);
        bench.report.machine();
        for (int cases : sizes) {
            bench.measure(cases);
        }
    }

    /** The pages that are asked for, by name. */
    private static Map<String, String> pages() {
        LocalDate soon = LocalDate.now(ZoneOffset.UTC).plusDays(30);
        return Map.of(
                "board",
                "/",
                "board, shelter missing in 30 days",
                "/?need=shelter&within=30",
                "what if the agreement ends",
                "/what-if?what=ends%2Fexample-agreement&on=" + soon,
                "what if status is granted",
                "/what-if?what=happens%2Fstatus-granted&on=" + soon);
    }

    private void measure(int cases) throws Exception {
        Path log = Files.createTempFile("besa-bench-board-", ".log");
        try (DemoServer demo = DemoServer.start(cases, log, client)) {
            System.out.printf(
                    Locale.ROOT, "%n%,d cases of 25 facts, and 41 others; made in %.0f s%n", cases, demo.seconds());
            Guest mira = demo.signIn("mira");
            long start = System.nanoTime();
            int reads = 1;
            while (mira.get("/").text().contains("<progress")) {
                if (reads++ > MOST_READS) {
                    throw new IllegalStateException("it never has read all");
                }
            }
            System.out.printf(
                    Locale.ROOT, "all read after %.1f s, in %d requests%n", (System.nanoTime() - start) / 1e9, reads);
            System.out.printf(
                    Locale.ROOT,
                    "%-36s %8s %9s %9s %11s %7s%n",
                    "page",
                    "clients",
                    "p50 ms",
                    "p95 ms",
                    "processor",
                    "errors");
            for (Map.Entry<String, String> page : new TreeMap<>(pages()).entrySet()) {
                Load.run(steps(mira, page.getValue(), 2), warmUp);
                for (int clients : CLIENTS) {
                    row(demo, page.getKey(), clients, steps(mira, page.getValue(), clients));
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "memory of the server after that: %d MB%n",
                    demo.server().megabytes());
        } finally {
            Files.delete(log);
        }
    }

    private void row(DemoServer demo, String page, int clients, List<Step> steps) throws Exception {
        Duration before = demo.server().processorTime();
        Load.Met met = Load.run(steps, turn);
        Measured measured = new Measured();
        measured.add(met, demo.server().processorTime().minus(before).toNanos() / 1e9);
        System.out.printf(
                Locale.ROOT,
                "%-36s %8d %9.1f %9.1f %8.1f ms %7d%n",
                page,
                clients,
                measured.milliseconds(0.5),
                measured.milliseconds(0.95),
                measured.processorMilliseconds(),
                measured.errors());
    }

    private static List<Step> steps(Guest guest, String path, int clients) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Guest twin = guest.twin();
            steps.add(() -> twin.get(path).nanosIf(200));
        }
        return steps;
    }

    /** {@code besa demo} with that many cases, and how its people sign in. */
    private record DemoServer(Child server, Path log, HttpClient client, double seconds) implements AutoCloseable {
        static DemoServer start(int cases, Path log, HttpClient client) throws Exception {
            long start = System.nanoTime();
            int port = Child.freePort();
            List<String> command = new ArrayList<>(
                    Arrays.asList(System.getProperty("besa.server-flags", "").split(" ", -1)));
            // More than a small server's: what is remembered of so many cases takes its room.
            command.addAll(List.of(
                    "-Xmx" + Math.max(LEAST_MEGABYTES, cases * KILOBYTES_A_CASE / 1000) + "m",
                    "-Dbesa.home=" + System.getProperty("besa.home", "."),
                    "-jar",
                    System.getProperty("besa.jar", ""),
                    "demo",
                    "--port",
                    Integer.toString(port),
                    "--cases",
                    Integer.toString(cases)));
            Child child = Child.start(command, port, client, "/health", log);
            child.awaitSaying("A code is good for", log, Duration.ofMinutes(60));
            return new DemoServer(child, log, client, (System.nanoTime() - start) / 1e9);
        }

        Guest signIn(String name) throws Exception {
            String said = Files.readString(log, StandardCharsets.UTF_8);
            Matcher line = Pattern.compile("(?m)^" + name + " +(\\d{6}) ").matcher(said);
            Matcher password = Pattern.compile("Everybody's password: (\\S+)").matcher(said);
            if (!line.find() || !password.find()) {
                throw new IllegalStateException("the demonstration does not say how to sign in:\n" + said);
            }
            Guest guest = new Guest(client, server.origin());
            guest.open("/sign-in");
            guest.done("/sign-in", Map.of("name", name, "password", password.group(1), "code", line.group(1)));
            return guest;
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
