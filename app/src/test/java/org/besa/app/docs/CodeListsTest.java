package org.besa.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.besa.continuity.calendar.Period;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.besa.continuity.facts.Assistance.AidCondition;
import org.besa.continuity.facts.Statement.Directness;
import org.besa.continuity.facts.Statement.Says;
import org.besa.continuity.rules.CitationStatus;
import org.besa.continuity.rules.Claimant;
import org.besa.continuity.rules.Effect;
import org.besa.continuity.rules.Level;
import org.besa.continuity.rules.Modality;
import org.besa.continuity.rules.Proof;
import org.besa.continuity.source.RulePackLibrary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists of codes in the documents are the lists of the code. */
@Tag("docs")
class CodeListsTest {
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final String NONE = "–";
    private static final String COUNTRY = "a country (two capital letters)";

    private final Repository repository = Repository.here();
    private final Document caseFiles = repository.document("docs/case-files.md");
    private final Vocabulary vocabulary = new RulePackLibrary(repository.root()).vocabulary();

    @Test
    void eventsAreThoseOfTheVocabulary() {
        assertThat(sorted(caseFiles.table("events")))
                .isEqualTo(rows(
                        vocabulary.events(),
                        event -> List.of(or(event.after()), event.plain().en())));
    }

    @Test
    void statesAreThoseOfTheVocabulary() {
        Map<String, List<String>> shown = sorted(caseFiles.table("states"));

        assertThat(shown.keySet()).isEqualTo(vocabulary.states().keySet());
        vocabulary.states().forEach((code, state) -> {
            List<String> cells = shown.getOrDefault(code, List.of());
            List<String> values = state.values().isEmpty() ? List.of(COUNTRY) : List.copyOf(state.values());
            assertThat(cells.getFirst().split(", ")).as(code).containsExactlyInAnyOrderElementsOf(values);
            assertThat(cells.subList(1, 3))
                    .as(code)
                    .containsExactly(words(state.confirmAfter()), state.plain().en());
        });
    }

    @Test
    void quantitiesAreThoseOfTheVocabulary() {
        assertThat(sorted(caseFiles.table("quantities")))
                .isEqualTo(rows(
                        vocabulary.quantities(),
                        quantity -> List.of(
                                String.valueOf(quantity.atLeast()),
                                String.valueOf(quantity.atMost()),
                                words(quantity.confirmAfter()),
                                quantity.plain().en())));
    }

    @Test
    void documentsAreThoseOfTheVocabulary() {
        assertThat(sorted(caseFiles.table("documents")))
                .isEqualTo(rows(
                        vocabulary.documents(),
                        document -> List.of(
                                or(Arrays.stream(Need.values())
                                        .filter(document.serves()::contains)
                                        .map(Need::code)
                                        .collect(Collectors.joining(", "))),
                                words(document.confirmAfter()),
                                document.plain().en())));
    }

    @Test
    void codesOfAssistanceAndStatementsAreComplete() {
        Map<String, List<String>> assistance = sorted(caseFiles.table("assistance"));
        Map<String, List<String>> statements = sorted(caseFiles.table("statements"));

        assertThat(codes(assistance, "condition")).isEqualTo(all(AidCondition.values(), AidCondition::code));
        assertThat(codes(assistance, "adequacy")).isEqualTo(all(Adequacy.values(), Adequacy::code));
        assertThat(codes(statements, "says")).isEqualTo(all(Says.values(), Says::code));
        assertThat(codes(statements, "directness")).isEqualTo(all(Directness.values(), Directness::code));
    }

    @Test
    void statesOfDocumentsAreComplete() {
        String shown = caseFiles.lines().stream()
                .filter(line -> line.contains("The states are `held`"))
                .collect(Collectors.joining());

        assertThat(all(DocumentState.values(), DocumentState::code))
                .allSatisfy(code -> assertThat(shown).contains("`" + code + "`"));
    }

    @Test
    void theReferenceOfTheGrammarListsEveryCode() {
        Map<String, String> keys = repository.document("docs/rule-packs.md").rawTable("provision").stream()
                .collect(Collectors.toMap(List::getFirst, List::getLast));

        assertThat(quoted(keys, "`needs`")).containsExactlyInAnyOrderElementsOf(all(Need.values(), Need::code));
        assertThat(quoted(keys, "`level`")).isEqualTo(all(Level.values(), Level::code));
        assertThat(quoted(keys, "`modality`")).isEqualTo(all(Modality.values(), Modality::code));
        assertThat(quoted(keys, "`proof`")).isEqualTo(all(Proof.values(), Proof::code));
        assertThat(quoted(keys, "`effect`")).isEqualTo(all(Effect.values(), Effect::code));
        assertThat(keys.get("`enforce`")).contains("by: " + alternatives(all(Claimant.values(), Claimant::code)));
        assertThat(keys.get("`cite`"))
                .contains("status: " + alternatives(all(CitationStatus.values(), CitationStatus::code)));
    }

    private static String alternatives(List<String> codes) {
        return String.join(" \\| ", codes);
    }

    private static List<String> quoted(Map<String, String> keys, String key) {
        return QUOTED.matcher(keys.getOrDefault(key, ""))
                .results()
                .map(quoted -> quoted.group(1))
                .toList();
    }

    private static List<String> codes(Map<String, List<String>> table, String key) {
        return List.of(table.getOrDefault(key, List.of(""))
                .getFirst()
                .replace(" (default)", "")
                .split(", "));
    }

    private static <E> List<String> all(E[] constants, Function<E, String> code) {
        return Arrays.stream(constants).map(code).toList();
    }

    private static Map<String, List<String>> sorted(Collection<List<String>> table) {
        Map<String, List<String>> rows = new TreeMap<>();
        table.forEach(row -> rows.put(row.getFirst(), row.subList(1, row.size())));
        return rows;
    }

    private static <V> Map<String, List<String>> rows(Map<String, V> codes, Function<V, List<String>> cells) {
        Map<String, List<String>> rows = new TreeMap<>();
        codes.forEach((code, value) -> rows.put(code, cells.apply(value)));
        return rows;
    }

    private static String or(@Nullable String text) {
        return text == null || text.isEmpty() ? NONE : text;
    }

    private static String words(@Nullable Period period) {
        if (period == null) {
            return "never";
        }
        String unit = period.unit().code();
        return period.amount() + " " + (period.amount() == 1 ? unit.substring(0, unit.length() - 1) : unit);
    }
}
