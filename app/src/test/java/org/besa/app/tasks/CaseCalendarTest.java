package org.besa.app.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.coverage.CoverageHouse.text;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.face.Language;
import org.besa.app.meetings.Meeting;
import org.besa.app.parties.Bar;
import org.besa.app.vault.NotForYou;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The days of one case stand month by month, as they follow from what is recorded now. */
@Tag("database")
class CaseCalendarTest {
    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2024-07-15T10:00:00Z");
    private TasksHouse house;
    private Caller mira;
    private OpaqueId reed;

    @BeforeEach
    void oneCase() {
        InstantSource clock = () -> now;
        house = new TasksHouse(folder, clock.withZone(ZoneOffset.UTC));
        mira = house.mira;
        reed = house.begin("Reed");
        house.moved(reed, "2024-07-08");
    }

    private String page(Caller caller, Language language, String from) {
        return text(house.calendar.show(caller, house.house.frame(language), reed.hex(), from));
    }

    private String page() {
        return page(mira, Language.EN, "");
    }

    private void met(WrittenDay requested, WrittenDay held, String office) {
        house.meetings.record(mira, reed, new Meeting(requested, held, office, "", List.of(), List.of()));
    }

    @Test
    void everythingDatedStandsOnItsDay() {
        Map<String, String> task = house.toDo(mira);
        task.put("due", "2024-08-02");
        house.record(reed, task);
        house.house.typed(
                mira,
                reed,
                "document",
                "passport",
                Map.of("value", "held", "from", "2020-01-01", "through", "2024-11-30", "expires", "2024-12-24"));
        house.house.typed(
                mira,
                reed,
                "assistance",
                "health",
                Map.of("arrives", "arrives", "provider", "ngo", "from", "2024-07-01", "stop", "2024-08-20"));
        met(new WrittenDay("2024-07-10"), new WrittenDay("2024-08-05"), "The town office");
        met(new WrittenDay("2024-07-16"), WrittenDay.NONE, "The other office");

        assertThat(page())
                .containsSubsequence(
                        "15 July 2024",
                        "14 January 2025",
                        ">July 2024<",
                        "Meeting asked for",
                        "The other office",
                        "Last day of help",
                        "Shelter",
                        "Deadline",
                        "Register in the town",
                        ">August 2024<",
                        "Friday 2 August 2024",
                        "18 days left",
                        "Task",
                        "Call the host organisation",
                        "Meeting",
                        "The town office",
                        "Announced stop",
                        "Health",
                        ">November 2024<",
                        "Last day of a paper",
                        "assport")
                // It is no longer with the person by then.
                .doesNotContain("24 December 2024");
    }

    @Test
    void whatIsMissingStandsOnItsFirstDayAndAnAuthorityIsLateTheDayAfterItsLast() {
        assertThat(page(mira, Language.EN, "2024-07-01")).contains("Missing from here");
        assertThat(page(mira, Language.EN, "2024-07-01")).contains("Authority late from here");
    }

    @Test
    void aLateTaskStandsAboveUntilItIsDone() {
        Map<String, String> task = house.toDo(mira);
        task.put("due", "2024-07-10");
        house.record(reed, task);

        assertThat(page()).containsSubsequence("Late", "Call the host organisation", "10 July 2024", ">July 2024<");
        OpaqueId item = house.book.look(mira, reed).tasks().getFirst().id();
        house.tasks.done(mira, house.house.frame(), reed.hex(), item.hex(), "1", "yes");
        assertThat(page()).doesNotContain("Call the host organisation");
    }

    @Test
    void aCorrectionCountsFromTheNextRequestOn() {
        assertThat(page()).contains("22 July 2024");
        house.house.correctTransfer(mira, reed, "2024-07-10");
        assertThat(page()).contains("24 July 2024");
        assertThat(deadline()).contains("24 July 2024").doesNotContain("22 July 2024");
    }

    private String deadline() {
        String page = page();
        int at = page.indexOf(">Deadline<");
        return page.substring(page.lastIndexOf("<h3>", at), at);
    }

    @Test
    void otherHalfYearsAreALinkAway() {
        assertThat(page()).contains("?from=2024-01-15", "?from=2025-01-15");
        assertThat(page(mira, Language.EN, "2030-01-01")).contains("Nothing on these days");
        assertThat(page(mira, Language.EN, "nonsense")).contains("?from=2025-01-15");
        assertThat(page(mira, Language.EN, "2024-02-31")).contains("?from=2025-01-15");
    }

    @Test
    void itSpeaksThreeLanguagesAndMonthsAreThoseOfTheReader() {
        assertThat(page(mira, Language.SQ, "")).contains("Afat", "korrik 2024");
        assertThat(page(mira, Language.FA, ""))
                .contains("مهلت", "تیر ۱۴۰۳", "مرداد ۱۴۰۳")
                .doesNotContain("July");
    }

    /** What waits at them stands nowhere: nobody is to chase it. */
    @Test
    void nobodyIsRemindedOfWhatWasAskedOfABarredOffice() {
        met(new WrittenDay("2024-07-16"), WrittenDay.NONE, "The old house");
        assertThat(page()).contains("The old house");
        house.house.parties.bar(mira, reed, new Bar("The old house", ""));
        assertThat(page()).doesNotContain("The old house");
    }

    @Test
    void itIsTheirsAlone() {
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> page(house.house.house.tarek(), Language.EN, ""));
        assertThat(house.house.house.actions()).contains("case.calendar");
    }

    @Test
    void theTeamSeesNothingOfTheLawyers() {
        Caller luan = house.house.house.luan();
        house.entrust(reed, luan, true);
        String before = page();
        house.house.typed(
                luan,
                reed,
                "assistance",
                "health",
                Map.of(
                        "arrives", "arrives",
                        "provider", "Zephyrine",
                        "from", "2024-07-01",
                        "through", "2024-08-20",
                        "part", "privileged"));

        assertThat(page(luan, Language.EN, "")).contains("Zephyrine");
        assertThat(page()).isEqualTo(before);
    }
}
