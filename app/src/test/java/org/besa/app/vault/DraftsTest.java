package org.besa.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.vault.CaseHouse.CHANGE;
import static org.besa.app.vault.CaseHouse.READ;
import static org.besa.app.vault.CaseHouse.bytes;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.besa.app.access.Caller;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody was typing is theirs alone, sealed, and not for ever. */
@Tag("database")
class DraftsTest {
    @TempDir
    private Path folder;

    private CaseHouse house;
    private Drafts drafts;
    private OpaqueId heron;

    @BeforeEach
    void oneCase() {
        house = new CaseHouse(folder);
        drafts = drafts(house.clock);
        heron = house.newCase(house.mira, house.heron, "Heron");
    }

    private Drafts drafts(Clock clock) {
        return new Drafts(house.asApplication, house.transaction, house.keys, house.leaves, clock);
    }

    @Test
    void theLastOneIsKeptForItsAuthorAndPlace() {
        drafts.save(house.mira, "intake", bytes("one"));
        drafts.save(house.mira, "intake", bytes("two"));
        drafts.save(house.luan, "intake", bytes("mine"));

        assertThat(text(house.mira, "intake")).contains("two");
        assertThat(text(house.luan, "intake")).contains("mine");
        assertThat(text(house.drita, "intake")).isEmpty();
        drafts.discard(house.mira, "intake");
        assertThat(text(house.mira, "intake")).isEmpty();
        assertThat(text(house.luan, "intake")).contains("mine");
    }

    private Optional<String> text(Caller caller, String place) {
        return drafts.find(caller, place).map(CaseHouse::text);
    }

    @Test
    void openingACaseSettlesTheDraftOfItInTheSameEntry() {
        drafts.save(house.mira, "intake", bytes("half a name"));
        drafts.save(house.luan, "intake", bytes("mine"));
        int entries = house.entries().size();

        house.cases.open(house.mira, house.heron.id(), open -> open.drafts().discardOutside("intake"));

        assertThat(house.entries()).hasSize(entries + 1);
        assertThat(text(house.mira, "intake")).isEmpty();
        assertThat(text(house.luan, "intake")).contains("mine");
    }

    @Test
    void aCaseThatIsNotOpenedLeavesTheDraft() {
        drafts.save(house.mira, "intake", bytes("half a name"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> house.cases.open(house.mira, house.heron.id(), open -> {
                    open.drafts().discardOutside("intake");
                    throw new IllegalStateException("the name is too long");
                }));

        assertThat(text(house.mira, "intake")).contains("half a name");
    }

    @Test
    void whatIsPutOnTheShelfSettlesTheDraftOfItInTheSameEntry() {
        Shelf shelf = new Shelf(house.asApplication, house.transaction, house.keys, house.leaves);
        drafts.save(house.drita, "party.new", bytes("half a name"));
        drafts.save(house.luan, "party.new", bytes("mine"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> shelf.change(house.drita, CHANGE, open -> {
                    open.discardDraft("party.new");
                    throw new IllegalStateException("the name is too long");
                }));
        assertThat(text(house.drita, "party.new")).contains("half a name");
        int entries = house.entries().size();

        shelf.change(house.drita, CHANGE, open -> {
            open.discardDraft("party.new");
            return true;
        });

        assertThat(house.entries()).hasSize(entries + 1);
        assertThat(text(house.drita, "party.new")).isEmpty();
        assertThat(text(house.luan, "party.new")).contains("mine");
        assertThatExceptionOfType(IllegalStateException.class)
                .as("who only reads")
                .isThrownBy(() -> shelf.read(house.luan, READ, open -> {
                    open.discardDraft("party.new");
                    return true;
                }));
    }

    @Test
    void inACaseItIsTheCases() {
        save(house.mira, "half a note");

        assertThat(inCase(house.mira)).contains("half a note");
        assertThat(inCase(house.drita)).isEmpty();
        OpaqueId reed = house.newCase(house.mira, house.heron, "Reed");
        Optional<byte[]> elsewhere =
                house.cases.read(house.mira, reed, READ, open -> open.drafts().find("note"));
        assertThat(elsewhere).isEmpty();
        house.cases.change(house.drita, heron, CHANGE, open -> {
            open.people().exclude(house.mira.account().id());
            return true;
        });
        int rows = house.inSession(
                Optional.of(house.mira.token().text()),
                database -> database.sql("select count(*) from besa.draft")
                        .query(Integer.class)
                        .single());
        assertThat(rows).as("not even by plain SQL once the case is not hers").isZero();
    }

    private void save(Caller caller, String content) {
        house.cases.change(caller, heron, CHANGE, open -> {
            open.drafts().save("note", bytes(content));
            return true;
        });
    }

    private Optional<String> inCase(Caller caller) {
        return house.cases.read(
                caller, heron, READ, open -> open.drafts().find("note").map(CaseHouse::text));
    }

    @Test
    void whoHasSignedOutKeepsAndFindsNothing() {
        drafts.save(house.mira, "intake", bytes("one"));
        house.sessions.end(house.mira.token());

        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> drafts.save(house.mira, "intake", bytes("two")));
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> drafts.find(house.mira, "intake"));
    }

    @Test
    void whatIsStaleIsSweptWithoutKeysAndTheRestStays() {
        drafts(Clock.offset(house.clock, Duration.ofDays(-32))).save(house.mira, "intake", bytes("old"));
        drafts.save(house.luan, "intake", bytes("new"));
        house.keys.lock();

        assertThat(drafts.sweep()).isOne();
        assertThat(drafts.sweep()).isZero();
    }
}
