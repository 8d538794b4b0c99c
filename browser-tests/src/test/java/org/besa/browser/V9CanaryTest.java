package org.besa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** V9: what somebody types stays text. Whether a page opens a dialog or breaks its policy is watched in every window (see {@link Visit}). */
@Tag("browser")
@ExtendWith(InHouse.class)
class V9CanaryTest {
    private static final String IN_A_VALUE = "\"><svg onload=alert(1)>";
    private static final String IN_TEXT = "</textarea><img src=x onerror=alert(2)>";
    private static final String IN_SCRIPT = "</script>';alert(3)//${7*7}";
    /** None of the pages has such elements of its own. */
    private static final String HATCHED = "svg[onload], img[onerror], main script:not([src])";

    @ParameterizedTest
    @ValueSource(strings = {IN_A_VALUE, IN_TEXT, IN_SCRIPT})
    void aCaseShowsWhatWasTyped(String canary, House house) throws InterruptedException {
        Visit visit = house.visit("tarek", Look.usual());
        visit.go("/cases/new");
        fillAll(visit, canary);
        visit.send();
        assertThat(visit.find("h1")).containsText(canary);
        String path = visit.at().replaceAll("\\?.*", "");

        visit.go(path + "/contact");
        visit.find("input[name='contact-may']").first().check();
        visit.find("input[name='contact-how']").first().check();
        fillAll(visit, canary);
        visit.send();
        visit.go(path + "/notes/new");
        fillAll(visit, canary);
        visit.send();

        visit.go(path);
        assertThat(visit.find("#contact .typed").first()).hasText(canary);
        assertThat(visit.find("#notes .typed").first()).hasText(canary);
        recordHelp(visit, path, canary);
        recordMeeting(visit, path, canary);
        recordAnswer(visit, path, canary);
        approveALetter(visit, path, canary);
        recordTask(visit, path, canary);
        for (String page : List.of(
                path,
                path + "/name",
                path + "/access",
                path + "/notes/new",
                path + "/facts",
                path + "/coverage",
                path + "/statements",
                path + "/meetings",
                path + "/letters",
                path + "/tasks",
                "/warnings?whose=" + inAnAddress(canary) + "&page=" + inAnAddress(canary),
                path + "/coverage/shelter?on=2026-01-05",
                path + "/coverage/shelter?on=" + inAnAddress(canary) + "&known=" + inAnAddress(canary),
                "/cases",
                "/")) {
            visit.go(page);
            assertThat(visit.find(HATCHED)).hasCount(0);
        }
        search(visit, canary);
    }

    private static String inAnAddress(String canary) {
        return URLEncoder.encode(canary, StandardCharsets.UTF_8);
    }

    /** As {@link #recordHelp}. */
    private static void recordTask(Visit visit, String path, String canary) {
        visit.go(path + "/tasks/new");
        fillAll(visit, canary);
        visit.send();
        assertThat(visit.find("#what")).hasValue(canary);
        assertThat(visit.find(HATCHED)).hasCount(0);
        visit.find("#due").fill("2026-01-05");
        visit.send();
        assertThat(visit.find("#tasks")).containsText(canary);
    }

    /** First with the canary as a day too, which comes back as it was typed; then as it can be kept. */
    private static void recordHelp(Visit visit, String path, String canary) {
        visit.go(path + "/facts/new/assistance/shelter");
        visit.find("input[name='arrives']").first().check();
        fillAll(visit, canary);
        visit.send();
        assertThat(visit.find("#from")).hasValue(canary);
        assertThat(visit.find(HATCHED)).hasCount(0);
        visit.find("#from").fill("2026-01-05");
        for (String field : List.of("#through", "#confirmed", "#stop")) {
            visit.find(field).fill("");
        }
        visit.send();
        assertThat(visit.find("#facts")).containsText(canary);
    }

    /** First with one more row, which keeps what was typed. */
    private static void recordMeeting(Visit visit, String path, String canary) {
        visit.go(path + "/meetings/new");
        fillAll(visit, canary);
        visit.follow(visit.find("button[value='question']"));
        assertThat(visit.find("#question-1")).hasValue(canary);
        assertThat(visit.find("#answer-1")).hasValue(canary);
        assertThat(visit.find(HATCHED)).hasCount(0);
        visit.find("#requested").fill("");
        visit.find("#held").fill("2026-01-05");
        visit.find("#later-1").fill("");
        visit.find("#reply-1").selectOption("evaded");
        visit.send();
        assertThat(visit.find("#meetings")).containsText(canary);
        assertThat(visit.find("#open")).containsText(canary);
    }

    private static void recordAnswer(Visit visit, String path, String canary) {
        visit.go(path + "/meetings");
        visit.follow(visit.find("ol.questions form button").first());
        assertThat(visit.find("#words")).hasValue(canary);
        visit.find("#says").selectOption("denies");
        visit.find("#need").selectOption("shelter");
        visit.find("#source").fill(canary);
        visit.find("#duty-named").fill(canary);
        visit.send();
        assertThat(visit.find("main")).containsText(canary);
        assertThat(visit.find("main .version")).hasCount(1);
    }

    private static void approveALetter(Visit visit, String path, String canary) {
        visit.go(path + "/letters/new/chronology");
        fillAll(visit, canary);
        visit.send();
        assertThat(visit.find("article.letter")).containsText(canary);
        assertThat(visit.find(HATCHED)).hasCount(0);
        visit.send();
        assertThat(visit.find("#disclosure")).containsText(canary);
        assertThat(visit.find(HATCHED)).hasCount(0);
    }

    private static void search(Visit visit, String canary) {
        visit.go("/cases");
        visit.find("#q").fill(canary);
        assertThat(visit.find("#found tbody tr")).hasCount(1);
        visit.follow(visit.find("form[role='search'] button"));
        assertThat(visit.find("#q")).hasValue(canary);
        assertThat(visit.find(HATCHED)).hasCount(0);
    }

    @Test
    void administrationShowsWhatWasTyped(House house) throws InterruptedException {
        Visit visit = house.visit("agim", Look.usual());
        visit.go("/administration/teams");
        fillAll(visit, IN_A_VALUE);
        visit.send();
        visit.go("/administration/teams");
        assertThat(visit.find("main")).containsText(IN_A_VALUE);
        visit.follow(visit.find("table a").filter(new Locator.FilterOptions().setHasText(IN_A_VALUE)));
        assertThat(visit.find("#name")).hasValue(IN_A_VALUE);
        assertThat(visit.find(HATCHED)).hasCount(0);

        // A name that no account can have comes back as it was typed, with what is wrong.
        visit.go("/administration");
        fillAll(visit, IN_A_VALUE);
        visit.find("input[name='role']").first().check();
        visit.send();
        assertThat(visit.find("#name")).hasValue(IN_A_VALUE);
        assertThat(visit.find(HATCHED)).hasCount(0);
    }

    @Test
    void whoIsNotSignedInSeesWhatWasTyped(House house) {
        Visit visit = house.visit(Look.usual());
        for (String path : List.of("/sign-in", "/enrol")) {
            visit.go(path);
            fillAll(visit, IN_A_VALUE);
            visit.send();
            assertThat(visit.find("#name")).hasValue(IN_A_VALUE);
            assertThat(visit.find(HATCHED)).hasCount(0);
        }
    }

    /** Every field of the form that the page is about. */
    private static void fillAll(Visit visit, String canary) {
        List<Locator> fields = visit.find("form:has(.button.main)")
                .locator(
                        "input:is([type=text], [type=search], [type=password], :not([type])):visible, textarea:visible")
                .all();
        assertThat(fields).isNotEmpty();
        fields.forEach(field -> field.fill(canary));
    }
}
