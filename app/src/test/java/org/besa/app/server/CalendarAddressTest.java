package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.app.access.CalendarFeeds;
import org.besa.app.access.Caller;
import org.besa.app.face.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The address of a calendar on the whole server: made on a page, answered without a session, good for nothing else. */
@Tag("database")
class CalendarAddressTest {
    private static final Pattern ADDRESS = Pattern.compile("/calendar/[0-9a-f]{64}\\.ics");

    /** One that looks for it, and those of the entry in the audit log. */
    private static final int STATEMENTS = 2;

    private final ServerUnderTest server = ServerUnderTest.running();
    private final Office office = new Office(server);

    private String made(Caller caller) {
        Asked.Answer page = Asked.post("/account/calendar", caller, Map.of()).to(server);
        assertThat(page.status()).isEqualTo(200);
        Matcher found = ADDRESS.matcher(page.body());
        assertThat(found.find()).isTrue();
        assertThat(page.body()).contains(server.origin() + found.group());
        return found.group();
    }

    private Asked.Answer asked(String path) {
        return Asked.signedOut("GET", path).to(server);
    }

    @Test
    void itIsShownOnceAndAnsweredWithoutASession() {
        String address = made(office.mira);
        String page = Asked.get("/account/calendar", office.mira).to(server).body();
        Asked.Answer answer = asked(address);

        assertThat(page).contains("There is one since").doesNotContain(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(answer.headers())
                .containsEntry("content-type", List.of("text/calendar;charset=utf-8"))
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("x-robots-tag", List.of("noindex"))
                .containsEntry("referrer-policy", List.of("no-referrer"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsKey("content-security-policy")
                .doesNotContainKey("set-cookie");
        assertThat(Asked.signedOut("HEAD", address).to(server).body()).isEmpty();
    }

    /** Ended, renewed, never made, of another: the one page that is not there, for as many statements. */
    @Test
    void whatIsNoAddressIsNotThere() {
        String renewed = made(office.mira);
        made(office.mira);
        String ended = made(office.drita);
        assertThat(Asked.post("/account/calendar/end", office.drita, Map.of())
                        .to(server)
                        .to())
                .isEqualTo("/account/calendar");
        Asked.Answer nowhere = Asked.get("/never-there", office.mira).to(server);

        for (String path : List.of(renewed, ended, "/calendar/" + "0".repeat(64) + ".ics")) {
            server.statements().taken();
            Asked.Answer answer = asked(path);
            assertThat(server.statements().taken()).as(path).hasSize(STATEMENTS);
            assertThat(answer).as(path).isEqualTo(nowhere);
        }
        assertThat(asked("/calendar/nonsense.ics")).isEqualTo(nowhere);
    }

    @Test
    void itOpensNothingElse() {
        String token = office.feed.text();
        for (String path : List.of("/", "/cases", "/warnings", "/account", "/cases/" + office.own.id())) {
            assertThat(new Asked("GET", path, Optional.of(office.feed), "", new byte[0])
                            .to(server)
                            .to())
                    .as(path)
                    .isEqualTo("/sign-in");
        }
        assertThat(asked("/calendar/" + token + ".ics").status()).isEqualTo(200);
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
            assertThat(Asked.signedOut(method, "/calendar/" + token + ".ics")
                            .to(server)
                            .status())
                    .as(method)
                    .isIn(303, 404);
        }
        assertThat(asked("/calendar/" + office.mira.token().text() + ".ics").status())
                .as("a session is no calendar")
                .isEqualTo(404);
    }

    @Test
    void anotherOrganisationsCaseOrAnExcludedOneIsInNobodysCalendar() {
        String before = asked("/calendar/" + office.feed.text() + ".ics").body();
        String hers = "/calendar/"
                + server.part(CalendarFeeds.class)
                        .begin(office.lila, Language.EN)
                        .text()
                + ".ics";

        assertThat(asked(hers).body()).isNotEqualTo(before);
        assertThat(before).doesNotContain(office.own.id().hex(), "Heron", "Write to them");
    }

    @Test
    void whoHasNotShownWhoTheyAreIsAskedFirst() {
        Asked.Answer page = Asked.get("/account/calendar", office.mira).to(server);
        assertThat(page.body()).contains("Make a new address", "End it");
        assertThat(Asked.get("/account", office.mira).to(server).body()).contains("/account/calendar");
        assertThat(Asked.get("/account", office.agim).to(server).body()).doesNotContain("/account/calendar");
    }
}
