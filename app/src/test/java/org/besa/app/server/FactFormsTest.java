package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the forms of facts lead, sent as they stand on their page. */
@Tag("database")
class FactFormsTest {
    private final ServerUnderTest server = ServerUnderTest.running();
    private final Office office = new Office(server);

    @Test
    void whoWithdrawsAFactAndUndoesItIsBackAtTheFacts() {
        String at = "/cases/" + office.own.id();
        String item = at + "/items/" + office.own.fact();

        assertThat(sent(at + "/facts", item + "/withdraw")).isEqualTo(at + "/facts?said=withdrawn");
        assertThat(sent(at + "/facts?said=withdrawn", item + "/undo")).isEqualTo(at + "/facts?said=undone");
    }

    private String sent(String page, String form) {
        return FormOnPage.of(Asked.get(page, office.mira).to(server).body(), form)
                .filled(office.mira, List.of())
                .to(server)
                .to();
    }
}
