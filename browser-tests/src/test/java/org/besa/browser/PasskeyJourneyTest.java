package org.besa.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A passkey from its first day to its last, with the authenticator that Chromium brings for tests. */
@Tag("browser")
@ExtendWith(InHouse.class)
class PasskeyJourneyTest {
    private static final String PASSKEY = "form[data-passkey='%s'] button";

    @Test
    void aPasskeyIsAddedSignsInProvesAndIsRemoved(House house) throws InterruptedException {
        Visit visit = house.visit(Look.usual());
        CDPSession device = device(visit);
        visit.signIn("noor");

        add(visit, "Key on my desk");
        assertThat(visit.find(".passkey-row h3")).hasText("Key on my desk");

        signOut(visit);
        visit.follow(visit.find(PASSKEY.formatted("sign-in")));
        assertThat(visit.at()).isEqualTo("/");
        assertThat(visit.find("header .who")).hasText("noor");

        visit.go("/prove?to=/account");
        visit.follow(visit.find(PASSKEY.formatted("prove")));
        assertThat(visit.at()).startsWith("/account");

        visit.follow(visit.find(".passkey-row form[action$='/remove'] button"));
        assertThat(visit.find(".passkey-row")).hasCount(0);

        // The device still has it; the server knows it no more.
        signOut(visit);
        visit.find(PASSKEY.formatted("sign-in")).click();
        assertThat(visit.find("[data-told]")).isVisible();
        assertThat(visit.at()).isEqualTo("/sign-in");
        visit.forgive("403 for ");
        device.detach();
    }

    private static void add(Visit visit, String label) {
        visit.go("/account");
        visit.find("form[data-passkey='register'] input[name='label']").fill(label);
        visit.follow(visit.find(PASSKEY.formatted("register")));
        assertThat(visit.at()).startsWith("/account");
    }

    private static void signOut(Visit visit) {
        visit.go("/account");
        visit.follow(visit.find("form[action='/sign-out'] button"));
        assertThat(visit.at()).isEqualTo("/sign-in");
    }

    /** A device that is always touched by its person. */
    private static CDPSession device(Visit visit) {
        CDPSession session = visit.context().newCDPSession(visit.page());
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wish = new JsonObject();
        wish.add("options", options);
        JsonElement id = session.send("WebAuthn.addVirtualAuthenticator", wish).get("authenticatorId");
        assertThat(id).as("a device").isNotNull();
        return session;
    }
}
