package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.seal.heap.HeapDump;
import org.besa.seal.heap.Needle;
import org.besa.seal.heap.Needles;
import org.besa.seal.signin.Token;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server starts locked: it shows nothing, tidies up what stands in the clear, and has no key anywhere in its memory. */
@Tag("database")
class LockedStartTest {
    private static final String NAME = "Heron of the seventeen lamps";
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Test
    void showsNothingTidiesUpAndHoldsNoKey() throws Exception {
        try (TestHome home = TestHome.make()) {
            Token session;
            String at;
            Needles needles = new Needles();
            try (ChildServer server = ChildServer.start(home)) {
                server.unlock();
                List<Token> sessions = server.people(3);
                session = sessions.getFirst();
                at = opened(server.person(session));
                assertThat(server.endAllSessionsBut(session)).isEqualTo(sessions.size() - 1);
                for (byte[] key : server.keysSeen()) {
                    needles.addKey("a key", true, key);
                }
                needles.addText("what was typed", NAME);
                assertThat(found(server, home, needles, true))
                        .as("the search is not blind")
                        .extracting(Needle::form)
                        .contains("raw bytes, first half");
            }

            try (ChildServer server = ChildServer.start(home)) {
                Person person = server.person(session);
                String shown = person.get("/cases").body();
                for (HttpResponse<String> answer : List.of(
                        person.get("/cases"),
                        person.get(at),
                        person.get("/sign-in"),
                        person.get("/never-there"),
                        person.post(at + "/notes/new", Map.of("revision", "0", "note", NAME)))) {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.body()).isEqualTo(shown).doesNotContain(NAME);
                }
                assertThat(person.get(HealthController.PATH).statusCode()).isEqualTo(200);
                awaitOneSession(server);
                assertThat(found(server, home, needles, false)).isEmpty();

                server.unlock();
                assertThat(person.get(at).body()).contains(NAME);
            }
        }
    }

    private static String opened(Person person) throws Exception {
        String at = person.opens(NAME).orElseThrow();
        assertThat(person.upload(at + "/files/main", "letter.txt", new byte[] {'a'})
                        .statusCode())
                .isEqualTo(303);
        assertThat(person.get(at).body()).contains(NAME);
        return at;
    }

    private static void awaitOneSession(ChildServer server) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (server.sessions() > 1 && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(server.sessions()).as("ended sessions are swept away").isEqualTo(1);
    }

    private static Set<Needle> found(ChildServer server, TestHome home, Needles needles, boolean reached)
            throws Exception {
        Path file = home.folder().resolve("heap.hprof");
        server.dump(file, reached);
        try {
            return new HeapDump(file).find(needles.all());
        } finally {
            Files.delete(file);
        }
    }
}
