package org.besa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who points to whom, drawn; and two days of knowledge beside each other: sound in both directions, on a desk and on a telephone, and without a mouse. */
@Tag("browser")
@ExtendWith(InHouse.class)
class ResponsibilityTest {
    private static final String HOST = "xa.host-organisation";
    private static final String OFFICE = "xa.asylum-office";
    private static final String AGENCY = "xa.relief-agency";
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void theMapAndTheComparisonAreSound(House house) throws InterruptedException {
        Inspection inspection = new Inspection(house.pictures());
        Visit visit = house.visit("tarek", Look.usual());
        String path = recorded(visit);

        visit.go(path + "/responsibility");
        assertThat(visit.find("#shelter .map-findings")).containsText("It goes round in a circle");
        assertThat(visit.find("#subsistence .map-findings")).containsText("nothing so far");
        Typist typist = new Typist(visit);
        typist.reach("#shelter svg.duty-map a");
        visit.follow(() -> typist.press("Enter"));
        assertThat(visit.at()).startsWith(path + "/statements#fact-");
        assertThat(typist.unseen()).as("places without a visible focus").isEmpty();

        visit.go(path + "/coverage");
        visit.follow(() ->
                visit.find(".strip-bars a").first().locator("rect").first().click());
        assertThat(visit.page()).hasURL(Pattern.compile(".*/coverage/[a-z-]+\\?on=.*"));

        for (Look look : looks(house)) {
            Visit other = house.visit("tarek", look);
            other.go(path + "/responsibility");
            inspection.of(other, picture("responsibility", look));
            other.go(path + "/coverage/compare?known=" + today.minusDays(1) + "&with=" + today);
            assertThat(other.find(".compared").first()).isVisible();
            inspection.of(other, picture("compare", look));
            other.go(path + "/coverage");
            other.find("details.strip .strip-need").first().click();
            inspection.of(other, picture("strips", look));
        }
        assertThat(inspection.found()).isEmpty();
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
        return "map-%s-%s-%d%s".formatted(page, look.language(), look.width(), look.dark() ? "-dark" : "");
    }

    /** A case of which everybody says that it is for somebody else. */
    private String recorded(Visit visit) {
        visit.go("/cases/new");
        visit.find("#name").fill("Avocet");
        visit.send();
        String path = visit.at().replaceAll("\\?.*", "");
        visit.go(path + "/rules");
        visit.find("input[name='packs'][value='example-agreement']").check();
        visit.send();
        visit.go(path + "/facts/new/event/transferred");
        visit.find("#on").fill(today.minusDays(70).toString());
        visit.send();
        said(visit, path, 30, OFFICE, "ascribes-to", HOST, "shelter", "direct");
        said(visit, path, 28, HOST, "accepts", "", "shelter", "hearsay");
        said(visit, path, 20, HOST, "denies", "", "shelter", "minutes");
        said(visit, path, 19, HOST, "points-to", AGENCY, "shelter", "minutes");
        said(visit, path, 12, AGENCY, "ascribes-to", OFFICE, "shelter", "hearsay");
        said(visit, path, 10, OFFICE, "denies", AGENCY, "shelter", "direct");
        said(visit, path, 9, OFFICE, "ascribes-to", AGENCY, "subsistence", "direct");
        return path;
    }

    private void said(
            Visit visit,
            String path,
            int daysAgo,
            String speaker,
            String says,
            String duty,
            String need,
            String directness) {
        visit.go(path + "/facts/new/statement/duty");
        choose(visit, "speaker", speaker);
        choose(visit, "says", says);
        if (!duty.isEmpty()) {
            choose(visit, "duty", duty);
        }
        choose(visit, "need", need);
        choose(visit, "directness", directness);
        visit.find("#on").fill(today.minusDays(daysAgo).toString());
        visit.find("#words").fill("That is not for us.");
        visit.send();
        assertThat(visit.at()).startsWith(path + "/statements");
    }

    /** A list to choose from, or buttons where there are few. */
    private static void choose(Visit visit, String field, String value) {
        if (visit.find("select#" + field).count() > 0) {
            visit.find("select#" + field).selectOption(value);
        } else {
            visit.find("input[name='%s'][value='%s']".formatted(field, value)).check();
        }
    }
}
