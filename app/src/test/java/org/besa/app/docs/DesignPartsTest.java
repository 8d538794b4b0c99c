package org.besa.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The document on the design names every part, and the design's own page shows every part. */
@Tag("docs")
class DesignPartsTest {
    /** Whole pages are no parts. */
    private static final Set<String> PAGES = Set.of("DesignPage", "Alone");

    private final Path root = Repository.here().root();
    private final Path face = root.resolve("app/src/main/java/org/besa/app/face");

    @Test
    void everyPartIsNamed() throws IOException {
        String document = Files.readString(root.resolve("docs/design-system.md"));

        assertThat(parts())
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        part -> assertThat(document).as("docs/design-system.md").contains('`' + part + '`'));
    }

    @Test
    void everyPartIsShown() throws IOException {
        StringBuilder shown = new StringBuilder(Files.readString(face.resolve("DesignPage.jte")));
        for (String part : parts()) {
            shown.append(Files.readString(face.resolve(part + ".jte")));
        }

        assertThat(parts()).allSatisfy(part -> assertThat(shown).contains("@template.org.besa.app.face." + part + "("));
    }

    private List<String> parts() throws IOException {
        try (Stream<Path> files = Files.list(face)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jte"))
                    .map(name -> name.substring(0, name.length() - ".jte".length()))
                    .filter(name -> !PAGES.contains(name))
                    .toList();
        }
    }
}
