package org.besa.bench.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server in a JVM of its own.
 *
 * @param origin where it answers, as Besa calls itself
 */
record Child(Process process, URI origin) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The JVM that this program runs on, with these arguments. */
    static ProcessBuilder java(List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /**
     * Starts one, and returns when {@code path} is answered.
     *
     * @param log takes what it prints
     */
    static Child start(List<String> arguments, int port, HttpClient client, String path, Path log) throws Exception {
        Process process = java(arguments)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // Whoever stops the benchmark does not leave a server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end-server"));
        Child child = new Child(process, URI.create("http://localhost:" + port));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!child.answers(client, path)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                child.close();
                throw new IllegalStateException("a server does not start:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
        return child;
    }

    /** Returns when that stands in what it printed. */
    void awaitSaying(String text, Path log) throws IOException, InterruptedException {
        awaitSaying(text, log, PATIENCE);
    }

    /** The same, with so much patience. */
    void awaitSaying(String text, Path log, Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!Files.readString(log).contains(text)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("it never says " + text + ":\n" + Files.readString(log));
            }
            Thread.sleep(20);
        }
    }

    private boolean answers(HttpClient client, String path) throws InterruptedException {
        try {
            client.send(HttpRequest.newBuilder(origin.resolve(path)).build(), BodyHandlers.discarding());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Time that it has used on all processors so far. */
    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Memory that it holds now, in MB; 0 where the system does not say. */
    long megabytes() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1_000_000)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
