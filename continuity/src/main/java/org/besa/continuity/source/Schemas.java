package org.besa.continuity.source;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.serialization.NodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The published schemas (docs/schema), as they travel in the jar. Each is loaded at its first use and once. Our own YAML reader reads them too
 * (JSON is YAML): an object mapper would cost every command a third of a second. Nothing is ever fetched from a network.
 */
final class Schemas {
    private static final String HOME = "https://besa.invalid/schema/";
    /** No text that a pattern of ours admits is longer; a longer one is left to maxLength, because patterns recurse. */
    private static final int LONGEST_FOR_PATTERN = 4_000;

    private final SchemaRegistry registry;
    private final Map<String, JsonNode> documents = new ConcurrentHashMap<>();

    private Schemas() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .messageSource((key, message, locale, arguments) -> key)
                .regularExpressionFactory(pattern -> {
                    // To ECMA 262, by which schemas are written, $ is the very end; to Java also the place before a
                    // last line end.
                    Pattern compiled = Pattern.compile(pattern.replaceFirst("\\$$", "\\\\z"));
                    return text -> text.length() > LONGEST_FOR_PATTERN
                            || compiled.matcher(text).find();
                })
                .build();
        registry = SchemaRegistry.withDefaultDialect(
                Dialects.getDraft202012(),
                builder -> builder.schemaRegistryConfig(config)
                        .nodeReader(new YamlNodes())
                        .resourceLoaders(loaders ->
                                loaders.values(list -> list.addFirst(iri -> () -> resource(nameOf(iri.toString()))))));
    }

    /** The schemas, made ready by whoever asks first. */
    static Schemas published() {
        return Ready.SCHEMAS;
    }

    /** Notes every difference between a file and the schema of its kind. */
    void check(Kind kind, Node.Mapping file, Faults faults) {
        var schema = registry.getSchema(SchemaLocation.of(HOME + kind.resource));
        for (Error error : schema.validate(JsonTree.of(file).json())) {
            new SchemaFault(error, file, this).tell(faults);
        }
    }

    /** The document in which a location lies. */
    JsonNode document(SchemaLocation location) {
        String name = nameOf(String.valueOf(location.getAbsoluteIri()));
        return documents.computeIfAbsent(
                name, missing -> new YamlNodes().readTree(resource(missing), InputFormat.JSON));
    }

    private static String nameOf(String iri) {
        if (!iri.startsWith(HOME)) {
            throw new IllegalArgumentException("not a schema of ours: " + iri);
        }
        return iri.substring(HOME.length());
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                Schemas.class.getResourceAsStream("/org/besa/continuity/schema/" + name), "no schema " + name);
    }

    private static final class Ready {
        private static final Schemas SCHEMAS = new Schemas();
    }

    /** The kinds of files that have a schema. */
    enum Kind {
        RULE_PACK("rule-pack.schema.json"),
        CALENDAR("calendar.schema.json"),
        CASE_FILE("case-file.schema.json"),
        EXAMPLES("examples.schema.json");

        private final String resource;

        Kind(String resource) {
            this.resource = resource;
        }
    }

    /** Reads a schema with the reader that reads the files. */
    private static final class YamlNodes implements NodeReader {
        @Override
        public JsonNode readTree(String content, InputFormat format) {
            return readTree(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), format);
        }

        @Override
        public JsonNode readTree(InputStream content, InputFormat format) {
            try {
                Faults faults = new Faults("schema");
                Node.Mapping document = YamlTree.of(SourceFile.of("schema", content.readAllBytes()), faults);
                faults.throwIfAny();
                return JsonTree.of(document).json();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
