package org.besa.app.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.coverage.CoverageHouse.sent;
import static org.besa.app.coverage.CoverageHouse.text;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.app.cases.DraftsOutside;
import org.besa.app.coverage.CoverageHouse;
import org.besa.app.face.Language;
import org.besa.app.face.NotThere;
import org.besa.continuity.codes.Need;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

/** Agreements as coordinators and lawyers record them with forms, and as others read them. */
@Tag("database")
class AgreementPagesTest {
    private static final String HOST = "xa.host-organisation";
    private static final String BED = "The host must house you.";

    @TempDir
    private Path folder;

    private CoverageHouse house;
    private DraftsOutside drafts;
    private AgreementController agreements;
    private ClauseController clauses;
    private Caller mira;
    private Caller drita;
    private Caller luana;
    private OpaqueId heron;

    @BeforeEach
    void oneCase() {
        Clock clock = Clock.fixed(Instant.parse("2024-07-15T10:00:00Z"), ZoneOffset.UTC);
        AgreementsRoom room = new AgreementsRoom();
        house = new CoverageHouse(folder, clock, law -> List.of());
        drafts = new DraftsOutside(house.house, house.pages(), clock, List.of(room.agreementForms()));
        agreements = room.agreementController(
                house.agreements, drafts.desk(), house.law, house.pages(), house.house.accounts(), clock);
        clauses = room.clauseController(
                house.agreements, drafts.desk(), house.law, house.pages(), house.house.accounts(), clock);
        mira = house.house.mira();
        drita = house.house.drita();
        luana = house.house.colleague("luana", Role.LAWYER);
        heron = house.begin(mira, "Heron");
        house.typed(mira, heron, "event", "transferred", Map.of("on", "2024-03-01"));
        house.typed(mira, heron, "assistance", "shelter", Map.of("arrives", "nothing", "from", "2024-07-01"));
    }

    private static Map<String, String> about() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("revision", "0"),
                Map.entry("title", "Invented deal on beds"),
                Map.entry("level", "agreement"),
                Map.entry("territory", "xa"),
                Map.entry("side1", HOST),
                Map.entry("as1", "duty-bearer"),
                Map.entry("from", "۲۰۲۴-01-01"),
                Map.entry("disclosure", "shown"),
                Map.entry("by", "The asylum office"),
                Map.entry("on", "2024-06-01"),
                Map.entry("proof", "text"),
                Map.entry("checked", "yes"),
                Map.entry("place", "https://example.org/deal"),
                Map.entry("claimant", "person"),
                Map.entry("forum", "the court of XA")));
    }

    private static Map<String, String> bed() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("revision", "1"),
                Map.entry("locator", "cl. 3"),
                Map.entry("needs", "shelter"),
                Map.entry("bearer", HOST),
                Map.entry("modality", "duty"),
                Map.entry("from", "transferred"),
                Map.entry("counted", "yes"),
                Map.entry("ends", "period"),
                Map.entry("amount", "۶"),
                Map.entry("unit", "months"),
                Map.entry("en", BED)));
    }

    private OpaqueId recorded() {
        ResponseEntity<byte[]> answer = agreements.record(drita, house.frame(), sent(about()));
        assertThat(status(answer)).isEqualTo(303);
        return only();
    }

    private OpaqueId withBed() {
        OpaqueId item = recorded();
        ResponseEntity<byte[]> answer = clauses.add(luana, house.frame(), item.hex(), sent(bed()));
        assertThat(status(answer)).isEqualTo(303);
        return item;
    }

    private OpaqueId only() {
        return house.agreements.all(drita).entries().getFirst().id();
    }

    private static int status(ResponseEntity<?> answer) {
        return answer.getStatusCode().value();
    }

    private String page(Caller caller, OpaqueId item) {
        return text(agreements.one(caller, house.frame(), item.hex(), ""));
    }

    @Test
    void whatIsTypedIsOwedInACase() {
        assertThat(house.coveragePage(mira, heron)).doesNotContain("Invented deal on beds");

        OpaqueId item = withBed();

        assertThat(house.coveragePage(mira, heron))
                .contains("Invented deal on beds", "Invented deal on beds cl. 3", "the host organisation");
        assertThat(page(mira, item))
                .contains(BED, "6 months beginning with", "text in hand", "The asylum office")
                .doesNotContain("/clauses/new", "/withdraw");
        assertThat(page(luana, item)).contains("/clauses/new", "/withdraw", "/clauses/1/remove");
        for (Language language : Language.values()) {
            assertThat(text(agreements.list(mira, house.frame(language), ""))).contains("Invented deal on beds");
        }
    }

    @Test
    void whoOnlyWorksOnCasesReadsAndChangesNothing() {
        OpaqueId item = withBed();
        for (Caller caller : List.of(mira, house.house.agim())) {
            assertThatExceptionOfType(NotThere.class)
                    .isThrownBy(() -> agreements.record(caller, house.frame(), sent(about())));
            assertThatExceptionOfType(NotThere.class)
                    .isThrownBy(() -> clauses.add(caller, house.frame(), item.hex(), sent(bed())));
            assertThatExceptionOfType(NotThere.class)
                    .isThrownBy(() -> agreements.withdraw(caller, house.frame(), item.hex(), "2"));
        }
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> agreements.list(house.house.agim(), house.frame(), ""));
        // The second wall: whatever the application forgets to ask.
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> house.house.shelved(mira, "agreement", new byte[] {1}));
    }

    @Test
    void faultsNameTheFieldAndKeepWhatWasTyped() {
        assertFaulty(Map.of("title", ""), "Please write something here.");
        assertFaulty(Map.of("territory", "Xanadu"), "the two letters of a country");
        assertFaulty(Map.of("side1", ""), "at least one party");
        assertFaulty(Map.of("side1", "org.nobody"), "Please choose");
        assertFaulty(Map.of("from", ""), "exact");
        assertFaulty(Map.of("through", "2023-12-31"), "before");
        assertFaulty(Map.of("on", "2024-07-16"), "a day up to today");
        assertFaulty(Map.of("disclosure", "told"), "What was not shown to us is not in hand");
        assertFaulty(Map.of("disclosure", "told", "proof", "alleged"), "Nobody can compare clauses with a text");
        assertFaulty(Map.of("disclosure", "partly-shown"), "What was not shown to us is not in hand");
        assertThat(house.agreements.all(drita).entries()).isEmpty();
    }

    private void assertFaulty(Map<String, String> changed, String fault) {
        Map<String, String> fields = about();
        fields.putAll(changed);
        ResponseEntity<byte[]> answer = agreements.record(drita, house.frame(), sent(fields));
        assertThat(status(answer)).as("%s", changed).isEqualTo(422);
        assertThat(text(answer)).as("%s", changed).contains(fault, "The asylum office");
    }

    @Test
    void aClauseSaysOnlyWhatTheGrammarCan() {
        OpaqueId item = recorded();
        assertFaultyClause(item, Map.of("needs", ""), "Please choose");
        assertFaultyClause(item, Map.of("bearer", "xa.relief-agency"), "Please choose");
        assertFaultyClause(item, Map.of("from", ""), "the event with which it begins");
        assertFaultyClause(item, Map.of("from", "nonsense"), "Please choose");
        assertFaultyClause(item, Map.of("ends", "earlier"), "the event that ends it");
        assertFaultyClause(item, Map.of("amount", "0"), "a number from 1 to 999");
        assertFaultyClause(item, Map.of("unless", "event/nonsense"), "Please choose");
        assertFaultyClause(item, Map.of("en", ""), "in one language at least");
        assertFaultyClause(item, Map.of("pasted", "from: { event: arrived }"), "not both");
        assertThat(house.agreements.one(drita, item).versions()).hasSize(1);

        Map<String, String> rich = bed();
        rich.putAll(Map.of(
                "ends", "earlier",
                "event", "permission-granted",
                "when", "relation-to-organisation/outside",
                "unless", "state/disqualified/true",
                "counted", "no"));
        assertThat(status(clauses.add(drita, house.frame(), item.hex(), sent(rich))))
                .isEqualTo(303);
        assertThat(page(mira, item))
                .contains(
                        "relation to the organisation: outside",
                        "the day after: the transfer by an arrangement",
                        "the earlier of: the permission was given and 6 months after",
                        "disqualified by a reasoned decision: yes");
        assertThat(text(clauses.one(drita, house.frame(), item.hex(), "1")))
                .contains("value=\"permission-granted\" selected", "value=\"state/disqualified/true\" selected", BED);
    }

    private void assertFaultyClause(OpaqueId item, Map<String, String> changed, String fault) {
        Map<String, String> fields = bed();
        fields.putAll(changed);
        ResponseEntity<byte[]> answer = clauses.add(drita, house.frame(), item.hex(), sent(fields));
        assertThat(status(answer)).as("%s", changed).isEqualTo(422);
        assertThat(text(answer)).as("%s", changed).contains(fault, "cl. 3");
    }

    @Test
    void whatIsPastedIsCheckedByTheEngineLineByLine() {
        OpaqueId item = recorded();
        Map<String, String> pasted = bed();
        pasted.putAll(Map.of("from", "", "ends", "open", "amount", ""));
        pasted.put("pasted", "from: { event: transferred }\nuntil: { evnt: transferred }");
        ResponseEntity<byte[]> faulty = clauses.add(drita, house.frame(), item.hex(), sent(pasted));
        assertThat(status(faulty)).isEqualTo(422);
        assertThat(text(faulty)).contains("Line 2, column ", "until: { evnt: transferred }");

        pasted.put("pasted", "from: { event: transferred }\nlevel: national");
        assertThat(text(clauses.add(drita, house.frame(), item.hex(), sent(pasted))))
                .contains("Line 2, column 1: ");

        pasted.put(
                "pasted",
                "from: { event: transferred }\ndue-from: { event: transferred, plus: { days: 61 }, count: excluded }");
        assertThat(status(clauses.add(drita, house.frame(), item.hex(), sent(pasted))))
                .isEqualTo(303);
        assertThat(page(mira, item)).contains("As it was pasted", "due-from");
    }

    @Test
    void whoWasSlowerSavesNothingUnseen() {
        OpaqueId item = withBed();
        Map<String, String> theirs = bed();
        theirs.putAll(Map.of("revision", "2", "amount", "4"));
        assertThat(status(clauses.change(drita, house.frame(), item.hex(), "1", sent(theirs))))
                .isEqualTo(303);
        Map<String, String> mine = bed();
        mine.putAll(Map.of("revision", "2", "amount", "9"));
        ResponseEntity<byte[]> slower = clauses.change(luana, house.frame(), item.hex(), "1", sent(mine));
        assertThat(status(slower)).isEqualTo(409);
        assertThat(text(slower)).contains("Somebody was quicker", "value=\"9\"", "name=\"revision\" value=\"3\"");
        Map<String, String> renamed = about();
        renamed.putAll(Map.of("revision", "1", "title", "Another name"));
        ResponseEntity<byte[]> head = agreements.change(luana, house.frame(), item.hex(), sent(renamed));
        assertThat(status(head)).isEqualTo(409);
        assertThat(text(head)).contains("Another name", "Invented deal on beds");
        assertThat(status(agreements.withdraw(drita, house.frame(), item.hex(), "2")))
                .isEqualTo(409);
    }

    @Test
    void versionsStayReadableAndTellWhatChanged() {
        OpaqueId item = withBed();
        Map<String, String> shorter = bed();
        shorter.putAll(Map.of("revision", "2", "amount", "4"));
        clauses.change(drita, house.frame(), item.hex(), "1", sent(shorter));

        String versions = text(agreements.versions(mira, house.frame(), item.hex()));
        assertThat(versions)
                .contains("Version 3", "Version 2", "Version 1", "Clause 1, It ends", "4 months", "6 months");
        assertThat(versions.indexOf("Version 3")).isLessThan(versions.indexOf("Version 2"));

        ResponseEntity<byte[]> pack = agreements.pack(mira, item.hex(), "2");
        assertThat(pack.getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                .isEqualTo("attachment; filename=\"org-" + item.hex().substring(0, 12) + "-v2.yaml\"");
        assertThat(text(pack))
                .contains("plus: { months: 6 }", "published: 2024-07-15")
                .isEqualTo(text(agreements.pack(drita, item.hex(), "2")));
        assertThat(text(agreements.pack(mira, item.hex(), "3"))).contains("plus: { months: 4 }");
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> agreements.pack(mira, item.hex(), "1"));

        agreements.undo(drita, house.frame(), item.hex(), "3");
        assertThat(text(agreements.pack(mira, item.hex(), "4"))).isEqualTo(text(pack));
    }

    @Test
    void whatIsWithdrawnCountsNoMoreAndCanComeBack() {
        OpaqueId item = withBed();
        assertThat(agreements
                        .withdraw(drita, house.frame(), item.hex(), "2")
                        .getHeaders()
                        .getLocation())
                .hasToString("/agreements/" + item.hex() + "?said=withdrawn");
        assertThat(house.coveragePage(mira, heron)).doesNotContain("Invented deal on beds");
        assertThat(page(drita, item)).contains("withdrawn", "/undo").doesNotContain("/clauses/new");
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> agreements.form(drita, house.frame(), item.hex()));
        agreements.undo(drita, house.frame(), item.hex(), "3");
        assertThat(house.coveragePage(mira, heron)).contains("Invented deal on beds");

        clauses.remove(drita, house.frame(), item.hex(), "1", "4");
        assertThat(house.coveragePage(mira, heron)).doesNotContain("Invented deal on beds");
        assertThat(page(drita, item)).contains("No clause is recorded so far");
        assertThat(house.house.actions())
                .contains("agreement.recorded", "agreement.changed", "agreement.withdrawn", "agreement.undone");
    }

    private ResponseEntity<byte[]> keep(Caller caller, String place, Map<String, String> fields) {
        return drafts.keep(caller, house.frame(), place, sent(fields));
    }

    @Test
    void whatIsBeingTypedIsKeptUntilItIsRecorded() {
        Map<String, String> typed = Map.of("revision", "0", "title", "Half a title", "side1", HOST);
        assertThat(status(keep(drita, "agreement.new", typed))).isEqualTo(200);
        assertThat(text(agreements.fresh(drita, house.frame())))
                .contains("Half a title", "value=\"" + HOST + "\" selected", "is here again");
        assertThat(text(agreements.fresh(luana, house.frame()))).doesNotContain("Half a title");
        agreements.record(drita, house.frame(), sent(typed));
        assertThat(text(agreements.fresh(drita, house.frame()))).as("refused").contains("Half a title");
        OpaqueId item = recorded();
        assertThat(text(agreements.fresh(drita, house.frame()))).doesNotContain("is here again");

        String place = "agreement." + item.hex();
        keep(drita, place, Map.of("revision", "1", "title", "Another half"));
        assertThat(text(agreements.form(drita, house.frame(), item.hex())))
                .contains("Another half", "name=\"revision\" value=\"1\"", "is here again");
        assertThat(drafts.discard(drita, place).getHeaders().getLocation())
                .hasToString("/agreements/" + item.hex() + "/change");
        assertThat(text(agreements.form(drita, house.frame(), item.hex()))).doesNotContain("is here again");
        keep(drita, place, Map.of("revision", "1", "title", "Another half"));
        Map<String, String> renamed = about();
        renamed.put("revision", "1");
        agreements.change(drita, house.frame(), item.hex(), sent(renamed));
        assertThat(text(agreements.form(drita, house.frame(), item.hex())))
                .contains("name=\"revision\" value=\"2\"")
                .doesNotContain("is here again");
    }

    @Test
    void whatIsBeingTypedIntoAClauseIsKeptUntilItIsSavedOrTheClauseIsGone() {
        OpaqueId item = recorded();
        String at = "clause." + item.hex() + ".";
        MultiValueMap<String, String> every = sent(Map.of("revision", "1", "en", "All that there is."));
        Stream.of(Need.values()).forEach(need -> every.add("needs", need.code()));
        assertThat(status(drafts.keep(luana, house.frame(), at + "new", every)))
                .as("as many boxes as there are")
                .isEqualTo(200);
        String restored = text(clauses.fresh(luana, house.frame(), item.hex()));
        assertThat(restored).contains("All that there is.", "is here again", "name=\"revision\" value=\"1\"");
        for (Need need : Need.values()) {
            assertThat(restored).contains("value=\"" + need.code() + "\" checked");
        }
        assertThat(text(clauses.fresh(drita, house.frame(), item.hex()))).doesNotContain("All that there is.");
        clauses.add(luana, house.frame(), item.hex(), sent(bed()));
        assertThat(text(clauses.fresh(luana, house.frame(), item.hex()))).doesNotContain("is here again");

        keep(luana, at + "1", Map.of("revision", "2", "en", "Half a sentence"));
        assertThat(text(clauses.one(luana, house.frame(), item.hex(), "1")))
                .contains("Half a sentence", "is here again");
        assertThat(text(agreements.form(luana, house.frame(), item.hex()))).doesNotContain("is here again");
        Map<String, String> changed = bed();
        changed.put("revision", "2");
        clauses.change(luana, house.frame(), item.hex(), "1", sent(changed));
        assertThat(text(clauses.one(luana, house.frame(), item.hex(), "1"))).doesNotContain("is here again");

        keep(luana, at + "1", Map.of("revision", "3", "en", "Half a sentence"));
        clauses.remove(luana, house.frame(), item.hex(), "1", "3");
        agreements.undo(luana, house.frame(), item.hex(), "4");
        assertThat(text(clauses.one(luana, house.frame(), item.hex(), "1"))).doesNotContain("is here again");
    }

    @Test
    void onlyWhoMayFillInAFormKeepsADraftOfIt() {
        OpaqueId item = withBed();
        List<String> places = List.of(
                "agreement.new",
                "agreement." + item.hex(),
                "clause." + item.hex() + ".new",
                "clause." + item.hex() + ".1");
        for (String place : places) {
            for (Caller caller : List.of(mira, house.house.agim())) {
                assertThatExceptionOfType(NotThere.class).as(place).isThrownBy(() -> keep(caller, place, about()));
                assertThatExceptionOfType(NotThere.class).as(place).isThrownBy(() -> drafts.discard(caller, place));
            }
        }
        for (String place : List.of("agreement", "clause." + item.hex(), "clause." + item.hex() + ".0", "party.new")) {
            assertThatExceptionOfType(NotThere.class).as(place).isThrownBy(() -> keep(drita, place, about()));
        }
    }

    @Test
    void aPartyThatIsBoundStays() {
        OpaqueId item = withBed();
        Map<String, String> without = about();
        without.putAll(Map.of("revision", "2", "side1", "xa.relief-agency"));
        ResponseEntity<byte[]> answer = agreements.change(drita, house.frame(), item.hex(), sent(without));
        assertThat(status(answer)).isEqualTo(422);
        assertThat(text(answer)).contains("A clause binds a party that is no longer here");
    }
}
