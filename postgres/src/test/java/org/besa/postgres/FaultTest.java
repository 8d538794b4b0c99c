package org.besa.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault says where, what, and how to mend it. */
@Tag("database")
class FaultTest {
    private static TestHome home;

    @BeforeAll
    static void prepare() {
        home = TestHome.withDatabase();
    }

    @AfterAll
    static void remove() {
        home.close();
    }

    private static PostgresFault fault(ThrowingCallable action) {
        PostgresFault[] caught = new PostgresFault[1];
        assertThatThrownBy(action).isInstanceOfSatisfying(PostgresFault.class, fault -> caught[0] = fault);
        return caught[0];
    }

    @Test
    void otherMachinesAreNamed() {
        for (String[] machine :
                new String[][] {{"Mac OS X", "aarch64"}, {"Windows 11", "amd64"}, {"Linux", "riscv64"}}) {
            PostgresFault fault = fault(() -> Platform.of(machine[0], machine[1]));
            assertThat(fault.place()).isEqualTo(machine[0] + " on " + machine[1]);
            assertThat(fault.mend()).contains("a PostgreSQL of your own");
        }
    }

    @Test
    void otherMachinesBinariesAreThoseThatTheSourceNames() throws IOException {
        // This machine's are unpacked by every other test.
        Platform ours = Platform.of(System.getProperty("os.name"), System.getProperty("os.arch"));
        for (Platform platform : EnumSet.complementOf(EnumSet.of(ours))) {
            int[] files = {0};
            new PackedBinaries(platform).read((name, entry, content) -> files[0]++);
            assertThat(files[0]).isGreaterThan(1000);
        }
    }

    @Test
    void aSecondStartIsRefusedAndDisturbsNothing() throws Exception {
        try (RunningPostgres first = home.launcher().start()) {
            PostgresFault fault = fault(() -> home.launcher().start());
            assertThat(fault.place()).isEqualTo(home.path().toString());
            assertThat(fault.fault()).isEqualTo("in use by this process");

            try (ChildJvm child = ChildJvm.on(home.path())) {
                assertThat(child.line())
                        .hasValueSatisfying(line -> assertThat(line)
                                .contains("in use by process "
                                        + ProcessHandle.current().pid()));
            }
            assertThat(TestHome.value(first.owner(), "SELECT 'undisturbed'")).isEqualTo("undisturbed");
            assertThat(first.trouble()).isEmpty();
        }
        try (RunningPostgres next = home.launcher().start()) {
            assertThat(next.trouble()).isEmpty();
        }
    }

    @Test
    void aTakenPortIsNamedAndTheHomeStaysFree() throws Exception {
        final int port;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = other.getLocalPort();
            assertThat(fault(() -> home.launcher(port).start()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageStartingWith("port " + port + ": ");
        }
        try (RunningPostgres postgres = home.launcher(port).start()) {
            assertThat(postgres.port()).isEqualTo(port);
        }
    }

    @Test
    void noPortBeyondTheRange() {
        for (int port : List.of(-1, 65536)) {
            assertThat(fault(() -> new PostgresLauncher(Path.of("home"), WhenRoot.REFUSE, port, new SecureRandom()))
                            .place())
                    .isEqualTo("port " + port);
        }
    }

    @Test
    void aHomeThatOthersCanReadIsRefused() throws Exception {
        for (String open : List.of("", "passwords", "passwords/besa_app")) {
            Path place = home.path().resolve(open).toRealPath();
            var before = Files.getPosixFilePermissions(place);
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-----"));
            PostgresFault fault = fault(() -> home.launcher().start());
            assertThat(fault.place()).isEqualTo(place.toString());
            assertThat(fault.mend()).isEqualTo("chmod go= " + place);
            Files.setPosixFilePermissions(place, before);
        }
    }

    @Test
    void aHomeThatIsAFileIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(fault(() -> new TestHome(file).launcher().start()).fault()).isEqualTo("is not a folder");
    }

    @Test
    void aHomeThatCannotBeMadeIsNamed() {
        // Not even root makes folders there.
        PostgresFault fault =
                fault(() -> new TestHome(Path.of("/proc/besa")).launcher().start());
        assertThat(fault.place()).isEqualTo("/proc/besa");
    }

    @Test
    void dataOfAnotherMajorVersionIsNamed() throws Exception {
        Path file = home.data().resolve("PG_VERSION");
        String right = Files.readString(file);
        Files.writeString(file, "17\n");
        PostgresFault fault = fault(() -> home.launcher().start());
        Files.writeString(file, right);
        assertThat(fault.place()).isEqualTo(home.data().toString());
        assertThat(fault.fault()).contains("17").contains("18");
    }

    @Test
    void whatIsNoDataFolderIsNotOverwritten() throws Exception {
        Path file = home.data().resolve("PG_VERSION");
        Path aside = Files.move(file, home.path().resolve("aside"));
        PostgresFault fault = fault(() -> home.launcher().start());
        Files.move(aside, file);
        assertThat(fault.mend()).contains("restore it from a backup");
        assertThat(home.data().resolve("global")).exists();
    }

    @Test
    void aServerThatIsNotSeenFromHereIsNotJoined() throws Exception {
        // Any process that holds the lock of the server's processes, as one in another container would.
        try (RunningPostgres postgres = home.launcher().start()) {
            assertThat(postgres.trouble()).isEmpty();
        }
        Process other = new ProcessBuilder(
                        "flock", home.path().resolve("server.lock").toString(), "sh", "-c", "echo held; exec sleep 60")
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            assertThat(fault(() -> home.launcher().start()).mend()).contains("another container");
        } finally {
            other.descendants().forEach(ProcessHandle::destroyForcibly);
            other.destroyForcibly();
        }
    }

    @Test
    void aNumberThatAnotherProgramHasNowDoesNotHinder() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            // As after a power cut, when the machine gave the number to something else.
            Path file = Files.writeString(
                    home.data().resolve("postmaster.pid"),
                    other.pid() + "\n" + home.data() + "\n1700000000\n5432\n\n127.0.0.1\n  1 1\nready   \n");
            TestHome.run("chown", "--reference=" + home.data(), file.toString());
            try (RunningPostgres postgres = home.launcher().start()) {
                assertThat(TestHome.value(postgres.owner(), "SELECT 1")).isEqualTo("1");
            }
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aFullDiskIsNamedAndTheNextStartBeginsAgain() throws Exception {
        try (TestHome mount = TestHome.empty();
                ChildJvm child = ChildJvm.started(
                        onSmallDisk(mount.path(), "85m"), mount.path().resolve("home"))) {
            String said = child.line().orElse("");
            Assumptions.assumeFalse(said.startsWith("cannot mount"), "needs the right to mount a file system");
            assertThat(said).contains("data.new-").contains("the disk is full; make room and start again");
        }
        try (TestHome mount = TestHome.empty();
                ChildJvm child = ChildJvm.started(
                        onSmallDisk(mount.path(), "20m"), mount.path().resolve("home"))) {
            assertThat(child.line().orElse(""))
                    .contains("binaries")
                    .contains("the disk is full; make room and start again");
        }
    }

    /** A file system of that size, which is gone with the command. */
    private static List<String> onSmallDisk(Path mount, String size) {
        List<String> asRoot = Account.currentUser() == Account.ROOT ? List.of() : List.of("--user", "--map-root-user");
        String script = "mount -t tmpfs -o size=" + size + " tmpfs \"$0\" || { echo cannot mount; exit; }; exec \"$@\"";
        return Stream.of(List.of("unshare", "--mount"), asRoot, List.of("sh", "-c", script, mount.toString()))
                .flatMap(List::stream)
                .toList();
    }
}
