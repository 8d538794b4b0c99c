package org.besa.bench.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program outside. */
record Command(List<String> words) {

    Command(String... words) {
        this(List.of(words));
    }

    /**
     * Runs it to its end.
     *
     * @return what it printed, both streams
     * @throws IOException if it cannot be started or fails
     */
    String run() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + " failed: " + printed);
        }
        return printed;
    }
}
