package org.besa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a keyboard and no mouse. Wherever the keyboard is, it must show; {@link #unseen} tells where it did not. */
final class Typist {
    private static final int FAR = 120;
    private static final String SHOWN =
            "e => { const of = x => { const s = getComputedStyle(x); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; };"
                    + " const box = e.getBoundingClientRect();"
                    + " return of(e) && box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth; }";

    private final Visit visit;
    private final List<String> unseen = new ArrayList<>();

    Typist(Visit visit) {
        this.visit = visit;
    }

    void press(String key) {
        visit.page().keyboard().press(key);
    }

    void type(String field, String text) {
        reach(field);
        visit.page().keyboard().type(text);
    }

    /** Of a group of buttons: the keyboard gets to the first, and arrows lead on. */
    void choose(String name, String value) {
        reach("input[name='" + name + "']");
        press("Space");
        String wanted = "input[name='%s'][value='%s']".formatted(name, value);
        for (int i = 0; i < FAR && !isAt(wanted); i++) {
            press("ArrowDown");
        }
        assertThat(visit.find(wanted).isChecked()).as(wanted).isTrue();
    }

    void enter(String way) {
        reach(way);
        visit.follow(() -> press("Enter"));
    }

    /** Goes on until it is there; on the way, nothing may have the focus unseen. */
    void reach(String selector) {
        for (int i = 0; i < FAR; i++) {
            press("Tab");
            Locator here = visit.find(":focus");
            if (here.count() == 1 && !Boolean.TRUE.equals(here.evaluate(SHOWN))) {
                unseen.add(visit.at() + " " + here.evaluate("e => e.outerHTML.slice(0, 120)"));
            }
            if (isAt(selector)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not get to " + selector + " on " + visit.at());
    }

    private boolean isAt(String selector) {
        return Boolean.TRUE.equals(
                visit.page().evaluate("wanted => document.activeElement === document.querySelector(wanted)", selector));
    }

    List<String> unseen() {
        return List.copyOf(unseen);
    }
}
