package org.besa.continuity.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.besa.continuity.codes.Vocabulary;

/** Reads the vocabulary that ships with the library: {@code org/besa/continuity/vocabulary.yaml}. */
public final class VocabularyReader {
    private static final String RESOURCE = "/org/besa/continuity/vocabulary.yaml";

    /** The codes that every case file and every pack may use. */
    public Vocabulary shipped() {
        return Ready.SHIPPED;
    }

    private static final class Ready {
        private static final Vocabulary SHIPPED = read();

        private static Vocabulary read() {
            try (InputStream in =
                    Objects.requireNonNull(VocabularyReader.class.getResourceAsStream(RESOURCE), RESOURCE)) {
                Faults faults = new Faults(RESOURCE);
                Section root = new Section(YamlTree.of(SourceFile.of(RESOURCE, in.readAllBytes()), faults), faults);
                Vocabulary vocabulary = new CodesReader(root.section("codes")).read();
                faults.throwIfAny();
                return vocabulary;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
