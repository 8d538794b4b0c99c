package org.besa.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.besa.app.vault.CaseHouse.CHANGE;
import static org.besa.app.vault.CaseHouse.NOTE;
import static org.besa.app.vault.CaseHouse.READ;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** P6, V29: no entry in the log, no data; and what was refused or failed is in the log although all else was rolled back. */
@Tag("database")
class LeafFirstTest {
    @TempDir
    private Path folder;

    private CaseHouse house;
    private OpaqueId heron;

    @BeforeEach
    void oneCase() {
        house = new CaseHouse(folder);
        heron = house.newCase(house.mira, house.heron, "Heron");
    }

    @Test
    void whenTheEntryCannotBeWrittenNothingComesBackAndNothingIsWritten() {
        int entries = house.entries().size();
        int keys = house.wrapped.all().orElseThrow().keys().size();
        AtomicInteger returned = new AtomicInteger();
        house.database.asOwner().sql("""
                        create function besa.fault() returns trigger language plpgsql
                        as $$ begin raise exception 'the log is full'; end $$
                        """).update();
        house.database
                .asOwner()
                .sql("create trigger fault before insert on besa.audit_pending execute function besa.fault()")
                .update();

        failing(() -> returned.addAndGet(house.notes(house.mira, heron).size()));
        failing(() -> returned.addAndGet(house.cases
                .browse(house.mira, READ, Set.of(NOTE), CaseHouse::notes)
                .opened()
                .size()));
        failing(() -> returned.addAndGet(house.cohort.mine(house.mira).size()));
        failing(() -> house.cases.change(house.mira, heron, CHANGE, open -> house.note(open, "unlogged")));
        failing(() -> house.newCase(house.mira, house.heron, "unlogged"));
        failing(() -> house.notes(house.tarek, heron));

        house.database.asOwner().sql("drop trigger fault on besa.audit_pending").update();
        assertThat(returned).hasValue(0);
        assertThat(house.entries()).hasSize(entries);
        assertThat(house.wrapped.all().orElseThrow().keys()).hasSize(keys);
        assertThat(house.notes(house.mira, heron)).containsExactly("Heron");
        assertThat(house.cohort.mine(house.mira)).hasSize(1);
    }

    /** A stale write is answered with content: no entry, no content. */
    @Test
    void aStaleWriteShowsNothingWithoutAnEntry() {
        Written note = house.cases.change(house.mira, heron, CHANGE, open -> house.note(open, "one"));
        house.cases.change(
                house.mira,
                heron,
                CHANGE,
                open -> open.put(note.item(), NOTE, Compartment.MAIN, 1, CaseHouse.bytes("two")));
        house.database.asOwner().sql("""
                        create function besa.fault() returns trigger language plpgsql
                        as $$ begin raise exception 'the log is full'; end $$
                        """).update();
        house.database
                .asOwner()
                .sql("create trigger fault before insert on besa.audit_pending execute function besa.fault()")
                .update();

        failing(() -> house.cases.change(
                house.mira,
                heron,
                CHANGE,
                open -> open.put(note.item(), NOTE, Compartment.MAIN, 1, CaseHouse.bytes("late"))));
    }

    @Test
    void aRefusalIsInTheLogAlthoughTheRequestWasRolledBack() {
        assertThatThrownBy(() -> house.notes(house.tarek, heron)).isInstanceOf(NotForYou.class);

        assertThat(house.lastEntry().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(house.lastEntry().actor()).isEqualTo(house.tarek.account().handle());
        assertThat(house.lastEntry().objects()).isEmpty();
    }

    private static void failing(ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOf(DataAccessException.class).hasStackTraceContaining("the log is full");
    }
}
