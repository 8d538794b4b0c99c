package org.besa.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Output that was once read by a person and found good. To accept a new output, run the tests with {@code -Dbesa.docs.update=true}, as for the
 * documents, then read the difference.
 */
public record Golden(String name) {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    /** Fails unless the output is, to the letter, what the file holds. */
    public void holds(String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("besa.docs.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertThat(actual).as("output, read and found good in %s", file).isEqualTo(Files.readString(file));
    }
}
