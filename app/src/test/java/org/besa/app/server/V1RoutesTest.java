package org.besa.app.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.besa.app.access.Caller;
import org.besa.app.face.StaticPages;
import org.besa.app.server.Office.Dossier;
import org.besa.app.server.RouteTable.Route;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.BeanNameUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address, tried by people who may and by people who may not. Peers forgot the check of an object on a side path: history, media, export (V1); and they told
 * apart what is hidden from what is not there (P3).
 */
@Tag("database")
class V1RoutesTest {
    private static final List<Route> ROUTES = RouteTable.routes();
    /** When a session was last used is written once a minute, whatever was asked. */
    private static final String LAST_USED = "update besa.session";

    private final ServerUnderTest server = ServerUnderTest.running();
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(server);
    }

    /** What came of a request, and what it took. */
    private record Seen(Asked.Answer answer, List<String> statements, int derived) {}

    private Seen seen(Asked asked) {
        server.statements().taken();
        int derived = server.crypto().derived();
        Asked.Answer answer = asked.to(server);
        List<String> statements = server.statements().taken().stream()
                .filter(statement -> !statement.startsWith(LAST_USED))
                .toList();
        return new Seen(answer, statements, server.crypto().derived() - derived);
    }

    @Test
    void everyAddressIsListed() {
        Set<String> there = new TreeSet<>();
        server.part(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((route, method) -> {
            Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
            for (String path : route.getPatternValues()) {
                there.addAll(
                        methods.isEmpty()
                                ? Set.of("ANY " + path)
                                : methods.stream()
                                        .map(each -> each + " " + path)
                                        .collect(Collectors.toSet()));
            }
        });

        assertThat(ROUTES.stream().map(Route::inWords)).doesNotHaveDuplicates();
        assertThat(ROUTES.stream().map(Route::inWords).toList()).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void nothingElseAnswersAndEveryRequestComesThroughOneDoor() {
        assertThat(server.parts(HandlerMapping.class))
                .extracting(mapping -> mapping.getClass().getSimpleName())
                .containsExactlyInAnyOrder(
                        "RequestMappingHandlerMapping",
                        "BeanNameUrlHandlerMapping",
                        "RouterFunctionMapping",
                        "WelcomePageHandlerMapping",
                        "WelcomePageNotAcceptableHandlerMapping");
        assertThat(server.part(RouterFunctionMapping.class).getRouterFunction()).isNull();
        assertThat(server.part(BeanNameUrlHandlerMapping.class).getHandlerMap()).isEmpty();
        assertThat(server.parts(SecurityFilterChain.class)).hasSize(1);
        assertThat(server.part(SecurityFilterChain.class).getFilters())
                .extracting(filter -> filter.getClass().getSimpleName())
                .containsExactly(
                        "DisableEncodeUrlFilter",
                        "WebAsyncManagerIntegrationFilter",
                        "SecurityContextHolderFilter",
                        "HeaderWriterFilter",
                        "WhileLocked",
                        "Outages",
                        "OnlyReadable",
                        "OwnPagesOnly",
                        "WhoCalls",
                        "CsrfFilter",
                        "SecurityContextHolderAwareRequestFilter",
                        "AnonymousAuthenticationFilter",
                        "SessionManagementFilter",
                        "ExceptionTranslationFilter",
                        "AuthorizationFilter");
        assertThat(server.parts(FilterRegistrationBean.class)).isEmpty();
    }

    @Test
    void whatIsHiddenLooksLikeWhatIsNotThere() {
        for (Route route : routesOf("case")) {
            Seen nowhere = seen(asked(route, office.mira, office.nowhere()));
            assertThat(nowhere.answer()).as(route.inWords()).isEqualTo(notThere());
            Map.of(
                            "another team's", office.ofOtherTeam,
                            "another organisation's", office.ofOtherOrganisation,
                            "excluded", office.excluded,
                            "revoked", office.revoked)
                    .forEach((why, dossier) -> assertThat(seen(asked(route, office.mira, dossier)))
                            .as(route.inWords() + " of a case that is " + why)
                            .isEqualTo(nowhere));
        }
    }

    /** The one page, as the address that there never was answers with it. */
    private Asked.Answer notThere() {
        Asked.Answer answer = Asked.get("/never-there", office.mira).to(server);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo(new String(server.part(StaticPages.class).notFound(), UTF_8));
        return answer;
    }

    @Test
    void whatAnotherCaseHasIsNotThere() {
        Dossier other = office.dossier(office.mira, office.heron);
        Dossier mixed = new Dossier(
                office.own.id(),
                other.note(),
                other.file(),
                other.fact(),
                other.meeting(),
                other.promise(),
                other.advice(),
                other.letter(),
                other.task(),
                other.warning());
        Dossier none = new Dossier(
                office.own.id(),
                office.nowhere().note(),
                office.nowhere().file(),
                office.nowhere().fact(),
                office.nowhere().meeting(),
                office.nowhere().promise(),
                office.nowhere().advice(),
                office.nowhere().letter(),
                office.nowhere().task(),
                office.nowhere().warning());
        for (Route route : routesOf("case")) {
            if (route.path().contains("{item}") || route.path().contains("{file}")) {
                Seen nowhere = seen(asked(route, office.mira, none));
                assertThat(nowhere.answer()).as(route.inWords()).isEqualTo(notThere());
                assertThat(seen(asked(route, office.mira, mixed)))
                        .as(route.inWords())
                        .isEqualTo(nowhere);
            }
        }
    }

    @Test
    void whoMayIsAnswered() {
        for (Route route : routesOf("case")) {
            if (route.path().endsWith("/release")) {
                continue; // only a lawyer has something to tell there: PrivilegedFactsTest
            }
            // Reading changes nothing: only who writes needs a case of their own.
            Dossier mine = route.method().equals("GET") ? office.own : office.dossier(office.mira, office.heron);
            if (route.path().endsWith("/undo")) {
                change(mine); // else there is nothing to undo
            }
            boolean leads = Set.of(
                            "POST /cases/{id}/access", "POST /cases/{id}/state", "POST /cases/{id}/barred/origins")
                    .contains(route.inWords());
            assertThat(seen(asked(route, leads ? office.drita : office.mira, mine))
                            .answer()
                            .status())
                    .as(route.inWords())
                    .isIn(200, 303, 409, 422);
        }
        for (Route route : routesOf("works on cases", "coordinator", "coordinator or lawyer")) {
            assertThat(asked(route, office.drita, office.own).to(server).status())
                    .as(route.inWords())
                    .isIn(200, 303, 409, 422);
        }
    }

    /** The address is the same for all forms that are about no case; who may fill in which differs. */
    @Test
    void aDraftIsKeptForWhoMayFillInItsForm() {
        String party = office.party.hex();
        Map<String, List<Caller>> forms = Map.of(
                "case.new",
                List.of(office.mira, office.luana, office.drita),
                "barred.all",
                List.of(office.mira, office.luana, office.drita),
                "party.new",
                List.of(office.drita),
                "party." + party,
                List.of(office.drita),
                "agreement.new",
                List.of(office.luana, office.drita),
                "agreement." + party,
                List.of(office.luana, office.drita),
                "clause." + party + ".new",
                List.of(office.luana, office.drita),
                "clause." + party + ".1",
                List.of(office.luana, office.drita),
                "never.there",
                List.of());
        forms.forEach((place, who) -> {
            for (Caller caller : List.of(office.mira, office.luana, office.drita, office.agim, office.besnik)) {
                for (String path : List.of("/drafts/" + place, "/drafts/" + place + "/discard")) {
                    Asked.Answer answer = Asked.post(path, caller, Map.of("revision", "0", "names", "Half a name"))
                            .to(server);
                    if (who.contains(caller)) {
                        assertThat(answer.status()).as(path).isIn(200, 303);
                    } else {
                        assertThat(answer)
                                .as(caller.account().role() + ", " + path)
                                .isEqualTo(notThere());
                    }
                }
            }
        });
    }

    private void change(Dossier dossier) {
        Map<String, String> changed = Map.of("revision", "1", "note", "What was said, in other words.");
        assertThat(Asked.post("/cases/" + dossier.id() + "/notes/" + dossier.note(), office.mira, changed)
                        .to(server)
                        .status())
                .isEqualTo(303);
    }

    @Test
    void theWrongRoleSeesNothing() {
        for (Caller caller : List.of(office.agim, office.besnik)) {
            for (Route route : routesOf("case", "works on cases", "coordinator", "coordinator or lawyer")) {
                assertThat(asked(route, caller, office.own).to(server))
                        .as(caller.account().role() + ", " + route.inWords())
                        .isEqualTo(notThere());
            }
        }
        for (Route route : routesOf("administrator", "auditor")) {
            for (Caller caller : List.of(office.mira, office.drita)) {
                assertThat(asked(route, caller, office.own).to(server))
                        .as(caller.account().role() + ", " + route.inWords())
                        .isEqualTo(notThere());
            }
        }
        for (Route route : routesOf("auditor")) {
            assertThat(asked(route, office.agim, office.own).to(server)).isEqualTo(notThere());
        }
        for (Route route : routesOf("administrator")) {
            assertThat(asked(route, office.besnik, office.own).to(server)).isEqualTo(notThere());
        }
    }

    @Test
    void anotherOrganisationsPeopleAndTeamsAreNotThere() {
        OpaqueId nobody = office.nowhere().id();
        for (Route route : routesOf("administrator")) {
            if (route.path().contains("{id}")) {
                boolean team = route.path().contains("teams");
                OpaqueId theirs =
                        team ? office.elsewhere.id() : office.lila.account().id();
                Function<OpaqueId, Seen> asked = id -> seen(request(
                        route, office.agim, route.path().replace("{id}", id.hex()), Map.of("account", nobody.hex())));
                assertThat(asked.apply(theirs)).as(route.inWords()).isEqualTo(asked.apply(nobody));
            }
        }
        Function<OpaqueId, Seen> person = id -> seen(Asked.get("/people/" + id + "/access", office.drita));
        assertThat(person.apply(nobody).answer()).isEqualTo(notThere());
        assertThat(person.apply(office.lila.account().id())).isEqualTo(person.apply(nobody));
        assertThat(person.apply(office.mira.account().id()).answer().status()).isEqualTo(200);
    }

    @Test
    void signedOutEverythingElseLeadsToTheSignInPageAlike() {
        Asked.Answer nowhere = Asked.signedOut("GET", "/never-there").to(server);
        assertThat(nowhere.status()).isEqualTo(303);
        assertThat(nowhere.headers()).containsEntry("location", List.of("/sign-in"));
        assertThat(nowhere.body()).isEmpty();
        Asked.Answer sentNowhere = Asked.signedOut("POST", "/never-there").to(server);
        for (Route route : ROUTES) {
            if (!route.isForEverybody()) {
                String path = office.path(route, office.own);
                assertThat(Asked.signedOut("GET", path).to(server))
                        .as("GET " + path)
                        .isEqualTo(nowhere);
                assertThat(Asked.signedOut("POST", path).to(server))
                        .as("POST " + path)
                        .isEqualTo(sentNowhere);
            }
        }
    }

    @Test
    void otherMethodsAreNotThere() {
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS")) {
            for (Route route : routesOf("case", "works on cases")) {
                Asked asked = new Asked(
                        method, office.path(route, office.own), Optional.of(office.mira.token()), "", new byte[0]);
                assertThat(asked.to(server).status())
                        .as(method + " " + route.path())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void noGetChangesAnything() {
        for (Route route : ROUTES) {
            if (route.method().equals("GET")) {
                for (Caller caller : List.of(office.mira, office.agim, office.besnik)) {
                    Seen seen = seen(asked(route, caller, office.own));
                    assertThat(seen.statements())
                            .as(route.inWords())
                            .allMatch(V1RoutesTest::changesNothing, "reads, or adds to the audit log");
                }
            }
        }
    }

    private static boolean changesNothing(String statement) {
        String begun = statement.strip().toLowerCase(Locale.ROOT);
        return begun.startsWith("select") || begun.startsWith("with") || begun.startsWith("insert into besa.audit_");
    }

    private static List<Route> routesOf(String... whom) {
        List<Route> found = ROUTES.stream()
                .filter(route -> Set.of(whom).contains(route.whom()))
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    private Asked asked(Route route, Caller caller, Dossier dossier) {
        return request(route, caller, office.path(route, dossier), fields(route));
    }

    private static Asked request(Route route, Caller caller, String path, Map<String, String> fields) {
        return switch (route.method()) {
            case "GET" -> Asked.get(path, caller);
            case "POST" ->
                route.path().endsWith("/files/{part}")
                        ? Asked.upload(path, caller, caller.token().formKey(), "letter.txt", "A letter.")
                        : Asked.post(path, caller, fields);
            default -> Asked.get(path.replace("**", "never-there"), caller);
        };
    }

    /** What the forms send, valid where a caseworker sends it. */
    private Map<String, String> fields(Route route) {
        return Map.ofEntries(
                Map.entry("on", "2024-03-05"),
                Map.entry("what", "Write to them"),
                Map.entry("matter", Office.WARNED),
                Map.entry("due", "2024-03-05"),
                Map.entry("who", office.mira.account().id().hex()),
                Map.entry("done", "yes"),
                Map.entry("requested", "2024-03-05"),
                Map.entry("office-named", "The office"),
                Map.entry("packs", "example-agreement"),
                Map.entry("name", "Sorrel"),
                Map.entry("note", "What was said."),
                Map.entry("part", "main"),
                Map.entry("contact-may", "no"),
                Map.entry("revision", route.path().matches(".*/(?:contact|rules)") ? "0" : "1"),
                Map.entry("version", "1"),
                Map.entry("state", "closed"),
                Map.entry("account", office.tarek.account().id().hex()),
                Map.entry("act", route.path().endsWith("/access") ? "exclude" : "confirm"),
                Map.entry("role", "caseworker"));
    }
}
