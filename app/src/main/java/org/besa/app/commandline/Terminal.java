package org.besa.app.commandline;

import java.util.Map;
import org.besa.app.report.Page;

/**
 * What the reader's screen can show.
 *
 * @param columns its width in characters
 * @param watched whether a person looks on, so that progress may be shown
 * @param colour whether colours may be used
 */
public record Terminal(int columns, boolean watched, boolean colour) {
    private static final int USUAL_COLUMNS = 80;
    private static final int MOST_COLUMNS = 1000;

    /**
     * The width is that of {@code COLUMNS}, else 80. Colour only where a person looks at a screen that has it and did not refuse it by
     * {@code NO_COLOR} (no-color.org).
     *
     * @param interactive whether the output goes to a screen
     */
    public static Terminal of(Map<String, String> environment, boolean interactive) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                columns(environment.getOrDefault("COLUMNS", "")), interactive, interactive && !refused && !dumb);
    }

    /** An empty page of this width. */
    public Page page() {
        return new Page(columns, colour);
    }

    private static int columns(String asked) {
        return asked.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(asked), MOST_COLUMNS) : USUAL_COLUMNS;
    }
}
