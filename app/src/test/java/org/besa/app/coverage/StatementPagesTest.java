package org.besa.app.coverage;

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
import java.util.Optional;
import org.besa.app.access.Caller;
import org.besa.app.face.Language;
import org.besa.app.vault.NotForYou;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/** What somebody said about a duty reaches the answer, and stands beside what others said: nothing is merged. */
@Tag("database")
class StatementPagesTest {
    private static final Instant NOW = Instant.parse("2024-07-15T10:00:00Z");
    private static final String HOST = "xa.host-organisation";
    private static final String OFFICE = "xa.asylum-office";

    @TempDir
    private Path folder;

    private CoverageHouse house;
    private Caller mira;
    private OpaqueId heron;
    private String id = "";

    /** The first worked example of the pack, before anybody spoke: owed, and nothing comes. */
    @BeforeEach
    void oneCase() {
        house = new CoverageHouse(folder, Clock.fixed(NOW, ZoneOffset.UTC));
        mira = house.house.mira();
        heron = house.begin(mira, "Heron");
        id = heron.hex();
        house.agreed(mira, heron);
        house.typed(mira, heron, "event", "transferred", Map.of("on", "2024-03-01"));
        house.typed(mira, heron, "assistance", "shelter", Map.of("arrives", "nothing", "from", "2024-07-01"));
    }

    private ResponseEntity<byte[]> said(Map<String, String> fields) {
        Map<String, String> all =
                new HashMap<>(Map.of("need", "shelter", "on", "2024-06-20", "directness", "minutes", "says", "denies"));
        all.putAll(fields);
        return house.typed(mira, heron, "statement", "duty", all);
    }

    private String coverage(Language language) {
        return text(house.coverage.coverage(mira, house.frame(language), id, "", ""));
    }

    private String statements() {
        return text(house.statements.list(mira, house.frame(), id, ""));
    }

    private StatementsView view() {
        return StatementsView.of(house.book.look(mira, heron));
    }

    private OpaqueId item() {
        return view().duties().getFirst().notTheirs().getFirst().id();
    }

    @Test
    void aDenialContestsTheDutyAndItsReasonsSaySoInThreeLanguages() {
        assertThat(coverage(Language.EN)).doesNotContain("whoever is said to owe it denies it");
        ResponseEntity<byte[]> answer = said(Map.of("speaker", HOST));

        assertThat(answer.getHeaders().getLocation()).hasToString("/cases/" + id + "/statements?said=recorded");
        assertThat(coverage(Language.EN))
                .contains(
                        "whoever is said to owe it denies it",
                        "the host organisation on 20 June 2024",
                        "denied the duty (from minutes)");
        assertThat(coverage(Language.SQ))
                .contains("ai që thuhet se e detyrohet, e mohon", "organizata pritëse më", "e mohoi detyrimin");
        assertThat(coverage(Language.FA))
                .contains("آن که گفته می‌شود بدهکار است انکار می‌کند", "تعهد را انکار کرد")
                .doesNotContain("denied the duty");
    }

    @Test
    void onlyTheLastWordOfWhoeverOwesItContests() {
        said(Map.of("speaker", OFFICE));
        assertThat(coverage(Language.EN)).doesNotContain("whoever is said to owe it denies it");
        said(Map.of("speaker", HOST));
        said(Map.of("speaker", HOST, "says", "accepts", "on", "2024-06-21"));
        assertThat(coverage(Language.EN)).doesNotContain("whoever is said to owe it denies it");
        assertThat(view().duties().getFirst().disagrees()).isTrue();
    }

    @Test
    void whatDoesNotAgreeStandsSideBySide() {
        said(Map.of("speaker", OFFICE, "says", "ascribes-to", "duty", HOST, "on", "2024-06-10"));
        said(Map.of("speaker", HOST, "words", "It was never our task."));
        said(Map.of("speaker", "other", "speaker-named", "A neighbour", "says", "asserts", "duty", HOST));
        said(Map.of("speaker", "xa.relief-agency", "says", "accepts", "need", "subsistence"));

        List<StatementsView.Duty> duties = view().duties();
        assertThat(duties).extracting(StatementsView.Duty::need).containsExactly("shelter", "subsistence");
        assertThat(duties.getFirst().disagrees()).isTrue();
        assertThat(duties.getFirst().theirs()).hasSize(1);
        assertThat(duties.getFirst().notTheirs()).hasSize(1);
        assertThat(duties.getFirst().neither()).hasSize(1);
        assertThat(duties.getLast().disagrees()).isFalse();
        assertThat(statements())
                .containsOnlyOnce("These do not agree")
                .contains(
                        "Shelter: the host organisation",
                        "Say that it is theirs",
                        "Say that it is not, or no longer",
                        "It was never our task.",
                        "A neighbour");
    }

    @Test
    void whatIsSaidOfAllStandsBesideEachPart() {
        said(Map.of("speaker", HOST, "need", "all"));
        assertThat(view().duties()).extracting(StatementsView.Duty::need).containsExactly("");
        assertThat(coverage(Language.EN)).contains("whoever is said to owe it denies it");

        said(Map.of("speaker", OFFICE, "says", "ascribes-to", "duty", HOST));
        assertThat(view().duties()).extracting(StatementsView.Duty::need).containsExactly("shelter");
        assertThat(view().duties().getFirst().disagrees()).isTrue();
    }

    @Test
    void whoWritesTheNameOfAPartyMeansIt() {
        said(Map.of("speaker", "other", "speaker-named", "Organizata pritëse"));
        assertThat(view().duties().getFirst().party()).isEqualTo(HOST);
        assertThat(coverage(Language.EN)).contains("whoever is said to owe it denies it");
    }

    @Test
    void aFaultyFormComesBackAsItWasTypedAndRecordsNothing() {
        String passedOn = text(said(Map.of("speaker", OFFICE, "says", "points-to", "words", "Ask the others.")));
        assertThat(passedOn).contains("Please say who.", "Ask the others.");
        String two = text(said(Map.of("speaker", OFFICE, "speaker-named", "A neighbour")));
        assertThat(two).contains("Another one is chosen above.", "A neighbour");
        assertThat(text(said(Map.of("speaker", OFFICE, "on", "2024-06")))).contains("An exact day is needed here");
        assertThat(text(said(Map.of("speaker", "xa.nobody")))).contains("Please say who.");
        assertThat(said(Map.of("speaker", OFFICE, "need", "sheltr"))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(view().duties()).isEmpty();
    }

    @Test
    void correctionsCountStaleOnesShowBothAndWithdrawnOnesAreKept() {
        said(Map.of("speaker", HOST));
        OpaqueId item = item();
        assertThat(text(house.facts.one(mira, house.frame(), id, item.hex())))
                .contains("value=\"xa.host-organisation\" checked", "value=\"2024-06-20\"");
        Map<String, String> theirs = new HashMap<>(Map.of(
                "speaker", HOST, "says", "accepts", "need", "shelter", "on", "2024-06-20", "directness", "direct"));
        theirs.put("revision", "1");
        house.facts.correct(house.house.drita(), house.frame(), id, item.hex(), sent(theirs));
        assertThat(coverage(Language.EN)).doesNotContain("whoever is said to owe it denies it");

        Map<String, String> mine = new HashMap<>(theirs);
        mine.put("says", "ended");
        ResponseEntity<byte[]> stale = house.facts.correct(mira, house.frame(), id, item.hex(), sent(mine));
        assertThat(stale.getStatusCode().value()).isEqualTo(409);
        assertThat(text(stale)).contains("accepted the duty", "said that it had ended", "value=\"2\"");

        house.cases.withdraw(mira, heron, item, 2);
        assertThat(view().duties()).isEmpty();
        assertThat(statements()).contains("1 withdrawn entry", "accepted the duty");
        assertThat(house.cases.history(mira, heron, item).revisions()).hasSize(3);
    }

    @Test
    void anotherPageBeginsOneAndNothingIsRecorded() {
        StatementBegun begun = new StatementBegun(
                "here.1", HOST, new WrittenDay("2024-06-20"), "shelter", Optional.empty(), "Not our task.", "Meeting");
        String form = text(house.begun(
                mira, heron, begun.values(house.law.codes(house.law.all()).parties())));

        assertThat(form)
                .contains("value=\"xa.host-organisation\" checked", "value=\"Not our task.\"", "value=\"2024-06-20\"")
                .doesNotContain("error-summary");
        assertThat(view().duties()).isEmpty();
    }

    @Test
    void oneThatCannotBeReadIsTold() {
        byte[] other = "{\"version\":1}".getBytes(StandardCharsets.UTF_8);
        house.house.sealed(mira, heron, house.cases.newItem(), "fact", 0, other);
        assertThat(statements()).contains("One fact of this case cannot be read");
    }

    @Test
    void othersCasesAreNotThere() {
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> house.statements.list(house.house.tarek(), house.frame(), id, ""));
    }
}
