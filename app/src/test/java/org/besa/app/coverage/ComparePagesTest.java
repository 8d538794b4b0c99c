package org.besa.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.coverage.CoverageHouse.sent;
import static org.besa.app.coverage.CoverageHouse.text;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.face.Language;
import org.besa.app.vault.NotForYou;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/** What two days of knowledge make of the same days, and what was written between them. */
@Tag("database")
class ComparePagesTest {
    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2024-07-10T10:00:00Z");
    private CoverageHouse house;
    private Caller mira;
    private OpaqueId heron;
    private String id = "";

    /** Moved and recorded on 10 July; corrected on 13 July; today is 15 July. */
    @BeforeEach
    void correctedSince() {
        InstantSource clock = () -> now;
        house = new CoverageHouse(folder, clock.withZone(ZoneOffset.UTC));
        mira = house.house.mira();
        heron = house.begin(mira, "Heron");
        id = heron.hex();
        house.moved(mira, heron);
        now = Instant.parse("2024-07-13T10:00:00Z");
        house.facts.correct(
                mira, house.frame(), id, item("2024-03-01").hex(), sent(Map.of("revision", "1", "on", "2024-02-01")));
        now = Instant.parse("2024-07-15T10:00:00Z");
    }

    private OpaqueId item(String on) {
        return house.book.look(mira, heron).entries().stream()
                .filter(entry -> entry.content().orElseThrow() instanceof CaseFact.Happened happened
                        && happened.on().written().equals(on))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ResponseEntity<byte[]> asked(Language language, String known, String with) {
        return house.compare.compare(mira, house.frame(language), id, known, with);
    }

    private String page(String known, String with) {
        return text(asked(Language.EN, known, with));
    }

    @Test
    void aCorrectionIsNamedWithTheDaysThatItChanged() {
        assertThat(page("2024-07-12", "2024-07-14"))
                .contains(
                        "corrected",
                        "/cases/" + id + "/history/" + item("2024-02-01").hex(),
                        "1 August 2024",
                        "31 August 2024",
                        "As known on 12 July 2024",
                        "As known on 14 July 2024",
                        "shelter?on=2024-08-01&amp;known=2024-07-12",
                        "shelter?on=2024-08-01&amp;known=2024-07-14")
                .doesNotContain("Nothing differs");
    }

    @Test
    void whichDayIsWrittenFirstDoesNotMatter() {
        String one = page("2024-07-12", "2024-07-14");
        String other = page("2024-07-14", "2024-07-12");
        assertThat(other.substring(other.indexOf("id=\"written\"")))
                .isEqualTo(one.substring(one.indexOf("id=\"written\"")));
    }

    @Test
    void beforeAnythingWasRecordedNothingWasKnown() {
        assertThat(page("2024-07-09", ""))
                .contains("recorded", "Nothing was known by then", "Owed by", "value=\"2024-07-15\"")
                .doesNotContain("Nothing differs");
    }

    @Test
    void whatWasWithdrawnAndBroughtBackIsNamed() {
        OpaqueId item = item("2024-02-01");
        house.cases.withdraw(mira, heron, item, 2);
        assertThat(page("2024-07-14", "2024-07-15")).contains(">withdrawn<");
        now = Instant.parse("2024-07-16T10:00:00Z");
        house.cases.undo(mira, heron, item, 3);
        assertThat(page("2024-07-15", "2024-07-16")).contains(">brought back<");
    }

    @Test
    void rulesThatWerePublishedBetweenAreNamedWithTheirText() {
        house.rules.choose(mira, house.frame(), id, sent(Map.of("revision", "1", "packs", "eu-reception-2024")));

        assertThat(page("2024-01-01", "2024-07-15"))
                .contains("Rules that were published between", "rel=\"noreferrer noopener external\"");
        assertThat(page("2024-07-14", "2024-07-15")).doesNotContain("Rules that were published between");
    }

    @Test
    void equalDaysComeToTheSame() {
        assertThat(page("2024-07-14", "2024-07-14"))
                .contains("Nothing differs", "Nothing was recorded, corrected or withdrawn between.");
        assertThat(text(asked(Language.SQ, "2024-07-14", "2024-07-14"))).contains("Asgjë nuk ndryshon");
        assertThat(text(asked(Language.FA, "2024-07-14", "2024-07-14"))).contains("هیچ چیز فرق نمی‌کند");
    }

    @Test
    void beforeSomebodyAsksThereIsTheFormAlone() {
        assertThat(page("", "")).contains("name=\"known\"", "name=\"with\"").doesNotContain("id=\"written\"");
        assertThat(text(house.coverage.coverage(mira, house.frame(), id, "", "")))
                .contains("/coverage/compare\">Compare what was known on two days");
        assertThat(text(house.coverage.coverage(mira, house.frame(), id, "2024-07-12", "")))
                .contains("/coverage/compare?known=2024-07-12\">Compare this day with today");
    }

    @Test
    void daysThatAreNoneOrToComeComeBackAsTheyWereTyped() {
        ResponseEntity<byte[]> answer = asked(Language.EN, "yesterday", "2024-07-16");
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(text(answer))
                .contains("value=\"yesterday\"", "value=\"2024-07-16\"", "not in the future")
                .doesNotContain("id=\"written\"");
    }

    @Test
    void othersCasesAreNotThere() {
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> house.compare.compare(house.house.tarek(), house.frame(), id, "", ""));
    }
}
