package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.coverage.CaseFact;
import org.besa.app.coverage.FactBook;
import org.besa.app.coverage.JudgedBy;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.parties.Bar;
import org.besa.app.parties.PartyBook;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.besa.continuity.facts.Assistance.AidCondition;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** To whom nothing may go, nothing goes: no page offers them, in no language, and no handmade form makes them a recipient. */
@Tag("database")
class BarredRecipientsTest {
    private static final List<String> HOST =
            List.of("xa.host-organisation", "the host organisation", "organizata pritëse", "سازمان میزبان");
    private static final List<String> OFFICE =
            List.of("xa.asylum-office", "the asylum office of XA", "zyra e azilit e XA", "ادارهٔ پناهندگی XA");
    private static final List<String> AGENCY = List.of(
            "xa.relief-agency",
            "the international relief agency",
            "agjencia ndërkombëtare e ndihmës",
            "آژانس بین‌المللی امداد");

    private final ServerUnderTest server = ServerUnderTest.running();
    private Office office;
    private OpaqueId heron;
    private LocalDate today = LocalDate.EPOCH;

    /** Somebody who was moved four months ago: what the host owes has stopped, the office has not handed over the papers, and nobody is barred. */
    @BeforeEach
    void oneCase() {
        office = new Office(server);
        heron = office.own.id();
        today = LocalDate.now(ZoneOffset.UTC);
        LocalDate moved = today.minusMonths(4);
        server.part(FactBook.class).judge(office.mira, heron, 0, new JudgedBy(List.of("example-agreement")));
        record(new CaseFact.Happened("transferred", day(moved), ""));
        record(aid(Need.SHELTER, true, HOST.getFirst(), moved, day(today.minusDays(10))));
        record(aid(Need.SHELTER, false, HOST.getFirst(), today.minusDays(9), WrittenDay.NONE));
        record(aid(Need.SUBSISTENCE, false, AGENCY.getFirst(), today.minusDays(9), WrittenDay.NONE));
        record(new CaseFact.Paper("identity-document", DocumentState.WITHHELD, "", day(moved), WrittenDay.NONE, ""));
        assertThat(asked(
                                "/meetings/new",
                                Map.of(
                                        "office",
                                        OFFICE.getFirst(),
                                        "requested",
                                        today.minusDays(8).toString()))
                        .status())
                .isEqualTo(303);
        assertThat(asked(
                                "/commitments/new",
                                Map.of(
                                        "who", HOST.getFirst(),
                                        "what", "Bring the bed back",
                                        "need", "shelter",
                                        "given", moved.toString(),
                                        "due", moved.plusDays(9).toString()))
                        .status())
                .isEqualTo(303);
    }

    private static WrittenDay day(LocalDate day) {
        return new WrittenDay(day.toString());
    }

    private static CaseFact aid(Need need, boolean arrives, String provider, LocalDate from, WrittenDay through) {
        return new CaseFact.Aid(
                need,
                arrives,
                provider,
                "",
                day(from),
                through,
                WrittenDay.NONE,
                WrittenDay.NONE,
                AidCondition.NONE,
                Adequacy.FULL,
                "",
                "");
    }

    private void record(CaseFact fact) {
        server.part(FactBook.class).record(office.mira, heron, fact);
    }

    private Asked.Answer asked(String path, Map<String, String> fields) {
        Map<String, String> sent = new TreeMap<>(fields);
        sent.put("revision", "0");
        return Asked.post("/cases/" + heron + path, office.mira, sent).to(server);
    }

    private void bar(String party) {
        server.part(PartyBook.class).bar(office.mira, heron, new Bar(party, ""));
    }

    /** The pages of the case that offer something, and the board. */
    private List<String> mainPaths() {
        String at = "/cases/" + heron;
        List<String> paths = new ArrayList<>(List.of(
                "/",
                at + "/coverage",
                at + "/meetings",
                at + "/meetings/new",
                at + "/coverage/shelter",
                at + "/coverage/health"));
        return paths;
    }

    /** Every page that there is for somebody who works on cases: all listed addresses that are asked for, and others of the same. */
    private List<String> allPaths() {
        List<String> paths = mainPaths();
        RouteTable.routes().stream()
                .filter(route -> route.method().equals("GET"))
                .filter(route -> Set.of("case", "works on cases", "coordinator").contains(route.whom()))
                .map(route -> office.path(route, office.own))
                .forEach(paths::add);
        Stream.of(Need.values())
                .map(need -> "/cases/" + heron + "/coverage/" + need.code())
                .forEach(paths::add);
        paths.add("/cases/" + heron + "/facts/new/statement/duty");
        paths.add("/cases/" + heron + "/coverage?known=" + today.minusDays(1));
        paths.add("/?bearer=" + HOST.getFirst());
        paths.add("/?sort=soonest");
        paths.add("/what-if?what=ends/example-agreement&on=" + today.plusDays(3));
        return paths;
    }

    /** All that these pages offer in these languages. */
    private List<String> offers(List<String> paths, String... languages) {
        List<String> offers = new ArrayList<>();
        for (String path : paths) {
            for (String language : languages) {
                Asked.Answer answer = Asked.get(path, office.drita).to(server, "Accept-Language", language);
                offers.addAll(Offers.of(answer.body()).elements());
            }
        }
        return offers;
    }

    private static void assertOffered(List<String> offers, List<String> names, boolean offered) {
        for (String name : names) {
            assertThat(offers.stream().anyMatch(each -> each.contains(name)))
                    .as(name)
                    .isEqualTo(offered);
        }
    }

    @Test
    void nobodyBarredIsOfferedOnAnyPage() {
        List<String> before = offers(mainPaths(), "en", "sq", "fa");
        assertOffered(before, HOST, true);
        assertOffered(before, OFFICE, true);
        assertOffered(before, AGENCY, true);

        bar(HOST.getFirst());
        bar(OFFICE.get(1));
        List<String> after = offers(allPaths(), "en");
        after.addAll(offers(mainPaths(), "sq", "fa"));
        assertOffered(after, HOST, false);
        assertOffered(after, OFFICE, false);
        assertOffered(after, AGENCY, true);
        assertThat(after).anyMatch(each -> each.contains("No request may go to whom the rule names here"));
        assertThat(page("/coverage")).contains("It is owed by", "the host organisation", "cl. 3");
        assertThat(page("/meetings")).contains("Nobody should chase an answer there");
        assertThat(board()).doesNotContain("bearer=xa.host-organisation", "value=\"xa.host-organisation\"");
    }

    @Test
    void nobodyIsToAskSomebodyBarredWhatTheyPromised() {
        assertThat(offers(List.of("/"), "en")).anyMatch(each -> each.contains("about the promise of"));
        bar(HOST.get(1));
        assertThat(offers(List.of("/"), "en", "sq", "fa")).noneMatch(each -> each.contains("#promise-"));
        assertThat(page("/coverage")).contains("#promise-");
    }

    private String page(String path) {
        return Asked.get("/cases/" + heron + path, office.mira).to(server).body();
    }

    private String board() {
        return Asked.get("/", office.drita).to(server).body();
    }

    @Test
    void authoritiesOfTheCountryOfOriginAreOfferedNowhere() {
        record(new CaseFact.WasSo("nationality", "XA", WrittenDay.NONE, WrittenDay.NONE, ""));
        List<String> offers = offers(mainPaths(), "en", "fa");
        assertOffered(offers, HOST, false);
        assertOffered(offers, OFFICE, false);
        assertOffered(offers, AGENCY, false);
        assertThat(offers).anyMatch(each -> each.contains("Do not turn to the authorities of the country of origin"));
    }

    /** On the board too, which remembers whom a case bars. */
    @Test
    void authoritiesForWhomItIsLiftedAreOfferedUntilTheyAreBarredAgain() {
        record(new CaseFact.WasSo("nationality", "XA", WrittenDay.NONE, WrittenDay.NONE, ""));
        assertOffered(offers(mainPaths(), "en"), OFFICE, false);

        assertThat(origins(office.mira, "lift").status()).as("a caseworker").isEqualTo(404);
        assertOffered(offers(mainPaths(), "en"), OFFICE, false);
        assertThat(origins(office.drita, "lift").status()).isEqualTo(303);
        List<String> lifted = offers(mainPaths(), "en", "sq", "fa");
        assertOffered(lifted, OFFICE, true);
        assertOffered(lifted, HOST, true);
        assertOffered(offers(List.of("/"), "en"), HOST.subList(1, 2), true);

        bar(HOST.getFirst());
        assertOffered(offers(mainPaths(), "en"), HOST, false);
        assertThat(origins(office.mira, "again").status()).as("a caseworker").isEqualTo(404);
        assertThat(origins(office.drita, "again").status()).isEqualTo(303);
        assertOffered(offers(mainPaths(), "en"), OFFICE, false);
    }

    private Asked.Answer origins(Caller caller, String act) {
        return Asked.post(
                        "/cases/" + heron + "/barred/origins",
                        caller,
                        Map.of("act", act, "lift-country", "XA", "lift-reason", "She is a national and wants it."))
                .to(server);
    }

    @Test
    void whomTheOrganisationBarsIsOfferedInNoCase() {
        PartyBook book = server.part(PartyBook.class);
        assertThat(board()).contains("bearer=xa.host-organisation");
        OpaqueId bar = book.propose(office.mira, new Bar(HOST.get(2), "")).item();
        assertThat(Asked.post("/parties/barred/" + bar, office.drita, Map.of("act", "confirm", "revision", "1"))
                        .to(server)
                        .status())
                .isEqualTo(303);
        assertOffered(offers(mainPaths(), "en"), HOST, false);
        assertThat(board()).doesNotContain("bearer=xa.host-organisation");
    }

    /** By code and by each name, chosen or typed, new or as a correction. */
    @Test
    void noHandmadeFormAsksThem() {
        bar(OFFICE.getFirst());
        String day = today.minusDays(1).toString();
        List<Map<String, String>> tries = new ArrayList<>();
        tries.add(Map.of("office", OFFICE.getFirst(), "requested", day));
        OFFICE.forEach(name -> {
            tries.add(Map.of("office", "other", "office-named", name.toUpperCase(Locale.ROOT), "requested", day));
            tries.add(Map.of("office-named", "To " + name + ", desk 4", "requested", day));
        });
        for (Map<String, String> fields : tries) {
            Asked.Answer answer = asked("/meetings/new", fields);
            assertThat(answer.status()).as("%s", fields).isEqualTo(422);
            assertThat(answer.body()).contains("Nothing may go to this party");
        }
    }

    @Test
    void whatTheySaidCanBeRecorded() {
        bar(OFFICE.getFirst());
        String day = today.minusDays(1).toString();
        assertThat(asked("/meetings/new", Map.of("office", OFFICE.getFirst(), "held", day))
                        .status())
                .isEqualTo(303);
        assertThat(asked(
                                "/facts/new/statement/duty",
                                Map.of(
                                        "speaker", OFFICE.getFirst(),
                                        "says", "denies",
                                        "need", "shelter",
                                        "on", day,
                                        "directness", "direct"))
                        .status())
                .isEqualTo(303);
        assertThat(page("/statements")).contains("the asylum office of XA");
    }
}
