package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.besa.seal.signin.Token;
import org.besa.verify.check.Trust;
import org.besa.verify.check.Verifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} while people write: whatever a page said is kept is there afterwards, nothing is half there, the audit log is consistent, and nobody needs to
 * mend anything.
 */
@Tag("database")
class KilledServerTest {
    private static final int PEOPLE = 6;
    private static final int ROUNDS = 3;
    private static final int MANY_ROUNDS = 200;
    /** What each round writes at least before something is killed. */
    private static final int WRITTEN = 40;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private TestHome home;
    private List<Token> sessions;
    private int verified;

    @BeforeEach
    void moveIn() throws IOException {
        home = TestHome.make();
        try (ChildServer server = ChildServer.start(home)) {
            server.unlock();
            sessions = server.people(PEOPLE);
        }
    }

    @AfterEach
    void moveOut() throws IOException {
        List<Long> left = home.postgres();
        left.forEach(process -> ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly));
        home.close();
        assertThat(left).as("no process of PostgreSQL is left").isEmpty();
    }

    @Test
    void theServer() throws Exception {
        rounds(ROUNDS);
    }

    @Test
    @Tag("long")
    void theServerTwoHundredTimes() throws Exception {
        rounds(MANY_ROUNDS);
    }

    @Test
    void itsPostgres() throws Exception {
        roundsOfPostgres(ROUNDS);
    }

    @Test
    @Tag("long")
    void itsPostgresTwoHundredTimes() throws Exception {
        roundsOfPostgres(MANY_ROUNDS);
    }

    /** In every other round PostgreSQL dies with the server; else it is left behind. */
    private void rounds(int rounds) throws Exception {
        List<Writing> written = List.of();
        for (int round = 0; round < rounds; round++) {
            ChildServer server = ChildServer.start(home);
            try {
                server.unlock();
                assertWhole(server, written, isLookedAt(round));
                written = writing(server, "round" + round);
                awaitMore(written, WRITTEN);
                if (round % 2 == 1) {
                    server.killPostgres();
                }
            } finally {
                server.kill();
            }
            end(written);
        }
        try (ChildServer server = ChildServer.start(home)) {
            server.unlock();
            assertWhole(server, written, true);
        }
    }

    private void roundsOfPostgres(int rounds) throws Exception {
        try (ChildServer server = ChildServer.start(home)) {
            server.unlock();
            for (int round = 0; round < rounds; round++) {
                List<Writing> written = writing(server, "round" + round);
                awaitMore(written, WRITTEN);
                server.killPostgres();
                awaitMore(written, WRITTEN);
                end(written);
                assertWhole(server, written, isLookedAt(round) || round == rounds - 1);
            }
        }
    }

    /** Everything is read in the first rounds, and then now and then: it grows. */
    private static boolean isLookedAt(int round) {
        return round <= ROUNDS || round % 20 == 0;
    }

    private List<Writing> writing(ChildServer server, String round) {
        List<Writing> writing = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            writing.add(new Writing(server.person(sessions.get(i)), round + "-mira" + i));
        }
        return writing;
    }

    private static void awaitMore(List<Writing> writing, int count) throws InterruptedException {
        int wanted = kept(writing) + count;
        long end = System.nanoTime() + LONGEST.toNanos();
        while (kept(writing) < wanted) {
            assertThat(System.nanoTime())
                    .as("it goes on by itself; kept so far: %s", kept(writing))
                    .isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static int kept(List<Writing> writing) {
        return writing.stream().mapToInt(Writing::kept).sum();
    }

    private static void end(List<Writing> writing) throws InterruptedException {
        for (Writing each : writing) {
            each.end();
        }
    }

    private void assertWhole(ChildServer server, List<Writing> written, boolean all) throws Exception {
        assertThat(home.postgres()).as("one PostgreSQL works").hasSize(1);
        for (Writing each : written) {
            each.assertKept(server.person(sessions.getFirst()));
        }
        if (all) {
            assertThat(server.look()).isEmpty();
        }
        Path export = home.folder().resolve("export-" + verified++);
        ControlCall.Answer answer = server.control().say(List.of("audit-export", export.toString()));
        assertThat(answer.exitCode()).as(answer.text()).isZero();
        assertThat(new Verifier(Trust.NONE).judge(export).findings()).isEmpty();
    }
}
