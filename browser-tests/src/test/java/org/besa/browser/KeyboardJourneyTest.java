package org.besa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day's work without a mouse. */
@Tag("browser")
@ExtendWith(InHouse.class)
class KeyboardJourneyTest {
    @Test
    void aDaysWorkWithoutAMouse(House house) throws InterruptedException {
        Visit visit = house.visit(Look.usual());
        Typist typist = new Typist(visit);
        visit.go("/sign-in");
        typist.type("#name", "tarek");
        typist.type("#password", house.demo().password());
        typist.type("#code", house.demo().person("tarek").code());
        visit.follow(() -> typist.press("Enter"));
        assertThat(visit.at()).isEqualTo("/");

        skipToTheContent(visit, typist);
        typist.enter("nav.ways a[href='/cases']");
        typist.type("#q", "Kestrel");
        Locator found = visit.find("#found tbody a");
        assertThat(found).hasCount(1);
        typist.enter("#found tbody a");
        assertThat(visit.find("h1")).hasText("Kestrel");

        typist.enter("a[href$='/notes/new']");
        typist.type("#note", "Came by in the morning. Asked for the list of papers.");
        typist.enter("main .button.main");
        Locator note = visit.find("#notes > * .version, #notes .version").first();
        assertThat(note).containsText("Came by in the morning.");

        typist.enter("#notes form[action$='/withdraw'] button");
        assertThat(visit.find("#notes details")).isVisible();
        typist.enter("nav.ways a[href='/account']");
        typist.enter("form[action='/sign-out'] button");
        assertThat(visit.at()).isEqualTo("/sign-in");
        assertThat(typist.unseen()).as("places without a visible focus").isEmpty();
    }

    /** The page is gone before anybody behind the chair has read it, and the session is over. */
    @Test
    void escapeThreeTimesLeaves(House house) throws InterruptedException {
        Visit visit = house.visit(Look.usual());
        visit.signIn("leila");
        visit.go("/cases");
        visit.follow(() -> List.of("Escape", "Escape", "Escape").forEach(new Typist(visit)::press));
        assertThat(visit.page().url()).doesNotStartWith(house.demo().origin());
        assertThat(visit.elsewhere()).hasSize(1);
        visit.page().waitForCondition(() -> {
            visit.go("/cases");
            return visit.at().equals("/sign-in");
        });
    }

    private static void skipToTheContent(Visit visit, Typist typist) {
        typist.press("Tab");
        assertThat(visit.find("a.skip")).isFocused();
        assertThat(visit.find("a.skip")).isInViewport();
        typist.press("Enter");
        assertThat(visit.find("main")).isFocused();
        typist.press("Tab");
        assertThat(visit.find("main :focus")).hasCount(1);
    }
}
