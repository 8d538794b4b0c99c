package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.app.face.Language;
import org.besa.app.face.Pages;
import org.besa.app.face.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The own account and administration, by the pages themselves; and what holds for every page. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessPagesTest {
    private static final String HOSTILE = "\"><script>alert(1)</script>";

    /** Every route that answers a GET, of this room and of the face. */
    private static final Pattern READ = Pattern.compile(
            "/(sign-in|screen|enrol|prove|account(/(code|calendar))?|administration(/(accounts|teams)/\\{id}|/teams)?"
                    + "|help/(roles|design)|static/\\{name}|error)");

    private final Site site = new Site();
    private final Desk desk = site.desk;
    private final Team team = desk.teams.create(desk.agim.organisation(), HOSTILE);
    private final Account besnik = desk.lantern.account("besnik", Role.CASEWORKER);
    private Browser agim = new Browser(site);

    @AfterAll
    void close() {
        site.close();
    }

    @BeforeEach
    void anew() {
        desk.clock.passes(Duration.ofMinutes(20));
        agim = new Browser(site).as(now(desk.agim));
    }

    private Account now(Account account) {
        return desk.accounts.find(account.id()).orElseThrow();
    }

    private String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private List<String> pages() {
        return List.of(
                "/sign-in",
                "/sign-in?after=enrolled",
                "/enrol",
                "/help/roles",
                "/account",
                "/account?done=changed",
                "/account/code",
                "/prove?to=/account",
                "/administration",
                "/administration?search=nobody&sort=role&page=3",
                "/administration/accounts/" + besnik.id().hex(),
                "/administration/accounts/" + desk.agim.id().hex(),
                "/administration/teams",
                "/administration/teams/" + team.id().hex());
    }

    @Test
    void everyPageIsWholeInEveryLanguage() {
        for (Language language : Language.values()) {
            agim.cookies.put(Language.COOKIE, language.code());
            for (String path : pages()) {
                HttpResponse<String> page = agim.get(path);
                if (!path.startsWith("/sign-in")) {
                    assertThat(page.statusCode()).as(path).isEqualTo(200);
                    assertThat(page.body())
                            .as(path)
                            .contains("<html lang=\"" + language.code() + "\" dir=\"" + language.direction() + "\">")
                            .doesNotContain("<script>")
                            .doesNotContain(" style=")
                            .doesNotContain(" onclick=")
                            .doesNotContain("{0}");
                }
            }
            Browser stranger = new Browser(site);
            stranger.cookies.put(Language.COOKIE, language.code());
            assertThat(stranger.get("/sign-in").body()).contains("dir=\"" + language.direction() + "\"");
        }
    }

    @Test
    void hostileTextIsTextInEveryLanguage() {
        for (Language language : Language.values()) {
            agim.cookies.put(Language.COOKIE, language.code());
            List<HttpResponse<String>> shown = List.of(
                    agim.get("/administration/teams"),
                    agim.get("/administration/teams/" + team.id().hex()),
                    agim.post("/administration/accounts", Map.of("name", HOSTILE, "role", HOSTILE)),
                    agim.post("/administration/teams", Map.of("name", HOSTILE)),
                    agim.get("/administration?search=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"),
                    agim.get("/prove?to=/%22%3E%3Cscript%3Ealert(1)%3C/script%3E"));
            assertThat(shown)
                    .allSatisfy(
                            page -> assertThat(page.body()).contains("alert(1)").doesNotContain("<script>alert"));
        }
    }

    @Test
    void noGetChangesAnything() {
        assertThat(paths(RequestMethod.GET))
                .containsAll(List.of("/sign-in", "/enrol", "/screen", "/account", "/prove", "/administration"));
        agim.get("/");
        String before = desk.dump();
        pages().forEach(agim::get);
        agim.get("/screen");

        assertThat(desk.dump()).isEqualTo(before);
        assertThat(paths(RequestMethod.GET))
                .allMatch(path -> READ.matcher(path).matches(), "is one of the pages that were asked for");
    }

    private Set<String> paths(RequestMethod method) {
        return site.part(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(method))
                .map(mapping -> mapping.getPatternValues())
                .flatMap(Collection::stream)
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void whoIsNoAdministratorSeesNothingOfAdministration() {
        Browser caseworker = new Browser(site).as(now(besnik));
        List<Integer> statuses = new ArrayList<>();
        pages().stream()
                .filter(path -> path.startsWith("/administration"))
                .forEach(path -> statuses.add(caseworker.get(path).statusCode()));
        statuses.add(caseworker
                .post("/administration/accounts", Map.of("name", "drita", "role", "administrator"))
                .statusCode());
        statuses.add(caseworker
                .post("/administration/teams", Map.of("name", "Heron"))
                .statusCode());
        statuses.add(caseworker
                .post(
                        "/administration/accounts/" + besnik.id().hex() + "/role",
                        Map.of("version", "1", "role", "auditor"))
                .statusCode());

        assertThat(statuses).containsOnly(404);
        assertThat(agim.get("/administration/accounts/" + "0".repeat(32)).statusCode())
                .isEqualTo(404);
        assertThat(agim.get("/administration/accounts/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void aNewAccountsCodeIsShownOnceAndTheFormKeepsWhatWasTyped() {
        desk.clock.passes(StepUp.FRESH);
        HttpResponse<String> unproved =
                agim.post("/administration/accounts", Map.of("name", "tarek", "role", "lawyer"));
        assertThat(unproved.statusCode()).isEqualTo(422);
        assertThat(unproved.body()).contains("value=\"tarek\"").contains("name=\"proof\"");

        HttpResponse<String> made = agim.post(
                "/administration/accounts", Map.of("name", "tarek", "role", "lawyer", "proof", Lantern.PASSWORD));
        assertThat(made.statusCode()).isEqualTo(200);
        Matcher code = Pattern.compile("<code class=\"copied\" dir=\"ltr\">([0-9A-Z-]{20,})</code>")
                .matcher(made.body());
        assertThat(code.find()).isTrue();
        assertThat(desk.enrolments.open("tarek", code.group(1), "192.0.2.9"))
                .isInstanceOf(Enrolments.Answer.Open.class);
        assertThat(agim.post("/administration/accounts", Map.of("name", "tarek", "role", "lawyer"))
                        .body())
                .contains("This name is taken");
    }

    @Test
    void anAccountGetsARoleACodeAndItsEnd() {
        Account drita = desk.lantern.account("drita", Role.CASEWORKER);
        String href = "/administration/accounts/" + drita.id().hex();
        assertThat(location(agim.post(href + "/role", Map.of("version", "1", "role", "coordinator"))))
                .isEqualTo(href + "?done=changed");
        assertThat(now(drita).role()).isEqualTo(Role.COORDINATOR);
        assertThat(agim.post(href + "/leave", Map.of("version", "1")).statusCode())
                .isEqualTo(422);
        assertThat(agim.post(href + "/code", Map.of("version", "2")).body()).contains("A code to hand over");
        assertThat(location(agim.post(href + "/leave", Map.of("version", "3")))).isEqualTo(href + "?done=changed");
        assertThat(now(drita).state()).isEqualTo(Account.State.LEFT);
        assertThat(agim.get(href).body()).contains("has left").doesNotContain(href + "/role");
    }

    @Test
    void withoutAFreshProofOneIsAskedAndLedBack() {
        desk.clock.passes(StepUp.FRESH);
        String href = "/administration/accounts/" + besnik.id().hex();

        assertThat(agim.get(href).body()).doesNotContain(href + "/leave").contains("/prove?to=");
        assertThat(location(agim.post(href + "/leave", Map.of("version", "1"))))
                .isEqualTo("/prove?to=%2Fadministration%2Faccounts%2F"
                        + besnik.id().hex());
        assertThat(location(agim.get("/account/code"))).isEqualTo("/prove?to=%2Faccount%2Fcode");
        assertThat(agim.post("/prove", Map.of("to", href, "proof", "")).statusCode())
                .isEqualTo(422);
        assertThat(location(agim.post("/prove", Map.of("to", href, "proof", Lantern.PASSWORD))))
                .isEqualTo(href);
        assertThat(agim.get(href).body()).contains(href + "/leave");
    }

    @Test
    void aTeamIsMadeFilledRenamedAndEmptied() {
        String href = location(agim.post("/administration/teams", Map.of("name", "Harbour")))
                .replace("?done=changed", "");
        Map<String, String> who = Map.of("account", besnik.id().hex());
        assertThat(location(agim.post(href + "/add", who))).isEqualTo(href + "?done=changed");
        assertThat(location(agim.post(href + "/rename", Map.of("name", "Orchard"))))
                .startsWith(href);
        assertThat(agim.get(href).body()).contains("Orchard").contains("besnik").contains(href + "/remove");
        assertThat(agim.post(href + "/rename", Map.of("name", " ")).statusCode())
                .isEqualTo(422);
        assertThat(agim.post("/administration/teams", Map.of("name", "Orchard")).body())
                .contains("already");
        assertThat(location(agim.post(href + "/remove", who))).startsWith(href);
        assertThat(agim.get(href).body()).doesNotContain(href + "/remove");
    }

    @Test
    void somebodyChangesPasswordAndPhoneAndStaysIn() {
        Account leila = desk.withPhone(desk.lantern.account("leila", Role.LAWYER), desk.totps.offer());
        Browser browser = new Browser(site).as(leila);
        Caller elsewhere = desk.signedIn(leila);
        assertThat(browser.post(
                                "/account/password",
                                Map.of("proof", "eleven grey cows", "password", "nineteen blue herons"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post("/account/password", Map.of("proof", Lantern.PASSWORD, "password", "short"))
                        .body())
                .contains("12 to 256");
        assertThat(location(browser.post(
                        "/account/password", Map.of("proof", Lantern.PASSWORD, "password", "nineteen blue herons"))))
                .isEqualTo("/account?done=changed");
        assertThat(desk.whose(elsewhere)).isEmpty();

        String offer = hidden(browser.get("/account/code"), "offer");
        assertThat(browser.post("/account/code", Map.of("offer", offer, "digits", "1"))
                        .statusCode())
                .isEqualTo(422);
        Account after = now(leila);
        Caller caller = desk.signedIn(after);
        String digits =
                desk.code(site.part(OwnAccount.class).offered(caller, offer).totp());
        assertThat(location(browser.post("/account/code", Map.of("offer", offer, "digits", digits))))
                .isEqualTo("/account?done=changed");
        assertThat(browser.post("/account/code", Map.of("offer", offer, "digits", digits))
                        .statusCode())
                .as("an offer is good for one version of the account")
                .isEqualTo(404);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    private static String hidden(HttpResponse<String> page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    @Test
    void signingOutEverywhereElseLeavesThisSession() {
        Caller elsewhere = desk.signedIn(now(desk.agim));

        assertThat(location(agim.post("/account/sessions/end-others", Map.of())))
                .isEqualTo("/account?done=changed");
        assertThat(desk.whose(elsewhere)).isEmpty();
        assertThat(agim.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void rolesAndRefusalsHaveTheirWordsInEveryLanguage() {
        for (Language language : Language.values()) {
            Words words = site.part(Pages.class).words(language);
            for (AccessRefused.Why why : AccessRefused.Why.values()) {
                assertThat(words.say(why.word())).isNotBlank();
            }
            for (Role role : Role.values()) {
                assertThat(words.say("access.role." + role.code())).isNotBlank();
                String sentence = words.say("access.role." + role.code() + ".sentence");
                assertThat(language == Language.EN ? sentence : role.sentence()).isEqualTo(role.sentence());
            }
        }
    }
}
