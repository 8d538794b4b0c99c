package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.besa.app.database.DatabaseSides;
import org.besa.app.database.OtherPostgres;
import org.besa.verify.check.Trust;
import org.besa.verify.check.Verifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What whoever runs the server may ask of it, by the socket in its home. */
@Tag("database")
class ControlTest {
    private final AtomicInteger ends = new AtomicInteger();

    @Test
    void startsLockedIsUnlockedTakesItsAdministratorAndIsLocked() throws Exception {
        try (TestHome home = TestHome.make();
                RunningServer server = home.start(ends::incrementAndGet)) {
            ControlCall call = new ControlCall(home.server().control());
            assertThat(call.say(List.of("status"))).isEqualTo(new ControlCall.Answer(0, "new\n"));
            assertThat(call.say(List.of("audit-export", "/tmp/never")).text()).contains("besa unlock");
            assertThat(call.say(List.of("administrator", "Lantern", "agim", "eleven grey mules")))
                    .extracting(ControlCall.Answer::exitCode)
                    .isEqualTo(2);

            assertThat(call.say(List.of("unlock", "correct horse battery staple")))
                    .isEqualTo(new ControlCall.Answer(0, "Unlocked.\n"));
            assertThat(call.say(List.of("status")).text()).isEqualTo("unlocked\n");
            assertThat(call.say(List.of("unlock", "correct horse battery staple"))
                            .text())
                    .contains("is unlocked already");
            assertThat(call.say(List.of("make-tea")).text()).contains("does not know that command");

            assertThat(call.say(List.of("administrator", "Lantern", "Agim!", "eleven grey mules"))
                            .text())
                    .contains("a sign-in name is");
            assertThat(call.say(List.of("administrator", "Lantern", "agim", "eleven grey mules"))
                            .text())
                    .startsWith("otpauth://totp/");
            assertThat(call.say(List.of("administrator", "Harbour", "drita", "eleven grey mules"))
                            .exitCode())
                    .as("there is only one first")
                    .isEqualTo(2);
            assertThat(call.say(List.of("metrics")).text()).contains("besa_unlocked 1");

            assertThat(call.say(List.of("lock")).text()).startsWith("Locked.");
            awaitEnd();
            assertThat(server.part(Locking.class).isUnlocked()).isFalse();
        }
        try (TestHome home = TestHome.make()) {
            assertThat(home.server().control()).as("no server, no socket").doesNotExist();
        }
    }

    @Test
    void aWrongPassphraseUnlocksNothing() throws Exception {
        try (TestHome home = TestHome.make()) {
            try (RunningServer server = home.start(ends::incrementAndGet)) {
                server.part(Locking.class).unlock("correct horse battery staple".toCharArray());
            }
            try (RunningServer server = home.start(ends::incrementAndGet)) {
                ControlCall call = new ControlCall(home.server().control());
                assertThat(call.say(List.of("status")).text()).isEqualTo("locked\n");
                ControlCall.Answer answer = call.say(List.of("unlock", "correct horse battery stable"));
                assertThat(answer.exitCode()).isEqualTo(2);
                assertThat(answer.text()).isNotBlank();
                assertThat(server.part(Locking.class).isUnlocked()).isFalse();
                assertThat(call.say(List.of("unlock", "correct horse battery staple"))
                                .exitCode())
                        .isZero();
            }
        }
    }

    @Test
    void theExportOfADayIsVerifiedAndOneChangedByteIsFound() throws Exception {
        try (TestHome home = TestHome.make();
                RunningServer server = home.start(ends::incrementAndGet)) {
            Person person = new Household(server).first();
            String at = person.opens("Heron").orElseThrow();
            for (int i = 0; i < 5; i++) {
                person.post(at + "/notes/new", Map.of("revision", "0", "note", "Note " + i));
                person.get("/cases/" + "0".repeat(32));
            }
            ControlCall call = new ControlCall(home.server().control());
            Path whole = home.folder().resolve("whole");
            assertThat(call.say(List.of("audit-export", whole.toString())).exitCode())
                    .isZero();
            assertThat(new Verifier(Trust.NONE).judge(whole).findings()).isEmpty();

            int places = OtherPostgres.as(server.part(DatabaseSides.class).owner())
                    .sql("select count(*) from besa.audit_entry")
                    .query(Integer.class)
                    .single();
            assertThat(places).isGreaterThan(10);
            for (int place : List.of(0, places / 2, places - 1)) {
                flip(server, place);
                assertThat(isFound(call, home.folder().resolve("changed-" + place)))
                        .as("a byte of entry " + place)
                        .isTrue();
                flip(server, place);
            }
            assertThat(isFound(call, home.folder().resolve("whole-again"))).isFalse();
        }
    }

    /** Behind the server's back, by the role that owns the tables; a second time puts it back. */
    private static void flip(RunningServer server, int place) {
        assertThat(OtherPostgres.as(server.part(DatabaseSides.class).owner())
                        .sql("update besa.audit_entry"
                                + " set entry = set_byte(entry, length(entry) / 2, get_byte(entry, length(entry) / 2) # 1)"
                                + " where place = :place")
                        .param("place", place)
                        .update())
                .isEqualTo(1);
    }

    /** Either the server refuses to export what it did not sign, or the verifier finds it. */
    private static boolean isFound(ControlCall call, Path folder) throws Exception {
        return call.say(List.of("audit-export", folder.toString())).exitCode() != 0
                || !new Verifier(Trust.NONE).judge(folder).findings().isEmpty();
    }

    private void awaitEnd() throws InterruptedException {
        for (int i = 0; i < 200 && ends.get() == 0; i++) {
            Thread.sleep(50);
        }
        assertThat(ends).hasValue(1);
    }
}
