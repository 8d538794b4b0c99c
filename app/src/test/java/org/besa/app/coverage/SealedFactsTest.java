package org.besa.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.besa.app.cases.CaseJson;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.SealedItem;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.besa.continuity.facts.Assistance.AidCondition;
import org.besa.continuity.facts.Statement.Directness;
import org.besa.continuity.facts.Statement.Says;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts are read back as they were sealed; those from before something could be said of them say nothing of it. */
class SealedFactsTest {
    private static final OpaqueId SOMEBODY = new OpaqueId("0123456789abcdef0123456789abcdef");
    private static final WrittenDay DAY = new WrittenDay("2024-03-05");
    private static final Backing BEHIND = new Backing(Certainty.TOLD, List.of(SOMEBODY.hex()));
    private static final String PAPER =
            "{\"version\":1,\"author\":\"0123456789abcdef0123456789abcdef\",\"at\":\"2026-11-28T10:00:00Z\",\"withdrawn\":false,\"content\":"
                    + "{\"sort\":\"document\",\"code\":\"passport\",\"state\":\"HELD\",\"holder\":\"\",\"from\":{\"written\":\"2024-03-05\"},"
                    + "\"through\":{\"written\":\"\"},\"source\":\"\"}}";

    private final CaseJson json = new CaseJson();

    static Stream<CaseFact> facts() {
        return Stream.of(
                        new CaseFact.Happened("arrived", DAY, "s"),
                        new CaseFact.WasSo("status", "none", DAY, WrittenDay.NONE, "s"),
                        new CaseFact.WasSo(
                                "status",
                                "refugee",
                                DAY,
                                WrittenDay.NONE,
                                "s",
                                new Imprint("a", "n", "b", new WrittenDay("2025-01-01")),
                                Backing.NONE),
                        new CaseFact.Counted("household-size", java.math.BigDecimal.TWO, DAY, WrittenDay.NONE, "s"),
                        new CaseFact.Paper(
                                "passport",
                                DocumentState.HELD,
                                "",
                                DAY,
                                WrittenDay.NONE,
                                "s",
                                new Imprint("a", "n", "b", new WrittenDay("2025-01-01")),
                                Backing.NONE),
                        new CaseFact.Aid(
                                Need.SHELTER,
                                true,
                                "p",
                                "",
                                DAY,
                                WrittenDay.NONE,
                                WrittenDay.NONE,
                                WrittenDay.NONE,
                                AidCondition.NONE,
                                Adequacy.FULL,
                                "",
                                "s",
                                new Terms("p", "cash", "1.20", "EUR", "week", "b", "h"),
                                Backing.NONE),
                        new CaseFact.Said("o", DAY, "", "", Says.DENIES, Directness.DIRECT, "w", "s"))
                .flatMap(fact -> Stream.of(fact, fact.backed(BEHIND)));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFactComesBack(CaseFact fact) {
        Envelope<CaseFact> envelope = Envelope.of(SOMEBODY, Instant.parse("2026-11-28T10:00:00.123456Z"), fact);

        assertThat(read(new String(json.bytes(FactKinds.FACT, envelope), StandardCharsets.UTF_8))
                        .envelope())
                .contains(envelope);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void whatTheTeamIsToldCarriesNothingThatStandsBehindIt(CaseFact fact) {
        CaseFact bare = fact.bare();

        assertThat(bare.backing()).isEqualTo(Backing.NONE);
        assertThat(bare.source()).isEmpty();
        if (bare instanceof CaseFact.Paper paper) {
            assertThat(paper.imprint()).isEqualTo(Imprint.NONE);
        }
        if (bare instanceof CaseFact.WasSo was) {
            assertThat(was.imprint()).isEqualTo(Imprint.NONE);
        }
        if (bare instanceof CaseFact.Aid aid) {
            assertThat(aid.terms()).isEqualTo(Terms.NONE);
        }
    }

    @Test
    void aPaperFromBeforeSaysNothingOfItsNumber() {
        assertThat(read(PAPER).content())
                .contains(new CaseFact.Paper("passport", DocumentState.HELD, "", DAY, WrittenDay.NONE, ""));
    }

    @Test
    void aStatusFromBeforeSaysNothingOfWhoGaveIt() {
        String status = PAPER.replaceAll(
                "\"sort\".*?\"from\"", "\"sort\":\"state\",\"code\":\"status\",\"value\":\"none\",\"from\"");
        assertThat(read(status).content()).contains(new CaseFact.WasSo("status", "none", DAY, WrittenDay.NONE, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"source\":\"\"|\"source\":\"\",\"imprint\":null",
                "\"source\":\"\"|\"source\":\"\",\"imprint\":{}",
                "\"source\":\"\"|\"source\":\"\",\"terms\":{}",
                "\"source\":\"\"|\"source\":\"\",\"backing\":{\"certainty\":\"TOLD\",\"proofs\":[\"a\"]}",
                "\"source\":\"\"|\"source\":\"\",\"backing\":{\"certainty\":\"told\",\"proofs\":[]}",
                ",\"source\":\"\"|",
            })
    void anythingElseIsNotUnderstood(String change) {
        String[] parts = change.split("\\|", -1);
        String changed = PAPER.replace(parts[0], parts[1]);

        assertThat(changed).isNotEqualTo(PAPER);
        assertThat(read(changed).envelope()).isEmpty();
    }

    private Entry<CaseFact> read(String text) {
        return json.entry(
                FactKinds.FACT,
                new SealedItem(
                        SOMEBODY, FactKinds.FACT.code(), Compartment.MAIN, 1, text.getBytes(StandardCharsets.UTF_8)));
    }
}
