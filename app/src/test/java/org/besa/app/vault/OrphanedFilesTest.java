package org.besa.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.besa.app.vault.CaseHouse.CHANGE;
import static org.besa.app.vault.CaseHouse.READ;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.besa.seal.file.FileLabel;
import org.besa.seal.file.SealedFiles;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed server left sealed and named by no case goes after a day; what a case names stays. */
@Tag("database")
class OrphanedFilesTest {
    private static final byte[] CONTENT = "as it was told on the way".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private CaseHouse house;
    private OpaqueId heron;
    private OrphanedFiles orphans;
    private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));

    @BeforeEach
    void oneCase() {
        house = new CaseHouse(folder);
        heron = house.newCase(house.mira, house.heron, "Heron");
        orphans = new OrphanedFiles(house.asApplication, new SealedFiles(folder, house.random));
    }

    @Test
    void whatNoCaseNamesGoes() throws IOException {
        OpaqueId named = stored();
        OpaqueId orphan = orphan();
        age(named);
        age(orphan);

        assertThat(orphans.sweep(yesterday)).isEqualTo(1);

        assertThat(folder.resolve(orphan.hex())).doesNotExist();
        CaseFiles.CaseFile kept =
                house.cases.read(house.mira, heron, READ, open -> open.files().open(named));
        try (InputStream content = kept.content().open()) {
            assertThat(content.readAllBytes()).isEqualTo(CONTENT);
        }
    }

    @Test
    void whatIsYoungStays() throws IOException {
        OpaqueId orphan = orphan();

        assertThat(orphans.sweep(yesterday)).isZero();

        assertThat(folder.resolve(orphan.hex())).exists();
    }

    @Test
    void moreThanAreAskedForAtOnceGo() throws IOException {
        for (int i = 0; i < 1001; i++) {
            age(orphan());
        }

        assertThat(orphans.sweep(yesterday)).isEqualTo(1001);
    }

    @Test
    void theOwnerSeesTheRowsInTheFunctionOnly() {
        stored();
        orphans.sweep(yesterday);

        assertThat(house.database
                        .asOwner()
                        .sql("select count(*) from besa.sealed_file")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(house.asApplication
                        .sql("select count(*) from besa.sealed_file")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private OpaqueId stored() {
        return house.cases.change(house.mira, heron, CHANGE, open -> {
            try {
                return open.files()
                        .store(
                                new FileLabel("told.txt", "text/plain"),
                                new ByteArrayInputStream(CONTENT),
                                Compartment.MAIN);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private OpaqueId orphan() throws IOException {
        OpaqueId id = OpaqueId.random(house.random);
        Files.write(folder.resolve(id.hex()), CONTENT);
        return id;
    }

    private void age(OpaqueId file) throws IOException {
        Files.setLastModifiedTime(folder.resolve(file.hex()), FileTime.from(yesterday.minus(Duration.ofMinutes(1))));
    }
}
