package org.besa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The demonstration has an agreement, which binds in some of its cases; and its end can be supposed. */
@Tag("browser")
@ExtendWith(InHouse.class)
class DemoAgreementTest {
    private static final String TITLE = "Invented agreement on those who are released";

    @Test
    void whatIfItEnds(House house) throws InterruptedException {
        Inspection inspection = new Inspection(house.pictures());
        Visit visit = house.visit("noor", Look.usual());
        visit.go("/agreements");
        visit.follow(visit.find("#agreements h3 a").filter(new Locator.FilterOptions().setHasText(TITLE)));
        assertThat(visit.find("#clauses .version")).hasCount(2);
        String at = visit.at();

        visit.go("/what-if");
        String ends = visit.find("#what option")
                .filter(new Locator.FilterOptions().setHasText(TITLE))
                .getAttribute("value");
        visit.find("#what").selectOption(ends);
        visit.find("#on").fill(LocalDate.now(ZoneOffset.UTC).plusDays(50).toString());
        visit.send();
        assertThat(visit.find("#follows")).containsText("3 people would lose something sooner");
        assertThat(visit.find("#follows .version")).hasCount(3);
        assertThat(visit.find("#follows .version").first()).containsText("Health care: lost from");
        String supposed = visit.at();
        visit.follow(visit.find("#follows .version a").first());
        assertThat(visit.find("main")).containsText(TITLE);
        String person = visit.at();

        for (Look look : List.of(Look.usual(), Look.usual().in("fa").wide(Look.PHONE))) {
            Visit other = house.visit("noor", look);
            for (String page : List.of(at, supposed, person)) {
                other.go(page);
                String name = page.equals(at) ? "one" : page.equals(supposed) ? "what-if" : "owed";
                inspection.of(other, "demo-agreement-%s-%s-%d".formatted(name, look.language(), look.width()));
            }
        }
        assertThat(inspection.found()).isEmpty();
    }
}
