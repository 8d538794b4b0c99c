package org.besa.app.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.coverage.CoverageHouse.sent;
import static org.besa.app.coverage.CoverageHouse.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.app.cases.DraftsOutside;
import org.besa.app.coverage.CoverageHouse;
import org.besa.app.face.Language;
import org.besa.app.face.NotThere;
import org.besa.app.vault.Member;
import org.besa.app.vault.NotForYou;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/** The register as coordinators keep it and others read it, and bars as they are set and lifted. */
@Tag("database")
class PartyPagesTest {
    private static final Instant NOW = Instant.parse("2024-07-15T10:00:00Z");
    private static final String OFFICE = "xa.asylum-office";

    @TempDir
    private Path folder;

    private CoverageHouse house;
    private RegisterController register;
    private DraftsOutside drafts;
    private BarsController bars;
    private Caller mira;
    private Caller drita;
    private OpaqueId heron;

    @BeforeEach
    void oneCase() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        PartiesRoom room = new PartiesRoom();
        house = new CoverageHouse(folder, clock, law -> List.of());
        drafts = new DraftsOutside(house.house, house.pages(), clock, List.of(room.partyForms()));
        register = room.registerController(house.parties, drafts.desk(), house.pages(), house.house.accounts(), clock);
        bars = room.barsController(house.parties, drafts.desk(), house.pages(), house.house.accounts(), clock);
        mira = house.house.mira();
        drita = house.house.drita();
        heron = house.begin(mira, "Heron");
    }

    private static Map<String, String> office() {
        Map<String, String> fields = new HashMap<>();
        fields.put("revision", "0");
        fields.put("code", OFFICE);
        fields.put("names", "The asylum office\nAO of XA");
        fields.put("roles", "authority");
        fields.put("country", "xa");
        fields.put("office", "Desk 4");
        fields.put("address", "1 Lamp Street\nHarbour");
        fields.put("phone", "00 1");
        fields.put("mail", "desk@office.example");
        fields.put("answers", "۱۴");
        fields.put("verified", "2024-07-01");
        return fields;
    }

    private ResponseEntity<byte[]> record(Map<String, String> fields) {
        return register.record(drita, house.frame(), sent(fields));
    }

    private ResponseEntity<byte[]> correct(long revision, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("revision", String.valueOf(revision));
        return register.correct(drita, house.frame(), only().hex(), sent(all));
    }

    private OpaqueId only() {
        return house.parties.register(drita).standing().getFirst().id();
    }

    private String list(Caller caller, String words) {
        return text(register.list(caller, house.frame(), words, "", "", "1", ""));
    }

    private static int status(ResponseEntity<?> answer) {
        return answer.getStatusCode().value();
    }

    /** Whoever bars the wrong one of two harms somebody. */
    @Test
    void partiesOfOneNameAreToldApartByTheirCodes() {
        assertThat(text(bars.ofCase(mira, house.frame(), heron.hex(), "")))
                .contains(
                        ">the host organisation (xa.host-organisation)<",
                        ">the host organisation (xb.host-organisation)<",
                        ">the asylum office of XA<");
    }

    @Test
    void aPartyIsShownToWhoWorksOnCasesAndKeptByCoordinators() {
        assertThat(list(mira, ""))
                .contains("Nothing is here so far", "the asylum office of XA")
                .doesNotContain("/parties/new");
        assertThat(record(office()).getHeaders().getLocation()).hasToString("/parties?said=recorded");
        assertThat(list(mira, ""))
                .contains("The asylum office", "AO of XA", "Desk 4", "1 Lamp Street", "14 days", "1 July 2024", "drita")
                .doesNotContain(only().hex() + "/withdraw");
        assertThat(list(drita, "ao of")).contains(only().hex() + "/withdraw");
        assertThat(list(mira, "nowhere")).contains("No party");
        assertThat(text(register.list(mira, house.frame(Language.FA), "", "authority", "verified", "1", "")))
                .contains("مقام دولتی", "The asylum office");
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> register.record(mira, house.frame(), sent(office())));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> register.one(mira, house.frame(), only().hex()));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> register.list(house.house.agim(), house.frame(), "", "", "", "1", ""));
    }

    @Test
    void faultsNameTheFieldAndKeepWhatWasTyped() {
        record(office());
        assertFaulty(Map.of("code", OFFICE), "There is a party with this code already");
        assertFaulty(Map.of("code", "Office"), "A code is two to five small letters");
        assertFaulty(Map.of("code", "xa.other", "names", " \n "), "Please write something here.");
        assertFaulty(Map.of("code", "xa.other", "country", "Xanadu"), "the two letters of the country");
        assertFaulty(Map.of("code", "xa.other", "answers", "soon"), "a number of days from 1 to 999");
        assertFaulty(Map.of("code", "xa.other", "verified", "2024-07-16"), "a day up to today");
        assertFaulty(Map.of("code", "xa.other", "address", "a".repeat(501)), "There is room for 500");
        assertThat(house.parties.register(drita).standing()).hasSize(1);
    }

    private void assertFaulty(Map<String, String> changed, String fault) {
        Map<String, String> fields = office();
        fields.putAll(changed);
        ResponseEntity<byte[]> answer = record(fields);
        assertThat(status(answer)).as("%s", changed).isEqualTo(422);
        assertThat(text(answer)).contains(fault, "Desk 4");
    }

    @Test
    void whoWasSlowerSeesBothVersionsAndEarlierOnesStay() {
        record(office());
        Map<String, String> theirs = office();
        theirs.put("office", "Desk 5");
        assertThat(status(correct(1, theirs))).isEqualTo(303);
        Map<String, String> mine = office();
        mine.put("office", "Desk 6");
        ResponseEntity<byte[]> answer = correct(1, mine);
        assertThat(status(answer)).isEqualTo(409);
        assertThat(text(answer)).contains("Desk 5", "Desk 6", "name=\"revision\" value=\"2\"");
        assertThat(text(register.history(mira, house.frame(), only().hex()))).contains("Desk 4", "Desk 5");
        register.undo(drita, house.frame(), only().hex(), "2");
        assertThat(list(mira, "")).contains("Desk 4").doesNotContain("Desk 5");
        assertThat(status(register.withdraw(drita, house.frame(), only().hex(), "1")))
                .isEqualTo(409);
        register.withdraw(drita, house.frame(), only().hex(), "3");
        assertThat(house.parties.register(mira).standing()).isEmpty();
        assertThat(list(mira, "")).contains("1 withdrawn entry");
    }

    private ResponseEntity<byte[]> keep(Caller caller, String place, Map<String, String> fields) {
        return drafts.keep(caller, house.frame(), place, sent(fields));
    }

    private String fresh(String code) {
        return text(register.fresh(drita, house.frame(), code));
    }

    private String form() {
        return text(register.one(drita, house.frame(), only().hex()));
    }

    @Test
    void whatIsBeingTypedIsKeptUntilThePartyIsInTheRegister() {
        Caller another = house.house.colleague("arta", Role.COORDINATOR);
        assertThat(fresh("")).doesNotContain("is here again");
        ResponseEntity<byte[]> kept = keep(drita, "party.new", Map.of("names", "The town", "roles", "authority"));
        assertThat(status(kept)).isEqualTo(200);
        assertThat(text(kept)).contains("Only you see it").doesNotContain("The town");

        assertThat(fresh("")).contains("The town", "value=\"authority\" checked", "is here again");
        assertThat(text(register.fresh(another, house.frame(), ""))).doesNotContain("The town");
        record(Map.of("code", "Town", "names", "The town"));
        assertThat(fresh("")).as("refused").contains("The town");
        record(office());
        assertThat(fresh("")).doesNotContain("The town", "is here again");
    }

    @Test
    void whatIsTypedAboutOnePartyIsNotTakenForAnother() {
        keep(drita, "party.new", Map.of("revision", "0", "code", "xa.town", "names", "The town"));
        assertThat(fresh(OFFICE))
                .contains("The town", "value=\"xa.town\"", "about another party, not about the asylum office of XA");
        assertThat(drafts.discard(drita, "party.new").getHeaders().getLocation())
                .hasToString("/parties/new");
        assertThat(fresh(OFFICE))
                .contains("value=\"" + OFFICE + "\"", "the asylum office of XA")
                .doesNotContain("about another party", "The town", "is here again");
        keep(drita, "party.new", Map.of("revision", "0", "code", OFFICE, "names", "The office by the gate"));
        assertThat(fresh(OFFICE))
                .contains("The office by the gate", "is here again")
                .doesNotContain("about another party");
    }

    @Test
    void whatIsTypedToCorrectAPartyIsBasedOnWhatWasThere() {
        record(office());
        String place = "party." + only().hex();
        Map<String, String> typed = Map.of("revision", "1", "names", "The office", "office", "Desk 7");
        keep(drita, place, typed);
        Map<String, String> theirs = office();
        theirs.put("office", "Desk 5");
        Caller another = house.house.colleague("arta", Role.COORDINATOR);
        theirs.put("revision", "1");
        register.correct(another, house.frame(), only().hex(), sent(theirs));

        assertThat(form())
                .contains("Desk 7", "name=\"revision\" value=\"1\"", "is here again", "<bdi dir=\"ltr\">" + OFFICE)
                .doesNotContain("Desk 5");
        assertThat(status(correct(1, typed))).as("somebody was quicker").isEqualTo(409);
        assertThat(form()).contains("Desk 7");
        assertThat(status(correct(2, typed))).isEqualTo(303);
        assertThat(form()).contains("Desk 7", "value=\"3\"").doesNotContain("is here again");
    }

    @Test
    void onlyWhoMayFillInAFormKeepsADraftOfIt() {
        record(office());
        for (String place : List.of("party.new", "party." + only().hex())) {
            for (Caller caller : List.of(mira, house.house.luan(), house.house.agim())) {
                assertThatExceptionOfType(NotThere.class).isThrownBy(() -> keep(caller, place, office()));
                assertThatExceptionOfType(NotThere.class).isThrownBy(() -> drafts.discard(caller, place));
            }
        }
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> keep(drita, "party.any", office()));
    }

    @Test
    void othersRegisterIsTheirs() {
        record(office());
        assertThat(list(house.house.tarek(), "")).contains("Desk 4");
        assertThat(house.house.actions()).contains("party.write", "party.read");
    }

    private ResponseEntity<byte[]> bar(Map<String, String> fields) {
        return bars.bar(mira, house.frame(), heron.hex(), sent(fields));
    }

    private String ofCase() {
        return text(bars.ofCase(mira, house.frame(), heron.hex(), ""));
    }

    private Barred barred() {
        return house.parties.barred(mira, heron);
    }

    @Test
    void aCaseBarsAtOnceAndLiftsByWithdrawing() {
        assertThat(ofCase()).contains("Nobody is barred for this case alone", "No nationality is recorded");
        assertThat(bar(Map.of("party", OFFICE, "reason", "They told the group."))
                        .getHeaders()
                        .getLocation())
                .hasToString("/cases/" + heron + "/barred?said=recorded");
        assertThat(ofCase()).contains("the asylum office of XA", "They told the group.");
        assertThat(barred().why("The asylum office of XA")).contains(Barred.Why.CASE);

        PartyBook.OfCase found = house.parties.look(mira, heron);
        OpaqueId item = found.standing().getFirst().id();
        house.cases.withdraw(mira, heron, item, 1);
        assertThat(barred().bars(OFFICE)).isFalse();
        assertThat(ofCase()).contains("1 withdrawn entry");
        house.cases.undo(mira, heron, item, 2);
        assertThat(barred().bars(OFFICE)).isTrue();
        assertThat(house.cases.history(mira, heron, item).revisions()).hasSize(3);
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> bars.ofCase(house.house.tarek(), house.frame(), heron.hex(), ""));
    }

    @Test
    void aNameThatIsKnownMeansThatParty() {
        bar(Map.of("named", "THE ASYLUM OFFICE of xa"));
        assertThat(house.parties
                        .look(mira, heron)
                        .standing()
                        .getFirst()
                        .content()
                        .orElseThrow()
                        .party())
                .isEqualTo(OFFICE);
    }

    @Test
    void faultsOfABarNameTheFieldAndKeepWhatWasTyped() {
        for (Map<String, String> fields : List.of(
                Map.of("reason", "kept"),
                Map.of("reason", "kept", "party", OFFICE, "named", "Somebody"),
                Map.of("reason", "kept", "party", "xa.nobody-knows"),
                Map.of("reason", "kept", "named", "..."),
                Map.of("reason", "kept", "named", "a".repeat(201)))) {
            ResponseEntity<byte[]> answer = bar(fields);
            assertThat(status(answer)).as("%s", fields).isEqualTo(422);
            assertThat(text(answer)).contains("class=\"wrong\"", "kept");
        }
        assertThat(barred().isEmpty()).isTrue();
    }

    @Test
    void authoritiesOfTheCountryOfOriginAreBarredFromTheNationalityOn() {
        house.typed(mira, heron, "state", "nationality", Map.of("value", "XA"));
        assertThat(barred().why(OFFICE)).contains(Barred.Why.ORIGIN);
        assertThat(ofCase()).contains("Barred: the authorities of XA", "A lawyer or a coordinator can lift this");
    }

    private ResponseEntity<byte[]> origins(Caller caller, Map<String, String> fields) {
        return bars.origins(caller, house.frame(), heron.hex(), sent(fields));
    }

    private String ofCase(Caller caller) {
        return text(bars.ofCase(caller, house.frame(), heron.hex(), ""));
    }

    @Test
    void aCoordinatorLiftsForOneCaseWithAReasonAndBarsAgain() {
        house.typed(mira, heron, "state", "nationality", Map.of("value", "XA"));
        OpaqueId other = house.begin(mira, "Marsh");
        house.typed(mira, other, "state", "nationality", Map.of("value", "XA"));
        assertThat(ofCase()).doesNotContain("lift-country");
        assertThat(ofCase(drita))
                .contains("name=\"lift-country\"", "Only where the person wants it", "cannot be taken back");
        Map<String, String> lift = Map.of("lift-country", "XA", "lift-reason", "She is a national, and wants it.");
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> origins(mira, lift));
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> origins(house.house.tarek(), lift));
        assertThat(barred().bars(OFFICE)).isTrue();

        assertThat(origins(drita, lift).getHeaders().getLocation())
                .hasToString("/cases/" + heron + "/barred?said=recorded");
        assertThat(barred().bars(OFFICE)).isFalse();
        assertThat(house.parties.barred(mira, other).bars(OFFICE))
                .as("the other case")
                .isTrue();
        assertThat(ofCase())
                .contains("Not barred in this case: the authorities of XA", "She is a national, and wants it.", "drita")
                .doesNotContain("Bar them again", "No nationality is recorded");
        assertThat(ofCase(drita)).contains("Bar them again").doesNotContain("lift-reason");
        assertThat(status(origins(drita, lift))).as("it is lifted").isEqualTo(422);

        Map<String, String> again = Map.of("act", "again", "lift-country", "XA");
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> origins(mira, again));
        assertThat(barred().bars(OFFICE)).isFalse();
        origins(drita, again);
        assertThat(barred().why(OFFICE)).contains(Barred.Why.ORIGIN);
        assertThat(ofCase()).contains("Barred again: the authorities of XA", "1 withdrawn entry");
        assertThat(house.house.actions()).contains("origin.lifted", "origin.barred");
    }

    /** Withdrawing and undoing as of notes would ask no role. */
    @Test
    void whatIsLiftedIsUndoneInNoOtherWay() {
        house.typed(mira, heron, "state", "nationality", Map.of("value", "XA"));
        house.parties.lift(drita, heron, new Lifted("XA", "She wants it."));
        OpaqueId item = house.parties.look(drita, heron).lifted().getFirst().id();
        house.parties.barAgain(drita, heron, "XA");
        for (Caller caller : List.of(mira, drita)) {
            assertThatExceptionOfType(NotThere.class).isThrownBy(() -> house.cases.undo(caller, heron, item, 2));
            assertThatExceptionOfType(NotThere.class).isThrownBy(() -> house.cases.withdraw(caller, heron, item, 2));
        }
        assertThat(barred().bars(OFFICE)).isTrue();
    }

    @Test
    void faultsOfLiftingNameTheFieldAndKeepWhatWasTyped() {
        house.typed(mira, heron, "state", "nationality", Map.of("value", "XA"));
        for (Map<String, String> fields : List.of(
                Map.of("lift-reason", "kept"),
                Map.of("lift-reason", "kept", "lift-country", "XB"),
                Map.of("lift-reason", "kept" + "a".repeat(1000), "lift-country", "XA"),
                Map.of("lift-country", "XA"))) {
            ResponseEntity<byte[]> answer = origins(drita, fields);
            assertThat(status(answer)).as("%s", fields.keySet()).isEqualTo(422);
            assertThat(text(answer)).contains("class=\"wrong\"", fields.containsKey("lift-reason") ? "kept" : "XA");
        }
        assertThat(barred().bars(OFFICE)).isTrue();
    }

    @Test
    void ofWhatOnlyTheLawyersReadNothingIsLifted() {
        Caller luan = house.house.luan();
        house.house.cases().change(drita, heron, new Action("case.team"), open -> {
            open.people().put(new Member(luan.account().id(), true, true));
            return true;
        });
        String before = ofCase();
        house.typed(luan, heron, "state", "nationality", Map.of("value", "XA", "part", "privileged"));
        assertThat(ofCase()).isEqualTo(before);
        assertThat(ofCase(luan)).contains("Barred: the authorities of XA").doesNotContain("lift-country");
        assertThat(status(origins(luan, Map.of("lift-country", "XA", "lift-reason", "She wants it."))))
                .isEqualTo(422);
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> house.parties.lift(luan, heron, new Lifted("XA", "She wants it.")));

        house.typed(mira, heron, "state", "nationality", Map.of("value", "XB"));
        assertThat(status(origins(luan, Map.of("lift-country", "XB", "lift-reason", "She wants it."))))
                .as("a lawyer lifts")
                .isEqualTo(303);
        assertThat(house.parties.barred(luan, heron).countries()).containsExactly("XA");
    }

    private ResponseEntity<byte[]> act(Caller caller, String act, String revision) {
        OpaqueId bar = house.parties.register(caller).bars().getFirst().id();
        return bars.act(caller, house.frame(), bar.hex(), act, revision);
    }

    @Test
    void theOrganisationBarsByTwoPeopleAndLiftsByTwo() {
        Caller another = house.house.colleague("arta", Role.COORDINATOR);
        bars.propose(drita, house.frame(), sent(Map.of("party", OFFICE, "reason", "Seen with the group")));
        assertThat(barred().bars(OFFICE)).as("asked for").isFalse();
        assertThatExceptionOfType(NotThere.class).as("alone").isThrownBy(() -> act(drita, "confirm", "1"));
        assertThatExceptionOfType(NotThere.class).as("no coordinator").isThrownBy(() -> act(mira, "confirm", "1"));
        assertThat(text(bars.forAll(mira, house.frame(), "")))
                .contains("Asked for by", "drita")
                .doesNotContain(">Confirm<");
        assertThat(text(bars.forAll(another, house.frame(), ""))).contains(">Confirm<");
        act(another, "confirm", "1");
        assertThat(barred().why(OFFICE)).contains(Barred.Why.ORGANISATION);
        assertThat(ofCase()).contains("the asylum office of XA");
        assertThat(status(act(drita, "lift", "1"))).as("somebody was quicker").isEqualTo(409);
        act(another, "lift", "2");
        assertThat(barred().bars(OFFICE)).as("until another agrees").isTrue();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> act(another, "confirm", "3"));
        act(drita, "confirm", "3");
        assertThat(barred().bars(OFFICE)).isFalse();
        OpaqueId bar = house.parties.register(mira).bars().getFirst().id();
        assertThat(text(register.history(mira, house.frame(), bar.hex())))
                .contains("asked for, does not count yet", "not barred");
    }

    private String forAll(Caller caller) {
        return text(bars.forAll(caller, house.frame(), ""));
    }

    @Test
    void whatIsBeingTypedForAllCasesIsKeptUntilItIsAskedFor() {
        assertThat(status(keep(mira, "barred.all", Map.of("named", "The old house", "reason", "Seen there"))))
                .isEqualTo(200);
        assertThat(forAll(mira)).contains("The old house", "Seen there", "is here again");
        assertThat(forAll(drita)).as("hers alone").doesNotContain("The old house");
        assertThat(drafts.discard(mira, "barred.all").getHeaders().getLocation())
                .hasToString("/parties/barred");
        assertThat(forAll(mira)).doesNotContain("The old house", "is here again");

        keep(mira, "barred.all", Map.of("named", "The old house"));
        bars.propose(mira, house.frame(), sent(Map.of("reason", "Seen there")));
        assertThat(forAll(mira)).as("refused").contains("value=\"The old house\"");
        bars.propose(mira, house.frame(), sent(Map.of("named", "The old house")));
        assertThat(forAll(mira)).doesNotContain("value=\"The old house\"", "is here again");

        keep(drita, "barred.all", Map.of("named", "The new house"));
        act(house.house.colleague("arta", Role.COORDINATOR), "confirm", "1");
        assertThat(text(act(drita, "confirm", "1")))
                .as("somebody was quicker about another bar")
                .contains("value=\"The new house\"", "is here again");
    }

    @Test
    void whoDoesNotWorkOnCasesKeepsNoDraftOfABar() {
        Caller agim = house.house.agim();
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> keep(agim, "barred.all", Map.of("named", "The old house")));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> drafts.discard(agim, "barred.all"));
    }

    @Test
    void anEntryThatCannotBeReadIsTold() {
        house.house.shelved(drita, PartyKinds.FOR_ALL.code(), "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(list(mira, "")).contains("One entry cannot be read");
        assertThat(ofCase()).contains("One entry cannot be read");
    }
}
