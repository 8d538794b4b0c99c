package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every kind of answer carries the same strict headers: nothing from elsewhere, nothing inline, nobody frames us, nothing is kept (V11). */
@Tag("database")
class V11HeadersTest {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final ServerUnderTest server = ServerUnderTest.running();
    private final Office office = new Office(server);

    @Test
    void everyAnswerCarriesThem() {
        for (Asked asked : List.of(
                Asked.signedOut("GET", "/sign-in"),
                Asked.signedOut("GET", "/cases"),
                Asked.signedOut("GET", "/health"),
                Asked.signedOut("GET", "/static/besa.css"),
                Asked.signedOut("GET", "/static/nothing.css"),
                Asked.get("/", office.mira),
                Asked.get("/cases/" + office.own.id(), office.mira),
                Asked.get("/cases/" + office.ofOtherTeam.id(), office.mira),
                Asked.post("/cases/" + office.own.id() + "/notes/new", office.mira, Map.of("note", "x")),
                Asked.postWithoutKey("/lock", office.mira, Map.of()))) {
            Map<String, List<String>> headers = asked.to(server).headers();
            assertThat(headers)
                    .as(asked.method() + " " + asked.path())
                    .containsEntry("content-security-policy", List.of(POLICY))
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("x-frame-options", List.of("DENY"))
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
                    .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                    .containsKey("permissions-policy")
                    .doesNotContainKeys("server", "x-powered-by");
        }
    }

    @Test
    void contentIsKeptNowhere() {
        for (String path : List.of("/", "/cases", "/cases/" + office.own.id(), file())) {
            assertThat(Asked.get(path, office.mira).to(server).headers().get("cache-control"))
                    .as(path)
                    .containsExactly("no-store");
        }
    }

    @Test
    void aFileThatIsShownAnyhowRunsNothing() {
        Map<String, List<String>> headers =
                Asked.get(file(), office.mira).to(server).headers();

        assertThat(headers.get("content-security-policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(headers.get("content-disposition"))
                .singleElement()
                .asString()
                .startsWith("attachment");
        assertThat(headers).containsEntry("x-content-type-options", List.of("nosniff"));
    }

    private String file() {
        return "/cases/" + office.own.id() + "/files/" + office.own.file();
    }
}
