package org.besa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.cases.CasesHouse.sent;
import static org.besa.app.cases.CasesHouse.status;
import static org.besa.app.cases.CasesHouse.text;
import static org.besa.app.cases.CasesHouse.to;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.face.NotThere;
import org.besa.app.vault.CaseState;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.NotForYou;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;

/** The pages of cases: what was typed is never lost, and refusals say nothing. */
@Tag("database")
class CasePagesTest {
    @TempDir
    private Path folder;

    private CasesHouse house;
    private Caller mira;
    private Caller drita;
    private OpaqueId heron;
    private String id = "";

    @BeforeEach
    void oneCase() {
        house = new CasesHouse(folder);
        mira = house.house.mira();
        drita = house.house.drita();
        heron = house.book.begin(mira, house.house.heron().id(), new PersonName("Heron", ""));
        id = heron.hex();
    }

    @Test
    void aNewCaseLeadsToItself() {
        ResponseEntity<byte[]> answer = house.begin.open(mira, house.frame(), sent(Map.of("name", "Reed")));

        assertThat(to(answer)).matches("303 /cases/[0-9a-f]{32}\\?said=opened");
        assertThat(house.book.list(mira)).hasSize(2);
    }

    @Test
    void aFormThatIsFaultyComesBackAsItWasTyped() {
        String tooLong = "x".repeat(201);
        ResponseEntity<byte[]> answer =
                house.begin.open(mira, house.frame(), sent(Map.of("name", " ", "name-script", tooLong)));

        assertThat(status(answer)).isEqualTo(422);
        assertThat(text(answer))
                .contains(tooLong, "error-summary", "There is room for 200 characters", "Please write something here");
        assertThat(house.book.list(mira)).hasSize(1);
    }

    @Test
    void theContactRuleComesFirst() {
        assertThat(text(house.cases.one(mira, house.frame(), id, ""))).contains("There is no safe-contact rule yet");
        assertThat(text(house.cases.one(drita, house.frame(), id, ""))).contains("not open to you");

        ResponseEntity<byte[]> wrong = house.edit.saveContact(
                mira,
                house.frame(),
                id,
                sent(Map.of("revision", "0", "contact-may", "yes", "contact-say", "the library")));
        assertThat(status(wrong)).isEqualTo(422);
        assertThat(text(wrong)).contains("at least one safe way", "the library");

        ResponseEntity<byte[]> right = house.edit.saveContact(
                mira,
                house.frame(),
                id,
                sent(Map.of(
                        "revision", "0", "contact-may", "yes", "contact-how", "phone", "contact-say", "the library")));
        assertThat(to(right)).isEqualTo("303 /cases/" + id + "?said=kept");
        String page = text(house.cases.one(mira, house.frame(), id, "kept"));
        assertThat(page).contains("It is saved.", "the library");
        assertThat(page.indexOf("the library")).isLessThan(page.indexOf("id=\"notes\""));
    }

    @Test
    void whoWasSlowerSeesBothVersionsAndCanSaveOnTop() {
        OpaqueId note = house.book
                .note(mira, heron, Compartment.MAIN, new Note("first"))
                .item();
        house.book.rewrite(drita, heron, note, 1, new Note("what drita wrote"));

        ResponseEntity<byte[]> answer = house.edit.saveNote(
                mira, house.frame(), id, note.hex(), sent(Map.of("revision", "1", "note", "what mira wrote")));

        assertThat(status(answer)).isEqualTo(409);
        assertThat(text(answer))
                .contains("what drita wrote", "what mira wrote</textarea>", "Save mine on top")
                .contains("name=\"revision\" value=\"2\"");
        assertThat(to(house.edit.saveNote(
                        mira, house.frame(), id, note.hex(), sent(Map.of("revision", "2", "note", "both")))))
                .startsWith("303");
        assertThat(house.book.history(mira, heron, note).revisions()).hasSize(3);
    }

    @Test
    void whatIsBeingTypedIsKeptForItsAuthorUntilItIsSaved() {
        ResponseEntity<byte[]> kept = house.drafts.keep(
                mira,
                house.frame(),
                id,
                "note.new",
                sent(Map.of("revision", "0", "note", "half a sentence", "form-key", "k", "admin", "true")));
        assertThat(status(kept)).isEqualTo(200);
        assertThat(text(kept)).contains("Only you see it").doesNotContain("half a sentence");

        assertThat(text(house.edit.newNote(mira, house.frame(), id))).contains("half a sentence", "is here again");
        assertThat(text(house.edit.newNote(drita, house.frame(), id))).doesNotContain("half a sentence");

        house.edit.saveNewNote(mira, house.frame(), id, sent(Map.of("revision", "0", "note", "a sentence")));
        assertThat(text(house.edit.newNote(mira, house.frame(), id))).doesNotContain("is here again");
    }

    @Test
    void aDraftRemembersWhatItWasBasedOn() {
        house.drafts.keep(mira, house.frame(), id, "name", sent(Map.of("revision", "1", "name", "Egret")));
        house.book.write(drita, heron, Kind.NAME, 1, new PersonName("Grey heron", ""));

        assertThat(text(house.edit.name(mira, house.frame(), id))).contains("Egret", "name=\"revision\" value=\"1\"");
        assertThat(to(house.drafts.discard(mira, id, "name"))).isEqualTo("303 /cases/" + id + "/name");
        assertThat(text(house.edit.name(mira, house.frame(), id)))
                .contains("value=\"Grey heron\"", "name=\"revision\" value=\"2\"");
    }

    @Test
    void aDraftThatIsTooLongIsNotKept() {
        assertThat(status(house.drafts.keep(
                        mira,
                        house.frame(),
                        id,
                        "note.new",
                        sent(Map.of("revision", "0", "note", "x".repeat(20_001))))))
                .isEqualTo(422);
    }

    @Test
    void theDraftOfANewCaseIsKeptUntilThereIsACase() {
        house.outside.keep(mira, house.frame(), "case.new", sent(Map.of("name", "Reed bunting")));
        assertThat(text(house.begin.form(mira, house.frame()))).contains("Reed bunting", "is here again");
        assertThat(to(house.outside.discard(mira, "case.new"))).isEqualTo("303 /cases/new");
        assertThat(text(house.begin.form(mira, house.frame()))).doesNotContain("Reed bunting");
        house.outside.keep(mira, house.frame(), "case.new", sent(Map.of("name", "Reed bunting")));
        house.begin.open(mira, house.frame(), sent(Map.of("name", "Reed")));
        assertThat(text(house.begin.form(mira, house.frame()))).doesNotContain("Reed bunting");
    }

    @Test
    void whereThereIsNoFormNothingIsKept() {
        for (String place : List.of("case.old", "name", "note.new", "CASE.NEW")) {
            assertThatExceptionOfType(NotThere.class)
                    .as(place)
                    .isThrownBy(() -> house.outside.keep(mira, house.frame(), place, sent(Map.of("name", "Reed"))));
            assertThatExceptionOfType(NotThere.class).as(place).isThrownBy(() -> house.outside.discard(mira, place));
        }
    }

    @Test
    void withdrawingAndUndoingSayWhatTheyDid() {
        OpaqueId note = house.book
                .note(mira, heron, Compartment.MAIN, new Note("first"))
                .item();

        assertThat(to(house.items.withdraw(mira, house.frame(), id, note.hex(), "1", "")))
                .endsWith("?said=withdrawn");
        assertThat(text(house.cases.one(mira, house.frame(), id, "withdrawn"))).contains("1 withdrawn entry", "first");
        assertThat(status(house.items.undo(mira, house.frame(), id, note.hex(), "1", "")))
                .isEqualTo(409);
        assertThat(to(house.items.undo(mira, house.frame(), id, note.hex(), "2", "")))
                .endsWith("?said=undone");
        assertThat(text(house.items.history(mira, house.frame(), id, note.hex())))
                .contains("Version 3", "Version 1", "by mira", "withdrawn");
    }

    @Test
    void theStateIsForCoordinators() {
        assertThat(text(house.cases.one(mira, house.frame(), id, ""))).doesNotContain("Close the case");
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> house.cases.become(mira, house.frame(), id, "closed", "1"));
        assertThat(to(house.cases.become(drita, house.frame(), id, "closed", "1")))
                .endsWith("?said=closed");
        assertThat(status(house.cases.become(drita, house.frame(), id, "open", "1")))
                .isEqualTo(409);
        assertThat(house.book.look(mira, heron).state()).isEqualTo(CaseState.CLOSED);
        assertThat(text(house.cases.list(mira, house.frame(), "", "", "", ""))).doesNotContain(">Heron<");
        assertThat(text(house.cases.list(mira, house.frame(), "HERON", "closed", "", "")))
                .contains(">Heron<");
    }

    @Test
    void aCoordinatorChangesWhoSeesTheCase() {
        String luan = house.house.luan().account().id().hex();

        assertThat(to(house.access.change(drita, id, luan, "put", "1", "1"))).endsWith("/access?said=team");
        assertThat(text(house.access.ofCase(mira, house.frame(), id, "")))
                .contains("luan", "is in the case team", "Privileged")
                .doesNotContain("Take out of the case team");
        assertThat(text(house.access.ofCase(drita, house.frame(), id, ""))).contains("Take out of the case team");
        assertThat(text(house.access.ofAccount(drita, house.frame(), luan))).contains(">Heron<");
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> house.access.ofAccount(mira, house.frame(), luan));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> house.access.change(mira, id, luan, "remove", "", ""));
        assertThat(to(house.access.change(drita, id, drita.account().id().hex(), "exclude", "", "")))
                .isEqualTo("303 /cases");
    }

    @Test
    void whoseRoleHasNoCasesFindsNone() {
        Caller agim = house.house.agim();
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> house.cases.list(agim, house.frame(), "", "", "", ""));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> house.begin.form(agim, house.frame()));
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> house.cases.one(agim, house.frame(), id, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "ffffffffffffffffffffffffffffffff",
                "../../etc/passwd",
                "'; drop table besa.case_file; --"
            })
    void anyOtherAddressLeadsNowhere(String other) {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> house.cases.one(mira, house.frame(), other, ""))
                .isInstanceOfAny(NotThere.class, NotForYou.class);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> house.edit.note(mira, house.frame(), id, other));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> house.drafts.keep(mira, house.frame(), id, other, sent(Map.of("revision", "0"))));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> house.edit.saveName(
                        mira,
                        house.frame(),
                        id,
                        sent(Map.of("revision", other.isEmpty() ? "-1" : "9" + other + "9999999999"))));
    }

    @Test
    void theContactFormIsNotThereForWhoWasNotLetIn() {
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> house.edit.contact(drita, house.frame(), id));
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> house.edit.saveContact(
                        drita, house.frame(), id, sent(Map.of("revision", "0", "contact-may", "no"))));
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> house.edit.saveNewNote(
                        mira, house.frame(), id, sent(Map.of("revision", "0", "note", "a", "part", "privileged"))));
    }
}
