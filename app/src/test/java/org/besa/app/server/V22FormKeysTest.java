package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.besa.app.server.RouteTable.Route;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No other site makes a browser change anything here: each form brings the key of its session, and comes from a page of ours (V22). */
@Tag("database")
class V22FormKeysTest {
    private final ServerUnderTest server = ServerUnderTest.running();
    private final Office office = new Office(server);

    @Test
    void aFormWithoutItsKeyIsNothing() {
        for (Route route : RouteTable.routes()) {
            if (route.method().equals("POST") && !route.path().endsWith("{part}")) {
                String path = office.path(route, office.own);
                for (Map<String, String> fields : List.of(
                        Map.<String, String>of(),
                        Map.of("form-key", ""),
                        Map.of("form-key", office.tarek.token().formKey()))) {
                    refused(path + " " + fields, Asked.postWithoutKey(path, office.mira, fields));
                }
            }
        }
        refused(
                "a file",
                Asked.upload(filePath(), office.mira, office.tarek.token().formKey(), "a.txt", "text"));
    }

    @Test
    void anotherSitesFormIsNothing() {
        for (Route route : RouteTable.routes()) {
            if (route.method().equals("POST") && !route.path().endsWith("{part}")) {
                Asked form = Asked.post(office.path(route, office.own), office.mira, Map.of());
                refused(route.path(), form, "Sec-Fetch-Site", "cross-site");
                refused(route.path(), form, "Sec-Fetch-Site", "same-site");
                refused(route.path(), form, "Origin", "https://elsewhere.example");
                refused(route.path(), form, "Origin", "null");
            }
        }
        Asked file = Asked.upload(filePath(), office.mira, office.mira.token().formKey(), "a.txt", "text");
        refused("a file", file, "Sec-Fetch-Site", "cross-site");
        assertThat(file.to(server).status()).isEqualTo(303);
    }

    private void refused(String what, Asked asked, String... headers) {
        server.statements().taken();
        assertThat(asked.to(server, headers).status()).as(what).isEqualTo(404);
        assertThat(server.statements().taken())
                .as(what)
                .allMatch(statement -> statement.strip().startsWith("select")
                        || statement.startsWith("update besa.session set last_seen"));
    }

    private String filePath() {
        return "/cases/" + office.own.id() + "/files/main";
    }
}
