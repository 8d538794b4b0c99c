package org.besa.continuity.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Suggests, for a word that is not known, the known one that its writer most likely meant. */
record Nearest(Collection<String> known) {
    private static final int LISTED = 16;
    /** Among more words a file full of faults would keep its reader waiting for minutes. */
    private static final int COMPARED = 500;

    Nearest {
        known = List.copyOf(known);
    }

    /** The nearest known word, if it is near enough to be meant. */
    Optional<String> to(String word) {
        if (word.length() > 80 || known.size() > COMPARED) {
            return Optional.empty();
        }
        return known.stream()
                .filter(candidate ->
                        distance(word, candidate) <= Math.max(1, Math.min(word.length(), candidate.length()) / 3))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * What was expected in place of {@code word}: the nearest one, and all of them where they are few.
     *
     * @param kind what the known words are where they are too many to list, for example {@code an event of the vocabulary}
     */
    String expected(String word, String kind) {
        String all = known.size() > LISTED || known.isEmpty()
                ? kind
                : (known.size() == 1 ? "" : "one of ") + String.join(", ", known);
        return to(word).map(near -> "did you mean " + near + "? expected " + all)
                .orElse("expected " + all);
    }

    /** Optimal string alignment: insertions, deletions, changes, and neighbours that changed places. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 30) {
            return Integer.MAX_VALUE;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
