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
        visit.follow(visit.find("#leave-form button"));
        visit.page().waitForURL(url -> !url.startsWith(house.demo().origin()));
        visit.go("/cases");
        assertThat(visit.at()).as("leaving ended the session").isEqualTo("/sign-in");
    }
}
