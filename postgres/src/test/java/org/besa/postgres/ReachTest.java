package org.besa.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who can reach the server, and who cannot. */
@Tag("database")
class ReachTest {
    private static TestHome home;
    private static RunningPostgres postgres;

    @BeforeAll
    static void start() {
        home = TestHome.withDatabase();
        postgres = home.launcher().start();
    }

    @AfterAll
    static void stop() {
        postgres.close();
        home.close();
    }

    @Test
    void listensAt127001AndNowhereElse() throws Exception {
        // /proc/net/tcp: "sl local_address rem_address st …", addresses in hex, 0A is LISTEN.
        String port = ":%04X".formatted(postgres.port());
        assertThat(listeners("tcp"))
                .filteredOn(address -> address.endsWith(port))
                .containsExactly("0100007F" + port);
        assertThat(listeners("tcp6")).noneMatch(address -> address.endsWith(port));
        assertThat(Files.readString(Path.of("/proc/net/unix")))
                .doesNotContain(".s.PGSQL." + postgres.port())
                .doesNotContain(home.path().toString());
    }

    private static List<String> listeners(String family) throws Exception {
        return Files.readAllLines(Path.of("/proc/net", family)).stream()
                .skip(1)
                .map(line -> line.strip().split(" +"))
                .filter(fields -> fields[3].equals("0A"))
                .map(fields -> fields[1].toUpperCase(Locale.ROOT))
                .toList();
    }

    @Test
    void nobodyEntersWithoutTheRolesOwnPassword() {
        DatabaseAccess right = postgres.application();
        for (String password : List.of("", "besa", postgres.owner().password())) {
            assertThatThrownBy(() -> TestHome.connect(
                            new DatabaseAccess(right.port(), right.database(), right.role(), password)))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void besasRolesReachNoOtherDatabase() {
        for (DatabaseAccess right : List.of(postgres.application(), postgres.owner())) {
            for (String other : List.of("postgres", "template1")) {
                assertThatThrownBy(() -> TestHome.connect(
                                new DatabaseAccess(right.port(), other, right.role(), right.password())))
                        .hasMessageContaining("no pg_hba.conf entry");
            }
        }
    }

    @Test
    void whoTookThePortIsNotToldThePassword() throws Exception {
        try (ServerSocket impostor = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            CompletableFuture<Integer> answer = new CompletableFuture<>();
            Thread.startVirtualThread(() -> {
                try (Socket victim = impostor.accept()) {
                    var in = new DataInputStream(victim.getInputStream());
                    in.skipNBytes(in.readInt() - 4L);
                    var out = new DataOutputStream(victim.getOutputStream());
                    out.writeByte('R'); // AuthenticationCleartextPassword
                    out.writeInt(8);
                    out.writeInt(3);
                    out.flush();
                    answer.complete(in.read());
                } catch (Exception e) {
                    answer.completeExceptionally(e);
                }
            });
            DatabaseAccess access = new DatabaseAccess(impostor.getLocalPort(), "besa", "besa_app", "the password");

            assertThatThrownBy(() -> TestHome.connect(access)).isInstanceOf(SQLException.class);
            assertThat(answer.join())
                    .as("a message 'p' would carry the password")
                    .isNotEqualTo('p');
        }
    }

    @Test
    void anAccessDoesNotTellItsPassword() {
        assertThat(postgres.application().toString())
                .contains("besa_app")
                .doesNotContain(postgres.application().password());
        assertThat(postgres.application().jdbcUrl())
                .doesNotContain(postgres.application().password());
    }
}
