package org.besa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.besa.app.access.Role;
import org.besa.app.cases.SafeContact.May;
import org.besa.app.cases.SafeContact.Way;
import org.besa.app.face.NotThere;
import org.besa.app.vault.CaseState;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.Member;
import org.besa.app.vault.NotForYou;
import org.besa.app.vault.OpenHouse;
import org.besa.app.vault.Stale;
import org.besa.app.vault.Written;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team does with its cases: nothing is overwritten, nothing is shown to others. */
@Tag("database")
class CasebookTest {
    private static final SafeContact RULE = new SafeContact(
            May.YES, EnumSet.of(Way.LETTER), "through the baker", "the library", "no names", "mornings");

    @TempDir
    private Path folder;

    private OpenHouse house;
    private Casebook book;
    private CaseTeam team;
    private OpaqueId heron;

    @BeforeEach
    void oneCase() {
        house = new OpenHouse(folder);
        book = new Casebook(house.cases(), house.random(), Clock.systemUTC(), List.of());
        team = new CaseTeam(house.cases(), house.teams(), house.accounts());
        heron = book.begin(house.mira(), house.heron().id(), new PersonName("Heron", "مرغ"));
    }

    @Test
    void aNewCaseHasItsNameAndItsOpener() {
        CaseView view = book.look(house.mira(), heron);

        assertThat(view.called()).isEqualTo("Heron");
        assertThat(view.state()).isEqualTo(CaseState.OPEN);
        assertThat(view.readsContact()).isTrue();
        assertThat(view.contact()).isEmpty();
        assertThat(view.people()).containsOnly(house.mira().account().id());
        assertThat(book.list(house.mira()))
                .extracting(line -> line.name().orElseThrow().name())
                .containsExactly("Heron");
        assertThat(book.list(house.tarek())).isEmpty();
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> book.look(house.tarek(), heron));
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> book.begin(house.tarek(), house.heron().id(), new PersonName("Reed", "")));
    }

    @Test
    void everyChangeIsARevisionWithItsAuthor() {
        book.write(house.drita(), heron, Kind.NAME, 1, new PersonName("Grey heron", ""));

        assertThat(book.look(house.mira(), heron).called()).isEqualTo("Grey heron");
        Casebook.Past past = book.history(house.mira(), heron, Kind.NAME.one(heron));
        assertThat(past.called()).contains("Grey heron");
        assertThat(past.revisions())
                .extracting(entry -> entry.envelope().orElseThrow().writer())
                .containsExactly(
                        house.mira().account().id(), house.drita().account().id());
        assertThat(past.revisions()).extracting(Entry::revision).containsExactly(1L, 2L);
    }

    @Test
    void whoWasSlowerIsToldWhatIsThereNow() {
        Written note = book.note(house.mira(), heron, Compartment.MAIN, new Note("one"));
        book.rewrite(house.drita(), heron, note.item(), 1, new Note("two"));

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> book.rewrite(house.mira(), heron, note.item(), 1, new Note("mine")))
                .satisfies(
                        stale -> assertThat(book.met(Kind.NOTE, stale.current().orElseThrow())
                                        .content())
                                .contains(new Note("two")));
        assertThat(notes()).containsExactly("two");
    }

    @Test
    void twoWhoBeginTheContactRuleMeetInOneItem() {
        book.write(house.mira(), heron, Kind.CONTACT, 0, RULE);

        assertThatExceptionOfType(Stale.class).isThrownBy(() -> book.write(house.mira(), heron, Kind.CONTACT, 0, RULE));
        assertThat(book.look(house.mira(), heron).contact().orElseThrow().content())
                .contains(RULE);
    }

    @Test
    void theContactRuleIsForWhoWasLetIn() {
        book.write(house.mira(), heron, Kind.CONTACT, 0, RULE);

        CaseView view = book.look(house.drita(), heron);
        assertThat(view.readsContact()).isFalse();
        assertThat(view.contact()).isEmpty();
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> book.write(house.drita(), heron, Kind.CONTACT, 1, RULE));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> book.history(house.drita(), heron, Kind.CONTACT.one(heron)));
    }

    @Test
    void whatIsWithdrawnStaysReadableAndComesBack() {
        Written note = book.note(house.mira(), heron, Compartment.MAIN, new Note("one"));
        book.withdraw(house.drita(), heron, note.item(), 1);

        Entry<Note> withdrawn = book.look(house.mira(), heron).notes().getFirst();
        assertThat(withdrawn.withdrawn()).isTrue();
        assertThat(withdrawn.content()).contains(new Note("one"));

        book.undo(house.mira(), heron, note.item(), 2);

        Entry<Note> back = book.look(house.mira(), heron).notes().getFirst();
        assertThat(back.withdrawn()).isFalse();
        assertThat(back.revision()).isEqualTo(3);
        assertThat(back.envelope().orElseThrow().writer())
                .isEqualTo(house.mira().account().id());
    }

    @Test
    void undoMakesItWhatItWasBefore() {
        Written note = book.note(house.mira(), heron, Compartment.MAIN, new Note("one"));
        book.rewrite(house.mira(), heron, note.item(), 1, new Note("two"));
        book.undo(house.drita(), heron, note.item(), 2);

        assertThat(notes()).containsExactly("one");
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> book.undo(house.drita(), heron, note.item(), 2));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> book.undo(house.mira(), heron, Kind.NAME.one(heron), 1));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> book.withdraw(house.mira(), heron, Kind.NAME.one(heron), 1));
    }

    @Test
    void itemsOfOtherCasesAreNotThere() {
        OpaqueId marsh = book.begin(house.tarek(), house.marsh().id(), new PersonName("Marsh", ""));
        Written elsewhere = book.note(house.tarek(), marsh, Compartment.MAIN, new Note("theirs"));

        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> book.history(house.mira(), heron, elsewhere.item()));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> book.rewrite(house.mira(), heron, elsewhere.item(), 1, new Note("mine")));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> book.rewrite(house.mira(), heron, Kind.NAME.one(heron), 1, new Note("no name")));
    }

    @Test
    void onlyACoordinatorClosesACase() {
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> book.become(house.mira(), heron, CaseState.CLOSED, 1));
        book.become(house.drita(), heron, CaseState.CLOSED, 1);

        assertThat(book.look(house.mira(), heron).state()).isEqualTo(CaseState.CLOSED);
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> book.become(house.drita(), heron, CaseState.OPEN, 1));
    }

    @Test
    void aCoordinatorFormsTheCaseTeamFromTheTeam() {
        team.change(house.drita(), heron, put(house.luan().account().id()));
        assertThat(book.look(house.luan(), heron).compartments())
                .containsExactlyInAnyOrder(Compartment.MAIN, Compartment.LOCATION, Compartment.PRIVILEGED);

        team.change(house.drita(), heron, put(house.mira().account().id()));
        assertThat(book.look(house.drita(), heron).members())
                .as("privileged is for lawyers")
                .contains(new Member(house.mira().account().id(), true, false));

        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> team.change(
                        house.drita(), heron, put(house.tarek().account().id())));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> team.change(
                        house.mira(), heron, put(house.luan().account().id())));
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> team.change(
                        house.tarek(), heron, put(house.tarek().account().id())));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> team.change(house.drita(), heron, new TeamChange.Exclude(book.newItem())));
    }

    private static TeamChange put(OpaqueId account) {
        return new TeamChange.Put(new Member(account, true, true));
    }

    @Test
    void exclusionBeatsMembership() {
        OpaqueId mira = house.mira().account().id();
        team.change(house.drita(), heron, new TeamChange.Exclude(mira));
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> book.look(house.mira(), heron));
        team.change(house.drita(), heron, new TeamChange.Readmit(mira));
        assertThat(book.look(house.mira(), heron).called()).isEqualTo("Heron");
        team.change(house.drita(), heron, new TeamChange.Remove(mira));
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> book.look(house.mira(), heron));
    }

    @Test
    void whoMayBeChosenWorksOnCases() {
        house.colleague("ora", Role.AUDITOR);

        assertThat(team.candidates(house.heron().id()))
                .extracting(account -> account.name().text())
                .containsExactly("drita", "luan", "mira");
    }

    @Test
    void v15WhatCannotBeUnderstoodIsSaidAndDoesNotBreakTheCase() {
        OpaqueId odd = book.newItem();
        house.sealed(house.mira(), heron, odd, "note", 0, "[[[[".getBytes(StandardCharsets.UTF_8));
        house.sealed(house.mira(), heron, Kind.NAME.one(heron), "name", 1, new byte[] {0, 1, 2});

        CaseView view = book.look(house.mira(), heron);
        assertThat(view.called()).isEmpty();
        assertThat(view.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.envelope()).isEmpty());
        assertThat(book.list(house.mira()))
                .singleElement()
                .satisfies(line -> assertThat(line.name()).isEmpty());
        assertThat(book.history(house.mira(), heron, odd).revisions()).hasSize(1);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> book.withdraw(house.mira(), heron, odd, 1));
    }

    @Test
    void everyRequestIsToldOnce() {
        int before = house.actions().size();
        book.look(house.mira(), heron);
        book.list(house.mira());

        assertThat(house.actions().subList(before, house.actions().size()))
                .isEqualTo(List.of("case.read", "case.list"));
    }

    private List<String> notes() {
        return book.look(house.mira(), heron).notes().stream()
                .map(note -> note.content().orElseThrow().text())
                .toList();
    }
}
