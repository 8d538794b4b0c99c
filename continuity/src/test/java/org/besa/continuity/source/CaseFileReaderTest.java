package org.besa.continuity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Fact.DocumentFact;
import org.besa.continuity.facts.Fact.EventFact;
import org.besa.continuity.facts.Fact.Particulars;
import org.besa.continuity.facts.Fact.StateFact;
import org.besa.continuity.facts.Origin;
import org.besa.continuity.facts.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a case file becomes. */
@Tag("unit")
class CaseFileReaderTest {
    private static CaseFile read(String text) {
        return new CaseFileReader(new RulePackLibrary(Path.of("none")))
                .read(SourceFile.of("case.yaml", "case: demo\n" + text), List.of())
                .file();
    }

    private static ApproximateDate day(String day) {
        return ApproximateDate.exactly(LocalDate.parse(day));
    }

    @Test
    void anEntryIsKnownFromItsOwnFirstDayUnlessTheFileSaysOtherwise() {
        CaseFile file = read("""
                facts:
                  - { event: arrived, on: 2022-12-13 }
                  - { event: claim-made, on: 2022-12-20, recorded: 2022-12-01, id: a, source: letter, certainty: sure }
                  - { state: residence, value: XA, from: 2016-03~ }
                  - { state: nationality, value: XB }
                """);

        assertThat(file.facts())
                .containsExactly(
                        new EventFact("arrived", day("2022-12-13"), Origin.known(LocalDate.parse("2022-12-13"))),
                        new EventFact(
                                "claim-made",
                                day("2022-12-20"),
                                new Origin("a", LocalDate.parse("2022-12-01"), "letter", "sure", null)),
                        new StateFact(
                                "residence",
                                "XA",
                                new ApproximateDate(
                                        LocalDate.parse("2016-02-01"), LocalDate.parse("2016-04-30"), "2016-03~"),
                                null,
                                Origin.known(LocalDate.parse("2016-02-01"))),
                        new StateFact("nationality", "XB", null, null, Origin.known(EpochDays.EARLIEST)));
    }

    @Test
    void trueIsTheSameWithAndWithoutQuotes() {
        CaseFile file = read("""
                facts:
                  - { state: destitute, value: true, from: 2022-12-13 }
                  - { state: pregnant, value: "true", from: 2022-12-13 }
                """);

        assertThat(file.facts()).extracting(fact -> ((StateFact) fact).value()).containsExactly("true", "true");
    }

    @Test
    void aCountryIsNoBoolean() {
        assertThat(read("facts: [ { state: residence, value: NO, from: 2020-01-01 } ]")
                        .facts())
                .extracting(fact -> ((StateFact) fact).value())
                .containsExactly("NO");
    }

    @Test
    void aDocumentKeepsWhatIsWrittenOnIt() {
        CaseFile file = read("""
                documents:
                  - { document: passport, state: withheld, holder: organisation-a, authority: XB, number: 123, basis: birth,
                      expiry: 2030-01-01, from: 2021-08-27 }
                """);

        assertThat(file.facts())
                .containsExactly(new DocumentFact(
                        "passport",
                        DocumentState.WITHHELD,
                        "organisation-a",
                        new Particulars("XB", "123", "birth", LocalDate.parse("2030-01-01")),
                        day("2021-08-27"),
                        null,
                        Origin.known(LocalDate.parse("2021-08-27"))));
    }

    @Test
    void assistanceIsFullAndFreeOfConditionsUnlessTheFileSaysOtherwise() {
        CaseFile file = read("""
                assistance:
                  - { need: shelter, provider: ngo-a, from: 2022-12-13 }
                  - { need: subsistence, provider: ngo-a, from: 2022-12-13, condition: return, adequacy: partial, short: food }
                  - { need: health, state: none, from: 2022-12-13 }
                """);

        assertThat(file.assistance())
                .extracting(Assistance::need, Assistance::arrives, Assistance::counts, Assistance::shortOf)
                .containsExactly(
                        tuple(Need.SHELTER, true, true, null),
                        tuple(Need.SUBSISTENCE, true, false, "food"),
                        tuple(Need.HEALTH, false, false, null));
    }

    @Test
    void aStatementIsKnownFromTheDayItWasMade() {
        CaseFile file = read("""
                statements:
                  - { speaker: xa.office, on: 2023-01-05, about: { duty-bearer: xb.office, need: shelter }, says: points-to, directness: hearsay }
                """);

        assertThat(file.statements())
                .containsExactly(new Statement(
                        "xa.office",
                        LocalDate.parse("2023-01-05"),
                        new Statement.About("xb.office", Need.SHELTER, null),
                        Statement.Says.POINTS_TO,
                        Statement.Directness.HEARSAY,
                        Origin.known(LocalDate.parse("2023-01-05"))));
    }
}
