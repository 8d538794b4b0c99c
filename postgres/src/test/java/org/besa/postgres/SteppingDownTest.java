package org.besa.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom PostgreSQL runs as, when root starts it and when not. Run by another user, what only root can do is not asked. */
@Tag("database")
class SteppingDownTest {

    @Test
    void rootIsRefusedForRealDataWithTheLinesThatMakeAUser() {
        PostgresFault fault = SteppingDown.refusal(Path.of("/srv/besa"));
        assertThat(fault.place()).isEqualTo("/srv/besa");
        assertThat(fault.mend()).contains("useradd --system").contains("runuser -u besa -- ");
    }

    @Test
    void aMachineWithoutTheToolsIsNamed(@TempDir Path nothing) {
        assertThatThrownBy(() -> new SteppingDown(List.of(nothing)).forHome(nothing, true))
                .isInstanceOf(PostgresFault.class)
                .hasMessageContaining("no setpriv")
                .hasMessageContaining("install setpriv");
    }

    @Test
    void theServerNeverRunsAsRootAndTheHomesOwnerOwnsIt() throws Exception {
        try (TestHome home = TestHome.withDatabase();
                RunningPostgres postgres = home.launcher().start()) {
            assertThat(postgres.trouble()).isEmpty();
            int owner = Account.userOf(home.path());
            assertThat(home.processes()).isNotEmpty().allSatisfy(process -> {
                assertThat(Account.userOf(Path.of("/proc", Long.toString(process.number()))))
                        .isEqualTo(owner)
                        .isNotEqualTo(Account.ROOT);
            });
        }
    }

    @Test
    void anOrdinaryUserStartsItWithoutSteppingDown() throws Exception {
        try (TestHome room = TestHome.empty()) {
            String classPath = copyOfOurClassPath(room.path());
            List<String> asNobody = List.of();
            if (Account.currentUser() == Account.ROOT) {
                asNobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
                TestHome.run("chown", "-R", "65534:65534", room.path().toString());
            }
            TestHome home = new TestHome(room.path().resolve("home"));
            try (ChildJvm child = ChildJvm.started(asNobody, classPath, home.path())) {
                assertThat(child.line()).as("the first row that it wrote").hasValue("0");
                assertThat(home.processes()).isNotEmpty();
                child.end();
            }
            assertThat(home.processes()).isEmpty();
        }
    }

    /** In a folder that another user can be given: the original often lies in root's home. */
    private static String copyOfOurClassPath(Path folder) {
        List<String> copies = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":", -1)) {
            if (!entry.isEmpty() && Files.exists(Path.of(entry))) {
                String copy = folder.resolve("classes-" + copies.size()).toString();
                TestHome.run("cp", "-r", "--reflink=auto", entry, copy);
                copies.add(copy);
            }
        }
        return String.join(":", copies);
    }

    @Test
    void whereNoOtherUserReachesTheHomeItRunsInANamespaceWithoutPowers(@TempDir Path ofOneUserAlone) throws Exception {
        Path home = Files.createDirectory(
                ofOneUserAlone.resolve("home"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (Account.currentUser() == Account.ROOT) {
            assertThat(SteppingDown.onThisMachine().forHome(home, true).prefix().getFirst())
                    .endsWith("/unshare");
            assertThat(Account.userOf(home)).isEqualTo(Account.ROOT);
        }
        try (TestHome copied = TestHome.withDatabase()) {
            TestHome.run("cp", "-a", "--reflink=auto", copied.path() + "/.", home.toString());
            TestHome.run("chown", "-R", "--reference=" + ofOneUserAlone, home.toString());
            TestHome moved = new TestHome(home);
            try (RunningPostgres postgres = moved.launcher().start()) {
                assertThat(TestHome.value(postgres.application(), "SELECT current_user"))
                        .isEqualTo("besa_app");
            }
            assertThat(moved.processes()).isEmpty();
        }
    }

    @Test
    void rootDoesNotEvenMakeAHomeForRealData(@TempDir Path folder) {
        Path home = folder.resolve("home");
        PostgresLauncher launcher = new PostgresLauncher(home, WhenRoot.REFUSE, 0, new SecureRandom());
        if (Account.currentUser() == Account.ROOT) {
            assertThatThrownBy(launcher::start).hasMessageContaining("root must not run");
            assertThat(home).doesNotExist();
        } else {
            try (RunningPostgres postgres = launcher.start()) {
                assertThat(postgres.trouble()).isEmpty();
            }
        }
    }
}
