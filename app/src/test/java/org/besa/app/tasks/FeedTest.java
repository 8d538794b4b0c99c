package org.besa.app.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.coverage.CoverageHouse.text;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.besa.app.access.Caller;
import org.besa.app.face.Language;
import org.besa.app.face.NotThere;
import org.besa.seal.signin.Token;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/** What a calendar program is answered: days and sorts as they are now, and nothing that leads to a person. */
@Tag("database")
class FeedTest {
    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2024-07-15T10:00:00Z");
    private TasksHouse house;
    private Caller mira;
    private OpaqueId heron;

    @BeforeEach
    void oneCase() {
        InstantSource clock = () -> now;
        house = new TasksHouse(folder, clock.withZone(ZoneOffset.UTC));
        mira = house.mira;
        heron = house.begin("Heron");
        house.moved(heron, "2024-03-01");
    }

    private ResponseEntity<byte[]> asked(Token token) {
        return house.feed.answer(token.text(), "192.0.2.7");
    }

    private String read(Caller who, Language language) {
        ResponseEntity<byte[]> answer = asked(house.feeds.begin(who, language));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return text(answer);
    }

    /** By another library than ours, as strictly as it goes. */
    private static Calendar parsed(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().getEntries()).isEmpty();
            return calendar;
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    /** What stands on which days. */
    private static Map<String, Set<String>> days(String text) {
        Map<String, Set<String>> days = new TreeMap<>();
        for (VEvent event : parsed(text).<VEvent>getComponents("VEVENT")) {
            days.computeIfAbsent(value(event, Property.DTSTART), _ -> new TreeSet<>())
                    .add(value(event, Property.SUMMARY));
        }
        return days;
    }

    private static String value(VEvent event, String name) {
        return event.getRequiredProperty(name).getValue();
    }

    @Test
    void anotherProgramReadsTheDays() {
        Map<String, String> task = house.toDo(mira);
        task.put("due", "2024-07-31");
        house.record(heron, task);

        assertThat(days(read(mira, Language.EN)))
                .containsEntry("20240731", Set.of("A task: open Besa"))
                .containsEntry("20240901", Set.of("Something ends: open Besa"));
        assertThat(days(read(mira, Language.SQ)).get("20240731")).containsExactly("Një detyrë: hapni Besën");
        assertThat(days(read(mira, Language.FA)).get("20240731")).containsExactly("یک کار: بِسا را باز کنید");
    }

    @Test
    void whatEndsIsOneAndSaysNotWhat() {
        house.house.typed(
                mira,
                heron,
                "state",
                "status",
                Map.of("value", "asylum-seeker", "from", "2024-03-01", "expires", "2024-08-07"));

        assertThat(days(read(mira, Language.EN)))
                .containsEntry("20240807", Set.of("A paper or a status ends: open Besa"));
    }

    @Test
    void aDeadlineIsOneAndALateTaskStandsOnToday() {
        OpaqueId reed = house.begin("Reed");
        house.moved(reed, "2024-07-08");
        Map<String, String> task = house.toDo(mira);
        task.put("due", "2024-07-10");
        house.record(reed, task);

        assertThat(days(read(mira, Language.EN)))
                .containsEntry("20240722", Set.of("A deadline: open Besa"))
                .containsEntry("20240715", Set.of("A task is late: open Besa"))
                .doesNotContainKey("20240710");
    }

    /** Who steals it learns days; not whose, not of how many people, nor what. */
    @Test
    void nothingLeadsToAPerson() {
        OpaqueId other = house.begin("Heron’s sister");
        house.moved(other, "2024-03-01");
        house.record(heron, house.toDo(mira));
        house.record(other, house.toDo(mira));

        String text = read(mira, Language.EN);

        assertThat(text)
                .doesNotContain("Heron", "sister", "helter", "host", "Call", heron.hex(), other.hex(), "mira")
                .doesNotContain(
                        mira.account().id().hex(), mira.account().handle().toString());
        assertThat(parsed(text).<VEvent>getComponents("VEVENT"))
                .as("two people lose the same on one day, and it is one entry")
                .filteredOn(event -> value(event, Property.DTSTART).equals("20240901"))
                .hasSize(1);
        assertThat(text.lines().map(line -> line.replaceAll("[:;].*", "")).distinct())
                .containsExactlyInAnyOrder(
                        "BEGIN",
                        "VERSION",
                        "PRODID",
                        "CALSCALE",
                        "NAME",
                        "X-WR-CALNAME",
                        "REFRESH-INTERVAL",
                        "X-PUBLISHED-TTL",
                        "UID",
                        "DTSTAMP",
                        "DTSTART",
                        "SUMMARY",
                        "CLASS",
                        "TRANSP",
                        "END");
    }

    /** Must hold for corrections of others too: whoever writes, the next request says it. */
    @Test
    void aCorrectionCountsFromTheNextRequestOn() {
        house.entrust(heron, house.house.house.luan(), false);
        Token token = house.feeds.begin(mira, Language.EN);
        assertThat(days(text(asked(token)))).containsKey("20240901").doesNotContainKey("20240801");

        house.house.correctTransfer(house.house.house.luan(), heron, "2024-02-01");

        assertThat(days(text(asked(token)))).containsKey("20240801").doesNotContainKey("20240901");
    }

    /** A day that stays is the same entry, so that programs keep what their person set on it. */
    @Test
    void anEntryIsKnownAgain() {
        Token token = house.feeds.begin(mira, Language.EN);
        String before = uid(text(asked(token)), "20240901");
        now = now.plusSeconds(100_000);
        house.record(heron, house.toDo(mira));

        assertThat(uid(text(asked(token)), "20240901")).isEqualTo(before);
        assertThat(uid(read(mira, Language.EN), "20240901"))
                .as("another calendar")
                .isNotEqualTo(before);
        assertThat(uid(text(asked(house.feeds.begin(house.house.house.luan(), Language.EN))), "20240717"))
                .isNotEqualTo(before);
    }

    private static String uid(String text, String day) {
        return parsed(text).<VEvent>getComponents("VEVENT").stream()
                .filter(event -> value(event, Property.DTSTART).equals(day) || day.equals("20240717"))
                .map(event -> value(event, Property.UID))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itTellsOfOwnCasesAndTasksOnly() {
        house.record(heron, house.toDo(mira));
        Map<String, Set<String>> nothing = Map.of("20240715", Set.of("Nothing is due in the next half year"));

        assertThat(days(read(house.house.house.drita(), Language.EN)))
                .as("who only coordinates")
                .isEqualTo(nothing);
        assertThat(days(read(house.house.house.tarek(), Language.EN))).isEqualTo(nothing);
        Caller luan = house.house.house.luan();
        assertThat(days(read(luan, Language.EN))).isEqualTo(nothing);
        house.entrust(heron, luan, false);
        assertThat(days(read(luan, Language.EN))).containsKey("20240901").doesNotContainKey("20240718");
    }

    @Test
    void whatOnlyLawyersReadIsInTheirsAlone() {
        Caller luan = house.house.house.luan();
        house.entrust(heron, luan, true);
        Token hers = house.feeds.begin(mira, Language.EN);
        String before = text(asked(hers));
        house.house.typed(
                luan,
                heron,
                "assistance",
                "shelter",
                Map.of("arrives", "nothing", "from", "2024-08-05", "part", "privileged"));

        assertThat(days(read(luan, Language.EN))).containsKey("20240805");
        assertThat(text(asked(hers))).isEqualTo(before);
    }

    @Test
    void whoLeavesTheCaseTeamIsToldNoMore() {
        Caller luan = house.house.house.luan();
        house.entrust(heron, luan, false);
        Token token = house.feeds.begin(luan, Language.EN);
        assertThat(days(text(asked(token)))).containsKey("20240901");

        house.house.house.cases().change(house.house.house.drita(), heron, new Action("case.team"), open -> {
            open.people().exclude(luan.account().id());
            return true;
        });

        assertThat(days(text(asked(token)))).doesNotContainKey("20240901");
    }

    @Test
    void anEndedAddressIsNotThere() {
        Token token = house.feeds.begin(mira, Language.EN);
        house.feeds.end(mira);

        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> asked(token));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> house.feed.answer("nonsense", "192.0.2.7"));
    }

    @Test
    void theLogSaysThatItWasReadAndNamesNoCase() {
        asked(house.feeds.begin(mira, Language.EN));
        List<String> before = house.house.house.actions();

        asked(house.feeds.begin(mira, Language.EN));

        assertThat(house.house
                        .house
                        .actions()
                        .subList(before.size(), house.house.house.actions().size()))
                .containsExactly("feed.begin", "feed.read", "feed.read");
    }

    /** RFC 5545, 3.1: 75 octets, however many of them a letter takes; 3.3.11: commas and the like. */
    @Test
    void longLinesAreFoldedBetweenLetters() {
        String line = "SUMMARY:" + "مهلت 𐀀 ".repeat(40);
        String folded = CalendarText.folded(line);

        assertThat(folded.split("\r\n", -1))
                .hasSizeGreaterThan(5)
                .allSatisfy(each ->
                        assertThat(each.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line);
        assertThat(CalendarText.escaped("a;b,c\\d\ne")).isEqualTo("a\\;b\\,c\\\\d\\ne");
        assertThat(Arrays.stream(read(mira, Language.FA).split("\n", -1)))
                .allMatch(each -> each.isEmpty() || each.endsWith("\r"));
    }

    @Test
    void halfAYearIsToldOf() {
        Map<String, String> task = house.toDo(mira);
        task.put("due", LocalDate.of(2024, 7, 15).plusDays(180).toString());
        house.record(heron, task);
        task.put("due", LocalDate.of(2024, 7, 15).plusDays(181).toString());
        house.record(heron, task);

        assertThat(days(read(mira, Language.EN))).containsKey("20250111").doesNotContainKey("20250112");
    }
}
