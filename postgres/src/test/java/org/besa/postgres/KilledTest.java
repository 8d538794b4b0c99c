package org.besa.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code kill -9}, and nobody loses what was acknowledged. */
@Tag("database")
class KilledTest {
    private static final String CRASHED = "database system was not properly shut down";

    private static TestHome home;

    @BeforeAll
    static void prepare() {
        home = TestHome.withDatabase();
    }

    @AfterAll
    static void remove() {
        home.close();
    }

    /** Writes rows from several threads, each in a transaction of its own, and remembers those that were acknowledged. */
    private static final class Writers implements AutoCloseable {
        private final DatabaseAccess access;
        private final AtomicLong next = new AtomicLong();
        private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean ended = new AtomicBoolean();
        private final List<Thread> threads = new ArrayList<>();

        Writers(DatabaseAccess access) throws SQLException {
            this.access = access;
            TestHome.execute(access, "DROP TABLE IF EXISTS written", "CREATE TABLE written (n bigint PRIMARY KEY)");
            for (int i = 0; i < 4; i++) {
                threads.add(Thread.startVirtualThread(this::write));
            }
        }

        private void write() {
            while (!ended.get()) {
                try (Connection connection = TestHome.connect(access);
                        var insert = connection.prepareStatement("INSERT INTO written VALUES (?)")) {
                    while (!ended.get()) {
                        long n = next.incrementAndGet();
                        insert.setLong(1, n);
                        insert.executeUpdate();
                        acknowledged.add(n);
                    }
                } catch (SQLException e) {
                    new Pause(Duration.ofMillis(20)).take(); // it was killed; connect again
                }
            }
        }

        void awaitMore(int rows) {
            int wanted = acknowledged.size() + rows;
            await(() -> acknowledged.size() >= wanted);
        }

        /** Ends the writing. What was acknowledged. */
        Set<Long> end() throws InterruptedException {
            close();
            for (Thread thread : threads) {
                thread.join();
            }
            return Set.copyOf(acknowledged);
        }

        @Override
        public void close() {
            ended.set(true);
        }
    }

    private static String logSince(int length) throws IOException {
        return home.log().substring(length);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("a minute has passed").isLessThan(end);
            new Pause(Duration.ofMillis(5)).take();
        }
    }

    private static Set<Long> written(DatabaseAccess access) throws SQLException {
        Set<Long> found = ConcurrentHashMap.newKeySet();
        try (Connection connection = TestHome.connect(access);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT n FROM written")) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    /** Empty while the server is away. */
    private static String answer(DatabaseAccess access, String query) {
        try {
            return TestHome.value(access, query);
        } catch (SQLException e) {
            return "";
        }
    }

    private static ServerMark.Living first() {
        return home.processes().stream()
                .filter(ServerMark.Living::first)
                .findFirst()
                .orElseThrow();
    }

    private static void kill(ServerMark.Living process) {
        ProcessHandle.of(process.number()).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void aKilledServerComesBackAtTheSamePortWithEveryAcknowledgedWrite() throws Exception {
        try (RunningPostgres postgres = home.launcher().start()) {
            try (Writers writers = new Writers(postgres.owner())) {
                for (int round = 0; round < 3; round++) {
                    writers.awaitMore(50);
                    long killed = first().number();
                    kill(first());
                    await(() ->
                            home.processes().stream().anyMatch(process -> process.first() && process.number() != killed)
                                    && postgres.trouble().isEmpty());
                }
                writers.awaitMore(50);
                Set<Long> acknowledged = writers.end();
                assertThat(written(postgres.owner())).containsAll(acknowledged);
            }
        }
    }

    @Test
    void oneKilledSessionEndsTheOthersButLosesNothing() throws Exception {
        try (RunningPostgres postgres = home.launcher().start()) {
            try (Writers writers = new Writers(postgres.owner())) {
                writers.awaitMore(50);
                String session = TestHome.value(
                        postgres.owner(), "SELECT min(pid) FROM pg_stat_activity WHERE query LIKE 'INSERT%'");
                kill(new ServerMark.Living(Long.parseLong(session), false));
                writers.awaitMore(50);
                Set<Long> acknowledged = writers.end();
                assertThat(written(postgres.owner())).containsAll(acknowledged);
            }
        }
    }

    @Test
    void aSessionThatOutlivesItsKilledServerDoesNotHinderTheNext() throws Exception {
        try (RunningPostgres postgres = home.launcher().start()) {
            Thread busy = Thread.startVirtualThread(() -> {
                try {
                    // Computes for minutes without a look at anything else.
                    TestHome.execute(postgres.owner(), "SELECT count(*) FROM generate_series(1, 1000000000000)");
                } catch (SQLException e) {
                    // as it should be
                }
            });
            await(() -> answer(
                            postgres.owner(),
                            "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%generate_series(1,%'"
                                    + " AND state = 'active' AND pid <> pg_backend_pid()")
                    .equals("1"));
            kill(first());
            busy.join();
            await(() -> answer(postgres.owner(), "SELECT 'back'").equals("back"));
        }
    }

    @Test
    void aServerWhoseJvmWasKilledIsFoundStoppedAndStartedAnew() throws Exception {
        try (ChildJvm child = ChildJvm.on(home.path())) {
            List<String> acknowledged = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                acknowledged.add(child.line().orElseThrow());
            }
            int logged = home.log().length();
            acknowledged.addAll(child.kill());
            long orphan = first().number();

            try (RunningPostgres postgres = home.launcher().start()) {
                assertThat(home.processes())
                        .extracting(ServerMark.Living::number)
                        .isNotEmpty()
                        .doesNotContain(orphan);
                assertThat(written(postgres.owner()))
                        .containsAll(acknowledged.stream().map(Long::valueOf).toList());
                assertThat(logSince(logged)).as("it was stopped cleanly").doesNotContain(CRASHED);
            }
        }
    }

    @Test
    void bothKilledAtOnceLoseNothing() throws Exception {
        try (ChildJvm child = ChildJvm.on(home.path())) {
            List<String> acknowledged = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                acknowledged.add(child.line().orElseThrow());
            }
            int logged = home.log().length();
            kill(first());
            acknowledged.addAll(child.kill());

            try (RunningPostgres postgres = home.launcher().start()) {
                assertThat(written(postgres.owner()))
                        .containsAll(acknowledged.stream().map(Long::valueOf).toList());
                assertThat(logSince(logged)).contains(CRASHED);
            }
        }
    }

    @Test
    void anEndingJvmStopsItsServer() throws Exception {
        try (ChildJvm child = ChildJvm.on(home.path())) {
            assertThat(child.line()).hasValue("0");
            int logged = home.log().length();
            child.end();
            assertThat(home.processes()).isEmpty();
            assertThat(logSince(logged)).contains("database system is shut down");
        }
    }

    @Test
    void aFirstStartThatWasKilledBeginsAgain() throws Exception {
        try (TestHome empty = TestHome.empty()) {
            for (String unfinished : List.of("unpacking", "data.new-")) {
                try (ChildJvm child = ChildJvm.on(empty.path())) {
                    while (!exists(empty, unfinished)) {
                        new Pause(Duration.ofMillis(1)).take();
                    }
                    child.kill();
                }
                assertThat(empty.data()).doesNotExist();
            }
            try (RunningPostgres postgres = empty.launcher().start()) {
                assertThat(TestHome.value(postgres.application(), "SELECT 1")).isEqualTo("1");
            }
            assertThat(exists(empty, "data.new-")).isFalse();
        }
    }

    private static boolean exists(TestHome home, String beginning) throws Exception {
        try (var top = Files.newDirectoryStream(home.path(), beginning + "*")) {
            if (top.iterator().hasNext()) {
                return true;
            }
        }
        return Files.exists(home.path().resolve("binaries").resolve(beginning));
    }
}
