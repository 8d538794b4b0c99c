package org.besa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day's work without a mouse. Wherever the keyboard is, it shows. */
@Tag("browser")
@ExtendWith(InHouse.class)
class KeyboardJourneyTest {
    private static final int FAR = 120;
    private static final String SHOWN =
            "e => { const of = x => { const s = getComputedStyle(x); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; };"
                    + " const box = e.getBoundingClientRect();"
                    + " return of(e) && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth; }";

    private final List<String> unseen = new ArrayList<>();

    @Test
    void aDaysWorkWithoutAMouse(House house) throws InterruptedException {
        Visit visit = house.visit(Look.usual());
        visit.go("/sign-in");
        type(visit, "#name", "tarek");
        type(visit, "#password", house.demo().password());
        type(visit, "#code", house.demo().person("tarek").code());
        visit.follow(() -> press(visit, "Enter"));
        assertThat(visit.at()).isEqualTo("/");

        skipToTheContent(visit);
        enter(visit, "nav.ways a[href='/cases']");
        type(visit, "#q", "Kestrel");
        Locator found = visit.find("#found tbody a");
        assertThat(found).hasCount(1);
        enter(visit, "#found tbody a");
        assertThat(visit.find("h1")).hasText("Kestrel");

        enter(visit, "a[href$='/notes/new']");
        type(visit, "#note", "Came by in the morning. Asked for the list of papers.");
        enter(visit, "main .button.main");
        Locator note = visit.find("#notes > * .version, #notes .version").first();
        assertThat(note).containsText("Came by in the morning.");

        enter(visit, "#notes form[action$='/withdraw'] button");
        assertThat(visit.find("#notes details")).isVisible();
        enter(visit, "nav.ways a[href='/account']");
        enter(visit, "form[action='/sign-out'] button");
        assertThat(visit.at()).isEqualTo("/sign-in");
        assertThat(unseen).as("places without a visible focus").isEmpty();
    }

    /** The page is gone before anybody behind the chair has read it, and the session is over. */
    @Test
    void escapeThreeTimesLeaves(House house) throws InterruptedException {
        Visit visit = house.visit(Look.usual());
        visit.signIn("leila");
        visit.go("/cases");
        visit.follow(() -> List.of("Escape", "Escape", "Escape").forEach(key -> press(visit, key)));
        assertThat(visit.page().url()).doesNotStartWith(house.demo().origin());
        assertThat(visit.elsewhere()).hasSize(1);
        visit.page().waitForCondition(() -> {
            visit.go("/cases");
            return visit.at().equals("/sign-in");
        });
    }

    private void skipToTheContent(Visit visit) {
        press(visit, "Tab");
        assertThat(visit.find("a.skip")).isFocused();
        assertThat(visit.find("a.skip")).isInViewport();
        press(visit, "Enter");
        assertThat(visit.find("main")).isFocused();
        press(visit, "Tab");
        assertThat(visit.find("main :focus")).hasCount(1);
    }

    private void type(Visit visit, String field, String text) {
        reach(visit, field);
        visit.page().keyboard().type(text);
    }

    private void enter(Visit visit, String way) {
        reach(visit, way);
        visit.follow(() -> press(visit, "Enter"));
    }

    /** Goes on until it is there; on the way, nothing may have the focus unseen. */
    private void reach(Visit visit, String selector) {
        for (int i = 0; i < FAR; i++) {
            press(visit, "Tab");
            Locator here = visit.find(":focus");
            if (here.count() == 1) {
                if (!Boolean.TRUE.equals(here.evaluate(SHOWN))) {
                    unseen.add(visit.at() + " " + here.evaluate("e => e.outerHTML.slice(0, 120)"));
                }
                if (Boolean.TRUE.equals(
                        here.evaluate("(e, wanted) => e === document.querySelector(wanted)", selector))) {
                    return;
                }
            }
        }
        throw new AssertionError("the keyboard does not get to " + selector + " on " + visit.at());
    }

    private static void press(Visit visit, String key) {
        Keyboard keyboard = visit.page().keyboard();
        keyboard.press(key);
    }
}
