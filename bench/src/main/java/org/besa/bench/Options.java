package org.besa.bench;

/**
 * What {@code bench/run} understands.
 *
 * @param people how many
 * @param seed of the caseload
 * @param runs measured runs of each contender; 0: only whether their totals agree
 */
record Options(int people, long seed, int runs) {
    private static final String USAGE = "bench/run [--people N] [--seed S] [--runs K]";

    Options {
        if (people < 1 || runs < 0) {
            throw new IllegalArgumentException("at least one person, and not fewer than no runs: " + USAGE);
        }
    }

    /** Runs that are not measured: the JVM compiles what runs often. */
    int warmUp() {
        return runs == 0 ? 0 : 4;
    }

    static Options of(String[] arguments) {
        int people = 1_000_000;
        long seed = 42;
        int runs = 7;
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            try {
                switch (arguments[i]) {
                    case "--people" -> people = Integer.parseInt(value);
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--runs" -> runs = Integer.parseInt(value);
                    default -> throw new IllegalArgumentException("unknown: " + arguments[i] + "; " + USAGE);
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(arguments[i] + " needs a number: " + USAGE, e);
            }
        }
        return new Options(people, seed, runs);
    }
}
