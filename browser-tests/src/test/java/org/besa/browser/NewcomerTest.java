package org.besa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who has never seen Besa comes by the steps of docs/users.md from nothing to the right first gap and the law behind it, and is refused nowhere. */
@Tag("browser")
@ExtendWith(InHouse.class)
class NewcomerTest {
    private static final String OFFICE = "the Home Office";

    @Test
    void theFirstEvening(House house) throws IOException, InterruptedException {
        long began = System.nanoTime();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String letter = today.minusDays(14).toString();
        Visit visit = house.visit(Look.usual());
        Newcomer newcomer = new Newcomer(visit, firstEvening(house));

        newcomer.come("/sign-in");
        newcomer.write("Sign-in name", "tarek");
        newcomer.write("Password", house.demo().password());
        newcomer.write("Code from your phone", house.demo().person("tarek").code());
        newcomer.press("Sign in");
        assertThat(visit.at()).isEqualTo("/");
        newcomer.open("Open a case");
        newcomer.write("Name", "Avocet");
        newcomer.press("Open the case");
        newcomer.open("Write the rule");
        newcomer.choose("Yes, in the ways named here");
        newcomer.choose("Through somebody they trust");
        newcomer.press("Save");
        newcomer.open("What is owed");

        newcomer.open("Where did you sleep last night, and who let you?");
        newcomer.choose("It comes");
        newcomer.write("From whom", "a safe house");
        newcomer.write("Who pays for it", OFFICE);
        newcomer.write("First day", letter);
        newcomer.write("Last confirmed on", today.minusDays(1).toString());
        newcomer.press("Save");
        newcomer.open("Who pays for food and what you need?");
        newcomer.choose("Nothing comes");
        newcomer.write("From whom", OFFICE);
        newcomer.write("First day", letter);
        newcomer.press("Save");
        newcomer.open("Who has your papers?");
        newcomer.choose("kept back");
        newcomer.write("Who has it", "the people whom she left");
        newcomer.write("First day", letter);
        newcomer.press("Save");
        newcomer.open("Is there any letter from an office?");
        newcomer.choose("with the person");
        newcomer.write("First day", letter);
        newcomer.press("Save");

        newcomer.open("Choose the rules");
        newcomer.choose("United Kingdom: people who may be victims of slavery or trafficking");
        newcomer.press("Save");
        newcomer.open("Has a reasonable-grounds decision come, and on which day?");
        newcomer.write("On which day", letter);
        newcomer.press("Save");
        newcomer.open("See what is owed now");
        newcomer.open("Was the reasonable-grounds decision positive or negative?");
        newcomer.choose("positive");
        newcomer.write("Since which day", letter);
        newcomer.press("Save");
        newcomer.open("See what is owed now");

        assertThat(visit.find("#missing h3").first()).containsText(Pattern.compile("^Living costs\\s+withheld"));
        assertThat(visit.find("#missing .version").first())
                .containsText(
                        Pattern.compile(
                                "It is owed by the Home Office \\(Modern Slavery Act 2015 .*s\\.50A.*\\), and it does not come\\."));
        assertThat(visit.find("#missing [data-next]").first()).containsText("Ask urgently now: the Home Office.");
        newcomer.open("Why, rule by rule");
        assertThat(visit.find("main"))
                .containsText("During the recovery period you get the help that is judged necessary");
        newcomer.open("Modern Slavery Act 2015");
        assertThat(visit.elsewhere()).containsExactly("https://www.legislation.gov.uk/ukpga/2015/30/section/50A");

        Path told = house.home().resolve("browser-tests/target/first-evening.txt");
        Duration machine = Duration.ofNanos(System.nanoTime() - began);
        Files.writeString(told, newcomer.told() + "the machine's part: " + machine.toMillis() + " ms\n");
    }

    private static String firstEvening(House house) throws IOException {
        String users = Files.readString(house.home().resolve("docs/users.md"));
        int from = users.indexOf("## A first evening");
        return users.substring(from, users.indexOf("\n## ", from));
    }
}
