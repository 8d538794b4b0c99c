package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.cases.CasePapers;
import org.besa.app.server.Asked.Answer;
import org.besa.app.vault.Compartment;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A fact names what proves it, among what whoever reads the fact may read. */
@Tag("database")
class ProvedFactsTest {
    private static final String NEW = "/facts/new/event/status-granted";

    private final ServerUnderTest server = ServerUnderTest.running();
    private final Office office = new Office(server);
    private final String at = "/cases/" + office.own.id();
    private final String file = office.own.file().hex();

    private String page(Caller caller, String path) {
        Answer answer = Asked.get(at + path, caller).to(server);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    private Answer typed(Caller caller, String form, Map<String, String> fields) {
        return FormOnPage.of(page(caller, form), at + form)
                .filled(caller, List.copyOf(fields.entrySet()))
                .to(server);
    }

    /** Without looking at what the form offers. */
    private Answer forged(Caller caller, String proof) {
        return Asked.post(at + NEW, caller, Map.of("revision", "0", "on", "2024-03-07", "proofs", proof))
                .to(server);
    }

    private OpaqueId secret() throws IOException {
        office.entrust(office.own);
        return server.part(CasePapers.class)
                .store(
                        office.luana,
                        office.own.id(),
                        Compartment.PRIVILEGED,
                        "zephyrine.txt",
                        new ByteArrayInputStream("A letter.".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileAndAMeetingProveAFactUntilTheyAreTakenBack() {
        String meeting = office.own.meeting().hex();
        String form = page(office.mira, NEW);
        Answer answer = FormOnPage.of(form, at + NEW)
                .filled(
                        office.mira,
                        List.of(
                                Map.entry("on", "2024-03-07"),
                                Map.entry("certainty", "written"),
                                Map.entry("proofs", file),
                                Map.entry("proofs", meeting)))
                .to(server);

        assertThat(answer.to()).isEqualTo(at + "/facts?said=recorded");
        assertThat(page(office.mira, "/facts"))
                .contains(
                        "Seen in writing",
                        "href=\"" + at + "/files/" + file + "\"",
                        "href=\"" + at + "/meetings#meeting-" + meeting + "\"",
                        "letter.txt",
                        "Meeting: The office");
        assertThat(page(office.mira, "/meetings")).contains("id=\"meeting-" + meeting + "\"");
        assertThat(page(office.mira, "/letters/new/chronology")).contains("Proof with us: letter.txt");

        Answer withdrawn = Asked.post(at + "/items/" + file + "/withdraw", office.mira, Map.of("revision", "1"))
                .to(server);
        assertThat(withdrawn.status()).isEqualTo(303);
        assertThat(page(office.mira, "/facts"))
                .contains("letter.txt (no longer there)")
                .doesNotContain("href=\"" + at + "/files/" + file);
        assertThat(page(office.mira, "/letters/new/chronology")).doesNotContain("letter.txt");
        assertThat(page(office.mira, NEW)).doesNotContain("letter.txt");
    }

    @Test
    void whatTheFormDoesNotOfferIsRefused() {
        for (String other : List.of(
                office.ofOtherTeam.file().hex(),
                "f".repeat(32),
                "../letter",
                office.own.note().hex())) {
            Answer answer = forged(office.mira, other);
            assertThat(answer.status()).as(other).isEqualTo(422);
            assertThat(answer.body()).contains("One of these is not there.");
        }
    }

    @Test
    void aLawyersFileProvesNoFactOfTheTeam() throws IOException {
        String secret = secret().hex();
        String before = page(office.mira, NEW);
        assertThat(before).doesNotContain("zephyrine");
        assertThat(forged(office.mira, secret).body()).contains("One of these is not there.");

        Map<String, String> fields = Map.of("on", "2024-03-07", "proofs", secret, "part", "main");
        Answer refused = typed(office.luana, NEW, fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("“zephyrine.txt” is read by the lawyers only", "checked");

        Answer kept = typed(office.luana, NEW, Map.of("on", "2024-03-07", "proofs", secret, "part", "privileged"));
        assertThat(kept.to()).isEqualTo(at + "/facts?said=recorded");
        assertThat(page(office.luana, "/facts")).contains("zephyrine.txt");
        assertThat(page(office.mira, "/facts")).doesNotContain("zephyrine");
        assertThat(page(office.luana, "/letters/new/chronology")).doesNotContain("zephyrine");
    }
}
