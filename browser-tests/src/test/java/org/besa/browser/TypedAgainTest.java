package org.besa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was being typed into a form of the register of parties or of agreements is there again, can be thrown away, and outlives a locked screen. */
@Tag("browser")
@ExtendWith(InHouse.class)
class TypedAgainTest {
    private static final Map<String, String> FORMS = Map.of(
            "/parties/new", "#names",
            "/parties/barred", "#named",
            "/agreements/new", "#title");

    @Test
    void whatWasBeingTypedIsThereAgainUntilItIsThrownAway(House house) throws InterruptedException {
        Inspection inspection = new Inspection(house.pictures());
        for (Look look : Stream.of(Look.usual(), Look.usual().in("fa"))
                .flatMap(each -> Stream.of(each, each.wide(Look.PHONE)))
                .toList()) {
            Visit visit = house.visit("mira", look);
            for (Map.Entry<String, String> form : FORMS.entrySet()) {
                visit.go(form.getKey());
                visit.find(form.getValue()).fill("Half of a name");
                assertThat(visit.find("#draft-state")).containsText(":");
                visit.go(form.getKey());
                assertThat(visit.find(form.getValue())).hasValue("Half of a name");
                inspection.of(
                        visit,
                        "typed-again%s-%s-%d"
                                .formatted(form.getKey().replace('/', '-'), look.language(), look.width()));
                visit.follow(visit.find("form[action$='/discard'] button"));
                assertThat(visit.find(form.getValue())).hasValue("");
            }
        }
        assertThat(inspection.found()).isEmpty();
    }

    /** Without a pause in which the form would have kept it by itself. */
    @Test
    void whatWasBeingTypedWhenTheScreenWasLockedIsThereWhenItOpens(House house) throws InterruptedException {
        Visit visit = house.visit("mira", Look.usual());
        visit.go("/agreements/new");
        visit.find("#title").fill("Typed and locked");
        visit.follow(visit.find("#lock-form button"));
        visit.find("#password").fill(house.demo().password());
        visit.send();

        assertThat(visit.at()).isEqualTo("/agreements/new");
        assertThat(visit.find("#title")).hasValue("Typed and locked");
        visit.follow(visit.find("form[action$='/discard'] button"));
        assertThat(visit.troubles()).isEmpty();
    }
}
