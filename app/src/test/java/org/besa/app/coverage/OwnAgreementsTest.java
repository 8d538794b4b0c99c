package org.besa.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.besa.app.coverage.CoverageHouse.sent;
import static org.besa.app.coverage.CoverageHouse.text;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.agreements.AgreementBook;
import org.besa.app.agreements.AgreementsRoom;
import org.besa.app.agreements.InventedAgreements;
import org.besa.app.face.Language;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.rules.RulePack;
import org.besa.continuity.source.RulePackLibrary;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an organisation recorded itself counts in all its cases, from the day on which it was recorded, as long as it stands. */
@Tag("database")
class OwnAgreementsTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-07-15");
    private static final Clock NOW = Clock.fixed(Instant.parse("2024-07-15T10:00:00Z"), ZoneOffset.UTC);
    private static final String HOST = "xa.host-organisation";

    @TempDir
    private Path folder;

    private CoverageHouse house;
    private Caller mira;
    private Caller drita;
    private OpaqueId heron;

    @BeforeEach
    void somebodyWhoseBedStopped() {
        house = new CoverageHouse(folder, NOW);
        mira = house.house.mira();
        drita = house.house.drita();
        heron = house.begin(mira, "Heron");
        house.typed(mira, heron, "event", "transferred", Map.of("on", "2024-03-01"));
        house.typed(mira, heron, "assistance", "shelter", Map.of("arrives", "nothing", "from", "2024-07-01"));
    }

    private AgreementBook on(String day) {
        return new AgreementsRoom()
                .agreementBook(
                        house.house.shelf(),
                        house.parties,
                        new RulePackLibrary(Path.of(System.getProperty("besa.home", ".."))),
                        house.house.random(),
                        Clock.fixed(Instant.parse(day + "T10:00:00Z"), ZoneOffset.UTC));
    }

    private Coverage known(LocalDate day) {
        Facts facts = house.book.known(mira, heron, day);
        return house.law.engine(facts.packs()).assess(facts.file(), new Moment(TODAY, day, 280));
    }

    private Span shelter(LocalDate on) {
        return known(TODAY).spanOn(Need.SHELTER, on).orElseThrow();
    }

    private List<String> recorded(String knownOn) {
        return house.book.known(mira, heron, LocalDate.parse(knownOn)).packs().stream()
                .map(RulePack::sha256)
                .toList();
    }

    private String board() {
        return text(house.board.board(mira, house.frame(), "", "", "", "", "", "", "", "1"));
    }

    @Test
    void whatIsRecordedCountsFromTheNextRequestOn() {
        assertThat(shelter(TODAY).cover()).isEqualTo(Cover.UNMET);

        house.agreements.record(drita, InventedAgreements.housing(HOST));

        assertThat(shelter(TODAY).cover()).isEqualTo(Cover.WITHHELD);
        assertThat(shelter(LocalDate.parse("2024-08-31")).cover()).isEqualTo(Cover.WITHHELD);
        assertThat(shelter(LocalDate.parse("2024-09-01")).cover()).isEqualTo(Cover.UNMET);
        assertThat(house.coveragePage(mira, heron))
                .contains("Invented agreement on housing", "the host organisation")
                .containsOnlyOnce("No rules are chosen yet")
                .containsOnlyOnce("id=\"opening\"");
    }

    @Test
    void onlyAllegedIsAMarkAndNeverABreach() {
        house.agreements.record(drita, InventedAgreements.alleged(HOST));

        Span span = shelter(TODAY);
        assertThat(span.cover()).isEqualTo(Cover.UNMET);
        assertThat(span.alleged()).isTrue();
        assertThat(span.owedBy()).isEmpty();
    }

    @Test
    void eachDayIsAnsweredByTheVersionThatWasKnownOnIt() {
        OpaqueId item =
                on("2024-05-01").record(drita, InventedAgreements.housing(HOST)).item();
        InventedAgreements.change(on("2024-06-01"), drita, item, InventedAgreements.housing(HOST, 3));
        InventedAgreements.withdraw(on("2024-07-10"), drita, item);

        assertThat(recorded("2024-04-30")).isEmpty();
        assertThat(recorded("2024-05-01")).hasSize(1).isEqualTo(recorded("2024-05-31"));
        assertThat(recorded("2024-06-01"))
                .hasSize(1)
                .isEqualTo(recorded("2024-07-09"))
                .isNotEqualTo(recorded("2024-05-31"));
        assertThat(recorded("2024-07-10")).isEmpty();
        assertThat(recorded("2024-07-15")).isEmpty();
        // Facts were recorded on 15 July: of them nothing was known then, but the rules were.
        Facts facts = house.book.known(mira, heron, TODAY);
        List<RulePack> then =
                house.book.known(mira, heron, LocalDate.parse("2024-06-15")).packs();
        assertThat(house.law
                        .engine(then)
                        .assess(facts.file(), new Moment(TODAY, TODAY, 280))
                        .spanOn(Need.SHELTER, LocalDate.parse("2024-06-01"))
                        .orElseThrow()
                        .owedBy())
                .isEmpty();
        assertThat(house.law
                        .engine(then)
                        .assess(facts.file(), new Moment(TODAY, TODAY, 280))
                        .spanOn(Need.SHELTER, LocalDate.parse("2024-05-31"))
                        .orElseThrow()
                        .owedBy())
                .extracting(Coverage.Owing::dutyBearer)
                .containsExactly(HOST);
    }

    @Test
    void theBoardThatRemembersTheCaseFollows() {
        assertThat(board()).contains("Heron");
        assertThat(ends()).doesNotContain("ends/org-");

        OpaqueId item =
                house.agreements.record(drita, InventedAgreements.housing(HOST)).item();

        assertThat(board()).contains("the host organisation");
        assertThat(ends()).contains("ends/org-", "Invented agreement on housing");

        InventedAgreements.withdraw(house.agreements, drita, item);

        assertThat(board()).doesNotContain("the host organisation");
        assertThat(ends()).doesNotContain("ends/org-");
    }

    private String ends() {
        return text(house.whatIf.show(mira, house.frame(), null, "", "1"));
    }

    /** Of a bed that nobody has recorded so far nobody knows; where nobody owes it any more, it is missing. */
    @Test
    void whatIfItEnds() {
        OpaqueId marsh = house.begin(mira, "Marsh");
        house.typed(mira, marsh, "event", "transferred", Map.of("on", "2024-03-01"));
        house.agreements.record(drita, InventedAgreements.housing(HOST));
        String id = house.book.look(mira, heron).own().getFirst().id();

        String page = text(house.whatIf.show(mira, house.frame(), "ends/" + id, "2024-08-01", "1"));

        assertThat(page)
                .contains("1 person would lose something sooner", "Marsh")
                .containsPattern("Shelter: lost from 1 August 2024[^<]* instead of 1 September 2024");
    }

    @Test
    void theRulesOfACaseNameItsContentsAndProof() {
        house.agreements.record(drita, InventedAgreements.alleged(HOST));
        String hash = house.book.look(mira, heron).own().getFirst().sha256();
        assertThat(hash).hasSize(64);

        for (Language language : Language.values()) {
            assertThat(text(house.rules.form(mira, house.frame(language), heron.hex())))
                    .contains(hash, "Invented agreement on housing");
        }
        assertThat(text(house.rules.form(mira, house.frame(), heron.hex())))
                .contains("only alleged, nobody has shown it");

        house.rules.choose(
                mira, house.frame(), heron.hex(), sent(Map.of("revision", "0", "packs", "gb-asylum-support")));
        Facts facts = house.book.look(mira, heron);
        assertThat(facts.chosen()).extracting(RulePack::id).containsExactly("gb-asylum-support");
        assertThat(facts.own()).hasSize(1);
    }

    @Test
    void noShippedPackIsTakenForOneOfTheirs() {
        assertThat(house.law.all()).isNotEmpty().noneMatch(OwnPacks::isOwn);
    }
}
