package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.besa.app.database.DatabaseFault;
import org.besa.app.database.OtherPostgres;
import org.besa.postgres.WhenRoot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server on a PostgreSQL that somebody else runs: of the oldest version that will do, and one that goes away and comes back. */
@Tag("database")
class ServeElsewhereTest {
    private static final int TRIES = 40;
    private static final Duration PAUSE = Duration.ofMillis(250);

    @Test
    void itsPagesWorkOnAnotherPostgres() throws Exception {
        try (OtherPostgres postgres = OtherPostgres.start(15);
                TestHome home = TestHome.make()) {
            postgres.prepare("besa");
            String url = postgres.url("besa").substring("jdbc:".length());
            tellPasswords(home, OtherPostgres.PASSWORD);
            try (RunningServer server = start(home, url)) {
                Person person = new Household(server).first();
                assertThat(person.get("/sign-in").statusCode()).isIn(200, 303);
                String at = person.opens("Heron").orElseThrow();
                assertThat(person.get(at).body()).contains("Heron");
                assertThat(new Household(server).faults()).isEmpty();
            }
            assertThat(home.server().database())
                    .as("nothing of the PostgreSQL inside")
                    .doesNotExist();

            tellPasswords(home, "wrong");
            assertThatExceptionOfType(DatabaseFault.class)
                    .isThrownBy(() -> start(home, url).close())
                    .withMessageContaining("besa_app at " + postgres.url("besa"))
                    .withMessageContaining("the password is not that role's");
        }
    }

    @Test
    void aLostDatabaseIsToldInWordsAndLosesNothing() throws Exception {
        try (OtherPostgres postgres = OtherPostgres.start(18);
                TestHome home = TestHome.make()) {
            postgres.prepare("besa");
            tellPasswords(home, OtherPostgres.PASSWORD);
            try (RunningServer server = start(home, postgres.url("besa").substring("jdbc:".length()))) {
                Person person = new Household(server).first();
                String at = person.opens("Heron").orElseThrow();
                assertThat(note(person, at, "Before it went away.").statusCode())
                        .isEqualTo(303);

                postgres.stop();
                for (HttpResponse<String> answer : atOnce(List.of(
                        () -> person.get("/cases"),
                        () -> person.get(at),
                        () -> note(person, at, "While it is away.")))) {
                    assertThat(answer.statusCode()).isEqualTo(Outage.AWAY.status());
                    assertThat(answer.body()).contains("What was saved before is still there.");
                }

                postgres.startAgain();
                assertThat(saved(person, at, "After it came back.").statusCode())
                        .isEqualTo(303);
                assertThat(person.get(at).body())
                        .contains("Before it went away.", "After it came back.")
                        .doesNotContain("While it is away.");
                assertThat(new Household(server).faults()).isEmpty();
            }
        }
    }

    /** Side by side, for each is only answered when the patience with the database is over. */
    private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> asked) throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<HttpResponse<String>> answer : all.invokeAll(asked)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static HttpResponse<String> note(Person person, String at, String text) throws Exception {
        return person.post(at + "/notes/new", Map.of("revision", "0", "note", text));
    }

    /** What the pool used within the last half second it does not try first: of its connections that are broken each may meet one request. */
    private static HttpResponse<String> saved(Person person, String at, String text) throws Exception {
        HttpResponse<String> answer = note(person, at, text);
        for (int tries = 1; tries < TRIES && answer.statusCode() == Outage.AWAY.status(); tries++) {
            Thread.sleep(PAUSE);
            answer = note(person, at, text);
        }
        return answer;
    }

    private static RunningServer start(TestHome home, String url) {
        ServerSettings settings = ServerSettings.read(home.server(), Optional.of(0), Optional.of(url));
        return RunningServer.start(home.server(), settings, WhenRoot.REFUSE, () -> {});
    }

    private static void tellPasswords(TestHome home, String password) throws Exception {
        Path file = Files.writeString(home.folder().resolve("password"), password + "\n");
        Files.writeString(
                home.server().settings(),
                "database.owner-password-file = " + file + "\ndatabase.application-password-file = " + file + "\n");
    }
}
