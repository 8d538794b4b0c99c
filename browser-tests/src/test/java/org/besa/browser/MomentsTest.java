package org.besa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pages that no link leads to, since they answer what somebody just did: wrong and stale forms, a code shown once, the second half of an enrolment, the
 * question who is there. They are held to what {@link PagesTest} holds the others to.
 */
@Tag("browser")
@ExtendWith(InHouse.class)
class MomentsTest {
    private static final Look DESK = Look.usual();
    private static final Look PHONE = Look.usual().in("fa").wide(Look.PHONE);

    private House house;
    private Inspection inspection;

    @BeforeEach
    void enter(House entered) {
        house = entered;
        inspection = new Inspection(house.pictures());
    }

    @Test
    void aWrongFormKeepsWhatWasTyped() throws InterruptedException {
        for (Look look : looks()) {
            Visit visit = house.visit("tarek", look);
            String path = firstCase(visit);
            visit.go("/cases/new");
            visit.send();
            seenWrong(visit, "wrong-new-case", look);
            visit.go(path + "/notes/new");
            visit.send();
            seenWrong(visit, "wrong-note", look);

            Visit outside = house.visit(look);
            outside.go("/sign-in");
            outside.find("#name").fill("somebody");
            outside.find("#password").fill("a password of nobody");
            outside.find("#code").fill("000000");
            outside.send();
            assertThat(outside.find("#name")).hasValue("somebody");
            seenWrong(outside, "wrong-sign-in", look);
        }
        assertThat(inspection.found()).isEmpty();
    }

    @Test
    void aStaleFormShowsBothVersions() throws InterruptedException {
        for (Look look : looks()) {
            Visit quick = house.visit("tarek", look);
            Visit slow = house.visit("tarek", look);
            String path = firstCase(quick);
            quick.go(path + "/name");
            slow.go(path + "/name");
            String before = quick.find("#name").inputValue();
            quick.find("#name").fill(before + " the quick");
            quick.send();
            slow.find("#name").fill(before + " the slow");
            slow.send();
            assertThat(slow.find("main")).containsText(before + " the quick");
            assertThat(slow.find("#name")).hasValue(before + " the slow");
            seen(slow, "stale-name", look);
            slow.find("#name").fill(before);
            slow.send();
            assertThat(slow.at()).isEqualTo(path + "?said=kept");
        }
        assertThat(inspection.found()).isEmpty();
    }

    @Test
    void theAddressOfACalendarIsShownOnce() throws InterruptedException {
        for (Look look : looks()) {
            Visit visit = house.visit("tarek", look);
            visit.go("/account/calendar");
            if (visit.find("form[action='/account/calendar']").count() == 0) {
                visit.go("/prove?to=/account/calendar");
                visit.find("#proof").fill(house.demo().password());
                visit.send();
            }
            visit.follow(visit.find("form[action='/account/calendar'] button"));
            seen(visit, "calendar-address", look);
            String address = visit.find("main code").first().innerText();
            APIResponse days = visit.context().request().get(address);
            assertThat(days).isOK();
            assertThat(days.text()).startsWith("BEGIN:VCALENDAR");
            visit.go("/account/calendar");
            assertThat(visit.find("main")).not().containsText(address);
            visit.follow(visit.find("form[action='/account/calendar/end'] button"));
            assertThat(visit.find("form[action='/account/calendar/end']")).hasCount(0);
        }
        assertThat(inspection.found()).isEmpty();
    }

    @Test
    void aMailThatCannotBeSentIsToldOnItsPage() throws InterruptedException {
        for (Look look : looks()) {
            Visit visit = house.visit("tarek", look);
            visit.go("/account/digest");
            visit.find("#address").fill("nobody at all");
            sendProved(visit);
            assertThat(visit.find("#address")).hasValue("nobody at all");
            seenWrong(visit, "wrong-digest", look);

            visit.find("#address").fill("tarek@mail.lantern.example");
            sendProved(visit);
            assertThat(visit.at()).isEqualTo("/account/digest?said=asked");
            seen(visit, "digest", look);
            visit.follow(visit.find("form[action='/account/digest/now'] button"));
            assertThat(visit.find("main .notice.fault")).hasCount(1);
            seen(visit, "digest-not-sent", look);
            visit.follow(visit.find("form[action='/account/digest/end'] button"));
            assertThat(visit.at()).isEqualTo("/account/digest?said=ended");
        }
        assertThat(inspection.found()).isEmpty();
    }

    /** With the password, where the form asks for it. */
    private void sendProved(Visit visit) {
        if (visit.find("#proof").count() > 0) {
            visit.find("#proof").fill(house.demo().password());
        }
        visit.send();
    }

    @Test
    void aColleagueIsInvitedAndEnrols() throws InterruptedException {
        for (Look look : looks()) {
            String name = "guest." + look.language();
            Visit administrator = house.visit("agim", look);
            administrator.go("/prove?to=/administration");
            seen(administrator, "prove", look);
            administrator.find("#proof").fill(house.demo().password());
            administrator.send();
            assertThat(administrator.at()).isEqualTo("/administration");
            administrator.find("#name").fill(name);
            administrator.find("input[name='role'][value='caseworker']").check();
            administrator.send();
            seen(administrator, "invited", look);
            String code = administrator.find("main code").first().innerText();

            Visit guest = house.visit(look);
            guest.go("/enrol");
            guest.find("#name").fill(name);
            guest.find("#code").fill(code);
            guest.send();
            seen(guest, "enrol-finish", look);
            guest.find("#digits").fill("12");
            guest.find("#password").fill("a password that nobody guesses");
            guest.send();
            seenWrong(guest, "enrol-wrong-digits", look);
        }
        assertThat(inspection.found()).isEmpty();
    }

    /** Of a case that has facts: what is missing, the strips, opened, the facts themselves, what was said, and what waits for an answer. */
    @Test
    void whatIsOwedIsSoundAndSaysWhatIsMissing() throws InterruptedException {
        for (Look look : looks()) {
            Visit visit = house.visit("tarek", look);
            visit.go("/cases?q=Heron");
            String path = visit.find("#found tbody a").first().getAttribute("href");
            visit.go(path + "/coverage");
            assertThat(visit.find("#missing .badge.withheld").first()).isVisible();
            visit.find("details.strip .strip-need").first().click();
            seen(visit, "coverage", look);
            visit.follow(visit.find("#missing a[href*='/coverage/']").first());
            assertThat(visit.find("#answer .badge.withheld")).isVisible();
            assertThat(visit.find("a[rel~='noreferrer']").first())
                    .hasAttribute("href", "https://example.org/xa/agreement");
            seen(visit, "why", look);
            visit.follow(visit.find("a[rel='prev']"));
            visit.find("#on").fill("tomorrow");
            visit.follow(visit.find("#choose button"));
            assertThat(visit.find("#on")).hasValue("tomorrow");
            seen(visit, "why-no-day", look);
            visit.go(path + "/coverage/shelter?on="
                    + LocalDate.now(ZoneOffset.UTC).plusDays(200));
            visit.find("#nearly summary").first().click();
            seen(visit, "why-not-later", look);
            visit.go(path + "/facts");
            assertThat(visit.find("#facts .version").first()).isVisible();
            seen(visit, "facts", look);
            visit.go(path + "/statements");
            assertThat(visit.find(".columns .version")).hasCount(2);
            seen(visit, "statements", look);
            visit.go(path + "/meetings");
            assertThat(visit.find("#open .version").first()).isVisible();
            seen(visit, "meetings", look);
            visit.follow(visit.find("ol.questions form button").first());
            assertThat(visit.find("#words")).not().hasValue("");
            seen(visit, "statement-begun", look);
            visit.go(path + "/meetings/new");
            visit.find("#question-1").fill("Who pays?");
            visit.follow(visit.find("button[value='question']"));
            assertThat(visit.find("#question-1")).hasValue("Who pays?");
            assertThat(visit.find("#question-2")).isVisible();
            seen(visit, "meeting-one-more-question", look);
            visit.send();
            seenWrong(visit, "wrong-meeting", look);
            writeALetter(visit, path, look);
        }
        assertThat(inspection.found()).isEmpty();
    }

    /** From what can be written to the approved letter, in the language of the page. */
    private void writeALetter(Visit visit, String path, Look look) {
        visit.go(path + "/letters");
        assertThat(visit.find("#now .version").first()).isVisible();
        seen(visit, "letters", look);
        visit.go(path + "/letters/new/request.shelter");
        visit.send();
        seenWrong(visit, "wrong-letter", look);
        visit.find("input[name='to'][value='other']").check();
        visit.find("#to-named").fill("The town hall");
        visit.find("#own").fill("+355 69 123 4567");
        visit.send();
        assertThat(visit.find("article.letter")).containsText("+355 69 123 4567");
        seen(visit, "letter-second-look", look);
        visit.send();
        assertThat(visit.find("#disclosure")).isVisible();
        seen(visit, "letter-approved", look);
    }

    /** In a case of its own: letters that would start a deadline are asked for, and a bar of origin is lifted and set again. */
    @Test
    void whatStartsADeadlineIsAskedAndABarOfOriginIsLifted() throws InterruptedException {
        Visit opening = house.visit("noor", Look.usual());
        opening.go("/cases/new");
        opening.find("#name").fill("Teal");
        opening.send();
        String path = opening.at().replaceAll("\\?.*", "");
        opening.go(path + "/rules");
        opening.find("input[value='gb-asylum-support']").check();
        opening.send();
        opening.go(path + "/facts/new/state/nationality");
        opening.find("#value").fill("XB");
        opening.send();
        for (Look look : looks()) {
            Visit visit = house.visit("noor", look);
            visit.go(path + "/coverage");
            assertThat(visit.find("#starting a[href$='/event/claim-refused']")).isVisible();
            seen(visit, "starting", look);
            visit.go(path + "/barred");
            visit.follow(visit.find("form[action$='/barred/origins'] button"));
            seenWrong(visit, "wrong-lifting", look);
            visit.find("#lift-country").selectOption("XB");
            visit.find("#lift-reason").fill("She is in this country as its national.");
            visit.follow(visit.find("form[action$='/barred/origins'] button"));
            assertThat(visit.find("#origin")).containsText("as its national");
            seen(visit, "lifted", look);
            visit.follow(visit.find("form[action$='/barred/origins'] button"));
            assertThat(visit.find("#lift-country")).isVisible();
        }
        assertThat(inspection.found()).isEmpty();
    }

    /** From what is missing to a task, and from a warning to the page that computes it again. */
    @Test
    void whatIsMissingBecomesATaskAndAWarningIsKept() throws InterruptedException {
        for (Look look : looks()) {
            Visit visit = house.visit("tarek", look);
            visit.go("/cases?q=Heron");
            String path = visit.find("#found tbody a").first().getAttribute("href");
            visit.go(path + "/coverage");
            visit.follow(visit.find("#missing form button").first());
            assertThat(visit.find("#what")).not().hasValue("");
            seen(visit, "task-begun", look);
            visit.find("#due").fill("");
            visit.send();
            seenWrong(visit, "wrong-task", look);
            visit.go("/warnings");
            assertThat(visit.find("main .version").first()).isVisible();
            seen(visit, "warnings", look);
            visit.follow(visit.find("form[action$='/warnings'] button").first());
            assertThat(visit.find("main .notice.done").last()).isVisible();
            seen(visit, "warning-kept", look);
            visit.go(path + "/tasks");
            assertThat(visit.find("#tasks .version").first()).isVisible();
            seen(visit, "tasks", look);
            visit.follow(visit.find("#kept .version a").first());
            seen(visit, "warning-replayed", look);
        }
        assertThat(inspection.found()).isEmpty();
    }

    /** The third language, to the eye: it is longer than the other two. */
    @Test
    void pagesInAlbanianAreSound() throws InterruptedException {
        Look look = Look.usual().in("sq").wide(Look.PHONE);
        Visit visit = house.visit("tarek", look);
        String path = firstCase(visit);
        List<String> pages =
                List.of(path, path + "/contact", "/cases", path + "/access", "/", "/account", "/help/roles");
        for (String page : house.isThorough() ? pages : pages.subList(0, 2)) {
            visit.go(page);
            seen(visit, "albanian" + page.replaceAll("[0-9a-f]{20,}", "ID"), look);
        }
        assertThat(inspection.found()).isEmpty();
    }

    /** Persian on a phone is where most goes wrong. */
    private List<Look> looks() {
        return house.isThorough() ? List.of(DESK, PHONE) : List.of(PHONE);
    }

    private String firstCase(Visit visit) {
        visit.go("/cases");
        return visit.find("#found tbody a").first().getAttribute("href");
    }

    private void seenWrong(Visit visit, String moment, Look look) {
        assertThat(visit.find("#error-summary")).isVisible();
        seen(visit, moment, look);
    }

    private void seen(Visit visit, String moment, Look look) {
        inspection.of(
                visit, "moment-%s-%s-%d".formatted(moment.replaceAll("\\W+", "."), look.language(), look.width()));
    }
}
