package org.besa.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/**
 * What a server left behind that nobody stopped: running on after its starter was killed, or killed itself.
 *
 * <p>A server that runs on is stopped cleanly and started anew rather than taken over: it may have other settings or be of an older
 * version, its sessions belong to a program that is dead, and only a child of ours tells us at once when it ends. A clean stop costs
 * tenths of a second. The caller holds the home's lock, so the starter of whatever is found has ended.
 */
final class Remains {
    private static final Duration CLEAN_STOP = Duration.ofSeconds(10);
    private static final Duration OTHER_STOP = Duration.ofSeconds(5);
    private static final Pause BETWEEN_LOOKS = new Pause(Duration.ofMillis(10));

    private final Home home;
    private final Binaries binaries;
    private final ServerMark mark;

    Remains(Home home, Binaries binaries) {
        this.home = home;
        this.binaries = binaries;
        this.mark = ServerMark.of(home.data());
    }

    /** Returns when no process works in the data folder any more. What was committed stays committed. */
    void clear() {
        // Without its first process a server ends by itself, but one that is amid a long statement notices late: so
        // QUIT to all. That
        // loses nothing, nor does KILL once the first is gone: the next start recovers from the log of writes.
        boolean cleared = mark.living().isEmpty()
                || endsAfter("INT", CLEAN_STOP, true)
                || endsAfter("QUIT", OTHER_STOP, false)
                || endsAfter("KILL", OTHER_STOP, false);
        if (!cleared) {
            throw new PostgresFault(
                    home.data().toString(),
                    "an earlier server does not end",
                    "restart the machine; perhaps its disk does not answer");
        }
        forgetReusedNumber();
    }

    private boolean endsAfter(String signal, Duration limit, boolean onlyFirst) {
        var signalled = mark.living().stream()
                .filter(process -> process.first() || !onlyFirst)
                .toList();
        signalled.forEach(process -> binaries.signal(signal, process.number()));
        // With the first process gone already there is nobody to wait for.
        long end = System.nanoTime() + (signalled.isEmpty() ? 0 : limit.toNanos());
        while (!mark.living().isEmpty()) {
            if (System.nanoTime() >= end) {
                return false;
            }
            BETWEEN_LOOKS.take();
        }
        return true;
    }

    /**
     * PostgreSQL refuses to start while any process has the number in {@code postmaster.pid}: some other program after a restart of the
     * machine, or its own dead that nobody buried. In all other cases the file is left to PostgreSQL, which finds more in it.
     */
    private void forgetReusedNumber() {
        PostmasterFile file = new PostmasterFile(home.data());
        long process = file.read().process();
        if (process > 0 && ProcessHandle.of(process).isPresent() && !ServerMark.isPostgres(process)) {
            try {
                Files.deleteIfExists(file.path());
            } catch (IOException e) {
                throw PostgresFault.of(file.path(), e);
            }
        }
    }
}
