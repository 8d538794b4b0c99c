package org.besa.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.vault.CaseHouse.CHANGE;
import static org.besa.app.vault.CaseHouse.READ;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.besa.seal.crypto.KeysLocked;
import org.besa.seal.file.FileLabel;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files stream in and out; they are one case's, and one compartment's. */
@Tag("database")
class CaseFilesTest {
    private static final FileLabel LABEL = new FileLabel("letter.pdf", "application/pdf");

    @TempDir
    private Path folder;

    private CaseHouse house;
    private OpaqueId heron;
    private final byte[] content = new byte[3_000_001];

    @BeforeEach
    void oneCase() {
        house = new CaseHouse(folder);
        house.random.nextBytes(content);
        heron = house.newCase(house.mira, house.heron, "Heron");
    }

    @Test
    void whatStreamsInStreamsOutAfterTheRequest() throws IOException {
        OpaqueId id = stored(Compartment.MAIN);

        CaseFiles.CaseFile file =
                house.cases.read(house.mira, heron, READ, open -> open.files().open(id));

        assertThat(file.facts().label()).isEqualTo(LABEL);
        assertThat(file.facts().original().length()).isEqualTo(content.length);
        try (InputStream opened = file.content().open()) {
            assertThat(opened.readAllBytes()).isEqualTo(content);
        }
        house.keys.lock();
        assertThatExceptionOfType(KeysLocked.class)
                .isThrownBy(() -> file.content().open().close());
    }

    @Test
    void whatIsNotCommittedLeavesNoFile() throws IOException {
        List<Path> before = files();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> house.cases.change(house.mira, heron, CHANGE, open -> {
                    store(open, Compartment.MAIN);
                    throw new IllegalArgumentException("no");
                }));

        assertThat(files()).isEqualTo(before);
        stored(Compartment.MAIN);
        assertThat(files()).hasSize(before.size() + 1);
    }

    @Test
    void aFileIsOneCasesAndOneCompartments() {
        OpaqueId reed = house.newCase(house.mira, house.heron, "Reed");
        OpaqueId letter = stored(Compartment.MAIN);
        OpaqueId place = stored(Compartment.LOCATION);

        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() -> house.cases.read(
                        house.mira, reed, READ, open -> open.files().open(letter)));
        assertThatExceptionOfType(NotForYou.class)
                .as("a coordinator who is not in the case team")
                .isThrownBy(() -> house.cases.read(
                        house.drita, heron, READ, open -> open.files().open(place)));
        assertThatExceptionOfType(NotForYou.class)
                .isThrownBy(() ->
                        house.cases.change(house.drita, heron, CHANGE, open -> store(open, Compartment.LOCATION)));
        CaseFiles.CaseFile opened =
                house.cases.read(house.mira, heron, READ, open -> open.files().open(place));
        assertThat(opened.compartment()).isEqualTo(Compartment.LOCATION);
    }

    private OpaqueId stored(Compartment compartment) {
        return house.cases.change(house.mira, heron, CHANGE, open -> store(open, compartment));
    }

    private OpaqueId store(OpenCase open, Compartment compartment) {
        try {
            return open.files().store(LABEL, new ByteArrayInputStream(content), compartment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
