package org.besa.bench.seal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Runs all parts, or those that are named. See docs/performance.md. Exit codes: 0 done, 2 unknown options. */
public final class SealingBench {
    private static final String USAGE =
            "bench/seal [--mib N] [--entries N] [--rounds N] [--folder DIR] [--only files|memory|keys|log]";

    private SealingBench() {}

    public static void main(String[] arguments) throws Exception {
        int mebibytes = 1024;
        int entries = 1_000_000;
        int rounds = 5;
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        List<String> parts = List.of("files", "memory", "keys", "log");
        try {
            for (int i = 0; i < arguments.length; i += 2) {
                String value = i + 1 < arguments.length ? arguments[i + 1] : "";
                switch (arguments[i]) {
                    case "--mib" -> mebibytes = Integer.parseInt(value);
                    case "--entries" -> entries = Integer.parseInt(value);
                    case "--rounds" -> rounds = Integer.parseInt(value);
                    case "--folder" -> folder = Path.of(value);
                    case "--only" -> parts = List.of(value);
                    default -> throw new IllegalArgumentException("unknown: " + arguments[i]);
                }
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "; " + USAGE);
            System.exit(2);
        }
        System.out.printf(
                Locale.ROOT, "%d processors, Java %s%n", Runtime.getRuntime().availableProcessors(), Runtime.version());
        try (Workshop shop = Workshop.in(folder, rounds)) {
            for (String part : parts) {
                switch (part) {
                    case "files" -> new FilesPart(shop, mebibytes).run();
                    case "memory" -> new MemoryPart(shop).run();
                    case "keys" -> new KeysPart(shop).run();
                    case "log" -> new LogPart(shop, entries).run();
                    default -> System.err.println("there is no part '" + part + "'; " + USAGE);
                }
            }
        }
    }
}
