package org.besa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In and out by password and code. */
@Tag("browser")
@ExtendWith(InHouse.class)
class SignInJourneyTest {
    @Test
    void passwordAndCodeLeadToOnesOwnPages(House house) throws InterruptedException {
        Visit visit = house.visit(Look.usual());
        visit.signIn("tarek");
        assertThat(visit.find("h1")).isVisible();
        assertThat(visit.find("header .who")).hasText("tarek");
        visit.go("/account");
        visit.follow(visit.find("form[action='/sign-out'] button"));
        assertThat(visit.at()).isEqualTo("/sign-in");
        visit.go("/cases");
        assertThat(visit.at()).as("after signing out nothing is left open").isEqualTo("/sign-in");
    }

    @Test
    void wrongWordsLeaveThePersonOutsideAndKeepTheName(House house) {
        Visit visit = house.visit(Look.usual());
        visit.go("/sign-in");
        visit.find("#name").fill("tarek");
        visit.find("#password").fill("not the password");
        visit.find("#code").fill("000000");
        visit.send();
        assertThat(visit.find("#error-summary")).isFocused();
        assertThat(visit.find("#name")).hasValue("tarek");
        assertThat(visit.find("#password")).hasValue("");
    }
}
