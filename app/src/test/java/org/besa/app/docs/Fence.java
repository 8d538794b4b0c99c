package org.besa.app.docs;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fenced block of a document.
 *
 * @param language the word after the opening fence, for example {@code yaml}; empty if there is none
 * @param directives what comments directly above it say to the tests, for example {@code exit} to {@code 2}
 * @param firstLine number of its first line inside the fence, counted from 1
 * @param lines its lines, without the fences
 */
record Fence(String language, Map<String, String> directives, int firstLine, List<String> lines) {
    Fence {
        directives = Map.copyOf(directives);
        lines = List.copyOf(lines);
    }

    Optional<String> directive(String name) {
        return Optional.ofNullable(directives.get(name));
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
