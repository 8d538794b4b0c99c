package org.besa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was being typed into a form of the register of parties or of agreements is there again, and can be thrown away. */
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
}
