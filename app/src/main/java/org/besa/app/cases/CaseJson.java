package org.besa.app.cases;

import java.util.Optional;
import org.besa.app.vault.SealedItem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Contents as JSON, and back. What is read is exactly what is written: anything missing, unknown, doubled or of another type is refused. Only a part that {@link CameLater}
 * may be missing.
 */
public final class CaseJson {
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(8)
            .maxStringLength(100_000)
            .maxDocumentLength(2_000_000)
            .build();

    private final JsonMapper mapper = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .injectableValues(new NothingSaid())
            .addModule(new RecordMakers())
            .build();

    /** The bytes to be sealed. */
    public <T extends Content> byte[] bytes(Kind<?> kind, Envelope<T> envelope) {
        return mapper.writerFor(type(kind)).writeValueAsBytes(envelope);
    }

    byte[] bytes(Draft draft) {
        return mapper.writeValueAsBytes(draft);
    }

    /** The item, read as the kind that it is said to be. */
    public <T extends Content> Entry<T> entry(Kind<T> kind, SealedItem item) {
        return new Entry<>(item.id(), kind, item.compartment(), item.revision(), read(item.content(), type(kind)));
    }

    private JavaType type(Kind<?> kind) {
        return mapper.getTypeFactory().constructParametricType(Envelope.class, kind.type());
    }

    /** The draft, or nothing if it cannot be understood. */
    public Optional<Draft> draft(byte[] json) {
        return read(json, mapper.constructType(Draft.class));
    }

    private <V> Optional<V> read(byte[] json, JavaType type) {
        try {
            return Optional.ofNullable(mapper.<V>readValue(json, type));
        } catch (JacksonException notOurs) {
            return Optional.empty();
        }
    }
}
