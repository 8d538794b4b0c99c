package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.besa.seal.signin.Token;
import org.besa.verify.check.Trust;
import org.besa.verify.check.Verifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A home on a disk that becomes full: people are told so in words, nothing that was kept is lost, and when there is room again everything goes on by itself. The
 * disk is a small one in memory, which only the server sees: in a mount namespace of its own.
 */
@Tag("database")
class FullDiskTest {
    private static final String DISK = "size=400m,mode=711";
    private static final int CREATED = 303;
    private static final List<Integer> IN_WORDS = List.of(Outage.FULL.status(), Outage.AWAY.status());
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Test
    void isToldInWordsAndLosesNothing() throws Exception {
        try (TestHome home = TestHome.make();
                ChildServer server = ChildServer.start(home, onSmallDisk(home))) {
            server.unlock();
            Token session = server.people(1).getFirst();
            Person person = server.person(session);
            Writing before = new Writing(person, "before");
            await(() -> before.kept() >= 20);
            before.end();

            Path filler = server.home().resolve("filler");
            fill(filler);
            HttpResponse<String> upload = person.upload(before.at() + "/files/main", "letter.txt", letter());
            assertThat(upload.statusCode()).as(home.said()).isEqualTo(Outage.FULL.status());
            assertThat(upload.body()).contains("There is no room left", "Nuk ka më vend");
            List<String> kept = writtenUntilRefused(home, person, before.at());

            Files.delete(filler);
            await(() -> isKept(person, before.at(), "after"));
            before.assertKept(person);
            String page = person.get(before.at()).body();
            assertThat(kept).allMatch(page::contains);
            assertThat(person.upload(before.at() + "/files/main", "letter.txt", letter())
                            .statusCode())
                    .isEqualTo(CREATED);
            assertThat(server.look()).isEmpty();
            Path export = home.folder().resolve("export");
            assertThat(server.control()
                            .say(List.of("audit-export", export.toString()))
                            .exitCode())
                    .isZero();
            assertThat(new Verifier(Trust.NONE).judge(export).findings()).isEmpty();
        }
    }

    private static List<String> onSmallDisk(TestHome home) {
        List<String> words = new ArrayList<>(List.of("unshare", "--mount"));
        if (new UnixSystem().getUid() != 0) {
            words.addAll(List.of("--user", "--map-root-user"));
        }
        words.addAll(List.of(
                "sh",
                "-c",
                "mount -t tmpfs -o " + DISK + " besa \"$0\" && exec \"$@\"",
                home.server().root().toString()));
        return words;
    }

    private static void fill(Path filler) {
        byte[] some = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(some);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left on device");
        }
    }

    /** There is some room in what PostgreSQL has made before; then there is none. */
    private static List<String> writtenUntilRefused(TestHome home, Person person, String at) throws Exception {
        List<String> kept = new ArrayList<>();
        int refused = 0;
        for (int i = 0; refused < 5; i++) {
            assertThat(i).as("the disk is not full").isLessThan(5000);
            String text = "full-" + i + ".";
            HttpResponse<String> answer =
                    person.post(at + "/notes/new", Map.of("revision", "0", "note", text + " ".repeat(3000) + "."));
            if (answer.statusCode() == CREATED) {
                kept.add(text);
            } else {
                assertThat(answer.statusCode()).as(home.said()).isIn(IN_WORDS);
                assertThat(answer.body()).contains("What was saved before is still there.");
                refused++;
            }
        }
        return kept;
    }

    private static boolean isKept(Person person, String at, String text) throws Exception {
        return person.post(at + "/notes/new", Map.of("revision", "0", "note", text))
                        .statusCode()
                == CREATED;
    }

    private static byte[] letter() {
        return "as it was told on the way\n".repeat(20_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("two minutes have passed").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
