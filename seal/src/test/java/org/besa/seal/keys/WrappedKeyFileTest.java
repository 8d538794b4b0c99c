package org.besa.seal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.value.KeyOwner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappedKeyFileTest implements WrappedKeysContract {

    @TempDir
    Path folder;

    @Override
    public WrappedKeys store() {
        return new WrappedKeyFile(file());
    }

    private Path file() {
        return folder.resolve("wrapped-keys");
    }

    private void fill() {
        store().begin(new StoredKeys(
                new Epoch(3, new byte[72]),
                List.of(new WrappedKey(CASE, new byte[72], true), new WrappedKey(LOG, new byte[72], false)),
                List.of(new ErasureRecord(OTHER, 1, Instant.EPOCH, Optional.empty()))));
    }

    private void faultIs(String fault) {
        byte[] before = content();
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> store().all())
                .withMessage(file() + ": " + fault);
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> store().hold(CASE, false))
                .withMessage(file() + ": " + fault);
        assertThat(content()).isEqualTo(before);
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void namesDamageOfEveryByteAndAtEveryLength() throws IOException {
        fill();
        byte[] whole = content();
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) (1 << i % 8);
            for (byte[] damaged : List.of(changed, Arrays.copyOf(whole, i))) {
                Files.write(file(), damaged);
                assertThatExceptionOfType(KeyStoreFault.class)
                        .isThrownBy(() -> store().all())
                        .withMessage(file() + ": is damaged: its content and its checksum do not agree; "
                                + "restore the key backup");
            }
        }
        Files.write(file(), changedAt(whole, 0));
        faultIs("is damaged: its content and its checksum do not agree; restore the key backup");
    }

    private static byte[] changedAt(byte[] whole, int index) {
        byte[] changed = whole.clone();
        changed[index]++;
        return changed;
    }

    /** With a right checksum, as if somebody had edited it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "epoch 3",
                "epoch 0 AAAA",
                "epoch x AAAA",
                "epoch 3 AAAA AAAA",
                "epoch 3 ?",
                "key log audit.example/log AAAA"
            })
    void namesAFirstLineThatIsNoEpoch(String line) throws IOException {
        fill();
        Files.write(file(), new KeyText("besa-keys/1", List.of(line)).bytes());
        faultIs("has a line that is no key: '" + line + "'; restore the key backup");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "key",
                "key case 00000000000000000000000000000000 AAAA",
                "key case 00000000000000000000000000000000 0000000000000000000000000000000g AAAA",
                "key case 00000000000000000000000000000000 00000000000000000000000000000000 ?",
                "key case 00000000000000000000000000000000 00000000000000000000000000000000 AAAA kept",
                "key organisation 00000000000000000000000000000000 AAAA held",
                "key compartment 00000000000000000000000000000000 00000000000000000000000000000000 Location AAAA",
                "key log audit+log AAAA",
                "key nobody AAAA",
                "epoch 4 AAAA",
                "erased case 00000000000000000000000000000000 00000000000000000000000000000000 1",
                "erased case 00000000000000000000000000000000 00000000000000000000000000000000 1 yesterday",
                "erased log audit.example/log 1 2026-11-22T12:00:00Z"
            })
    void namesALineThatMakesNoSense(String line) throws IOException {
        fill();
        Files.write(file(), new KeyText("besa-keys/1", List.of("epoch 3 AAAA", line)).bytes());
        faultIs("has a line that is no key: '" + line + "'; restore the key backup");
    }

    @Test
    void namesTwoKeysOfOneOwner() throws IOException {
        fill();
        List<String> lines = List.of("epoch 3 AAAA", "key log a.example/log AAAA", "key log a.example/log AAAB");
        Files.write(file(), new KeyText("besa-keys/1", lines).bytes());
        faultIs("has two keys of log a.example/log; restore the key backup");
    }

    @Test
    void namesAnotherFormat() throws IOException {
        fill();
        Files.write(file(), new KeyText("besa-keys/2", List.of()).bytes());
        faultIs("is of the format 'besa-keys/2', not 'besa-keys/1'; restore the key backup");
        Files.write(file(), new KeyText("\u001b[2J", List.of()).bytes());
        faultIs("is of the format 'unknown', not 'besa-keys/1'; restore the key backup");
    }

    @Test
    void refusesWhatOthersMayReadAndLinks() throws IOException {
        fill();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        faultIs("is open to others (rw-r--r--); find out who read it, then chmod 600 " + file());
        Path real = Files.move(file(), folder.resolve("real"));
        Files.createSymbolicLink(file(), real);
        faultIs("is a symbolic link; put what it points to here instead, after a look at it");
    }

    @Test
    void neverFollowsALinkThatWaitsWhereItWrites() throws IOException {
        fill();
        Path target = Files.writeString(folder.resolve("target"), "untouched");
        Files.createSymbolicLink(folder.resolve("wrapped-keys.new"), target);
        store().hold(CASE, false);
        assertThat(file()).isRegularFile();
        assertThat(target).hasContent("untouched");
        assertThat(folder.resolve("wrapped-keys.new")).doesNotExist();

        Files.delete(folder.resolve("wrapped-keys.lock"));
        Files.createSymbolicLink(folder.resolve("wrapped-keys.lock"), target);
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> store().hold(CASE, true))
                .withMessageContaining("wrapped-keys.lock: cannot be locked");
        assertThat(target).hasContent("untouched");
    }

    @Test
    void namesAMissingFolder() throws IOException {
        WrappedKeys nowhere = new WrappedKeyFile(folder.resolve("nowhere").resolve("wrapped-keys"));
        assertThat(nowhere.all()).isEmpty();
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> nowhere.begin(new StoredKeys(new Epoch(1, new byte[72]), List.of(), List.of())))
                .withMessageContaining("nowhere does not exist");
    }

    @Test
    void writesTheSameKeysAsTheSameBytes() throws IOException {
        fill();
        byte[] before = content();
        store().hold(CASE, false);
        store().hold(CASE, true);
        assertThat(content()).isEqualTo(before);
        assertThat(store().find(Set.of(CASE, LOG))).hasSize(2);
    }

    /** Two processes add keys to one file while a third rotates. */
    @Test
    void losesNothingToOtherProcesses() throws Exception {
        KeyHouse house = new KeyHouse(Files.createDirectory(folder.resolve("house")));
        house.begin().lock();
        List<Process> adding = List.of(
                KeysProcess.start(List.of(), house, "add", "15"), KeysProcess.start(List.of(), house, "add", "15"));
        try (KeyChain chain = house.unlock()) {
            for (int i = 0; i < 5; i++) {
                new Rotation(chain, step -> {}).run();
            }
            for (Process process : adding) {
                assertThat(process.waitFor()).isZero();
            }
            StoredKeys stored = house.store().all().orElseThrow();
            assertThat(stored.epoch().number()).isEqualTo(6);
            Set<KeyOwner> owners = new HashSet<>();
            stored.keys().forEach(key -> owners.add(key.owner()));
            assertThat(chain.keys(owners)).hasSize(60);
        }
    }
}
