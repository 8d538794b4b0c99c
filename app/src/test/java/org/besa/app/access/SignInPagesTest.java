package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.seal.signin.Totp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In, out, away and back, by the pages themselves. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInPagesTest {
    private static final String HOSTILE = "\"><script>alert(1)</script>";

    private final Site site = new Site();
    private final Desk desk = site.desk;
    private Browser browser = new Browser(site);

    @AfterAll
    void close() {
        site.close();
    }

    @BeforeEach
    void later() {
        browser = new Browser(site);
        desk.clock.passes(Duration.ofMinutes(10));
    }

    private String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    @Test
    void nameAndPasswordAndCodeOpenTheDoor() {
        HttpResponse<String> answer = browser.post(
                "/sign-in", Map.of("name", "agim", "password", Lantern.PASSWORD, "code", desk.code(desk.phone)));

        assertThat(location(answer)).isEqualTo("/");
        assertThat(cookie(answer)).matches("besa=[0-9a-f]{64}; Path=/; HttpOnly; SameSite=Strict");
        assertThat(location(browser.get("/sign-in"))).isEqualTo("/");
    }

    @Test
    void whoSignsInAnewHasLeftWhatTheBrowserHadBefore() {
        Caller before = desk.signedIn(desk.agim);
        browser.cookies.put("besa", before.token().text());
        browser.signIn("agim", Lantern.PASSWORD, desk.code(desk.phone));

        assertThat(desk.whose(before)).isEmpty();
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aRefusedFormKeepsTheNameAndNoSecret() {
        HttpResponse<String> answer =
                browser.post("/sign-in", Map.of("name", HOSTILE, "password", "hush-hush-hush", "code", "123987"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("alert(1)")
                .doesNotContain("<script>alert")
                .doesNotContain("hush-hush-hush")
                .doesNotContain("123987");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void afterTooManyTriesOneIsAskedToWait() {
        HttpResponse<String> answer = browser.get("/sign-in");
        for (int i = 0; i < 5; i++) {
            answer = browser.post("/sign-in", Map.of("name", "besnik", "password", "x", "code", "1"));
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Too many tries");
    }

    @Test
    void aLockedScreenShowsNothingElseAndItsPersonOpensIt() {
        browser.as(desk.agim);

        assertThat(location(browser.post("/lock", Map.of()))).isEqualTo("/screen");
        assertThat(browser.get("/account").statusCode()).isEqualTo(404);
        assertThat(browser.get("/screen").body()).contains("agim").doesNotContain("lock-form");
        assertThat(browser.post("/screen", Map.of("password", "eleven grey cows"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(browser.post("/screen", Map.of("password", Lantern.PASSWORD))))
                .isEqualTo("/");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(location(browser.get("/screen"))).isEqualTo("/");
    }

    @Test
    void aScreenOpensAgainWhereItsPersonWas() {
        browser.as(desk.agim);
        String screen = location(browser.post("/lock", Map.of("back", "/account?said=kept")));

        assertThat(screen).isEqualTo("/screen?back=%2Faccount%3Fsaid%3Dkept");
        assertThat(browser.get(screen).body()).contains("name=\"back\" value=\"/account?said=kept\"");
        assertThat(browser.post("/screen", Map.of("password", "eleven grey cows", "back", "/account?said=kept"))
                        .body())
                .contains("name=\"back\" value=\"/account?said=kept\"");
        assertThat(location(
                        browser.post("/screen", Map.of("password", Lantern.PASSWORD, "back", "/account?said=kept"))))
                .isEqualTo("/account?said=kept");
        assertThat(location(browser.post("/lock", Map.of("back", "//elsewhere.example/"))))
                .isEqualTo("/screen");
        assertThat(location(
                        browser.post("/screen", Map.of("password", Lantern.PASSWORD, "back", "//elsewhere.example/"))))
                .isEqualTo("/");
    }

    @Test
    void aScreenThatIsNobodysLeadsToTheDoor() {
        assertThat(location(browser.get("/screen"))).isEqualTo("/sign-in");
        assertThat(location(browser.post("/screen", Map.of("password", Lantern.PASSWORD))))
                .isEqualTo("/sign-in");
    }

    @Test
    void leavingEndsTheSessionForgetsAndGoesElsewhere() {
        browser.as(desk.agim);
        HttpResponse<String> answer = browser.post("/leave", Map.of());

        assertThat(answer.body())
                .contains("http-equiv=\"refresh\" content=\"0;url=" + Site.NEUTRAL + "\"")
                .doesNotContainIgnoringCase("besa");
        assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"cookies\", \"storage\"");
        assertThat(cookie(answer)).contains("Max-Age=0");
        assertThat(browser.get("/account").statusCode()).isEqualTo(404);
    }

    @Test
    void leavingALockedScreenEndsItsSessionToo() {
        browser.as(desk.agim);
        String token = browser.cookies.get("besa");
        browser.post("/lock", Map.of());
        browser.post("/leave", Map.of());
        browser.cookies.put("besa", token);

        assertThat(location(browser.get("/screen"))).isEqualTo("/sign-in");
    }

    @Test
    void signingOutEndsTheSession() {
        browser.as(desk.agim);

        assertThat(location(browser.post("/sign-out", Map.of()))).isEqualTo("/sign-in");
        assertThat(browser.cookies).doesNotContainKey("besa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https:", "https://evil.example"})
    void noFormLeadsToAnotherSite(String target) {
        browser.as(desk.agim);

        assertThat(location(browser.post("/prove", Map.of("to", target, "proof", Lantern.PASSWORD))))
                .isEqualTo("/");
    }

    @Test
    void whoHasACodeOnPaperBegins() {
        Administration.Invited mira =
                desk.administration.invite(desk.signedIn(desk.agim), new SignInName("mira"), Role.LAWYER);
        String code = mira.code().text();

        assertThat(browser.post("/enrol", Map.of("name", "mira", "code", "nonsense"))
                        .statusCode())
                .isEqualTo(422);
        Totp phone = phone(browser.post("/enrol", Map.of("name", "mira", "code", code)), mira);
        Map<String, String> easy =
                Map.of("name", "mira", "code", code, "digits", desk.code(phone), "password", "password1234");
        assertThat(browser.post("/enrol/finish", easy).body()).contains("easy to guess");
        assertThat(browser.post("/enrol/finish", Map.of("name", "mira", "code", code, "digits", "1", "password", ""))
                        .body())
                .contains("not the digits");
        Map<String, String> good =
                Map.of("name", "mira", "code", code, "digits", desk.code(phone), "password", "nineteen blue herons");
        assertThat(location(browser.post("/enrol/finish", good))).isEqualTo("/sign-in?after=enrolled");
        desk.clock.passes(Duration.ofMinutes(1));
        browser.signIn("mira", "nineteen blue herons", desk.code(phone));
        assertThat(browser.get("/account").body()).contains("mira").contains("Lawyer");
    }

    /** What the page shows as text is what the phone would have. */
    private Totp phone(HttpResponse<String> page, Administration.Invited invited) {
        assertThat(page.statusCode()).isEqualTo(200);
        Totp phone = ((Enrolments.Answer.Open) desk.enrolments.open(
                        invited.account().name().text(), invited.code().text(), Desk.HERE))
                .totp();
        Matcher shown = Pattern.compile("<code class=\"copied\" dir=\"ltr\">([A-Z2-7 ]+)</code>")
                .matcher(page.body());
        assertThat(shown.find()).isTrue();
        assertThat(shown.group(1).replace(" ", "")).isEqualTo(phone.typed());
        return phone;
    }
}
