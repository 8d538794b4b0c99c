package org.besa.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.besa.app.commandline.Surroundings;
import org.besa.app.commandline.Terminal;
import org.besa.app.server.ServeCommand;
import org.besa.app.server.ServerFault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The document for operators knows every setting, and its unit file gives the server no more than it needs (V34). */
@Tag("docs")
class SettingsDocumentTest {
    private final Document operators = Repository.here().document("docs/operators.md");

    @TempDir
    private Path home = Path.of("");

    @Test
    void everySettingIsExplainedAndNoOther() throws IOException {
        Files.writeString(home.resolve("settings"), "web.prot = 1\n");

        ServerFault refused = catchThrowableOfType(ServerFault.class, this::serve);

        String known = String.join(
                ", ",
                operators.table("settings").stream()
                        .map(List::getFirst)
                        .sorted()
                        .toList());
        assertThat(refused).hasMessageContaining("line 1").hasMessageContaining("the settings are " + known);
    }

    private void serve() throws InterruptedException {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        ServeCommand serve = new ServeCommand(
                new Surroundings(nowhere, nowhere, home, Clock.systemUTC(), new Terminal(80, false, false)));
        new CommandLine(serve).parseArgs("--home", home.toString());
        serve.call();
    }

    @Test
    void theUnitGivesTheServerNoMoreThanItNeeds() {
        List<String> unit = operators.fences().stream()
                .map(Fence::lines)
                .filter(lines -> lines.contains("[Service]"))
                .findFirst()
                .orElseThrow();

        assertThat(unit)
                .contains(
                        "User=besa",
                        "NoNewPrivileges=yes",
                        "ProtectSystem=strict",
                        "ProtectHome=yes",
                        "PrivateTmp=yes",
                        "CapabilityBoundingSet=",
                        "UMask=0077",
                        "StateDirectoryMode=0700",
                        "LimitCORE=0",
                        "MemorySwapMax=0");
    }
}
