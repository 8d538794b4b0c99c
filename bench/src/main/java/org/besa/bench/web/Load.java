package org.besa.bench.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients, each of which sends its next request when it has the answer to the one before. */
final class Load {
    private Load() {}

    /**
     * What they met.
     *
     * @param nanos how long each answered request took
     * @param errors answers that were not what they should be
     * @param seconds from the first request to the last answer
     */
    record Met(List<Long> nanos, int errors, double seconds) {}

    /** Runs all of them side by side for a while; what has begun is waited for. */
    static Met run(List<Step> clients, Duration time) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (Step client : clients) {
                running.add(threads.submit(() -> until(end, client)));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> each : running) {
                all.addAll(each.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            List<Long> answered = all.stream().filter(nanos -> nanos >= 0).toList();
            return new Met(answered, all.size() - answered.size(), seconds);
        }
    }

    private static List<Long> until(long end, Step client) throws Exception {
        List<Long> nanos = new ArrayList<>();
        do {
            nanos.add(client.once());
        } while (System.nanoTime() < end);
        return nanos;
    }
}
