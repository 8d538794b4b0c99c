package org.besa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agreement from the first field to the file of its rules: sound in both directions, on a desk and on a telephone. */
@Tag("browser")
@ExtendWith(InHouse.class)
class AgreementJourneyTest {
    @Test
    void anAgreementIsRecordedChangedTakenAwayAndWithdrawn(House house) throws InterruptedException, IOException {
        Inspection inspection = new Inspection(house.pictures());
        Visit visit = house.visit("mira", Look.usual());
        visit.go("/agreements/new");
        visit.send();
        assertThat(visit.find("#error-summary")).isVisible();
        inspection.of(visit, "agreement-faulty-en-1280");
        String at = recorded(visit);
        assertThat(visit.find("#clauses")).containsText("No clause is recorded so far");

        visit.go(at + "/clauses/new");
        clause(visit, "The kitchen gives breakfast, lunch and tea.", "6");
        assertThat(visit.find("#clauses")).containsText("6 months");
        visit.go(at + "/clauses/1");
        visit.find("#amount").fill("4");
        visit.send();
        visit.go(at + "/versions");
        assertThat(visit.find("#version-3")).containsText("4 months");
        visit.go(at);
        Download file = visit.page()
                .waitForDownload(() -> visit.find("a[href$='/pack']").click());
        assertThat(Files.readString(file.path())).startsWith("pack: org-").contains("plus: { months: 4 }");

        for (Look look : looks(house)) {
            Visit other = house.visit("mira", look);
            for (String page : List.of("", "/change", "/clauses/new", "/clauses/1", "/versions")) {
                other.go(at + page);
                if (page.equals("/versions")) {
                    other.find("details summary").first().click();
                }
                inspection.of(other, picture(page, look));
            }
            other.go("/agreements");
            inspection.of(other, picture("list", look));
            other.go("/cases");
            other.go(other.find("#found tbody a").first().getAttribute("href") + "/rules");
            assertThat(other.find("#own")).containsText(Pattern.compile("Breakfast deal"));
            inspection.of(other, picture("rules", look));
        }
        assertThat(inspection.found()).isEmpty();

        visit.go(at);
        visit.follow(visit.find("form[action$='/withdraw'] button"));
        assertThat(visit.find("#about .badge.care").first()).isVisible();
    }

    /** Of a kitchen that owes breakfast. */
    static String recorded(Visit visit) {
        visit.go("/agreements/new");
        visit.find("#title").fill("Breakfast deal (invented)");
        choose(visit, "level", "programme");
        visit.find("#territory").fill("XA");
        visit.find("#side1").selectOption("xa.relief-agency");
        visit.find("#as1").selectOption("duty-bearer");
        visit.find("#from").fill("2026-01-05");
        choose(visit, "disclosure", "shown");
        visit.find("#by").fill("The kitchen");
        choose(visit, "proof", "text");
        choose(visit, "checked", "no");
        choose(visit, "claimant", "person");
        visit.send();
        return visit.at().replaceAll("\\?.*", "");
    }

    static void clause(Visit visit, String sentence, String months) {
        choose(visit, "needs", "subsistence");
        visit.find("#bearer").selectOption("xa.relief-agency");
        choose(visit, "modality", "duty");
        visit.find("#en").fill(sentence);
        visit.find("#from").selectOption("released");
        choose(visit, "ends", "period");
        visit.find("#amount").fill(months);
        visit.send();
    }

    private static void choose(Visit visit, String field, String value) {
        visit.find("input[name='%s'][value='%s']".formatted(field, value)).check();
    }

    private static List<Look> looks(House house) {
        Look phone = Look.usual().in("fa").wide(Look.PHONE);
        return house.isThorough()
                ? List.of(
                        Look.usual(),
                        phone,
                        Look.usual().in("fa"),
                        Look.usual().wide(Look.PHONE),
                        Look.usual().in("sq").wide(Look.PHONE),
                        Look.usual().inTheDark())
                : List.of(Look.usual(), phone);
    }

    private static String picture(String page, Look look) {
        String name = page.isEmpty() ? "one" : page.replaceAll("^/", "").replace('/', '-');
        return "agreement-%s-%s-%d%s".formatted(name, look.language(), look.width(), look.dark() ? "-dark" : "");
    }
}
