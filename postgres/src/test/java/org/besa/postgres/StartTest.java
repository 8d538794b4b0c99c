package org.besa.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class StartTest {

    @Test
    void whatWasWrittenIsThereAfterTheNextStart() throws Exception {
        try (TestHome home = TestHome.withDatabase()) {
            try (RunningPostgres first = home.launcher().start()) {
                TestHome.execute(first.owner(), "CREATE TABLE kept (word text)", "INSERT INTO kept VALUES ('still')");
            }
            assertThat(home.processes()).isEmpty();
            try (RunningPostgres second = home.launcher().start()) {
                assertThat(TestHome.value(second.owner(), "SELECT word FROM kept"))
                        .isEqualTo("still");
            }
        }
    }

    @Test
    void keepsTheDurabilityAndTheOrderThatItPromises() throws Exception {
        try (TestHome home = TestHome.withDatabase();
                RunningPostgres postgres = home.launcher().start()) {
            DatabaseAccess owner = postgres.owner();
            assertThat(TestHome.value(owner, "SHOW fsync")).isEqualTo("on");
            assertThat(TestHome.value(owner, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(TestHome.value(owner, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(TestHome.value(owner, "SHOW data_checksums")).isEqualTo("on");
            assertThat(TestHome.value(owner, "SHOW jit")).isEqualTo("off");
            assertThat(TestHome.value(owner, "SHOW server_version")).startsWith(Platform.VERSION);
            assertThat(TestHome.value(
                            owner,
                            "SELECT datlocprovider::text || ' ' || datlocale || ' ' || pg_encoding_to_char(encoding)"
                                    + " FROM pg_database WHERE datname = 'besa'"))
                    .isEqualTo("b C.UTF-8 UTF8");
            assertThat(TestHome.value(
                            owner, "SELECT string_agg(w, '' ORDER BY w) FROM unnest(ARRAY['ë','z','Z','پ','a']) AS w"))
                    .isEqualTo("Zazëپ");
        }
    }

    @Test
    void nobodyButTheOwnerCanReadAnyFile() throws Exception {
        try (TestHome home = TestHome.withDatabase();
                RunningPostgres postgres = home.launcher().start()) {
            TestHome.execute(postgres.owner(), "CREATE TABLE t (n int)");
            List<String> open = new ArrayList<>();
            List<Path> all;
            try (var files = Files.walk(home.path())) {
                all = files.filter(file -> !Files.isSymbolicLink(file)).toList();
            }
            int owner = Account.userOf(home.path());
            for (Path file : all) {
                int mode = (int) Files.getAttribute(file, "unix:mode");
                if ((mode & 077) != 0 || Account.userOf(file) != owner) {
                    open.add("%o %d %s".formatted(mode, Account.userOf(file), file));
                }
            }
            assertThat(all).hasSizeGreaterThan(1500);
            assertThat(open).isEmpty();
        }
    }

    @Test
    void aCopiedHomeIsAServerOfItsOwn() throws Exception {
        try (TestHome home = TestHome.withDatabase();
                TestHome elsewhere = home.copy()) {
            // Both at once: a copy is not taken for the original.
            try (RunningPostgres one = home.launcher().start();
                    RunningPostgres other = elsewhere.launcher().start()) {
                assertThat(TestHome.value(home.superuser(one), "SHOW data_directory"))
                        .isEqualTo(home.data().toString());
                assertThat(TestHome.value(elsewhere.superuser(other), "SHOW data_directory"))
                        .isEqualTo(elsewhere.data().toString());
            }
        }
    }

    @Test
    void anInterruptedThreadStopsTheServerAllTheSame() {
        try (TestHome home = TestHome.withDatabase()) {
            RunningPostgres postgres = home.launcher().start();
            Thread.currentThread().interrupt();
            postgres.close();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(home.processes()).isEmpty();
        }
    }

    @Test
    void lostPasswordsAreMadeAnew() throws Exception {
        try (TestHome home = TestHome.withDatabase()) {
            String before = Files.readString(home.path().resolve("passwords/besa_app"));
            Files.delete(home.path().resolve("passwords/besa_owner"));
            try (RunningPostgres postgres = home.launcher().start()) {
                assertThat(TestHome.value(postgres.owner(), "SELECT 1")).isEqualTo("1");
                assertThat(TestHome.value(postgres.application(), "SELECT 1")).isEqualTo("1");
                assertThat(TestHome.value(home.superuser(postgres), "SELECT 1")).isEqualTo("1");
                assertThat(postgres.application().password()).isNotEqualTo(before.strip());
            }
        }
    }

    @Test
    void damagedProgramsAreUnpackedAgain() throws Exception {
        try (TestHome home = TestHome.withDatabase()) {
            Path program = inBinaries(home, "bin/postgres");
            byte[] bytes = Files.readAllBytes(program);
            for (int at = 4096; at < bytes.length; at += 64) {
                bytes[at] ^= 0x55; // the same size, so that only a failed start can tell
            }
            Path damaged = Files.write(program.resolveSibling("damaged"), bytes);
            TestHome.run("chmod", "--reference=" + program, damaged.toString());
            TestHome.run("chown", "--reference=" + program, damaged.toString());
            Files.move(damaged, program, StandardCopyOption.REPLACE_EXISTING);
            try (RunningPostgres postgres = home.launcher().start()) {
                assertThat(TestHome.value(postgres.owner(), "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void aMissingLinkAmongTheProgramsIsNoticedAtOnce() throws Exception {
        try (TestHome home = TestHome.withDatabase()) {
            Files.delete(inBinaries(home, "lib/libpq.so.5"));
            try (RunningPostgres postgres = home.launcher().start()) {
                assertThat(TestHome.value(postgres.owner(), "SELECT 1")).isEqualTo("1");
                assertThat(inBinaries(home, "lib/libpq.so.5")).isSymbolicLink();
            }
        }
    }

    private static Path inBinaries(TestHome home, String ending) throws IOException {
        try (var found = Files.walk(home.path().resolve("binaries"))) {
            return found.filter(file -> file.endsWith(ending)).findFirst().orElseThrow();
        }
    }
}
