package org.besa.postgres;

import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * Starts the PostgreSQL of a home folder. The first start unpacks the programs and makes the data, in a few seconds; later ones take tenths
 * of a second. Whatever was killed at whatever moment, the next start mends it.
 *
 * @param home the folder; made when it is missing. Nothing else may lie in it
 * @param whenRoot what to do when root asks
 * @param port where it listens, 1 to 65535, or 0 for any free port
 * @param random makes the passwords
 */
public record PostgresLauncher(Path home, WhenRoot whenRoot, int port, SecureRandom random) {

    /** Checks the port's range. */
    public PostgresLauncher {
        if (port < 0 || port > 65535) {
            throw new PostgresFault("port " + port, "there is no such port", "choose one from 1 to 65535");
        }
    }

    /**
     * Starts it, and returns when it takes connections. Besa's own two roles exist then: the owner, and the application.
     *
     * @return the running server; the caller closes it
     * @throws PostgresFault naming the place, the fault and the mend
     */
    public RunningPostgres start() {
        Platform platform = Platform.of(System.getProperty("os.name"), System.getProperty("os.arch"));
        Home opened = Home.open(home, whenRoot);
        HomeLock lock = HomeLock.take(opened.lock());
        try {
            opened.account().take(opened.lock());
            Binaries binaries = new Binaries(opened, platform);
            binaries.provide();
            try {
                return start(opened, binaries, lock);
            } catch (ProgramFailed e) {
                if (!binaries.mended()) {
                    throw e;
                }
                return start(opened, binaries, lock);
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private RunningPostgres start(Home opened, Binaries binaries, HomeLock lock) {
        DataFolder data = new DataFolder(opened, binaries, random);
        Passwords passwords;
        if (data.isThere()) {
            data.checkVersion();
            new Remains(opened, binaries).clear();
            passwords = data.passwords();
        } else {
            passwords = data.make();
        }
        Server server = new Server(opened, binaries);
        return new RunningPostgres(server, server.start(port), passwords, lock);
    }
}
