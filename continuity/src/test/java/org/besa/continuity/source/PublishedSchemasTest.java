package org.besa.continuity.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage.GapKind;
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
import org.besa.continuity.rules.VersionBy;
import org.besa.continuity.rules.Which;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The published schemas are sound, and say the same as the code and as the shipped files. */
@Tag("unit")
class PublishedSchemasTest {
    private static final Path HOME = Path.of("..");
    private static final String PACK = "rule-pack.schema.json";
    private static final String CASE = "case-file.schema.json";
    private static final String EXAMPLES = "examples.schema.json";

    private static JsonNode schema(String name) {
        Faults faults = new Faults(name);
        return JsonTree.of(YamlTree.of(SourceFile.at(HOME.resolve("docs/schema").resolve(name)), faults))
                .json();
    }

    @ParameterizedTest
    @ValueSource(strings = {PACK, CASE, EXAMPLES, "calendar.schema.json"})
    void eachIsASchemaOfTheDraftOf2020(String name) {
        var draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(draft.validate(schema(name))).isEmpty();
        assertThat(schema(name).path("$schema").stringValue(""))
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    /** A list in a schema, and the constants that it must name in that order. */
    record CodeList(String schema, String place, List<String> codes) {
        static <E> CodeList of(String schema, String place, E[] constants, Function<E, String> code) {
            return new CodeList(
                    schema, place, Arrays.stream(constants).map(code).toList());
        }
    }

    static Stream<CodeList> codeLists() {
        String provision = "/$defs/provision/properties/";
        return Stream.of(
                CodeList.of(PACK, "/$defs/need", Need.values(), Need::code),
                CodeList.of(PACK, "/$defs/documentState", DocumentState.values(), DocumentState::code),
                CodeList.of(PACK, provision + "level", Level.values(), Level::code),
                CodeList.of(PACK, provision + "modality", Modality.values(), Modality::code),
                CodeList.of(PACK, provision + "proof", Proof.values(), Proof::code),
                CodeList.of(PACK, provision + "effect", Effect.values(), Effect::code),
                CodeList.of(PACK, provision + "enforce/properties/by", Claimant.values(), Claimant::code),
                CodeList.of(PACK, "/$defs/cite/properties/status", CitationStatus.values(), CitationStatus::code),
                CodeList.of(PACK, "/$defs/dayOfEvent/properties/which", Which.values(), Which::code),
                CodeList.of(
                        PACK,
                        "/$defs/parameters/additionalProperties/properties/version-by",
                        VersionBy.values(),
                        VersionBy::code),
                CodeList.of(CASE, "/$defs/delivery/properties/condition", AidCondition.values(), AidCondition::code),
                CodeList.of(CASE, "/$defs/delivery/properties/adequacy", Adequacy.values(), Adequacy::code),
                CodeList.of(CASE, "/$defs/statement/properties/says", Says.values(), Says::code),
                CodeList.of(CASE, "/$defs/statement/properties/directness", Directness.values(), Directness::code),
                CodeList.of(EXAMPLES, "/$defs/cover", Cover.values(), Cover::name),
                CodeList.of(EXAMPLES, "/$defs/gap/properties/kind", GapKind.values(), GapKind::code));
    }

    @ParameterizedTest
    @MethodSource("codeLists")
    void codeListsAreThoseOfTheCode(CodeList list) {
        assertThat(schema(list.schema()).at(list.place() + "/enum"))
                .extracting(code -> code.stringValue(""))
                .containsExactlyInAnyOrderElementsOf(list.codes());
    }

    static List<String> shippedPacks() {
        return new RulePackLibrary(HOME).ids();
    }

    @ParameterizedTest
    @MethodSource("shippedPacks")
    void shippedPacksAndTheirExamplesAreSound(String id) {
        RulePackLibrary library = new RulePackLibrary(HOME);
        Path examples = HOME.resolve("rulepacks").resolve(id).resolve("examples.yaml");

        assertThat(library.load(id).id()).isEqualTo(id);
        assertThat(new WorkedExamplesReader(library)
                        .read(SourceFile.at(examples), library.load(id))
                        .examples())
                .isNotEmpty();
    }

    @Test
    void shippedCalendarsAreSound() {
        CalendarLibrary calendars = new RulePackLibrary(HOME).calendars();

        assertThat(calendars.ids())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(calendars.load(id).id()).isEqualTo(id));
    }

    @Test
    void theVocabularyHasTheFormOfAPacksCodes() throws IOException {
        String vocabulary = Files.readString(Path.of("src/main/resources/org/besa/continuity/vocabulary.yaml"));
        String pack = BrokenFiles.changed("broken-packs.txt").files().getFirst().text();

        String both = pack + vocabulary.substring(vocabulary.indexOf("\ncodes:") + 1);

        RulePackLibrary library = new RulePackLibrary(HOME);
        assertThat(new RulePackReader(library.vocabulary(), library.calendars())
                        .read(SourceFile.of("F", both))
                        .codes())
                .isEqualTo(library.vocabulary());
    }
}
