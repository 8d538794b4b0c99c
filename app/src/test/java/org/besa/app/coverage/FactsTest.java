package org.besa.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.parties.Barred;
import org.besa.app.vault.Compartment;
import org.besa.continuity.facts.Statement;
import org.besa.continuity.facts.Statement.Directness;
import org.besa.continuity.facts.Statement.Says;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.Test;

/** What is recorded, as the engine gets it. */
class FactsTest {
    private static final OpaqueId SOMEBODY = new OpaqueId("0123456789abcdef0123456789abcdef");

    private static Entry<CaseFact> said(Says says, String at) {
        CaseFact.Said said = new CaseFact.Said(
                "xa.host-organisation", new WrittenDay("2024-06-20"), "", "shelter", says, Directness.DIRECT, "", "");
        Envelope<CaseFact> envelope = new Envelope<>(1, SOMEBODY.hex(), Instant.parse(at), false, said);
        return new Entry<>(SOMEBODY, FactKinds.FACT, Compartment.MAIN, 1, Optional.of(envelope));
    }

    /** The engine takes the last of those of one day as a party's last word. */
    @Test
    void ofTwoWordsOfOneDayTheLaterWrittenComesLast() {
        List<Entry<CaseFact>> lastFirst =
                List.of(said(Says.ACCEPTS, "2024-06-20T12:00:00Z"), said(Says.DENIES, "2024-06-20T10:00:00Z"));
        Facts facts = new Facts(
                SOMEBODY, "Heron", lastFirst, List.of(), 0, Set.of(Compartment.MAIN), Barred.nobody(), List.of());

        assertThat(facts.file().statements()).extracting(Statement::says).containsExactly(Says.DENIES, Says.ACCEPTS);
    }
}
