package org.besa.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** What an organisation keeps for all its cases: its own people read it, and no version is lost. */
@Tag("database")
class ShelfTest {
    private static final String KIND = "word";

    @TempDir
    private Path folder;

    private CaseHouse house;
    private Shelf shelf;
    private OpaqueId item;

    @BeforeEach
    void oneWord() {
        house = new CaseHouse(folder);
        shelf = new Shelf(house.asApplication, house.transaction, house.keys, house.leaves);
        item = OpaqueId.random(house.random);
        put(house.mira, 0, "the first word");
    }

    private Written put(Caller caller, long expected, String word) {
        return shelf.change(caller, CaseHouse.CHANGE, open -> open.put(item, KIND, expected, CaseHouse.bytes(word)));
    }

    private List<String> words(Caller caller) {
        return shelf.read(caller, CaseHouse.READ, ShelfTest::words);
    }

    private static List<String> words(OpenShelf open) {
        return open.current(Set.of(KIND)).getOrDefault(KIND, List.of()).stream()
                .map(each -> CaseHouse.text(each.content()))
                .toList();
    }

    @Test
    void allWhoWorkOnCasesReadItInsideACaseToo() {
        assertThat(words(house.tarek)).containsExactly("the first word");
        OpaqueId heron = house.newCase(house.mira, house.heron, "Heron");
        List<String> inside = house.cases.read(house.mira, heron, CaseHouse.READ, open -> words(open.shelf()));
        assertThat(inside).containsExactly("the first word");
        assertThat(house.cases
                        .browse(house.mira, CaseHouse.READ, Set.of(), open -> words(open.shelf()))
                        .opened())
                .containsExactly(List.of("the first word"));
    }

    @Test
    void othersSeeNothing() {
        Caller elsewhere = house.member("lila", Role.CASEWORKER, house.elsewhere);
        assertThat(words(elsewhere)).isEmpty();
        assertThat(words(house.signedIn(house.administrator))).isEmpty();
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> put(elsewhere, 1, "another's word"));
    }

    @Test
    void nothingIsOverwritten() {
        put(house.tarek, 1, "the second word");
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> put(house.mira, 1, "too late"))
                .satisfies(stale -> assertThat(
                                CaseHouse.text(stale.current().orElseThrow().content()))
                        .isEqualTo("the second word"));
        assertThat(words(house.mira)).containsExactly("the second word");
        List<SealedItem> history = shelf.read(house.mira, CaseHouse.READ, open -> open.history(item));
        assertThat(history)
                .extracting(each -> CaseHouse.text(each.content()))
                .containsExactly("the first word", "the second word");
    }

    @Test
    void whatWasReadIsNotReadOn() {
        OpenShelf kept = shelf.read(house.mira, CaseHouse.READ, open -> open);
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> words(kept));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        shelf.read(house.mira, CaseHouse.READ, open -> open.put(item, KIND, 1, CaseHouse.bytes("no"))));
    }

    @Test
    void theDatabaseKeepsItFromOthersByItself() {
        String count = "select count(*) from besa.organisation_item";
        int signedOut = house.inSession(
                Optional.empty(),
                database -> database.sql(count).query(Integer.class).single());
        int signedIn = house.inSession(
                Optional.of(house.mira.token().text()),
                database -> database.sql(count).query(Integer.class).single());
        assertThat(signedOut).isZero();
        assertThat(signedIn).isEqualTo(1);
        assertThat(house.database.asOwner().sql(count).query(Integer.class).single())
                .as("the owner of the table")
                .isZero();
        String party = "insert into besa.organisation_item values (:organisation, :item, 1, 'party', 's')";
        assertThatExceptionOfType(DataAccessException.class)
                .as("a party that no coordinator writes")
                .isThrownBy(() -> inserted(house.mira, party));
        assertThat(inserted(house.drita, party)).isEqualTo(1);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> house.inSession(
                        Optional.of(house.drita.token().text()),
                        database -> database.sql("update besa.organisation_item set sealed = ''")
                                .update()));
    }

    private int inserted(Caller caller, String row) {
        return house.inSession(
                Optional.of(caller.token().text()),
                database -> database.sql(row)
                        .param("organisation", house.organisation.hex())
                        .param("item", OpaqueId.random(house.random).hex())
                        .update());
    }
}
