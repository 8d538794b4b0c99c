package org.besa.app.commandline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Everything that a command takes from the world around it.
 *
 * @param out for the answer, in UTF-8
 * @param err for faults and progress
 * @param home the folder that holds {@code rulepacks}
 * @param clock says which day is today
 * @param terminal how {@code out} can be laid out
 */
public record Surroundings(PrintWriter out, PrintWriter err, Path home, Clock clock, Terminal terminal) {
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
