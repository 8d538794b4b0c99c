package org.besa.app.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.coverage.CoverageHouse.text;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Matter;
import org.besa.app.face.Language;
import org.besa.app.face.NotThere;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each day everything is derived anew and compared: what is right differs nowhere, what was made to differ is found, told and mended. */
@Tag("database")
class ComparisonsTest {
    private static final String SAME = "Computed anew today and compared: no difference.";

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2024-07-15T10:00:00Z");
    private TasksHouse house;
    private Caller mira;
    private Caller drita;
    private OpaqueId heron;
    private OpaqueId reed;

    @BeforeEach
    void twoCases() {
        InstantSource clock = () -> now;
        house = new TasksHouse(folder, clock.withZone(ZoneOffset.UTC));
        mira = house.mira;
        drita = house.house.house.drita();
        heron = house.begin("Heron");
        reed = house.begin("Reed");
        house.moved(heron, "2024-03-01");
        house.moved(reed, "2024-07-08");
        house.record(heron, house.toDo(mira));
        now = now.plusSeconds(60);
    }

    private String warnings(Caller caller) {
        return text(house.warnings.list(caller, house.house.frame(), "all", "1"));
    }

    private String compared(Caller caller, Language language) {
        return text(house.warnings.compared(caller, house.house.frame(language)));
    }

    private String compared(Caller caller) {
        return compared(caller, Language.EN);
    }

    private void aDayLater() {
        now = now.plusSeconds(86_400);
    }

    private OpaqueId keep() {
        return house.book
                .keep(
                        mira,
                        heron,
                        Matter.of("gap/shelter/2024-09-01").orElseThrow(),
                        LocalDate.ofInstant(now, ZoneOffset.UTC),
                        new FactWords(house.house.law, house.house.frame().words()))
                .item();
    }

    @Test
    void whatIsRightDiffersNowhere() {
        keep();
        assertThat(warnings(mira)).contains(SAME);
        now = now.plusSeconds(60);
        house.house.correctTransfer(mira, heron, "2024-02-01");
        for (int day = 0; day < 3; day++) {
            aDayLater();
            for (Caller caller : List.of(mira, drita)) {
                assertThat(warnings(caller)).contains(SAME);
                assertThat(compared(caller)).contains(">2<", ">0<").doesNotContain("What came out otherwise");
            }
        }
        assertThat(compared(mira, Language.FA))
                .contains("پرونده‌های مقایسه‌شده")
                .doesNotContain("Cases");
        assertThat(compared(mira, Language.SQ)).contains("Raste të krahasuara");
        assertThat(house.house.house.actions()).doesNotContain("case.differs");
    }

    @Test
    void itIsDoneOnceADay() {
        warnings(mira);
        long before = rederived();
        warnings(mira);
        compared(mira);
        assertThat(rederived()).isEqualTo(before);
        aDayLater();
        warnings(mira);
        assertThat(rederived()).isGreaterThan(before);
    }

    private long rederived() {
        return house.house.house.actions().stream()
                .filter("case.rederive"::equals)
                .count();
    }

    /** As if what another wrote had been missed: the pages are wrong, until everything is derived anew. */
    @Test
    void whatIsRememberedWronglyIsFoundToldAndMended() {
        assertThat(warnings(drita)).contains("1 September 2024");
        house.house.correctTransfer(mira, heron, "2024-02-01");
        assertThat(house.house.house.unlearn()).isPositive();
        assertThat(warnings(drita))
                .as("it was missed: what is opened does not go with what is remembered, and a loss is told nowhere")
                .doesNotContain("1 August 2024", "Ends: Shelter");

        aDayLater();
        assertThat(warnings(drita))
                .contains("In one case something came out otherwise", "1 August 2024")
                .doesNotContain("1 September 2024", SAME);
        assertThat(compared(drita))
                .contains("What came out otherwise", ">Heron<", "What the board and the warnings went by")
                .doesNotContain(">Reed<");
        assertThat(house.house.house.actions().stream().filter("case.differs"::equals))
                .hasSize(1);
        assertThat(compared(house.house.house.tarek())).doesNotContain("Heron", "What came out otherwise");

        aDayLater();
        assertThat(warnings(drita)).contains(SAME);
    }

    @Test
    void aTaskThatWasMissedIsFound() {
        assertThat(warnings(mira)).contains("Task: Call the host organisation");
        OpaqueId task = house.book.look(mira, heron).tasks().getFirst().id();
        house.tasks.done(mira, house.house.frame(), heron.hex(), task.hex(), "1", "yes");
        house.house.house.unlearn();
        assertThat(warnings(mira)).as("it was missed").contains("Task: Call the host organisation");

        aDayLater();
        assertThat(warnings(mira)).doesNotContain("Task: Call the host organisation");
        assertThat(compared(mira)).contains(">Heron<", "Which tasks wait");
    }

    @Test
    void aKeptWarningThatComesOutOtherwiseIsFound() {
        KeptWarning was = house.warning(heron, keep());
        OpaqueId forged = house.sealed(
                heron,
                new KeptWarning(
                        was.about(),
                        was.asOf(),
                        was.known(),
                        was.engine(),
                        was.packs(),
                        was.calendars(),
                        "0".repeat(64),
                        was.said()));

        assertThat(compared(mira))
                .contains(">Heron<", "A kept warning", "/warnings/" + forged)
                .doesNotContain("What the board and the warnings went by");
        assertThat(house.house.house.actions()).contains("case.differs");
    }

    /** Another engine may come to another answer: that is no fault of today, and its own page says so. */
    @Test
    void aWarningOfOtherRulesIsCountedAndNotCompared() {
        KeptWarning was = house.warning(heron, keep());
        house.sealed(
                heron,
                new KeptWarning(
                        was.about(),
                        was.asOf(),
                        was.known(),
                        "0.9",
                        was.packs(),
                        was.calendars(),
                        "0".repeat(64),
                        was.said()));

        assertThat(compared(mira))
                .contains("Kept warnings not compared", ">1 <span")
                .doesNotContain("What came out otherwise");
    }

    @Test
    void theLawyersAnswerIsComparedForTheLawyers() {
        Caller luan = house.house.house.luan();
        house.entrust(heron, luan, true);
        assertThat(warnings(luan)).contains(SAME);
        assertThat(warnings(mira)).contains(SAME);
        house.house.typed(
                luan,
                heron,
                "assistance",
                "shelter",
                Map.of("arrives", "nothing", "from", "2024-08-05", "part", "privileged"));
        house.house.house.unlearn();

        aDayLater();
        assertThat(compared(luan)).contains("What came out otherwise");
        assertThat(compared(mira)).doesNotContain("What came out otherwise");
    }

    @Test
    void whoHasNoCasesHasNoSuchPage() {
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> compared(house.house.house.agim()));
    }
}
