package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.besa.app.database.DatabaseSides;
import org.besa.app.database.OtherPostgres;
import org.besa.postgres.WhenRoot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody changed a byte in the database: that case says so, and the others are there. */
@Tag("database")
class AlteredCaseTest {
    @Test
    void itIsToldInWordsAndTheOtherCasesAreThere() throws Exception {
        try (TestHome home = TestHome.make();
                RunningServer server = start(home)) {
            server.part(Locking.class).unlock("correct horse battery staple".toCharArray());
            Person person = new Person(
                    URI.create(server.address().origin()),
                    new Household(server).moveIn(1).getFirst());
            String heron = person.opens("Heron").orElseThrow();
            String reed = person.opens("Reed").orElseThrow();

            flip(server, heron);
            HttpResponse<String> list = person.get("/cases");
            assertThat(list.statusCode()).isEqualTo(200);
            assertThat(list.body())
                    .contains("Reed", heron, "(name cannot be read)")
                    .doesNotContain("Heron");
            HttpResponse<String> altered = person.get(heron);
            assertThat(altered.statusCode()).isEqualTo(500);
            assertThat(altered.body()).contains("This cannot be opened").doesNotContain("Heron");
            assertThat(person.get(reed).body()).contains("Reed");

            flip(server, heron);
            assertThat(person.get(heron).body()).contains("Heron");
        }
    }

    /** Behind the server's back, by the role that owns the tables and lifts its own barrier first; a second time puts it back. */
    private static void flip(RunningServer server, String at) {
        JdbcClient owner = OtherPostgres.as(server.part(DatabaseSides.class).owner());
        owner.sql("alter table besa.sealed_item no force row level security").update();
        int changed = owner.sql("update besa.sealed_item set sealed = set_byte(sealed, 50, get_byte(sealed, 50) # 1)"
                        + " where case_id = :case and kind = 'name'")
                .param("case", at.substring("/cases/".length()))
                .update();
        owner.sql("alter table besa.sealed_item force row level security").update();
        assertThat(changed).isEqualTo(1);
    }

    private static RunningServer start(TestHome home) {
        ServerSettings settings = ServerSettings.read(home.server(), Optional.of(0), Optional.empty());
        return RunningServer.start(home.server(), settings, WhenRoot.STEP_DOWN, () -> {});
    }
}
