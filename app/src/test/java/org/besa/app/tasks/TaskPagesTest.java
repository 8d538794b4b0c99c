package org.besa.app.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.coverage.CoverageHouse.sent;
import static org.besa.app.coverage.CoverageHouse.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.face.Language;
import org.besa.app.face.NotThere;
import org.besa.app.vault.NotForYou;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/** A task follows from what is missing or due in one step, has somebody who does it, and tells when that from which it came has changed. */
@Tag("database")
class TaskPagesTest {
    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2024-07-15T10:00:00Z");
    private TasksHouse house;
    private Caller mira;
    private OpaqueId heron;

    @BeforeEach
    void oneCase() {
        InstantSource clock = () -> now;
        house = new TasksHouse(folder, clock.withZone(ZoneOffset.UTC));
        mira = house.mira;
        heron = house.begin("Heron");
    }

    private OpaqueId only() {
        return house.book.look(mira, heron).tasks().getFirst().id();
    }

    private String begun(Map<String, String> hidden) {
        return text(house.tasks.begin(mira, house.house.frame(), heron.hex(), sent(hidden)));
    }

    private void done(long revision, String done) {
        assertThat(house.tasks
                        .done(mira, house.house.frame(), heron.hex(), only().hex(), String.valueOf(revision), done)
                        .getStatusCode()
                        .value())
                .isEqualTo(303);
    }

    @Test
    void whatIsMissingBecomesATaskInOneStep() {
        house.house.moved(mira, heron);
        Map<String, String> hidden =
                TasksHouse.hidden(card(house.coverage(mira, heron), "missing"), "/cases/" + heron.hex() + "/tasks/new");

        assertThat(hidden)
                .containsEntry("about", "gap/shelter/2024-07-01")
                .containsEntry("due", "2024-07-15")
                .containsEntry("part", "main");
        String form = begun(hidden);
        assertThat(form)
                .contains(
                        "Shelter: missing from 1 July 2024",
                        "the host organisation",
                        "value=\"2024-07-15\"",
                        "<option value=\"" + TasksHouse.id(mira) + "\" selected")
                .doesNotContain("error-summary");
        assertThat(house.book.look(mira, heron).tasks()).isEmpty();
    }

    @Test
    void aTaskIsShownDoneAndNotDoneAgain() {
        assertThat(house.record(heron, house.toDo(mira)).getHeaders().getLocation())
                .hasToString("/cases/" + heron.hex() + "/tasks?said=recorded");
        assertThat(house.page(heron)).contains("Call the host organisation", "3 days left", "mira", "nobody");
        assertThat(house.page(mira, heron, Language.SQ)).contains("Kanë mbetur 3 ditë");
        assertThat(house.page(mira, heron, Language.FA)).contains("۳ روز مانده است");

        done(1, "yes");
        assertThat(house.page(heron))
                .contains("One task is done", "15 July 2024", "by mira", "It is not done after all");
        assertThat(house.book.look(mira, heron).open()).isEmpty();
        done(2, "no");
        assertThat(house.book.look(mira, heron).open()).hasSize(1);
        house.house.cases.undo(mira, heron, only(), 3);
        assertThat(house.book.look(mira, heron).done()).hasSize(1);
        house.house.cases.withdraw(mira, heron, only(), 4);
        assertThat(house.page(heron)).contains("Nothing is to be done so far", "1 withdrawn entry");
        assertThat(house.house.cases.history(mira, heron, only()).revisions()).hasSize(5);

        now = Instant.parse("2024-07-20T10:00:00Z");
        house.house.cases.undo(mira, heron, only(), 5);
        done(6, "no");
        assertThat(house.page(heron)).contains("2 days late");
    }

    @Test
    void aDeadlineNeedsTwoWhereTheCaseTeamHasTwo() {
        house.moved(heron, "2024-07-08");
        Map<String, String> hidden = TasksHouse.hidden(
                card(house.coverage(mira, heron), "deadlines"), "/cases/" + heron.hex() + "/tasks/new");
        assertThat(hidden).containsEntry("about", "deadline/XA-AGR-8-REGISTER/2024-07-22");
        Map<String, String> fields = house.toDo(mira);
        fields.put("about", "deadline/XA-AGR-8-REGISTER/2024-07-22");
        assertThat(house.record(heron, fields).getStatusCode().value())
                .as("while nobody else is there")
                .isEqualTo(303);

        house.entrust(heron, house.house.house.luan(), false);
        ResponseEntity<byte[]> refused = house.record(heron, fields);
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(text(refused)).contains("A deadline needs a second person", "Call the host organisation");
        fields.put("second", TasksHouse.id(house.house.house.luan()));
        assertThat(house.record(heron, fields).getStatusCode().value()).isEqualTo(303);
        assertThat(house.page(heron))
                .contains("Deadline of the person: 22 July 2024", "luan", "This is still so today");
    }

    private static String card(String page, String id) {
        int start = page.indexOf("id=\"" + id + "\"");
        return page.substring(start, page.indexOf("</section>", start));
    }

    @Test
    void whenADateIsCorrectedTheTaskTellsWhereItsOriginWent() {
        house.moved(heron, "2024-03-01");
        Map<String, String> fields = house.toDo(mira);
        fields.put("about", "gap/shelter/2024-09-01");
        house.record(heron, fields);
        assertThat(house.page(heron)).contains("This is still so today");

        house.house.correctTransfer(mira, heron, "2024-02-01");
        assertThat(house.page(heron)).contains("By what is recorded today the day is 1 August 2024");
        house.house.typed(
                mira,
                heron,
                "assistance",
                "shelter",
                Map.of("arrives", "arrives", "provider", "ngo", "from", "2024-07-01", "confirmed", "2024-07-10"));
        assertThat(house.page(heron)).contains("By what is recorded today this is no longer so");
    }

    @Test
    void faultsNameTheFieldAndKeepWhatWasTyped() {
        assertFaulty(Map.of("what", ""), "Please write something here.");
        assertFaulty(Map.of("due", ""), "An exact day is needed here");
        assertFaulty(Map.of("due", "2024-07"), "An exact day is needed here");
        assertFaulty(Map.of("who", ""), "Please choose one of these.");
        assertFaulty(Map.of("who", TasksHouse.id(house.house.house.tarek())), "Please choose one of these.");
        assertFaulty(Map.of("second", TasksHouse.id(mira)), "This is the same person as above.");
        assertThat(house.book.look(mira, heron).tasks()).isEmpty();
    }

    private void assertFaulty(Map<String, String> changed, String fault) {
        Map<String, String> fields = house.toDo(mira);
        fields.putAll(changed);
        ResponseEntity<byte[]> answer = house.record(heron, fields);
        assertThat(answer.getStatusCode().value()).as("%s", changed).isEqualTo(422);
        assertThat(text(answer)).contains(fault);
    }

    @Test
    void whoWasSlowerSeesBothVersions() {
        house.record(heron, house.toDo(mira));
        Map<String, String> theirs = house.toDo(mira);
        theirs.put("what", "Write to the host organisation");
        house.correct(house.house.house.drita(), heron, only(), 1, theirs);
        ResponseEntity<byte[]> answer = house.correct(mira, heron, only(), 1, house.toDo(mira));

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(text(answer))
                .contains(
                        "Write to the host organisation",
                        "Call the host organisation",
                        "name=\"revision\" value=\"2\"");
        assertThat(house.tasks
                        .done(mira, house.house.frame(), heron.hex(), only().hex(), "1", "yes")
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }

    @Test
    void whatWasBeingTypedIsThereAgainWhereItBelongs() {
        byte[] draft = "{\"version\":1,\"revision\":0,\"values\":{\"about\":[\"\"],\"what\":[\"Half a task\"]}}"
                .getBytes(StandardCharsets.UTF_8);
        house.house.house.cases().change(mira, heron, new Action("draft.save"), open -> {
            open.drafts().save(TaskPlace.FRESH.code(), draft);
            return true;
        });

        assertThat(text(house.tasks.fresh(mira, house.house.frame(), heron.hex())))
                .contains("Half a task", "is here again");
        assertThat(begun(Map.of("about", "gap/shelter/2024-07-01", "what", "Ask")))
                .doesNotContain("Half a task");
        house.record(heron, house.toDo(mira));
        assertThat(text(house.tasks.fresh(mira, house.house.frame(), heron.hex())))
                .doesNotContain("Half a task");
    }

    /** What only lawyers read leads to tasks that only lawyers read. */
    @Test
    void aTaskFromWhatOnlyLawyersReadIsForThem() {
        Caller luan = house.house.house.luan();
        house.entrust(heron, luan, true);
        house.moved(heron, "2024-03-01");
        Map<String, String> fact =
                Map.of("revision", "0", "arrives", "nothing", "from", "2024-07-01", "part", "privileged");
        house.house.typed(luan, heron, "assistance", "shelter", fact);

        Map<String, String> hidden =
                TasksHouse.hidden(card(house.coverage(luan, heron), "missing"), "/cases/" + heron.hex() + "/tasks/new");
        assertThat(hidden).containsEntry("part", "privileged");
        Map<String, String> fields = house.toDo(luan);
        fields.put("part", "privileged");
        fields.put("second", TasksHouse.id(mira));
        assertThat(text(house.tasks.record(luan, house.house.frame(), heron.hex(), sent(fields))))
                .contains("This person does not read what only the lawyers");
        fields.remove("second");
        assertThat(house.tasks
                        .record(luan, house.house.frame(), heron.hex(), sent(fields))
                        .getStatusCode()
                        .value())
                .isEqualTo(303);
        assertThat(house.page(luan, heron, Language.EN)).contains("Call the host organisation");
        assertThat(house.page(heron)).doesNotContain("Call the host organisation");
    }

    @Test
    void oneThatCannotBeReadIsTold() {
        byte[] other = "{\"version\":1}".getBytes(StandardCharsets.UTF_8);
        house.house.house.sealed(mira, heron, house.house.cases.newItem(), "task", 0, other);

        assertThat(house.page(heron)).contains("One entry of this page cannot be read", "This entry cannot be read");
    }

    @Test
    void othersTasksAreNotThere() {
        house.record(heron, house.toDo(mira));
        OpaqueId item = only();
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> house.tasks.list(house.house.house.tarek(), house.house.frame(), heron.hex(), ""));
        OpaqueId other = house.begin("Marsh");
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> house.tasks.one(mira, house.house.frame(), other.hex(), item.hex()));
    }
}
