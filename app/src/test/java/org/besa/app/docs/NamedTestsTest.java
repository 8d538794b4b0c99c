package org.besa.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** SECURITY.md names a test for each promise. A promise whose test is gone is only a sentence. */
@Tag("docs")
class NamedTestsTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    private final Repository repository = Repository.here();

    @Test
    void everyTestThatAPromiseNamesIsThere() throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher tests = TEST.matcher(Files.readString(repository.root().resolve("SECURITY.md")));
        while (tests.find()) {
            named.add(tests.group(1) + ".java");
        }

        assertThat(named).hasSizeGreaterThan(10).isSubsetOf(repository.tests());
    }
}
