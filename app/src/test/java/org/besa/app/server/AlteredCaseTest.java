package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.besa.app.database.DatabaseSides;
import org.besa.app.database.OtherPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody changed a byte in the database: that case says so, and the others are there. */
@Tag("database")
class AlteredCaseTest {
    private static final Pattern NUMBER = Pattern.compile("with this number: ([0-9a-f]{8})");

    private final Logger log = Logger.getLogger(Refusals.class.getName());
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord told) {
            logged.add(told.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @AfterEach
    void stopListening() {
        log.removeHandler(listening);
    }

    @Test
    void itIsToldInWordsAndTheOtherCasesAreThere() throws Exception {
        try (TestHome home = TestHome.make();
                RunningServer server = home.start(() -> {})) {
            Person person = new Household(server).first();
            String heron = person.opens("Heron").orElseThrow();
            String reed = person.opens("Reed").orElseThrow();

            // Not before: a server that starts begins the log anew.
            log.addHandler(listening);
            flip(server, heron);
            HttpResponse<String> list = person.get("/cases");
            assertThat(list.statusCode()).isEqualTo(200);
            assertThat(list.body())
                    .contains("Reed", heron, "(name cannot be read)")
                    .doesNotContain("Heron");
            HttpResponse<String> altered = person.get(heron);
            assertThat(altered.statusCode()).isEqualTo(500);
            assertThat(altered.body()).contains("This cannot be opened").doesNotContain("Heron");
            assertThat(logged)
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains(numberOn(altered.body()), heron.substring("/cases/".length()))
                    .doesNotContain("Heron");
            assertThat(person.get(reed).body()).contains("Reed");

            flip(server, heron);
            assertThat(person.get(heron).body()).contains("Heron");
        }
    }

    private static String numberOn(String page) {
        Matcher number = NUMBER.matcher(page);
        assertThat(number.find()).isTrue();
        return number.group(1);
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
}
