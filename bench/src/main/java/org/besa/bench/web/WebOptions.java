package org.besa.bench.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code bench/web} understands.
 *
 * @param cases sizes of the database, each a run of its own
 * @param clients how many ask at the same time
 * @param tasks what is measured
 * @param rounds how often Besa and the bare page take turns
 * @param turn how long one of them works in a round
 * @param warmUp how long each works at each task before anything is measured
 * @param folder where the databases are made; they are removed at the end
 */
record WebOptions(
        List<Integer> cases,
        List<Integer> clients,
        List<Task> tasks,
        int rounds,
        Duration turn,
        Duration warmUp,
        Path folder) {
    static final String USAGE = "bench/web [--cases N,N…] [--clients N,N…] [--tasks "
            + Arrays.stream(Task.values()).map(Task::code).collect(Collectors.joining(",")) + "]"
            + " [--rounds N] [--turn MILLISECONDS] [--warm-up MILLISECONDS] [--folder DIR]";

    /** Those that are seeded by hand come on top of the callers' own. */
    private static final int FEWEST_CASES = 1000;

    private static final int MOST_CLIENTS = BesaPeople.NAMES.size();

    WebOptions {
        if (cases.isEmpty() || cases.stream().anyMatch(size -> size < FEWEST_CASES)) {
            throw new IllegalArgumentException("at least " + FEWEST_CASES + " cases: " + USAGE);
        }
        if (clients.isEmpty() || clients.stream().anyMatch(count -> count < 1 || count > MOST_CLIENTS)) {
            throw new IllegalArgumentException("1 to " + MOST_CLIENTS + " clients: " + USAGE);
        }
        if (rounds < 1 || !turn.isPositive() || warmUp.isNegative()) {
            throw new IllegalArgumentException("at least one round, which takes some time: " + USAGE);
        }
    }

    static WebOptions of(String[] arguments) {
        List<Integer> cases = List.of(1000, 5000);
        List<Integer> clients = List.of(1, 4, 8);
        List<Task> tasks = List.of(Task.values());
        int rounds = 3;
        int turn = 400;
        int warmUp = 2000;
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            try {
                switch (arguments[i]) {
                    case "--cases" -> cases = numbers(value);
                    case "--clients" -> clients = numbers(value);
                    case "--tasks" -> tasks = tasks(value);
                    case "--rounds" -> rounds = Integer.parseInt(value);
                    case "--turn" -> turn = Integer.parseInt(value);
                    case "--warm-up" -> warmUp = Integer.parseInt(value);
                    case "--folder" -> folder = Path.of(value);
                    default -> throw new IllegalArgumentException("unknown: " + arguments[i] + "; " + USAGE);
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(arguments[i] + " needs a number: " + USAGE, e);
            }
        }
        return new WebOptions(
                cases, clients, tasks, rounds, Duration.ofMillis(turn), Duration.ofMillis(warmUp), folder);
    }

    private static List<Task> tasks(String value) {
        List<String> codes = Arrays.asList(value.split(",", -1));
        List<Task> tasks = Arrays.stream(Task.values())
                .filter(task -> codes.contains(task.code()))
                .toList();
        if (tasks.size() != codes.size()) {
            throw new IllegalArgumentException("'" + value + "' are not all tasks: " + USAGE);
        }
        return tasks;
    }

    private static List<Integer> numbers(String value) {
        return Arrays.stream(value.split(",", -1)).map(Integer::valueOf).toList();
    }
}
