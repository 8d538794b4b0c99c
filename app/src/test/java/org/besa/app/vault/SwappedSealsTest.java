package org.besa.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.vault.CaseHouse.CHANGE;
import static org.besa.app.vault.CaseHouse.NOTE;
import static org.besa.app.vault.CaseHouse.READ;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Entry;
import org.besa.verify.log.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** P12: whoever owns the tables can move what is sealed, and it does not open in another place. */
@Tag("database")
class SwappedSealsTest {
    @TempDir
    private Path folder;

    private CaseHouse house;
    private OpaqueId heron;
    private OpaqueId reed;
    private Written note;

    @BeforeEach
    void twoCases() {
        house = new CaseHouse(folder);
        heron = house.newCase(house.mira, house.heron, "Heron");
        reed = house.newCase(house.mira, house.heron, "Reed");
        note = house.cases.change(house.mira, heron, CHANGE, open -> {
            Written first = house.note(open, "one");
            return open.put(first.item(), NOTE, Compartment.MAIN, 1, CaseHouse.bytes("two"));
        });
    }

    private static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(
                        "another item's",
                        "update besa.sealed_item set sealed = (select sealed from besa.sealed_item where case_id = :heron and item_id <> :note) where item_id = :note and revision = 2"),
                Arguments.of(
                        "another case's",
                        "update besa.sealed_item set sealed = (select sealed from besa.sealed_item where case_id = :reed) where item_id = :note and revision = 2"),
                Arguments.of(
                        "an earlier revision",
                        "update besa.sealed_item set sealed = (select sealed from besa.sealed_item where item_id = :note and revision = 1) where item_id = :note and revision = 2"),
                Arguments.of(
                        "a later number",
                        "update besa.sealed_item set revision = 3 where item_id = :note and revision = 2"),
                Arguments.of(
                        "moved to another case", "update besa.sealed_item set case_id = :heron where case_id = :reed"),
                Arguments.of(
                        "another compartment",
                        "update besa.sealed_item set compartment = 'location' where item_id = :note"),
                Arguments.of(
                        "one byte",
                        "update besa.sealed_item set sealed = set_byte(sealed, 50, get_byte(sealed, 50) # 1) where item_id = :note"),
                Arguments.of(
                        "another case's handle",
                        "update besa.case_file set handle = (select handle from besa.case_file where id = :reed) where id = :heron"),
                Arguments.of(
                        "another case's key",
                        "update besa.wrapped_key set wrapped = (select wrapped from besa.wrapped_key where case_id = :reed and kind = 'case') where case_id = :heron and kind = 'case'"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void itDoesNotOpen(String why, String change) {
        assertThat(tamper(change)).as(why).isPositive();

        assertThatExceptionOfType(NotOpened.class).as(why).isThrownBy(() -> house.notes(house.mira, heron));
        assertThat(house.lastEntry().outcome()).isEqualTo(Outcome.FAILED);
    }

    /** One row that somebody spoiled must not hide all the cases of everybody who serves that one. */
    @ParameterizedTest
    @MethodSource("changes")
    void itKeepsNobodyFromTheOtherCases(String why, String change) {
        assertThat(tamper(change)).as(why).isPositive();
        int before = house.entries().size();

        Browsed<OpaqueId> all = house.cases.browse(house.mira, READ, Set.of(NOTE), OpenCase::id);

        assertThat(all.opened()).as(why).containsExactly(reed);
        assertThat(all.unopened()).as(why).extracting(Browsed.Unopened::id).containsExactly(heron);
        List<Entry> told = house.entries().subList(before, house.entries().size());
        assertThat(told).extracting(Entry::outcome).containsExactly(Outcome.DONE, Outcome.FAILED);
        assertThat(told).extracting(entry -> entry.objects().size()).containsExactly(1, 0);
    }

    @Test
    void untouchedItOpens() {
        assertThat(house.cases
                        .browse(house.mira, READ, Set.of(NOTE), OpenCase::id)
                        .unopened())
                .isEmpty();
        assertThat(house.notes(house.mira, heron)).containsExactlyInAnyOrder("Heron", "two");
        assertThat(house.notes(house.mira, reed)).containsExactly("Reed");
    }

    /** The owner, whom row-level security binds too, lifts it first. */
    private int tamper(String change) {
        for (String table : new String[] {"sealed_item", "case_file"}) {
            house.database
                    .asOwner()
                    .sql("alter table besa." + table + " no force row level security")
                    .update();
        }
        try {
            return house.database
                    .asOwner()
                    .sql(change)
                    .param("heron", heron.hex())
                    .param("reed", reed.hex())
                    .param("note", note.item().hex())
                    .update();
        } finally {
            for (String table : new String[] {"sealed_item", "case_file"}) {
                house.database
                        .asOwner()
                        .sql("alter table besa." + table + " force row level security")
                        .update();
            }
        }
    }
}
