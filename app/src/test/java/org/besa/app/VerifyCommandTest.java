package org.besa.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What is wrong with a log is tested beside the verifier; here is what a person types and reads. */
@Tag("command-line")
class VerifyCommandTest {
    private static final String EXAMPLES = "../docs/examples/";

    @Test
    void anIntactLog() {
        BesaRun run = BesaRun.of("verify", EXAMPLES + "log", "--key", EXAMPLES + "log-kept/key");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("The log is INTACT").contains("7").doesNotContain("Whether the key");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aLogThatIsNot() {
        BesaRun run = BesaRun.of("verify", EXAMPLES + "log-changed");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("The log is NOT INTACT").contains("Entry 20 was changed");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aFolderThatIsNoLog(@TempDir Path folder) {
        BesaRun run = BesaRun.of("verify", folder.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(folder + ": ")
                .contains("; name the folder")
                .hasLineCount(1);
    }

    @Test
    void whatWasKeptAndDoesNotHelp(@TempDir Path folder) throws IOException {
        Path notes = Files.writeString(folder.resolve("notes"), "not a checkpoint\n");
        fails("notes: is not a checkpoint", "--checkpoint", notes.toString());
        fails("there is no such file", "--checkpoint", folder.resolve("nowhere").toString());
        fails("--key: is a witness's key; give it with --witness", "--key", EXAMPLES + "log-kept/witness");
        fails("--witness: is a log's key; give it with --key", "--witness", EXAMPLES + "log-kept/key");
        fails("--key: is not a key", "--key", "audit.lantern.example/log/1+00000000+AAAA");
    }

    @Test
    void jsonThatEveryParserReads() {
        for (String log : List.of("log", "log-changed")) {
            BesaRun run = BesaRun.of("verify", EXAMPLES + log, "--format", "json");
            assertThat(names(run.out()))
                    .contains("intact", "findings", "logs", "key", "unknown")
                    .contains(log.equals("log") ? "witnessed" : "first");
        }
    }

    private static List<String> names(String json) {
        List<String> names = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    names.add(parser.currentName());
                }
            }
        }
        return names;
    }

    private static void fails(String expected, String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", EXAMPLES + "log"));
        arguments.addAll(List.of(more));
        BesaRun run = BesaRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(expected).hasLineCount(1);
    }
}
