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

/** A home in which people write while something is killed, round after round, and what must hold after each. */
final class Killing implements AutoCloseable {
    /** In every build. */
    static final int ROUNDS = 2;
    /** In a long run. */
    static final int MANY_ROUNDS = 200;

    private static final int PEOPLE = 6;
    /** What each round writes at least before something is killed. */
    private static final int WRITTEN = 40;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final TestHome home;
    private final List<Token> sessions;
    private int verified;

    private Killing(TestHome home, List<Token> sessions) {
        this.home = home;
        this.sessions = sessions;
    }

    /** A home with people in it and no server. */
    static Killing open() throws IOException {
        TestHome home = TestHome.make();
        try (ChildServer server = ChildServer.start(home)) {
            server.unlock();
            return new Killing(home, server.people(PEOPLE));
        }
    }

    /** A server of this home, unlocked. */
    ChildServer server() throws Exception {
        ChildServer server = ChildServer.start(home);
        server.unlock();
        return server;
    }

    /** Everybody begins to write. */
    List<Writing> writing(ChildServer server, int round) {
        List<Writing> writing = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            writing.add(new Writing(server.person(sessions.get(i)), "round" + round + "-mira" + i, i == 0));
        }
        return writing;
    }

    /** Waits until some more was kept, and somebody has written something of every kind. */
    void awaitMore(List<Writing> writing) throws InterruptedException {
        int wanted = kept(writing) + WRITTEN;
        long end = System.nanoTime() + LONGEST.toNanos();
        while (kept(writing) < wanted || !writing.getFirst().missing().isEmpty()) {
            assertThat(System.nanoTime())
                    .as(
                            "it goes on by itself; kept so far: %s, of these kinds nothing: %s",
                            kept(writing), writing.getFirst().missing())
                    .isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static int kept(List<Writing> writing) {
        return writing.stream().mapToInt(Writing::kept).sum();
    }

    static void end(List<Writing> writing) throws InterruptedException {
        for (Writing each : writing) {
            each.end();
        }
    }

    /** Everything that was kept in this round is there, and the log is intact; now and then everything of all rounds is looked at: it grows. */
    void assertWhole(ChildServer server, List<Writing> written, int round, boolean last) throws Exception {
        assertThat(home.postgres()).as("one PostgreSQL works").hasSize(1);
        for (Writing each : written) {
            each.assertKept(server.person(sessions.getFirst()));
        }
        if (last || round <= ROUNDS || round % 20 == 0) {
            assertThat(server.look()).isEmpty();
        }
        Path export = home.folder().resolve("export-" + verified++);
        ControlCall.Answer answer = server.control().say(List.of("audit-export", export.toString()));
        assertThat(answer.exitCode()).as(answer.text()).isZero();
        assertThat(new Verifier(Trust.NONE).judge(export).findings()).isEmpty();
    }

    @Override
    public void close() throws IOException {
        List<Long> left = home.postgres();
        left.forEach(process -> ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly));
        home.close();
        assertThat(left).as("no process of PostgreSQL is left").isEmpty();
    }
}
