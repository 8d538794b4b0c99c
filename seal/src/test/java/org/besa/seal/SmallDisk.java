package org.besa.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A disk of one mebibyte, in a mount namespace of its own, and a program that runs on it in a JVM of its own.
 *
 * @param mountPoint an empty folder
 * @param readOnly whether it cannot be written
 */
public record SmallDisk(Path mountPoint, boolean readOnly) {

    /** Runs {@code main} with the folder as its argument, and returns what it printed. */
    public List<String> run(Class<?> main) {
        try {
            Process process =
                    new ProcessBuilder(command(main)).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(printed);
            }
            return printed.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> command(Class<?> main) {
        String mount = "mount -t tmpfs -o size=1m,mode=700 tmpfs \"$0\" && "
                + (readOnly ? "mount -o remount,ro \"$0\" && " : "")
                + "exec \"$@\"";
        boolean root = "root".equals(System.getProperty("user.name"));
        List<String> command = new ArrayList<>();
        Collections.addAll(command, "unshare", root ? "-m" : "-rm", "sh", "-c", mount, mountPoint.toString());
        Collections.addAll(
                command,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                mountPoint.toString());
        return command;
    }
}
