package org.besa.bench.contender;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.besa.continuity.program.Columns;

/** The numpy program {@code bench/src/main/python/nine_provisions.py}, as a process of its own; the time is taken inside it, without loading. */
public final class Numpy implements Contender {
    private static final String PYTHON = "/usr/bin/python3";

    private final Path program;
    private final Path folder;
    private long peakKilobytes;

    /** Hands the columns over in a temporary folder. */
    public Numpy(Path home, Columns columns) {
        program = home.resolve("bench/src/main/python/nine_provisions.py");
        try {
            folder = Files.createTempDirectory("besa-bench");
            new Handover(folder).write(columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether Debian's python3-numpy is there. */
    public static boolean available() {
        try {
            return new ProcessBuilder(PYTHON, "-c", "import numpy")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "numpy";
    }

    /** The most memory that the process ever held, in kilobytes. */
    public long peakKilobytes() {
        return peakKilobytes;
    }

    @Override
    public Outcome run(int times) {
        List<List<Long>> totals = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        try {
            Process process = new ProcessBuilder(
                            PYTHON, "-B", program.toString(), folder.toString(), String.valueOf(times))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String[] words = line.split(" ", -1);
                    switch (words[0]) {
                        case "total" ->
                            totals.add(Arrays.stream(words)
                                    .skip(1)
                                    .map(Long::valueOf)
                                    .toList());
                        case "seconds" -> seconds.add(Double.valueOf(words[1]));
                        case "peak" -> peakKilobytes = Long.parseLong(words[1]);
                        default -> throw new IllegalStateException("numpy said: " + line);
                    }
                }
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("numpy failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Outcome(totals, seconds);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
