package org.besa.seal.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.besa.seal.value.KeyOwner.OfCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A disk that takes no more, and one that may not be written: the fault is named, and everything is as it was. In another process, which is given
 * less: a largest size of files, at which the system refuses a write as it does on a full disk, halfway through it.
 */
class ScarceDiskTest {
    private final List<OfCase> cases =
            Stream.generate(KeyHouse::newCase).limit(4).toList();

    @TempDir
    Path folder;

    private KeyHouse house;
    private CaseData data;
    private Path backup;

    @BeforeEach
    void fill() throws IOException {
        house = new KeyHouse(Files.createDirectory(folder.resolve("house")));
        data = new CaseData(Files.createDirectory(folder.resolve("data")));
        backup = Files.createDirectory(folder.resolve("drawer")).resolve("key-backup");
        house.begin().lock();
        try (RootDirectory roots = house.roots(KeyHouse.PASSPHRASE);
                KeyChain chain = KeyChain.unlock(roots, house.store(), KeyHouse.CRYPTO)) {
            for (OfCase each : cases) {
                data.write(each, chain);
            }
            new KeyBackup(backup, roots, house.store()).write();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, rotate, root-2",
        "1, rotate, wrapped-keys",
        "0, add, wrapped-keys",
        "1, add, wrapped-keys",
        "0, backup, key-backup",
        "1, backup, key-backup"
    })
    void fullDisk(int kibibytes, String work, String file) throws Exception {
        List<String> limited = List.of("bash", "-c", "ulimit -f " + kibibytes + "; exec \"$0\" \"$@\"");
        Map<String, String> before = files();

        String said = refused(limited, work);

        assertThat(said)
                .startsWith("KeyStoreFault ")
                .contains("/" + file + ": cannot be written: ")
                .endsWith("(File too large); look at the disk, then do it again");
        opensAllAsBefore(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotate", "add", "backup"})
    void readOnlyFolder(String work) throws Exception {
        List<Path> folders = List.of(house.folder(), house.rootFolder(), backup.getParent());
        for (Path each : folders) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("r-x------"));
        }
        Map<String, String> before = files();

        String said = refused(withoutPrivileges(), work);

        assertThat(said).startsWith("KeyStoreFault ").endsWith(" is denied; give it to the user that runs Besa");
        for (Path each : folders) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwx------"));
        }
        opensAllAsBefore(before);
    }

    @Test
    void lockFileThatMayNotBeWritten() throws Exception {
        Path lock = house.folder().resolve("wrapped-keys.lock");
        Files.setPosixFilePermissions(lock, PosixFilePermissions.fromString("r--------"));
        assertThat(refused(withoutPrivileges(), "add"))
                .isEqualTo("KeyStoreFault " + lock + ": cannot be locked: access to " + lock
                        + " is denied; give it to the user that runs Besa");
    }

    /** Root may write everywhere; a process of root's without that privilege may not. */
    private static List<String> withoutPrivileges() {
        return new UnixSystem().getUid() == 0
                ? List.of("setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override")
                : List.of();
    }

    private String refused(List<String> before, String work) throws Exception {
        String argument = work.equals("backup") ? backup.toString() : work.equals("add") ? "1" : "ALL";
        Process process = KeysProcess.start(before, house, work, argument);
        String said = KeysProcess.output(process);
        assertThat(process.waitFor()).as(said).isEqualTo(KeysProcess.FAULT);
        return said.lines().toList().getLast();
    }

    private void opensAllAsBefore(Map<String, String> before) throws IOException {
        Map<String, String> after = files();
        after.remove("house/roots/root-2"); // the orphan of a rotation that came no further
        assertThat(after).isEqualTo(before);
        try (KeyChain chain = house.unlock()) {
            for (OfCase each : cases) {
                data.open(each, chain);
            }
        }
        assertThat(files()).isEqualTo(before);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(path).toString(),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
