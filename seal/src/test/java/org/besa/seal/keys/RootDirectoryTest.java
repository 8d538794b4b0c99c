package org.besa.seal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.besa.seal.CountingCrypto;
import org.besa.seal.crypto.KeyMissing;
import org.besa.seal.crypto.KeyStoreFault;
import org.besa.seal.crypto.KeysLocked;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.WrongPassphrase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootDirectoryTest {
    private final CountingCrypto crypto = new CountingCrypto(KeyHouse.CRYPTO);

    @TempDir
    Path folder;

    private KeyHouse house;

    @BeforeEach
    void begin() {
        house = new KeyHouse(folder);
        house.begin().lock();
    }

    private RootDirectory open(String passphrase) {
        return RootDirectory.open(house.rootFolder(), passphrase.toCharArray(), crypto);
    }

    private String fault() {
        int before = crypto.stretched();
        KeyStoreFault fault = catchThrowableOfType(KeyStoreFault.class, () -> open(KeyHouse.PASSPHRASE));
        assertThat(crypto.stretched())
                .as("a passphrase was used on a damaged directory")
                .isEqualTo(before);
        return String.valueOf(fault.getMessage());
    }

    @Test
    void isOursAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(house.rootFolder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(house.root(1))))
                .isEqualTo("rw-------");
    }

    /** Same words and same work, whatever is wrong. */
    @Test
    void tellsNothingAboutAWrongPassphrase() throws IOException {
        KeyHouse neighbour = new KeyHouse(Files.createDirectory(folder.resolve("neighbour")));
        RootDirectory.create(neighbour.rootFolder(), "the neighbour's passphrase".toCharArray(), KeyHouse.CHEAP, crypto)
                .create(1);
        List<String> wrong = List.of(
                "",
                " ",
                "wrong",
                KeyHouse.PASSPHRASE + " ",
                KeyHouse.PASSPHRASE.substring(1),
                "the neighbour's passphrase",
                "\0",
                "\ud800",
                "x".repeat(1_000_000));

        assertThat(wrong).allSatisfy(passphrase -> {
            int before = crypto.stretched();
            assertThatExceptionOfType(WrongPassphrase.class)
                    .isThrownBy(() -> open(passphrase))
                    .withMessage(
                            house.rootFolder() + ": this is not the passphrase; nothing was changed, so try again");
            assertThat(crypto.stretched() - before).isOne();
        });
        int before = crypto.stretched();
        open(KeyHouse.PASSPHRASE).close();
        assertThat(crypto.stretched() - before).isOne();
    }

    @Test
    void takesAPassphraseHoweverItsLettersAreComposed() throws IOException {
        Path other = folder.resolve("other");
        RootDirectory.create(other, "besë e dhënë mbahet".toCharArray(), KeyHouse.CHEAP, crypto)
                .create(1);
        RootDirectory.open(other, "bese\u0308 e dhe\u0308ne\u0308 mbahet".toCharArray(), crypto)
                .close();
    }

    @Test
    void refusesAShortPassphrase() {
        Path other = folder.resolve("other");
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> RootDirectory.create(other, "elevenchars".toCharArray(), KeyHouse.CHEAP, crypto))
                .withMessage(
                        other
                                + ": so short a passphrase would not keep it; take 12 characters or more; six random words are good");
        assertThat(other).doesNotExist();
    }

    @Test
    void refusesToBeginTwice() {
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> RootDirectory.create(
                        house.rootFolder(), KeyHouse.PASSPHRASE.toCharArray(), KeyHouse.CHEAP, crypto))
                .withMessageContaining("has roots already");
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> open(KeyHouse.PASSPHRASE).create(1))
                .withMessageContaining("has a root of epoch 1 already");
    }

    @Test
    void namesDamageOfEveryByteAndAtEveryLength() throws IOException {
        byte[] whole = Files.readAllBytes(house.root(1));
        String damaged = house.root(1) + ": is damaged: its content and its checksum do not agree; "
                + "put the root of epoch 1 here from the key backup";
        for (int i = 0; i < whole.length; i++) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) (1 << i % 8);
            Files.write(house.root(1), changed);
            assertThat(fault()).as("byte %d", i).isEqualTo(damaged);
            Files.write(house.root(1), Arrays.copyOf(whole, i));
            assertThat(fault()).as("length %d", i).isEqualTo(damaged);
        }
        Files.write(house.root(1), Arrays.copyOf(whole, whole.length + 1));
        assertThat(fault()).isEqualTo(damaged);
        Files.write(house.root(1), Arrays.copyOf(whole, 5000));
        assertThat(fault()).contains("has 5000 bytes, and at most 4096 make sense here");

        Files.write(house.root(1), whole);
        open(KeyHouse.PASSPHRASE).close();
    }

    /** With a right checksum, as if somebody had edited it. */
    @Test
    void namesLinesThatMakeNoSense() throws IOException {
        List<String> lines = KeyText.read(Files.readAllBytes(house.root(1)), "besa-root/1", new TextSource("", ""))
                .lines();
        assertThat(edited(List.of())).contains("is not a sealed root: there are 0 lines");
        assertThat(edited(lines.reversed())).contains("is not a sealed root: there is no root-epoch");
        assertThat(edited(with(lines, 0, "root-epoch 0"))).contains("epochs are counted from 1");
        assertThat(edited(with(lines, 0, "root-epoch 2"))).contains("is the root of epoch 2");
        assertThat(edited(with(lines, 0, "root-epoch x"))).contains("is not a sealed root");
        assertThat(edited(with(lines, 1, "salt 00"))).contains("a salt has 16 bytes");
        assertThat(edited(with(lines, 2, "memory-kibibytes 99999999"))).contains("is outside 19456 to 1048576 KiB");
        assertThat(edited(with(lines, 3, "passes 0"))).contains("is outside");
        assertThat(edited(with(lines, 4, "root ?"))).contains("is not a sealed root");
        Files.write(house.root(1), new KeyText("besa-root/2", lines).bytes());
        assertThat(fault()).contains("is of the format 'besa-root/2', not 'besa-root/1'");
    }

    private static List<String> with(List<String> lines, int index, String line) {
        String[] changed = lines.toArray(String[]::new);
        changed[index] = line;
        return List.of(changed);
    }

    private String edited(List<String> lines) throws IOException {
        Files.write(house.root(1), new KeyText("besa-root/1", lines).bytes());
        return fault();
    }

    @Test
    void refusesWhatOthersMayEnterOrRead() throws IOException {
        for (String open : List.of("rwxr-x---", "rwx--x---", "rwx-----x", "rwxrwxrwx")) {
            Files.setPosixFilePermissions(house.rootFolder(), PosixFilePermissions.fromString(open));
            assertThat(fault())
                    .isEqualTo(house.rootFolder() + ": is open to others (" + open
                            + "); find out who read it, then chmod 700 " + house.rootFolder());
        }
        Files.setPosixFilePermissions(house.rootFolder(), PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(house.root(1), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(fault())
                .isEqualTo(house.root(1) + ": is open to others (rw-r-----); find out who read it, then chmod 600 "
                        + house.root(1));
    }

    @Test
    void refusesWhatBelongsToSomebodyElse() throws IOException {
        boolean root = new UnixSystem().getUid() == 0;
        if (root) {
            Files.setAttribute(house.root(1), "unix:uid", 12_345);
        }
        Path others = root ? house.root(1) : Path.of("/");
        assertThatExceptionOfType(KeyStoreFault.class)
                .isThrownBy(() -> RootDirectory.open(
                        root ? house.rootFolder() : others, KeyHouse.PASSPHRASE.toCharArray(), crypto))
                .withMessageMatching(others + ": belongs to .*, not to the account that runs this; "
                        + "find out why, then chown it");
    }

    @Test
    void refusesLinks() throws IOException {
        Path real = folder.resolve("real");
        Files.move(house.rootFolder(), real);
        Files.createSymbolicLink(house.rootFolder(), real);
        assertThat(fault()).startsWith(house.rootFolder() + ": is a symbolic link; ");

        Files.delete(house.rootFolder());
        Files.move(real, house.rootFolder());
        Files.move(house.root(1), real);
        Files.createSymbolicLink(house.root(1), real);
        assertThat(fault()).startsWith(house.root(1) + ": is a symbolic link; ");

        Files.delete(house.root(1));
        Files.move(real, house.root(1));
        Files.createSymbolicLink(house.root(2), house.root(1));
        assertThat(fault()).startsWith(house.root(2) + ": is a symbolic link; ");

        Files.delete(house.root(2));
        Path waiting = Files.createSymbolicLink(house.rootFolder().resolve("root-2.new"), house.root(1));
        assertThat(fault()).startsWith(waiting + ": is a symbolic link; ");
    }

    @Test
    void refusesAnythingElseInTheFolder() throws IOException {
        for (String name : List.of("root-1~", "root-01", "root-0", "notes.txt", ".hidden", "root-1.new.new")) {
            Path other = Files.createFile(house.rootFolder().resolve(name));
            assertThat(fault())
                    .isEqualTo(other + ": does not belong into a key directory; "
                            + "move it away after a look at it; a copy of a root must be destroyed");
            Files.delete(other);
        }
        Files.createDirectory(house.root(2));
        assertThat(fault()).startsWith(house.root(2) + ": is not a file; ");
    }

    @Test
    void namesAnEmptyAndAMissingFolder() throws IOException {
        Files.delete(house.root(1));
        assertThat(fault())
                .isEqualTo(house.rootFolder()
                        + ": has no root; restore the key backup, or begin if nothing was ever sealed");
        Files.delete(house.rootFolder());
        assertThat(fault())
                .isEqualTo(house.rootFolder() + ": cannot be read: " + house.rootFolder()
                        + " does not exist; look for a mistake in the path, or restore it from a backup");
    }

    @Test
    void destroysAllButOneAndWhatAKillLeft() throws IOException {
        RootDirectory roots = open(KeyHouse.PASSPHRASE);
        roots.create(2);
        byte[] old = Files.readAllBytes(house.root(1));
        for (String left : List.of("root-1.old", "root-2.new", "root-2.old", "root-3.new", "root-9.old")) {
            Path leftover = Files.write(house.rootFolder().resolve(left), old);
            Files.setPosixFilePermissions(leftover, PosixFilePermissions.fromString("rw-------"));
        }
        assertThatExceptionOfType(KeyMissing.class).isThrownBy(() -> roots.destroyAllBut(3));
        assertThat(roots.epochs()).containsExactly(1L, 2L);

        roots.destroyAllBut(2);

        assertThat(house.rootFolder().toFile().list()).containsExactly("root-2");
        assertThat(roots.epochs()).containsExactly(2L);
    }

    @Test
    void wrapsOnlyForItsOwnEpoch() {
        RootDirectory roots = open(KeyHouse.PASSPHRASE);
        roots.create(2);
        try (Secret key = crypto.newKey();
                Secret again = roots.unwrap(2, roots.wrap(2, key))) {
            assertThat(again.copy()).isEqualTo(key.copy());
            assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> roots.unwrap(1, roots.wrap(2, key)));
            assertThatExceptionOfType(KeyMissing.class).isThrownBy(() -> roots.wrap(3, key));
        }
    }

    /** A root file under another epoch's name has that epoch in its lines; edited there too, it does not open. */
    @Test
    void refusesARootMovedToAnotherEpoch() throws IOException {
        SealedRoot root = open(KeyHouse.PASSPHRASE).sealed(1);
        new RootFolder(house.rootFolder()).write(new SealedRoot(2, root.stretching(), root.bytes()));
        try (RootDirectory roots = open(KeyHouse.PASSPHRASE);
                Secret key = crypto.newKey()) {
            assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> roots.wrap(2, key));
        }
    }

    @Test
    void refusesEverythingOnceClosed() {
        RootDirectory roots = open(KeyHouse.PASSPHRASE);
        roots.close();
        roots.close();
        assertThatExceptionOfType(KeysLocked.class).isThrownBy(roots::epochs);
        assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> roots.create(2));
        assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> roots.unwrap(1, new byte[72]));
        assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> roots.destroyAllBut(1));
        assertThatExceptionOfType(KeysLocked.class)
                .isThrownBy(() -> roots.changePassphrase("another passphrase".toCharArray(), KeyHouse.CHEAP));
        try (Secret key = crypto.newKey()) {
            assertThatExceptionOfType(KeysLocked.class).isThrownBy(() -> roots.wrap(1, key));
        }
    }
}
