package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A passkey opens the door for its person only, on this site only, once per question; whatever is wrong gets the same answer. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeysTest {
    private static final int DONE = 204;
    private static final int REFUSED = 403;

    private final Site site = new Site();
    private final Desk desk = site.desk;
    private final Device device = new Device("phone of agim");
    private int people;

    @AfterAll
    void close() {
        site.close();
    }

    @BeforeEach
    void registered() {
        if (people++ == 0) {
            assertThat(register(new Browser(site).as(agim()), device, "my phone")
                            .statusCode())
                    .isEqualTo(DONE);
        }
        desk.clock.passes(Duration.ofMinutes(1));
        device.origin = desk.address.origin();
        device.site = "localhost";
        device.verifies = true;
    }

    private Account agim() {
        return desk.accounts.find(desk.agim.id()).orElseThrow();
    }

    private static HttpResponse<String> register(Browser browser, Device device, String label) {
        String options = browser.json("/account/passkeys/options", "{}").body();
        return browser.json("/account/passkeys", device.registers(options, label));
    }

    private HttpResponse<String> signIn(UnaryOperator<String> shows) {
        Browser browser = new Browser(site);
        return browser.json(
                "/sign-in/passkey",
                shows.apply(browser.json("/sign-in/passkey/options", "{}").body()));
    }

    private int shown(Consumer<Device> broken) {
        broken.accept(device);
        return signIn(device::shows).statusCode();
    }

    @Test
    void whoHasItIsInWithoutNameAndPassword() {
        HttpResponse<String> answer = signIn(device::shows);

        assertThat(answer.statusCode()).isEqualTo(DONE);
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(
                        cookie -> assertThat(cookie).matches("besa=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Strict"));
        assertThat(desk.lastEntry()).isEqualTo(desk.agim.handle() + " sign.in done");
    }

    @Test
    void whateverIsWrongIsRefusedAlike() {
        assertThat(shown(wrong -> wrong.origin = "https://besa.evil.example")).isEqualTo(REFUSED);
        device.origin = desk.address.origin();
        assertThat(shown(wrong -> wrong.site = "evil.example")).isEqualTo(REFUSED);
        device.site = "localhost";
        assertThat(shown(wrong -> wrong.verifies = false)).isEqualTo(REFUSED);
        device.verifies = true;
        desk.clock.passes(Duration.ofMinutes(5));
        assertThat(signIn(device::showsWithAnotherKey).statusCode()).isEqualTo(REFUSED);
        assertThat(desk.lastEntry()).endsWith("refused");
    }

    /** An office behind one address mistypes; a machine that tries is slowed. */
    @Test
    void manyWrongOnesHaveToWait() {
        int last = REFUSED;
        for (int i = 0; i < 5; i++) {
            last = signIn(device::showsWithAnotherKey).statusCode();
        }

        assertThat(last).isEqualTo(429);
        desk.clock.passes(Duration.ofHours(2));
    }

    @Test
    void anAnswerIsTakenOnce() {
        Browser browser = new Browser(site);
        String answer =
                device.shows(browser.json("/sign-in/passkey/options", "{}").body());

        assertThat(browser.json("/sign-in/passkey", answer).statusCode()).isEqualTo(DONE);
        assertThat(browser.json("/sign-in/passkey", answer).statusCode()).isEqualTo(REFUSED);
    }

    @Test
    void aQuestionIsForgottenAfterFiveMinutes() {
        Browser browser = new Browser(site);
        String answer =
                device.shows(browser.json("/sign-in/passkey/options", "{}").body());
        desk.clock.passes(PasskeyChallenges.GOOD_FOR);

        assertThat(browser.json("/sign-in/passkey", answer).statusCode()).isEqualTo(REFUSED);
    }

    @Test
    void aCopyThatCountsForItselfIsFoundOut() {
        assertThat(shown(right -> {})).isEqualTo(DONE);
        int next = device.count;

        assertThat(shown(copy -> copy.count = 1)).isEqualTo(REFUSED);
        assertThat(shown(right -> right.count = next)).isEqualTo(DONE);
    }

    @Test
    void itProvesItsPersonAndNobodyElse() {
        Account besnik = desk.withPhone(desk.lantern.account("besnik" + people, Role.LAWYER), desk.totps.offer());
        Browser other = new Browser(site).as(besnik);
        Browser own = new Browser(site).as(agim());
        desk.clock.passes(StepUp.FRESH);

        assertThat(prove(other).statusCode()).isEqualTo(REFUSED);
        assertThat(prove(own).statusCode()).isEqualTo(DONE);
        assertThat(own.get("/account/code").statusCode()).isEqualTo(200);
        assertThat(other.get("/account/code").statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> prove(Browser browser) {
        return browser.json(
                "/prove/passkey",
                device.shows(browser.json("/prove/passkey/options", "{}").body()));
    }

    @Test
    void anAnswerForOnePurposeServesNoOther() {
        Browser own = new Browser(site).as(agim());
        String forSignIn =
                device.shows(own.json("/sign-in/passkey/options", "{}").body());
        String forProof = device.shows(own.json("/prove/passkey/options", "{}").body());

        assertThat(own.json("/prove/passkey", forSignIn).statusCode()).isEqualTo(REFUSED);
        assertThat(own.json("/sign-in/passkey", forProof).statusCode()).isEqualTo(REFUSED);
    }

    @Test
    void oneMoreIsRenamedAndTakenAway() {
        Account leila = desk.withPhone(desk.lantern.account("leila" + people, Role.LAWYER), desk.totps.offer());
        Browser browser = new Browser(site).as(leila);
        Device small = new Device("small " + people);
        Caller elsewhere = desk.signedIn(leila);

        assertThat(register(browser, small, "").statusCode()).isEqualTo(409);
        assertThat(register(browser, small, "small <b>").statusCode()).isEqualTo(DONE);
        assertThat(desk.whose(elsewhere)).as("other sessions end (V25)").isEmpty();
        assertThat(register(browser, small, "again").statusCode()).isEqualTo(409);
        String id = desk.passkeys.list(leila).getFirst().id().hex();
        browser.post("/account/passkeys/" + id + "/rename", Map.of("label", "key <i>"));
        assertThat(browser.get("/account").body()).contains("key &lt;i>").doesNotContain("key <i>");
        assertThat(signIn(small::shows).statusCode()).isEqualTo(DONE);

        Browser other = new Browser(site).as(agim());
        other.post("/account/passkeys/" + id + "/remove", Map.of());
        assertThat(desk.passkeys.list(leila)).hasSize(1);
        desk.clock.passes(StepUp.FRESH);
        assertThat(browser.post("/account/passkeys/" + id + "/remove", Map.of())
                        .headers()
                        .firstValue("Location"))
                .contains("/prove?to=%2Faccount");
        browser.post("/prove", Map.of("to", "/account", "proof", Lantern.PASSWORD));
        browser.post("/account/passkeys/" + id + "/remove", Map.of());
        assertThat(desk.passkeys.list(leila)).isEmpty();
        assertThat(signIn(small::shows).statusCode()).isEqualTo(REFUSED);
    }

    @Test
    void nonsenseIsNonsense() {
        Browser own = new Browser(site).as(agim());

        assertThat(own.json("/sign-in/passkey", "{}").statusCode()).isEqualTo(400);
        assertThat(own.json("/sign-in/passkey", "[".repeat(100_000)).statusCode())
                .isEqualTo(400);
        assertThat(own.json("/account/passkeys", "{\"visit\":1}").statusCode()).isEqualTo(400);
        assertThat(own.json("/prove/passkey", "").statusCode()).isEqualTo(400);
    }
}
