package org.besa.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom PostgreSQL's programs run as.
 *
 * @param prefix what stands before a command, so that it runs as this account; nothing when it is our own
 * @param user the number of the user who owns the files, as we see it
 * @param group the number of that user's group
 */
record Account(List<String> prefix, int user, int group) {

    static final int ROOT = 0;

    /** Our own account. */
    static Account own(int user, int group) {
        return new Account(List.of(), user, group);
    }

    /**
     * The number of the user that this process runs as. Read from the content, by proc_pid_status(5): {@code /proc/self} is a link of
     * root's, whoever asks, and the files behind it are root's too when Java was given capabilities.
     */
    static int currentUser() {
        Path status = Path.of("/proc/self/status");
        try (Stream<String> lines = Files.lines(status)) {
            String users =
                    lines.filter(line -> line.startsWith("Uid:")).findFirst().orElseThrow();
            return Integer.parseInt(users.split("\t", -1)[2]); // the name, the real one, the effective one, …
        } catch (IOException e) {
            throw PostgresFault.of(status, e);
        }
    }

    static int userOf(Path path) {
        return number(path, "unix:uid");
    }

    static int groupOf(Path path) {
        return number(path, "unix:gid");
    }

    private static int number(Path path, String attribute) {
        try {
            return (int) Files.getAttribute(path, attribute, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw PostgresFault.of(path, e);
        }
    }

    /** Gives what we made to this account. Does nothing when it is there already, which is all that ordinary users may do. */
    void take(Path path) {
        if (userOf(path) == user && groupOf(path) == group) {
            return;
        }
        try {
            Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw PostgresFault.of(path, e);
        }
    }
}
