package org.besa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * P1: nothing of a case stands on the disk as it was typed: in the database, its log of changes, files, temporary files, the server's log. Each field gets a word
 * that begins the same way and is nowhere else.
 */
@Tag("browser")
@ExtendWith(InHouse.class)
class P1PlaintextTest {
    @Test
    void nothingOfACaseIsOnTheDisk(House house) throws IOException, InterruptedException {
        String secret = word();
        String admitted = word();
        Visit visit = house.visit("tarek", Look.usual());

        visit.go("/cases/new");
        fillAll(visit, secret);
        awaitDraft(visit);
        visit.send();
        assertThat(visit.find("h1")).containsText(secret);
        String path = visit.at().replaceAll("\\?.*", "");

        visit.go(path + "/contact");
        visit.find("input[name='contact-may']").first().check();
        visit.find("input[name='contact-how']").first().check();
        fillAll(visit, secret);
        awaitDraft(visit);
        visit.send();

        visit.go(path + "/notes/new");
        fillAll(visit, secret);
        visit.send();
        leaveDraft(visit, path + "/notes/new", secret);

        recordHelp(visit, path, secret);
        recordMeeting(visit, path, secret);
        recordStatement(visit, path, secret);
        approveALetter(visit, path, secret);
        recordTask(visit, path, secret);
        visit.go(path + "/coverage/shelter?on=2026-01-05");
        assertThat(visit.find("#delivery")).containsText(secret);
        visit.go(path + "/coverage/shelter?on=" + secret + "&known=" + secret);
        assertThat(visit.find("#known")).hasValue(secret);
        bar(visit, path, secret);
        lift(house.visit("mira", Look.usual()), path, secret);
        keepAParty(house.visit("mira", Look.usual()), secret);
        keepAnAgreement(house.visit("mira", Look.usual()), secret);
        // By somebody into whose forms no other test types.
        leaveDraft(house.visit("noor", Look.usual()), "/parties/new", secret);
        leaveDraft(house.visit("noor", Look.usual()), "/agreements/new", secret);
        visit.go(path + "/responsibility?known=" + secret);
        assertThat(visit.find("#known")).hasValue(secret);
        visit.go(path + "/coverage/compare?known=" + secret + "&with=" + secret);
        assertThat(visit.find("#with")).hasValue(secret);
        sendFile(visit, path, secret);
        search(visit, secret);
        nameATeam(house.visit("agim", Look.usual()), admitted);

        Path written = house.demo().folder();
        assertThat(new Traces(admitted).in(written))
                .as("a team's name, which is admitted")
                .isNotEmpty();
        assertThat(new Traces(secret).in(written)).as("words of a case").isEmpty();
    }

    private static void recordHelp(Visit visit, String path, String secret) {
        visit.go(path + "/facts/new/assistance/shelter");
        visit.find("input[name='arrives']").first().check();
        fillAll(visit, secret);
        awaitDraft(visit);
        for (String field : List.of("#through", "#confirmed", "#stop")) {
            visit.find(field).fill("");
        }
        visit.find("#from").fill("2026-01-05");
        visit.send();
        assertThat(visit.find("#facts")).containsText(secret);
    }

    private static void recordMeeting(Visit visit, String path, String secret) {
        visit.go(path + "/meetings/new");
        fillAll(visit, secret);
        awaitDraft(visit);
        visit.find("#requested").fill("");
        visit.find("#held").fill("2026-01-05");
        visit.find("#later-1").fill("");
        visit.find("#reply-1").selectOption("evaded");
        visit.send();
        assertThat(visit.find("#meetings")).containsText(secret);
    }

    private static void recordStatement(Visit visit, String path, String secret) {
        visit.go(path + "/meetings");
        visit.follow(visit.find("ol.questions form button").first());
        visit.find("#says").selectOption("denies");
        visit.find("#need").selectOption("shelter");
        fillAll(visit, secret);
        awaitDraft(visit);
        visit.find("#on").fill("2026-01-05");
        visit.send();
        assertThat(visit.find("main .version").first()).containsText(secret);
    }

    private static void bar(Visit visit, String path, String secret) {
        visit.go(path + "/barred");
        fillAll(visit, secret);
        awaitDraft(visit);
        visit.send();
        assertThat(visit.find("#here")).containsText(secret);
        visit.go("/parties/barred");
        fillAll(visit, secret);
        awaitDraft(visit);
        visit.send();
        assertThat(visit.find("#bars")).containsText(secret);
    }

    private static void lift(Visit visit, String path, String secret) {
        visit.go(path + "/facts/new/state/nationality");
        visit.find("#value").fill("XB");
        visit.send();
        visit.go(path + "/barred");
        visit.find("#lift-country").selectOption("XB");
        visit.find("#lift-reason").fill(secret);
        visit.follow(visit.find("form[action$='/barred/origins'] button"));
        assertThat(visit.find("#origin")).containsText(secret);
    }

    private static void keepAParty(Visit visit, String secret) {
        visit.go("/parties/new");
        fillAll(visit, secret);
        awaitDraft(visit);
        visit.find("#code").fill("org." + secret);
        for (String field : List.of("#country", "#answers", "#verified")) {
            visit.find(field).fill("");
        }
        visit.send();
        assertThat(visit.find("#parties")).containsText(secret);
    }

    /** Withdrawn at the end, for it would count in all other cases: it stays stored. */
    private static void keepAnAgreement(Visit visit, String secret) {
        String at = AgreementJourneyTest.recorded(visit);
        visit.go(at + "/change");
        fillAll(visit, secret);
        awaitDraft(visit);
        visit.find("#territory").fill("XA");
        visit.find("#from").fill("2026-01-05");
        for (String field : List.of("#signed", "#published", "#through", "#on")) {
            visit.find(field).fill("");
        }
        visit.send();
        assertThat(visit.find("#about")).containsText(secret);
        visit.go(at + "/clauses/new");
        fillAll(visit, secret);
        awaitDraft(visit);
        visit.find("#pasted").fill("");
        AgreementJourneyTest.clause(visit, secret + "clause", "6");
        assertThat(visit.find("#clauses")).containsText(secret);
        leaveDraft(visit, at + "/clauses/new", secret);
        visit.go(at);
        visit.follow(visit.find("form[action$='/withdraw'] button"));
    }

    private static void approveALetter(Visit visit, String path, String secret) {
        visit.go(path + "/letters/new/chronology");
        fillAll(visit, secret);
        awaitDraft(visit);
        visit.send();
        assertThat(visit.find("article.letter")).containsText(secret + "own");
        visit.send();
        assertThat(visit.find("#disclosure")).containsText(secret);
    }

    private static void recordTask(Visit visit, String path, String secret) {
        visit.go(path + "/tasks/new");
        fillAll(visit, secret);
        awaitDraft(visit);
        visit.find("#due").fill("2026-01-05");
        visit.send();
        assertThat(visit.find("#tasks")).containsText(secret);
        visit.go("/warnings");
        assertThat(visit.find("main")).containsText(secret);
    }

    private static void sendFile(Visit visit, String path, String secret) {
        visit.go(path + "/files/new");
        visit.find("#file")
                .setInputFiles(new FilePayload(
                        secret + "file.txt",
                        "text/plain",
                        (secret + "line\n").repeat(20_000).getBytes(StandardCharsets.UTF_8)));
        visit.send();
        visit.go(path);
        assertThat(visit.find("main")).containsText(secret + "file.txt");
    }

    private static void search(Visit visit, String secret) {
        visit.go("/cases");
        visit.find("#q").fill(secret);
        assertThat(visit.find("#found tbody tr")).hasCount(1);
        visit.follow(visit.find("form[role='search'] button"));
        visit.go("/cases?q=" + secret + "asked");
    }

    private static void nameATeam(Visit visit, String name) {
        visit.go("/administration/teams");
        fillAll(visit, name);
        visit.send();
        visit.go("/administration/teams");
        assertThat(visit.find("main")).containsText(name);
    }

    private static void fillAll(Visit visit, String word) {
        List<Locator> fields = visit.find("form:has(.button.main)")
                .locator("input[type=text]:visible, textarea:visible")
                .all();
        assertThat(fields).isNotEmpty();
        fields.forEach(field -> field.fill(word + field.getAttribute("id").replaceAll("\\W", "")));
    }

    private static void leaveDraft(Visit visit, String form, String secret) {
        visit.go(form);
        fillAll(visit, secret + "draft");
        awaitDraft(visit);
    }

    /** Typing rests for a few seconds, and the page says that a draft is kept. */
    private static void awaitDraft(Visit visit) {
        assertThat(visit.find("#draft-state")).containsText(":");
    }

    /** Twenty letters that nothing else has. */
    private static String word() {
        return "q" + UUID.randomUUID().toString().replaceAll("\\W", "").substring(0, 19);
    }
}
