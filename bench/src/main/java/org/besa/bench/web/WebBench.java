package org.besa.bench.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Measures all sizes one after the other; see bench/README.md. Exit codes: 0 done, 2 unknown options. */
public final class WebBench {
    private final WebOptions options;
    private final WebReport report = new WebReport();

    private WebBench(WebOptions options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        WebOptions options;
        try {
            options = WebOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        new WebBench(options).run();
    }

    private void run() throws Exception {
        report.machine();
        for (int cases : options.cases()) {
            long start = System.nanoTime();
            try (Stage stage = Stage.of(options.folder(), cases)) {
                report.size(cases, (System.nanoTime() - start) / 1e9);
                measure(stage.sites(), cases);
                report.weights(stage.sites());
            }
        }
        report.comparisons();
    }

    private void measure(List<Site> sites, int cases) throws Exception {
        int most = options.clients().stream().mapToInt(Integer::intValue).max().orElseThrow();
        for (Task task : options.tasks()) {
            for (Site site : sites) {
                Load.run(steps(site, task, Math.min(2, most)), options.warmUp());
                site.tidy();
            }
        }
        report.heads(sites);
        for (Task task : options.tasks()) {
            for (int clients : options.clients()) {
                report.row(cases, task, clients, inTurns(sites, task, clients));
            }
        }
    }

    /** So that a busy moment of the machine falls on both. */
    private List<Measured> inTurns(List<Site> sites, Task task, int clients) throws Exception {
        List<Measured> measured = sites.stream().map(site -> new Measured()).toList();
        Duration turn = options.turn().multipliedBy(task.turns());
        for (int round = 0; round < options.rounds(); round++) {
            for (int i = 0; i < sites.size(); i++) {
                Site site = sites.get(i);
                List<Step> steps = steps(site, task, clients);
                Duration before = site.server().processorTime();
                Load.Met met = Load.run(steps, turn);
                Duration used = site.server().processorTime().minus(before);
                measured.get(i).add(met, used.toNanos() / 1e9);
                site.tidy();
            }
        }
        return measured;
    }

    private static List<Step> steps(Site site, Task task, int clients) throws Exception {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            steps.add(site.step(task, i, clients));
        }
        return steps;
    }
}
