package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.besa.app.access.Caller;
import org.besa.app.coverage.FactBook;
import org.besa.app.coverage.JudgedBy;
import org.besa.app.server.Asked.Answer;
import org.besa.app.server.RouteTable.Route;
import org.besa.continuity.codes.Need;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a person tells their lawyer stays there: the team's pages are the same, byte for byte, whether it is recorded or not, until the lawyer tells the team. */
@Tag("database")
class PrivilegedFactsTest {
    private static final Set<String> FOR_TEAM = Set.of("case", "works on cases");
    private static final String SOURCE = "Zephyrine told me in confidence";

    private final ServerUnderTest server = ServerUnderTest.running();
    private final Office office = new Office(server);
    private final String at = "/cases/" + office.own.id();

    @BeforeEach
    void oneCaseWithItsLawyer() {
        office.entrust(office.own);
        server.part(FactBook.class)
                .judge(
                        office.mira,
                        office.own.id(),
                        0,
                        new JudgedBy(List.of("example-agreement", "gb-asylum-support")));
    }

    /** Every page that somebody of the team can ask for, and what it took to make it. */
    private Map<String, List<Object>> allThat(Caller caller) {
        Map<String, List<Object>> pages = new LinkedHashMap<>();
        for (String path : paths()) {
            server.statements().taken();
            int derived = server.crypto().derived();
            Answer answer = Asked.get(path, caller).to(server);
            List<String> statements = server.statements().taken().stream()
                    .filter(statement -> !statement.startsWith("update besa.session"))
                    .toList();
            pages.put(path, List.of(answer, statements, server.crypto().derived() - derived));
        }
        return pages;
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>(List.of("/", "/?need=shelter", "/cases?q=heron"));
        for (Route route : RouteTable.routes()) {
            if (route.method().equals("GET") && FOR_TEAM.contains(route.whom())) {
                paths.add(office.path(route, office.own));
            }
        }
        for (Need need : Need.values()) {
            paths.add(at + "/coverage/" + need.code());
        }
        paths.add(at + "/coverage?known=2024-03-05");
        paths.add(at + "/facts/new/event/status-granted");
        paths.add("/calendar/" + office.feed.text() + ".ics");
        paths.add("/what-if?what=ends%2Fexample-agreement&on=2099-01-01");
        return paths;
    }

    private String page(Caller caller, String path) {
        Answer answer = Asked.get(at + path, caller).to(server);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    private void told(String question, Map<String, String> typed) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(typed.entrySet());
        fields.add(Map.entry("part", "privileged"));
        fields.add(Map.entry("source", SOURCE));
        Answer answer = FormOnPage.of(page(office.luana, question), at + question)
                .filled(office.luana, fields)
                .to(server);
        assertThat(answer.to()).as(answer.body()).startsWith(at);
    }

    @Test
    void theTeamSeesTheSameWithAndWithoutAFactOfTheLawyers() {
        // What is in memory from the first look takes less to make.
        allThat(office.mira);
        allThat(office.drita);
        Map<String, List<Object>> mine = allThat(office.mira);
        Map<String, List<Object>> hers = allThat(office.drita);
        String before = page(office.luana, "/coverage");

        told("/facts/new/event/status-granted", Map.of("on", "2024-03-07"));
        told("/facts/new/assistance/subsistence", Map.of("arrives", "nothing", "from", "2024-04-01"));
        told(
                "/facts/new/statement/duty",
                Map.of(
                        "speaker",
                        "xa.host-organisation",
                        "says",
                        "denies",
                        "need",
                        "all",
                        "on",
                        "2024-04-02",
                        "directness",
                        "direct"));
        told(
                "/commitments/new",
                Map.of(
                        "who",
                        "xa.host-organisation",
                        "what",
                        "Bring the bed back",
                        "need",
                        "shelter",
                        "given",
                        "2024-04-02"));

        assertThat(page(office.luana, "/coverage"))
                .as("the lawyer's own answer, and how the team's differs")
                .isNotEqualTo(before)
                .contains("id=\"team-sees\"", "The team sees:");
        assertThat(before).doesNotContain("id=\"team-sees\"");
        assertThat(page(office.luana, "/facts")).contains(SOURCE, "7 March 2024");
        assertThat(allThat(office.mira)).isEqualTo(mine);
        assertThat(allThat(office.drita)).isEqualTo(hers);
    }

    @Test
    void whatTheLawyerHasIsNotThereForOthersByItsAddressEither() {
        told("/facts/new/event/status-granted", Map.of("on", "2024-03-07"));
        String item = item(page(office.luana, "/facts"), "/release");
        String none = "f".repeat(32);

        for (Caller caller : List.of(office.mira, office.drita)) {
            for (String path : List.of("/facts/", "/history/")) {
                assertThat(Asked.get(at + path + item, caller).to(server))
                        .isEqualTo(Asked.get(at + path + none, caller).to(server));
            }
            for (String path : List.of("/facts/%s/release", "/items/%s/withdraw", "/items/%s/undo", "/facts/%s")) {
                assertThat(sent(path.formatted(item), caller)).isEqualTo(sent(path.formatted(none), caller));
            }
        }
        assertThat(page(office.luana, "/facts")).contains("7 March 2024");
    }

    private Answer sent(String path, Caller caller) {
        return Asked.post(at + path, caller, Map.of("revision", "1")).to(server);
    }

    /** A form that somebody made by hand. */
    @Test
    void nobodyElsePutsAnythingIntoTheLawyersPart() {
        Answer answer = Asked.post(
                        at + "/facts/new/event/status-granted",
                        office.mira,
                        Map.of("revision", "0", "on", "2024-03-07", "part", "privileged"))
                .to(server);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(page(office.luana, "/facts")).doesNotContain("7 March 2024");
        assertThat(page(office.mira, "/facts/new/event/status-granted")).doesNotContain("name=\"part\"");
    }

    private String warnings(Caller caller) {
        return Asked.get("/warnings?whose=all", caller).to(server).body();
    }

    @Test
    void theTeamIsToldCodeAndDayAndNothingElse() {
        Set<String> before = facts(page(office.mira, "/facts"));
        told(
                "/facts/new/document/passport",
                Map.of(
                        "value", "withheld",
                        "holder", "Zephyrine's uncle",
                        "from", "2024-03-07",
                        "expires", LocalDate.now(ZoneOffset.UTC).plusDays(20).toString()));
        assertThat(warnings(office.luana)).contains("Last valid day: Passport");
        assertThat(warnings(office.mira)).doesNotContain("Last valid day");
        String released = item(page(office.luana, "/facts"), "/release");

        Answer answer = FormOnPage.of(page(office.luana, "/facts"), at + "/facts/" + released + "/release")
                .filled(office.luana, List.of())
                .to(server);

        assertThat(answer.to()).isEqualTo(at + "/facts?said=released");
        assertThat(page(office.mira, "/facts"))
                .contains("passport", "7 March 2024")
                .doesNotContain("Zephyrine");
        Set<String> copies = facts(page(office.mira, "/facts"));
        copies.removeAll(before);
        String copy = copies.iterator().next();
        assertThat(page(office.mira, "/history/" + copy)).doesNotContain("Zephyrine");
        assertThat(warnings(office.luana)).containsOnlyOnce("Last valid day: Passport");
        assertThat(warnings(office.mira)).doesNotContain("Last valid day");
        assertThat(page(office.luana, "/facts")).contains("The team was told this", "Zephyrine");

        // Who changes their own says it anew, or leaves the team with what it has.
        FormOnPage.of(page(office.luana, "/facts/" + released), at + "/facts/" + released)
                .filled(
                        office.luana,
                        List.of(
                                Map.entry("value", "withheld"),
                                Map.entry("from", "2024-03-09"),
                                Map.entry("source", SOURCE)))
                .to(server);
        assertThat(page(office.mira, "/facts")).contains("7 March 2024").doesNotContain("9 March 2024");
        assertThat(page(office.luana, "/facts")).contains("no longer agrees with this");

        FormOnPage.of(page(office.luana, "/facts"), at + "/facts/" + released + "/release")
                .filled(office.luana, List.of())
                .to(server);
        assertThat(page(office.mira, "/facts")).contains("9 March 2024").doesNotContain("7 March 2024");
        assertThat(page(office.mira, "/history/" + copy)).contains("7 March 2024");
    }

    @Test
    void whoReleasesAnOlderVersionIsToldSo() {
        told("/facts/new/event/status-granted", Map.of("on", "2024-03-07"));
        String item = item(page(office.luana, "/facts"), "/release");
        FormOnPage old = FormOnPage.of(page(office.luana, "/facts"), at + "/facts/" + item + "/release");
        FormOnPage.of(page(office.luana, "/facts/" + item), at + "/facts/" + item)
                .filled(office.luana, List.of(Map.entry("on", "2024-03-08"), Map.entry("source", SOURCE)))
                .to(server);

        assertThat(old.filled(office.luana, List.of()).to(server).status()).isEqualTo(409);
        assertThat(page(office.mira, "/facts")).doesNotContain("8 March 2024", "7 March 2024");
    }

    private String item(String page, String action) {
        return Pattern.compile(at + "/facts/([0-9a-f]{32})" + action)
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** The facts of a page that can be changed, by id. */
    private Set<String> facts(String page) {
        return Pattern.compile(at + "/facts/([0-9a-f]{32})\"")
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
