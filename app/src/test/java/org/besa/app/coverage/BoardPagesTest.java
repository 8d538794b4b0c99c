package org.besa.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.besa.app.coverage.CoverageHouse.sent;
import static org.besa.app.coverage.CoverageHouse.text;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.besa.app.access.Caller;
import org.besa.app.cases.PersonName;
import org.besa.app.face.Language;
import org.besa.app.parties.Barred;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.CaseFile;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board shows whose protection lapses next, by the same answers as the pages of cases. */
@Tag("database")
class BoardPagesTest {
    private static final Instant NOW = Instant.parse("2024-07-15T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 15);
    private static final String SECRET = "the aunt in the blue house";

    @TempDir
    private Path folder;

    private CoverageHouse house;
    private Caller mira;
    private OpaqueId heron;
    private OpaqueId reed;

    @BeforeEach
    void twoCases() {
        house = new CoverageHouse(folder, Clock.fixed(NOW, ZoneOffset.UTC));
        mira = house.house.mira();
        heron = begin("Heron");
        reed = begin("Reed");
    }

    private OpaqueId begin(String name) {
        return house.cases.begin(mira, house.house.heron().id(), new PersonName(name, ""));
    }

    private void typed(OpaqueId in, String kind, String code, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("revision", "0");
        assertThat(house.facts
                        .record(mira, house.frame(), in.hex(), kind, code, sent(all))
                        .getStatusCode()
                        .value())
                .isEqualTo(303);
    }

    /** Moved under the agreement; shelter is owed for six months and comes through that day. */
    private void moved(OpaqueId in, String on, String through) {
        house.rules.choose(mira, house.frame(), in.hex(), sent(Map.of("revision", "0", "packs", "example-agreement")));
        typed(in, "event", "transferred", Map.of("on", on));
        typed(
                in,
                "assistance",
                "shelter",
                Map.of(
                        "arrives", "arrives",
                        "provider", SECRET,
                        "from", on,
                        "through", through,
                        "confirmed", on,
                        "source", SECRET));
    }

    private String board(Language language, Map<String, String> asked) {
        return board(house.board, language, asked);
    }

    private String board(BoardController of, Language language, Map<String, String> asked) {
        return text(of.board(
                mira,
                house.frame(language),
                asked.getOrDefault("need", ""),
                asked.getOrDefault("cover", ""),
                asked.getOrDefault("bearer", ""),
                asked.getOrDefault("team", ""),
                asked.getOrDefault("within", ""),
                asked.getOrDefault("week", ""),
                asked.getOrDefault("sort", ""),
                asked.getOrDefault("page", "1")));
    }

    private String board(Map<String, String> asked) {
        return board(Language.EN, asked);
    }

    private String board() {
        return board(Map.of());
    }

    @Test
    void aNewCaseIsAListOfQuestionsAndNoRedWall() {
        assertThat(board())
                .contains("five questions to begin with", "/cases/" + heron.hex() + "/coverage#opening")
                .doesNotContain("Missing today");
        assertThat(text(house.coverage.coverage(mira, house.frame(), heron.hex(), "", "")))
                .contains("id=\"opening\"", "Who has your papers?");
    }

    @Test
    void whatIsWithheldStandsFirstWithItsReasonAndWhatToDo() {
        moved(heron, "2024-03-01", "2024-06-30");
        typed(heron, "assistance", "shelter", Map.of("arrives", "nothing", "from", "2024-07-01"));

        assertThat(board())
                .containsSubsequence(
                        ">Heron<",
                        "Missing today: shelter",
                        "It is owed by the host organisation",
                        "/coverage#missing\"",
                        ">Reed<");
        assertThat(board(Language.SQ, Map.of())).contains("Sot mungon", "organizata pritëse");
        assertThat(board(Language.FA, Map.of())).contains("امروز نیست", "سازمان میزبان");
    }

    @Test
    void aPaperThatEndsStandsAmongWhatIsDue() {
        typed(
                heron,
                "document",
                "residence-permit",
                Map.of("value", "held", "from", "2023-09-01", "expires", "2024-08-01", "number", SECRET));
        typed(
                reed,
                "document",
                "residence-permit",
                Map.of("value", "held", "from", "2023-09-01", "expires", "2024-09-30"));

        assertThat(board())
                .containsSubsequence(
                        "Deadlines, and what ends, within 30 days",
                        "Until 1 August 2024",
                        "/cases/" + heron.hex() + "/coverage#endings",
                        ">Heron<",
                        "17 days left",
                        "Residence permit: not valid after that day")
                .doesNotContain("30 September 2024")
                .doesNotContain(SECRET);
    }

    /** Whoever is not read yet may be the most urgent. */
    @Test
    void nobodyIsShownBeforeAllAreRead() {
        moved(reed, "2024-03-01", "2024-06-30");
        BoardController slow = house.slowBoard();

        assertThat(board(slow, Language.EN, Map.of()))
                .contains("Besa is reading your cases: 1 of 2", "value=\"50\"", "Go on reading")
                .doesNotContain(">Heron<", ">Reed<", "id=\"cliff\"");
        assertThat(board(slow, Language.EN, Map.of()))
                .contains(">Heron<", ">Reed<", "id=\"cliff\"")
                .doesNotContain("<progress");
    }

    @Test
    void theCliffSaysHowManyLoseWhatInWhichWeekAndLeadsToThem() {
        moved(heron, "2024-03-01", "2024-12-31");
        moved(reed, "2024-03-05", "2024-12-31");

        assertThat(board()).contains("Week from 30 December 2024", "shelter: 2", "href=\"/?week=2024-12-30\"");
        assertThat(board(Map.of("week", "2024-12-30"))).contains("In the week from", ">Heron<", ">Reed<");
        assertThat(board(Map.of("week", "2024-12-23"))).contains("Nobody fits this choice");
    }

    @Test
    void aCorrectionCountsFromTheNextRequestOn() {
        moved(heron, "2024-03-01", "2024-07-20");
        assertThat(board())
                .contains("In 48 days, on 1 September 2024, ends: shelter", "whoever can help with this: shelter");

        OpaqueId event = house.book.look(mira, heron).entries().stream()
                .filter(entry -> entry.content().orElseThrow() instanceof CaseFact.Happened)
                .findFirst()
                .orElseThrow()
                .id();
        house.facts.correct(
                mira, house.frame(), heron.hex(), event.hex(), sent(Map.of("revision", "1", "on", "2024-02-01")));
        assertThat(board()).contains("on 1 August 2024").doesNotContain("on 1 September 2024");
    }

    /** Health care is not spoken of by any fact: nobody knows whether it comes, so nobody says that it ends. */
    @Test
    void whatNobodyKnowsIsNoLoss() {
        moved(heron, "2024-03-01", "2024-07-20");

        assertThat(board()).doesNotContain("Tomorrow", "health care: 1");
    }

    /** Living costs are owed until the last day of November, unless a permission comes before: nobody knows whether they come, but they end. */
    @Test
    void whatMayBeOwedIsLostWhenItEnds() {
        moved(heron, "2024-03-01", "2024-07-20");

        assertThat(board()).contains("Week from 25 November 2024", "living costs: 1");
    }

    @Test
    void whatIsNotReadYetIsSaidAndTheNextRequestGoesOn() {
        FactBook slow = new FactBook(
                house.house.cases(),
                house.house.cohort(),
                house.cases,
                house.law,
                house.parties,
                List.of(),
                house.agreements,
                List.of(),
                1);
        BoardController board = new BoardController(
                slow,
                house.law,
                house.house.teams(),
                house.answers("coverage"),
                house.answers("cases"),
                Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(text(board.board(mira, house.frame(), "", "", "", "", "", "", "soonest", "1")))
                .contains("1 of 2", "/?sort=soonest&amp;page=1");
        assertThat(text(board.board(mira, house.frame(), "", "", "", "", "", "", "", "1")))
                .contains(">Heron<", ">Reed<")
                .doesNotContain("id=\"reading\"");
    }

    @Test
    void whatIsChosenIsShownAndNothingElse() {
        moved(heron, "2024-03-01", "2024-06-30");
        typed(heron, "assistance", "shelter", Map.of("arrives", "nothing", "from", "2024-07-01"));
        String bearer = "xa.host-organisation";

        assertThat(board(Map.of("cover", "withheld", "within", "0")))
                .contains(">Heron<")
                .doesNotContain(">Reed<");
        assertThat(board(Map.of("need", "shelter", "bearer", bearer)))
                .contains(">Heron<")
                .doesNotContain(">Reed<");
        assertThat(board(Map.of("need", "work", "cover", "withheld"))).contains("Nobody fits this choice");
        assertThat(board(Map.of("team", mira.account().id().hex()))).contains("Nobody fits this choice");
        assertThat(board(Map.of("need", "<b>", "cover", "?", "within", "x", "week", "y", "page", "-1")))
                .contains(">Heron<", ">Reed<");
    }

    @Test
    void manyPeopleAreShownPageByPage() {
        for (int number = 0; number < BoardSearch.ON_A_PAGE; number++) {
            begin("Person " + number);
        }
        assertThat(board()).contains("27 people", "page=2").doesNotContain("page=0");
        assertThat(board(Map.of("page", "2"))).contains("page=1");
        assertThat(board(Map.of("page", "9999"))).contains("page=1");
    }

    @Test
    void coordinatorsSeeWhoOwesAndDoesNotDeliver() {
        moved(heron, "2024-03-01", "2024-06-30");
        typed(heron, "assistance", "shelter", Map.of("arrives", "nothing", "from", "2024-07-01"));

        assertThat(board()).doesNotContain("id=\"bearers\"");
        assertThat(text(house.board.board(house.house.drita(), house.frame(), "", "", "", "", "", "", "", "1")))
                .contains("id=\"bearers\"", "bearer=xa.host-organisation");
    }

    @Test
    void othersSeeTheirOwnAndWhoseRoleHasNoCasesIsLedElsewhere() {
        assertThat(text(house.board.board(house.house.tarek(), house.frame(), "", "", "", "", "", "", "", "1")))
                .contains("href=\"/cases/new\"")
                .doesNotContain(">Heron<");
        assertThat(text(house.board.board(house.house.agim(), house.frame(), "", "", "", "", "", "", "", "1")))
                .contains("href=\"/administration\"");
    }

    /** Who loses most is on top, and whoever only gains is named too. */
    @Test
    void whatIfTellsGainsBesideLosses() {
        LocalDate today = LocalDate.of(2024, 7, 15);
        WhatIfPick.Affected gains =
                new WhatIfPick.Affected(heron, new Change(List.of(), List.of(Need.SHELTER, Need.WORK)));
        WhatIfPick.Affected loses = new WhatIfPick.Affected(
                reed,
                new Change(
                        List.of(new Change.Sooner(Need.SHELTER, today.plusDays(3), Optional.empty())),
                        List.of(Need.WORK)));

        WhatIfPick pick = WhatIfPick.of(List.of(gains, loses), new Caseload.Awaited(List.of(), new TreeMap<>()), 1);

        assertThat(pick.shown()).containsExactly(loses, gains);
        assertThat(pick.found()).isEqualTo(1);
        assertThat(pick.gaining()).isEqualTo(1);
        assertThat(pick.losing()).isEqualTo(Map.of(Need.SHELTER, 1));
        assertThat(pick.later()).isEqualTo(Map.of(Need.SHELTER, 1, Need.WORK, 2));
        assertThat(pick.goesOn()).isFalse();
        assertThat(WhatIfView.Person.of(
                                new Shown(reed, "Reed", Barred.nobody(), List.of()),
                                loses.change(),
                                new FactWords(house.law, house.frame().words()))
                        .lines())
                .containsExactly("Shelter: lost from 18 July 2024", "Right to work: lost later, or not at all");
    }

    private String whatIf(String what, String on) {
        return text(house.whatIf.show(mira, house.frame(), what, on, "1"));
    }

    @Test
    void rulesThatWouldEndTakeWithThemWhatTheyGive() {
        moved(heron, "2024-03-01", "2024-12-31");
        moved(reed, "2024-01-01", "2024-07-01");

        assertThat(text(house.whatIf.show(mira, house.frame(), null, "", "1")))
                .contains("ends/example-agreement")
                .doesNotContain("id=\"follows\"", "Please choose one of these");
        assertThat(whatIf("ends/example-agreement", "2024-08-01"))
                .contains(
                        "2 people would lose something sooner",
                        "Legal status: lost from 1 August 2024",
                        "Legal status: lost from 1 August 2024 instead of 1 January 2025")
                .as("it comes through December, though nobody would owe it")
                .doesNotContain("Shelter: lost from 1 August 2024<");
        assertThat(house.book.look(mira, heron).file().facts()).hasSize(1);
    }

    @Test
    void whatWouldHappenIsSupposedOnlyWhereAnAnswerWaitsForIt() {
        moved(heron, "2024-03-01", "2024-12-31");
        typed(
                heron,
                "assistance",
                "subsistence",
                Map.of("arrives", "arrives", "provider", "ngo", "from", "2024-03-01", "confirmed", "2024-07-01"));

        assertThat(whatIf("happens/permission-granted", "2024-07-20"))
                .contains("of 2 cases looked at", "Nobody would lose anything sooner");
        assertThat(whatIf("happens/arrived", "2024-07-20")).contains("Nobody would lose anything sooner");
    }

    @Test
    void whatCannotBeSupposedIsSaidBesideItsField() {
        moved(heron, "2024-03-01", "2024-12-31");
        assertThat(house.whatIf
                        .show(mira, house.frame(), "ends/example-agreement", "2024-07-14", "1")
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(whatIf("", "2024-08-01")).contains("Please choose one of these");
        assertThat(whatIf("", ""))
                .as("pressed without choosing anything")
                .contains("Please choose one of these", "Please write an exact day, today or later");
        assertThat(whatIf("ends/no-such-pack", "2024-08-01")).contains("Nobody would lose anything sooner");
    }

    /** What stays in memory between requests has codes and days alone, and comes to the same. */
    @Test
    void nothingThatSomebodyWroteIsRememberedAndTheAnswerIsTheSame() {
        moved(heron, "2024-03-01", "2024-07-20");
        Facts facts = house.book.look(mira, heron);

        assertThat(facts.file().toString()).contains(SECRET);
        assertThat(facts.bareFile().toString()).doesNotContain(SECRET).doesNotContain("Heron");
        assertThat(facts.bareFile().assistance()).extracting(Assistance::need).isNotEmpty();
        assertThat(outlook(facts.bareFile(), facts)).isEqualTo(outlook(facts.file(), facts));
    }

    private Outlook outlook(CaseFile file, Facts facts) {
        return new Outline(file, List.of(), house.law.judge(facts.packs()), new Outline.Bars(Set.of(), Set.of()), 0)
                .on(TODAY);
    }
}
