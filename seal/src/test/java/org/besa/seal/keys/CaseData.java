package org.besa.seal.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.seal.file.FileLabel;
import org.besa.seal.file.SealedFile;
import org.besa.seal.file.SealedFiles;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.KeyOwner.OfCompartment;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.Place;

/** The data of cases without any key, on the disk: a sealed value and a sealed file for each case and for its location. */
record CaseData(Path folder) {
    private static final Place PLACE = new Place("case_note", "text", "1", 1);

    static List<KeyOwner> owners(OfCase of) {
        return List.of(of, new OfCompartment(of, "location"));
    }

    /** Makes the keys of a case, and seals its data with them. */
    void write(OfCase of, KeyChain chain) throws IOException {
        chain.newKeys(Set.copyOf(owners(of)));
        for (KeyOwner owner : owners(of)) {
            Path place = Files.createDirectories(place(owner));
            var key = chain.key(owner);
            Files.write(place.resolve("value"), key.seal(content(owner), PLACE));
            SealedFile file = new SealedFiles(place, KeyHouse.RANDOM)
                    .seal(
                            new ByteArrayInputStream(content(owner)),
                            new FileLabel("letter.pdf", "application/pdf"),
                            key);
            Files.writeString(place.resolve("id"), file.id().hex());
            Files.write(place.resolve("facts"), file.facts());
        }
    }

    /** Opens everything of a case, and compares; throws what the seal throws. */
    void open(OfCase of, KeyChain chain) throws IOException {
        for (KeyOwner owner : owners(of)) {
            Path place = place(owner);
            var key = chain.key(owner);
            assertThat(key.open(Files.readAllBytes(place.resolve("value")), PLACE))
                    .isEqualTo(content(owner));
            SealedFile file = new SealedFile(
                    new OpaqueId(Files.readString(place.resolve("id"))), Files.readAllBytes(place.resolve("facts")));
            try (InputStream opened = new SealedFiles(place, KeyHouse.RANDOM).open(file, key)) {
                assertThat(opened.readAllBytes()).isEqualTo(content(owner));
            }
        }
    }

    /** A data backup: everything as it is now. */
    CaseData copyTo(Path target) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                Files.copy(path, target.resolve(folder.relativize(path).toString()));
            }
        }
        return new CaseData(target);
    }

    private Path place(KeyOwner owner) {
        return folder.resolve(owner.inWords().replace(' ', '-'));
    }

    private static byte[] content(KeyOwner owner) {
        return ("what was told about " + owner.inWords()).getBytes(UTF_8);
    }
}
