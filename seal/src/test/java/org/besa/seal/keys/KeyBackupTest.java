package org.besa.seal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.crypto.WrongPassphrase;
import org.besa.seal.value.KeyOwner.OfCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyBackupTest {
    private final OfCase theCase = KeyHouse.newCase();
    private final OfCase other = KeyHouse.newCase();

    @TempDir
    Path folder;

    private KeyHouse house;
    private KeyHouse elsewhere;
    private RootDirectory roots;
    private KeyChain chain;
    private CaseData data;
    private Path place;
    private KeyBackup backup;

    @BeforeEach
    void fill() throws IOException {
        house = new KeyHouse(Files.createDirectory(folder.resolve("house")));
        elsewhere = new KeyHouse(Files.createDirectory(folder.resolve("elsewhere")));
        place = folder.resolve("key-backup");
        house.begin().lock();
        roots = house.roots(KeyHouse.PASSPHRASE);
        chain = KeyChain.unlock(roots, house.store(), KeyHouse.CRYPTO);
        backup = new KeyBackup(place, roots, house.store());
        data = new CaseData(Files.createDirectory(folder.resolve("data")));
        data.write(theCase, chain);
    }

    private void restore() {
        BackedUpKeys.read(place).restore(elsewhere.rootFolder(), elsewhere.store());
    }

    private void refuses(String fault) throws IOException {
        byte[] before = Files.readAllBytes(place);
        assertThatExceptionOfType(KeyStoreFault.class).isThrownBy(backup::write).withMessage(place + ": " + fault);
        assertThat(Files.readAllBytes(place)).isEqualTo(before);
    }

    @Test
    void opensElsewhereWhatWasSealedHere() throws IOException {
        new Rotation(chain, step -> {}).run();
        assertThat(backup.write()).isEqualTo(2);
        assertThat(BackedUpKeys.read(place).epoch()).isEqualTo(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rw-------");

        restore();

        try (KeyChain restored = elsewhere.unlock()) {
            data.open(theCase, restored);
        }
        assertThat(Files.readAllBytes(elsewhere.keyFile())).isEqualTo(Files.readAllBytes(house.keyFile()));
        assertThat(Files.readAllBytes(elsewhere.root(2))).isEqualTo(Files.readAllBytes(house.root(2)));
    }

    @Test
    void keepsThePassphraseOfItsTime() throws IOException {
        backup.write();
        roots.changePassphrase("another passphrase".toCharArray(), KeyHouse.CHEAP);
        new Rotation(chain, step -> {}).run();
        restore();
        elsewhere.unlock().close();
        assertThatExceptionOfType(WrongPassphrase.class).isThrownBy(() -> elsewhere.roots("another passphrase"));
        assertThatExceptionOfType(WrongPassphrase.class).isThrownBy(() -> house.roots(KeyHouse.PASSPHRASE));
    }

    @Test
    void neverGoesBackToAnEarlierEpoch() throws IOException {
        byte[] oldKeys = Files.readAllBytes(house.keyFile());
        byte[] oldRoot = Files.readAllBytes(house.root(1));
        new Rotation(chain, step -> {}).run();
        backup.write();
        putBack(oldKeys, oldRoot);
        refuses("is of epoch 2, and the store only of epoch 1; the store is an old copy: restore this backup");
    }

    @Test
    void neverForgetsAnErasure() throws IOException {
        byte[] oldKeys = Files.readAllBytes(house.keyFile());
        house.store().erase(Set.of(theCase), Instant.EPOCH);
        backup.write();
        putBack(oldKeys, Files.readAllBytes(house.root(1)));
        refuses("knows that " + theCase.inWords()
                + " was erased, which the store does not; the store is an old copy: restore this backup");
    }

    @Test
    void neverLosesAKey() throws IOException {
        byte[] oldKeys = Files.readAllBytes(house.keyFile());
        data.write(other, chain);
        backup.write();
        putBack(oldKeys, Files.readAllBytes(house.root(1)));
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(backup::write)
                .withMessageContaining("of case " + other.caseId() + ", which the store lost without an erasure");

        restore();
        try (KeyChain restored = elsewhere.unlock()) {
            data.open(other, restored);
        }
    }

    private void putBack(byte[] keys, byte[] root) throws IOException {
        chain.lock();
        for (String each : List.of("root-1", "root-2")) {
            Files.deleteIfExists(house.rootFolder().resolve(each));
        }
        Files.createFile(
                house.root(1), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(house.root(1), root);
        Files.write(house.keyFile(), keys);
        roots = house.roots(KeyHouse.PASSPHRASE);
        backup = new KeyBackup(place, roots, house.store());
    }

    /** What its own root does not open is no backup, and takes no other's place. */
    @Test
    void isNotReplacedByKeysThatDoNotOpen() throws IOException {
        backup.write();
        byte[] before = Files.readAllBytes(place);
        StoredKeys stored = house.store().all().orElseThrow();
        Files.delete(house.keyFile());
        house.store().begin(new StoredKeys(new Epoch(1, new byte[72]), stored.keys(), List.of()));
        assertThatExceptionOfType(NotOpened.class).isThrownBy(backup::write);
        assertThat(Files.readAllBytes(place)).isEqualTo(before);
    }

    @Test
    void namesDamageOfEveryByteAndAtEveryLength() throws IOException {
        backup.write();
        byte[] whole = Files.readAllBytes(place);
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) (1 << i % 8);
            for (byte[] damaged : List.of(changed, Arrays.copyOf(whole, i))) {
                Files.write(place, damaged);
                assertThatExceptionOfType(KeyStoreFault.class)
                        .isThrownBy(() -> BackedUpKeys.read(place))
                        .withMessage(place + ": is damaged: its content and its checksum do not agree; "
                                + "look at it and move it away; another copy may be whole");
            }
        }
        refuses("is damaged: its content and its checksum do not agree; "
                + "look at it and move it away; another copy may be whole");
        Files.write(place, new KeyText("besa-key-backup/1", List.of()).bytes());
        refuses("has no keys; look at it and move it away; another copy may be whole");
    }

    @Test
    void refusesLinksAndOpenFiles() throws IOException {
        backup.write();
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-r--r--"));
        refuses("is open to others (rw-r--r--); find out who read it, then chmod 600 " + place);
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
        Path real = Files.move(place, folder.resolve("real"));
        Files.createSymbolicLink(place, real);
        refuses("is a symbolic link; put what it points to here instead, after a look at it");
    }

    @Test
    void restoresOnlyWhereNothingIs() throws IOException {
        backup.write();
        BackedUpKeys read = BackedUpKeys.read(place);
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> read.restore(elsewhere.rootFolder(), house.store()))
                .withMessageContaining("is in use");
        assertThat(elsewhere.rootFolder()).doesNotExist();

        new KeyHouse(elsewhere.folder()).begin().lock();
        Files.delete(elsewhere.keyFile());
        byte[] before = Files.readAllBytes(elsewhere.root(1));
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(this::restore)
                .withMessage(elsewhere.rootFolder() + ": has other roots; take an empty folder");
        assertThat(Files.readAllBytes(elsewhere.root(1))).isEqualTo(before);
        assertThat(elsewhere.keyFile()).doesNotExist();
    }

    @Test
    void restoresAgainAfterAKillInBetween() throws IOException {
        backup.write();
        restore();
        Files.delete(elsewhere.keyFile()); // as after a kill between the root and the keys
        restore();
        elsewhere.unlock().close();
    }
}
