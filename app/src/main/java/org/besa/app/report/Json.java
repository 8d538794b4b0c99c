package org.besa.app.report;

import java.io.Writer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * One JSON document, indented, keys in the order in which they are written. Days are ISO 8601; what is absent is null, and every key is
 * always there.
 */
public final class Json implements AutoCloseable {
    private final JsonGenerator generator;

    /** Closing ends the document with a line break and flushes, but does not close, the writer. */
    public Json(Writer writer) {
        this.generator = new JsonFactory().createGenerator(new Indented(), writer);
        generator.configure(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET, false);
        generator.writeStartObject();
    }

    @Override
    public void close() {
        generator.writeEndObject();
        generator.writeRaw('\n');
        generator.close();
    }

    Json text(String key, @Nullable String value) {
        generator.writeName(key);
        if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(value);
        }
        return this;
    }

    Json day(String key, @Nullable LocalDate value) {
        return text(key, value == null ? null : value.toString());
    }

    Json flag(String key, boolean value) {
        generator.writeBooleanProperty(key, value);
        return this;
    }

    Json number(String key, long value) {
        generator.writeNumberProperty(key, value);
        return this;
    }

    Json texts(String key, Collection<String> values) {
        generator.writeArrayPropertyStart(key);
        values.forEach(generator::writeString);
        generator.writeEndArray();
        return this;
    }

    /** A list of objects, each written by {@code write}. */
    <T> Json objects(String key, Collection<T> values, BiConsumer<Json, T> write) {
        generator.writeArrayPropertyStart(key);
        for (T value : values) {
            generator.writeStartObject();
            write.accept(this, value);
            generator.writeEndObject();
        }
        generator.writeEndArray();
        return this;
    }

    /** An object, or null. */
    <T> Json object(String key, @Nullable T value, BiConsumer<Json, T> write) {
        generator.writeName(key);
        if (value == null) {
            generator.writeNull();
        } else {
            generator.writeStartObject();
            write.accept(this, value);
            generator.writeEndObject();
        }
        return this;
    }

    /** Two spaces, line breaks of one kind on every machine. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            Separators tight = Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator("");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(tight);
            printer.indentObjectsWith(lines);
            printer.indentArraysWith(lines);
            return printer;
        }
    }
}
