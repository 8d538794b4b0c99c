package org.besa.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.besa.app.coverage.CoverageHouse.text;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.Fact;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/** What else can be said of a paper and of help: it is kept, shown, and told to the engine; left open it says nothing. */
@Tag("database")
class FullFactsTest {
    private static final Instant NOW = Instant.parse("2024-07-15T10:00:00Z");

    @TempDir
    private Path folder;

    private CoverageHouse house;
    private Caller mira;
    private OpaqueId heron;
    private String id = "";

    @BeforeEach
    void oneCase() {
        house = new CoverageHouse(folder, Clock.fixed(NOW, ZoneOffset.UTC));
        mira = house.house.mira();
        heron = house.begin(mira, "Heron");
        id = heron.hex();
        house.agreed(mira, heron);
    }

    private ResponseEntity<byte[]> aid(Map<String, String> more) {
        Map<String, String> fields =
                new HashMap<>(Map.of("arrives", "arrives", "provider", "The house", "from", "2024-07-01"));
        fields.putAll(more);
        return house.typed(mira, heron, "assistance", "subsistence", fields);
    }

    private ResponseEntity<byte[]> status(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("value", "asylum-seeker", "from", "2024-03-01"));
        fields.putAll(more);
        return house.typed(mira, heron, "state", "status", fields);
    }

    private ResponseEntity<byte[]> passport(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("value", "held", "from", "2024-03-01"));
        fields.putAll(more);
        return house.typed(mira, heron, "document", "passport", fields);
    }

    private String facts() {
        return text(house.facts.list(mira, house.frame(), id, ""));
    }

    private String coverage() {
        return house.coveragePage(mira, heron);
    }

    @Test
    void theTermsOfHelpAreKeptShownAndToldToTheEngine() {
        ResponseEntity<byte[]> answer = aid(Map.of(
                "payee", "The house",
                "way", "cash",
                "amount", "۱۲۰٫۵",
                "currency", "eur",
                "period", "month",
                "basis", "Kindness",
                "confirmed", "2024-07-10",
                "confirmed-how", "A receipt"));

        assertThat(answer.getStatusCode().value()).isEqualTo(303);
        assertThat(facts()).contains("120.5 EUR · Each month", "Cash", "Kindness", "A receipt");
        Assistance told = house.book.look(mira, heron).file().assistance().getFirst();
        assertThat(told.payee()).isEqualTo("The house");
        assertThat(told.way()).isEqualTo("cash");
        assertThat(told.amount()).isEqualTo("120.5 EUR / month");
        assertThat(told.basis()).isEqualTo("Kindness");
    }

    @Test
    void whatWasLeftOpenIsNotTold() {
        aid(Map.of());
        passport(Map.of());

        Assistance told = house.book.look(mira, heron).file().assistance().getFirst();
        assertThat(told.payee()).isNull();
        assertThat(told.way()).isNull();
        assertThat(told.amount()).isNull();
        assertThat(told.basis()).isNull();
        assertThat(told.origin().certainty()).isNull();
        Fact.DocumentFact paper =
                (Fact.DocumentFact) house.book.look(mira, heron).file().facts().getFirst();
        assertThat(paper.particulars()).isEqualTo(Fact.Particulars.NONE);
        assertThat(coverage()).doesNotContain("id=\"endings\"");
    }

    @Test
    void anAmountNeedsItsCurrencyAndAPeriodItsAmount() {
        assertThat(text(aid(Map.of("amount", "120")))).contains("in three letters: EUR");
        assertThat(text(aid(Map.of("amount", "a lot", "currency", "EUR")))).contains("Please write digits only");
        ResponseEntity<byte[]> open = aid(Map.of("period", "week"));
        assertThat(open.getStatusCode().value()).isEqualTo(422);
        assertThat(text(open)).contains("Please write how much", "<details class=\"more\" open>");
        assertThat(house.book.look(mira, heron).isEmpty()).isTrue();
    }

    @Test
    void supportThatHangsOnMembershipIsAnOffer() {
        aid(Map.of());
        assertThat(facts()).doesNotContain("Only offered");
        aid(Map.of("condition", "membership"));
        assertThat(facts()).contains("Only offered: does not count as help", "On staying a member");
    }

    @Test
    void aPaperIsToldInFullAndItsNumberByItsEndAlone() {
        passport(Map.of("authority", "The passport office", "number", "QX9081726", "expires", "2024-08-14"));

        assertThat(facts())
                .contains("The passport office", "•••726", "14 August 2024")
                .doesNotContain("QX9081726");
        Facts.Ending ending = house.book.look(mira, heron).ending().getFirst();
        assertThat(text(house.facts.one(mira, house.frame(), id, ending.item().hex())))
                .contains("QX9081726");
        assertThat(coverage()).contains("id=\"endings\"", "Passport: valid until 14 August 2024", "30 days left");
        Fact.DocumentFact told =
                (Fact.DocumentFact) house.book.look(mira, heron).file().facts().getFirst();
        assertThat(told.particulars().number()).isEqualTo("QX9081726");
    }

    @Test
    void aStatusIsToldWithWhoGaveItOnWhatAndUntilWhen() {
        status(Map.of(
                "authority", "The asylum office",
                "number", "AB1234567",
                "basis", "The decision of 4 March",
                "expires", "2024-08-01"));

        assertThat(facts())
                .contains("The asylum office", "•••567", "The decision of 4 March", "1 August 2024")
                .doesNotContain("AB1234567");
        assertThat(coverage()).contains("Legal status: valid until 1 August 2024", "17 days left");
        OpaqueId item = house.book.look(mira, heron).ending().getFirst().item();
        assertThat(text(house.facts.one(mira, house.frame(), id, item.hex())))
                .contains("AB1234567", "value=\"2024-08-01\"");
    }

    @Test
    void aStatusThatIsOverEndsNoMore() {
        status(Map.of("expires", "2024-08-01", "through", "2024-06-01"));

        assertThat(house.book.look(mira, heron).ending()).isEmpty();
    }

    /** Only of what an authority gives it is asked who gave it. */
    @Test
    void nobodyIsAskedWhoIssuedWhereSomebodyLives() {
        assertThat(text(house.facts.fresh(mira, house.frame(), id, "state", "residence")))
                .doesNotContain("name=\"authority\"");
        house.typed(
                mira,
                heron,
                "state",
                "residence",
                Map.of("value", "XA", "from", "2024-03-01", "expires", "2024-08-01"));
        assertThat(house.book.look(mira, heron).ending()).isEmpty();
    }

    @Test
    void aPaperThatIsOverSaysForHowLong() {
        passport(Map.of("expires", "2024-07-14"));

        assertThat(coverage()).contains("Passport: was valid until 14 July 2024", "1 day ago");
        assertThat(coverage()).doesNotContain("id=\"deadlines\"");
    }

    @Test
    void aPaperThatIsLostEndsNoMore() {
        passport(Map.of("value", "lost", "expires", "2024-08-14"));

        assertThat(house.book.look(mira, heron).ending()).isEmpty();
    }

    @Test
    void aPaperDoesNotEndBeforeItBegins() {
        assertThat(passport(Map.of("expires", "2024-02-01")).getStatusCode().value())
                .isEqualTo(422);
    }

    @Test
    void howSureAFactIsStandsAtItAndIsToldToTheEngine() {
        house.typed(mira, heron, "event", "transferred", Map.of("on", "2024-03-01", "certainty", "reported"));

        assertThat(facts()).contains("How sure this is", "Told by somebody else");
        assertThat(house.book
                        .look(mira, heron)
                        .file()
                        .facts()
                        .getFirst()
                        .origin()
                        .certainty())
                .isEqualTo("reported");
        assertThat(house.typed(mira, heron, "event", "transferred", Map.of("on", "2024-03-01", "certainty", "divined"))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }
}
