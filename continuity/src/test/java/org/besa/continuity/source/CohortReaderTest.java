package org.besa.continuity.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact.EventFact;
import org.besa.continuity.facts.Fact.QuantityFact;
import org.besa.continuity.facts.Fact.StateFact;
import org.besa.continuity.facts.Origin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a cohort becomes, and what is said of rows that cannot be read. */
@Tag("unit")
class CohortReaderTest {
    private static final String HEADER = "case,kind,code,value,from,through,recorded\n";

    private final List<String> cases = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    private void read(String text) {
        Faults faults = new Faults("cohort.csv");
        new CohortReader(new VocabularyReader().shipped())
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), faults, (id, entry) -> {
                    cases.add(id);
                    entries.add(entry);
                });
        faults.throwIfAny();
    }

    private List<String> faultsOf(String rows) {
        FaultyInput input = catchThrowableOfType(FaultyInput.class, () -> read(rows));
        return input == null ? List.of() : input.lines();
    }

    @Test
    void aRowIsAnEntry() {
        read(HEADER + """
                a,event,arrived,,2022-12-13,,
                b,"state","nationality",XB,,,
                a,quantity,household-size,3,2022-12-13,2023-01-01,2022-12-20
                "c ""x"", y",assistance,shelter,none,2022-12-13,,
                """);

        assertThat(cases).containsExactly("a", "b", "a", "c \"x\", y");
        assertThat(entries.get(0))
                .isEqualTo(new EventFact("arrived", day("2022-12-13"), Origin.known(LocalDate.parse("2022-12-13"))));
        assertThat(entries.get(1)).isInstanceOfSatisfying(StateFact.class, fact -> {
            assertThat(fact.from()).isNull();
            assertThat(fact.value()).isEqualTo("XB");
        });
        assertThat(entries.get(2))
                .isEqualTo(new QuantityFact(
                        "household-size",
                        new BigDecimal("3"),
                        day("2022-12-13"),
                        day("2023-01-01"),
                        Origin.known(LocalDate.parse("2022-12-20"))));
        assertThat(entries.get(3)).isInstanceOfSatisfying(Assistance.class, aid -> {
            assertThat(aid.arrives()).isFalse();
            assertThat(aid.provider()).isNull();
        });
    }

    private static ApproximateDate day(String day) {
        return ApproximateDate.exactly(LocalDate.parse(day));
    }

    @Test
    void windowsLineEndsAndTheMarkOfUtf8AreRead() {
        read("\uFEFF" + HEADER.replace("\n", "\r\n") + "a,event,arrived,,2022-12-13,,\r\nb,event,arrived,,2022,,");

        assertThat(cases).containsExactly("a", "b");
    }

    @Test
    void everyFaultyRowIsToldWithItsColumn() {
        assertThat(faultsOf(HEADER + """
                        a,event,arived,,2022-12-13,,
                        a,event,arrived,x,2022-12-13,2022-12-14,
                        a,state,household,singl,,,
                        a,thing,x,,,,
                        a,event
                        ,document,passport,hold,2022-12-13,2021-01-01,2022
                        a,assistance,food,Ngo A,2023-02-30,,
                        a,quantity,household-size,0,2022-12-13,,
                        """))
                .containsExactly(
                        "cohort.csv:2:9: unknown event \"arived\"; did you mean arrived? expected an event of the vocabulary or of the pack's codes",
                        "cohort.csv:3:17: an event with a value; expected an empty cell",
                        "cohort.csv:3:30: an event with a last day; expected an empty cell",
                        "cohort.csv:4:19: unknown value \"singl\" of household; did you mean single? expected one of family, single",
                        "cohort.csv:4:25: no first day; expected from",
                        "cohort.csv:5:3: unknown kind \"thing\"; expected one of event, state, quantity, document, assistance",
                        "cohort.csv:6:1: a row of 2 cells; expected 7: case,kind,code,value,from,through,recorded",
                        "cohort.csv:7:1: a row without a case; expected the case's own name",
                        "cohort.csv:7:20: unknown document state \"hold\"; did you mean held? expected one of held, withheld, lost, never-issued, applied-for, refused",
                        "cohort.csv:7:36: ends on 2021-01-01, before it starts; expected a day from 2022-12-13 on",
                        "cohort.csv:7:47: \"2022\" is no exact day; expected a day such as 2023-02-14",
                        "cohort.csv:8:14: unknown need \"food\"; expected one of legal-status, protection-from-removal, liberty, safety, shelter, subsistence, health, identity-document, travel-document, work, education, legal-representation, family-contact",
                        "cohort.csv:8:19: a provider called \"Ngo A\"; expected lower-case letters, digits, hyphens and dots, or none",
                        "cohort.csv:8:25: there is no day 2023-02-30; expected a day from 01 to 28",
                        "cohort.csv:9:27: household-size cannot be 0; expected a whole number from 1 up to 99");
        assertThat(entries).isEmpty();
    }

    @Test
    void whatIsNoCsvIsRefused() {
        assertThat(faultsOf("")).singleElement().asString().startsWith("cohort.csv:1:1: this file is empty");
        assertThat(faultsOf("case,kind\n"))
                .singleElement()
                .asString()
                .startsWith("cohort.csv:1:1: this is not the header");
        assertThat(faultsOf(HEADER + "a,\"event"))
                .containsExactly("cohort.csv:2:3: quotes that are not closed; expected the closing quote");
        assertThat(faultsOf(HEADER + "a,\"event\"x"))
                .containsExactly(
                        "cohort.csv:2:10: text after the closing quote; expected a comma or the end of the row");
        assertThat(faultsOf(HEADER + "a,event,,a\"b,2022,,"))
                .contains(
                        "cohort.csv:2:11: a quote inside a cell; expected quotes around the whole cell, doubled inside it");
        assertThat(faultsOf(HEADER + "\"a\nb\",event,arrived,,2022,,"))
                .containsExactly("cohort.csv:2:3: a line break inside a cell; expected one line");
        assertThat(faultsOf(HEADER + "x".repeat(2000)))
                .singleElement()
                .asString()
                .startsWith("cohort.csv:2:1001: a cell of more than 1000");
        assertThat(faultsOf(HEADER + "a\u0007,event,arrived,,2022,,"))
                .containsExactly("cohort.csv:2:2: the control character U+0007; expected only text that shows");
    }

    @Test
    void aFileThatIsNotThereIsAFault() {
        FaultyInput input = catchThrowableOfType(
                FaultyInput.class,
                () -> new CohortReader(new VocabularyReader().shipped())
                        .read(Path.of("no-such.csv"), (id, entry) -> {}));

        assertThat(input.lines())
                .containsExactly("no-such.csv:1:1: there is no such file; expected a file that exists");
    }
}
