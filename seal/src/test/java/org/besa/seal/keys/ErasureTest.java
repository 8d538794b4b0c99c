package org.besa.seal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.seal.crypto.KeyMissing;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.crypto.UnderLegalHold;
import org.besa.seal.keys.ErasureRecord.State;
import org.besa.seal.value.KeyOwner.OfCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is erased does not open again, on real files; and the proof could fail. */
class ErasureTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

    private final List<OfCase> cases =
            Stream.generate(KeyHouse::newCase).limit(6).toList();
    private final OfCase erased = cases.get(0);
    private final OfCase erasedToo = cases.get(1);

    @TempDir
    Path folder;

    private KeyHouse house;
    private KeyChain chain;
    private CaseData data;
    private Path backupPlace;
    private Erasure erasure;

    @BeforeEach
    void fill() throws IOException {
        house = new KeyHouse(Files.createDirectory(folder.resolve("house")));
        house.begin().lock();
        RootDirectory roots = house.roots(KeyHouse.PASSPHRASE);
        chain = KeyChain.unlock(roots, house.store(), KeyHouse.CRYPTO);
        data = new CaseData(Files.createDirectory(folder.resolve("data")));
        for (OfCase each : cases) {
            data.write(each, chain);
        }
        backupPlace = folder.resolve("key-backup");
        KeyBackup backup = new KeyBackup(backupPlace, roots, house.store());
        backup.write();
        erasure = new Erasure(house.store(), new Rotation(chain, step -> {}), backup, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void oldDataWithCurrentKeysOpensAllButTheErased() throws IOException {
        CaseData oldData = data.copyTo(folder.resolve("data-backup"));
        erasure.schedule(Set.of(erased, erasedToo));
        erasure.complete();

        KeyChain restored = restore(backupPlace);

        for (OfCase each : cases.subList(2, cases.size())) {
            oldData.open(each, restored);
        }
        for (OfCase each : List.of(erased, erasedToo)) {
            assertThatExceptionOfType(KeyMissing.class).isThrownBy(() -> oldData.open(each, restored));
        }
    }

    /** The negative control: with the old key backup the same old data opens, so the test above can fail. */
    @Test
    void oldDataWithTheOldKeyBackupOpensTheErasedToo() throws IOException {
        CaseData oldData = data.copyTo(folder.resolve("data-backup"));
        Path oldBackup = Files.copy(backupPlace, folder.resolve("old-key-backup"));
        erasure.schedule(Set.of(erased, erasedToo));
        erasure.complete();

        KeyChain restored = restore(oldBackup);

        for (OfCase each : cases) {
            oldData.open(each, restored);
        }
    }

    /** Whoever kept the old wrapped keys, but neither the old root nor its backup, has nothing, even with the passphrase. */
    @Test
    void oldWrappedKeysOpenNothingUnderTheCurrentRoot() throws IOException {
        StoredKeys old = house.store().all().orElseThrow();
        erasure.schedule(Set.of(erased));
        erasure.complete();
        chain.lock();
        StoredKeys now = house.store().all().orElseThrow();
        List<WrappedKey> both = Stream.concat(
                        now.keys().stream(),
                        old.keys().stream().filter(key -> key.owner().equals(erased)))
                .toList();

        Files.delete(house.keyFile());
        house.store().begin(new StoredKeys(now.epoch(), both, List.of()));
        assertThatExceptionOfType(NotOpened.class)
                .isThrownBy(() -> house.unlock().key(erased));

        Files.delete(house.keyFile());
        house.store().begin(new StoredKeys(new Epoch(2, old.epoch().wrappedKey()), both, List.of()));
        assertThatExceptionOfType(KeyStoreFault.class).isThrownBy(house::unlock);

        Files.delete(house.keyFile());
        house.store().begin(old);
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(house::unlock)
                .withMessageEndingWith("restore the current key backup");
    }

    @Test
    void tellsHowFarAnErasureHasComeAndSinceWhen() {
        erasure.schedule(Set.of(erased));
        assertThat(erasure.records())
                .containsExactly(new ErasureRecord(erased, 1, NOW, Optional.empty()))
                .allSatisfy(record -> assertThat(record.state()).isEqualTo(State.SCHEDULED));

        erasure.complete();

        assertThat(erasure.records())
                .containsExactly(new ErasureRecord(erased, 1, NOW, Optional.of(NOW)))
                .allSatisfy(record -> assertThat(record.state()).isEqualTo(State.EFFECTIVE));
        assertThat(BackedUpKeys.read(backupPlace).epoch()).isEqualTo(2);
    }

    @Test
    void aBatchTakesOneRotationAndNothingTakesNone() {
        erasure.schedule(Set.of(erased));
        erasure.schedule(Set.of(erasedToo));
        erasure.complete();
        erasure.complete();
        assertThat(house.store().epoch().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void isNotEffectiveWhileTheKeyBackupCannotBeReplaced() throws IOException {
        Path elsewhere = folder.resolve("drawer");
        Files.move(backupPlace, elsewhere);
        Files.createDirectory(backupPlace);
        erasure.schedule(Set.of(erased));

        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(erasure::complete)
                .withMessage(backupPlace + ": is not a file; move it away after a look at it");
        assertThat(erasure.records())
                .allSatisfy(record -> assertThat(record.state()).isEqualTo(State.SCHEDULED));

        Files.delete(backupPlace);
        Files.move(elsewhere, backupPlace);
        erasure.complete();
        assertThat(erasure.records())
                .allSatisfy(record -> assertThat(record.state()).isEqualTo(State.EFFECTIVE));
    }

    @Test
    void aLegalHoldKeepsTheWholeBatch() throws IOException {
        erasure.hold(erased, true);
        assertThatExceptionOfType(UnderLegalHold.class)
                .isThrownBy(() -> erasure.schedule(Set.of(erased, erasedToo)))
                .withMessageContaining("a legal hold lies on case " + erased.caseId());
        erasure.complete();
        data.open(erased, chain);
        data.open(erasedToo, chain);

        new Rotation(chain, step -> {}).run();
        assertThatExceptionOfType(UnderLegalHold.class).isThrownBy(() -> erasure.schedule(Set.of(erased)));

        erasure.hold(erased, false);
        erasure.schedule(Set.of(erased));
        assertThatExceptionOfType(KeyMissing.class).isThrownBy(() -> data.open(erased, chain));
    }

    @Test
    void anErasedCaseNeverGetsAKeyAgain() {
        erasure.schedule(Set.of(erased));
        erasure.complete();
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> chain.newKey(erased))
                .withMessageContaining("was erased");
    }

    @Test
    void noBytesOfAnErasedKeyStay() throws IOException {
        String wrapped = Files.readString(house.keyFile())
                .lines()
                .filter(line -> line.contains(erased.caseId().hex()))
                .findFirst()
                .orElseThrow();
        String bytes = wrapped.substring(wrapped.lastIndexOf(' ') + 1);
        assertThat(Files.readString(backupPlace)).contains(bytes);
        erasure.schedule(Set.of(erased));
        erasure.complete();
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile).filter(path -> !path.startsWith(data.folder())))
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(path).content().doesNotContain(bytes));
        }
    }

    private KeyChain restore(Path backup) throws IOException {
        KeyHouse elsewhere = new KeyHouse(Files.createDirectory(folder.resolve("elsewhere")));
        BackedUpKeys.read(backup).restore(elsewhere.rootFolder(), elsewhere.store());
        return elsewhere.unlock();
    }
}
