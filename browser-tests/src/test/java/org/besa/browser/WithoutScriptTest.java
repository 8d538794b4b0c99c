package org.besa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser that runs no scripts does the same work. */
@Tag("browser")
@ExtendWith(InHouse.class)
class WithoutScriptTest {
    @Test
    void findsACaseWritesANoteAndLeaves(House house) throws InterruptedException {
        Visit visit = house.visit(Look.usual().withoutScript());
        visit.signIn("leila");
        visit.go("/cases");
        visit.follow(visit.find("#found tbody a").first());
        String path = visit.at();
        visit.follow(visit.find("a[href$='/notes/new']").first());
        visit.find("#note").fill("Written in a browser that runs no scripts.");
        visit.send();
        visit.go(path);
        assertThat(visit.find("#notes .typed").first()).hasText("Written in a browser that runs no scripts.");
        askTwoQuestions(visit, path);
        visit.follow(visit.find("#leave-form button"));
        visit.page().waitForURL(url -> !url.startsWith(house.demo().origin()));
        visit.go("/cases");
        assertThat(visit.at()).as("leaving ended the session").isEqualTo("/sign-in");
    }

    /** One more row comes from the server, with what was typed before it. */
    private static void askTwoQuestions(Visit visit, String path) {
        visit.go(path + "/meetings/new");
        visit.find("#office-named").fill("The town hall");
        visit.find("#held").fill("2026-01-05");
        visit.find("#question-1").fill("Who pays?");
        visit.follow(visit.find("button[value='question']"));
        assertThat(visit.find("#question-1")).hasValue("Who pays?");
        visit.find("#question-2").fill("Until when?");
        visit.send();
        assertThat(visit.find("ol.questions > li")).hasCount(2);
    }
}
