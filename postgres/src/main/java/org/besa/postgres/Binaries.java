package org.besa.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's programs, unpacked once into a folder that is named after their content. Unpacked beside under a name that nobody asks
 * for, and renamed when whole. Not synced file by file (a thousand of them): what a power cut left short is found by its size at the next start.
 */
final class Binaries {
    /** Lies in the folder, and has a line for each file, and each link to one: the file's size in bytes, a space, the path. */
    private static final String CONTENTS = "contents";

    private final Home home;
    private final PackedBinaries packed;
    private final Path folder;

    Binaries(Home home, Platform platform) {
        this.home = home;
        this.packed = new PackedBinaries(platform);
        this.folder = home.binaries()
                .resolve(Platform.VERSION + "-" + platform.sha256().substring(0, 12));
    }

    /** A program of PostgreSQL's, as the home's account runs it. */
    Command command(String program, List<String> arguments) {
        List<String> words = Stream.concat(
                        Stream.of(folder.resolve("bin").resolve(program).toString()), arguments.stream())
                .toList();
        return new Command(home.account(), home.root(), words);
    }

    /** Sends a signal (INT, QUIT, KILL …) to a process, as the home's account. That it is gone already is no fault. */
    void signal(String signal, long process) {
        command("pg_ctl", List.of("kill", signal, Long.toString(process))).run("", Duration.ofSeconds(10));
    }

    /** Unpacks them, unless they are there with all their files in their full sizes. What else lies in the folder is removed. */
    void provide() {
        if (!Files.isDirectory(home.binaries())) {
            home.makeFolder(home.binaries());
        }
        if (!isComplete()) {
            unpack();
        }
    }

    private void unpack() {
        removeAll();
        Path unpacking = home.makeFolder(home.binaries().resolve("unpacking"));
        List<Path> names = new ArrayList<>();
        try {
            packed.read((name, entry, content) -> {
                write(unpacking.resolve(name), entry, content);
                if (!entry.isDirectory()) {
                    names.add(name);
                }
            });
            StringBuilder contents = new StringBuilder();
            for (Path name : names) { // only now, since a link may come before its file
                contents.append(Files.size(unpacking.resolve(name)))
                        .append(' ')
                        .append(name)
                        .append('\n');
            }
            home.write(unpacking.resolve(CONTENTS), contents.toString());
        } catch (IOException e) {
            throw PostgresFault.of(unpacking, e);
        }
        home.rename(unpacking, folder);
    }

    private void removeAll() {
        try (Stream<Path> old = Files.list(home.binaries())) {
            old.forEach(home::remove);
        } catch (IOException e) {
            throw PostgresFault.of(home.binaries(), e);
        }
    }

    private void write(Path target, TarArchiveEntry entry, InputStream content) throws IOException {
        if (entry.isDirectory()) {
            provideFolder(target);
            return;
        }
        provideFolder(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (isPlainFile(entry)) {
            Files.copy(content, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
        } else {
            throw new IOException("the entry " + entry.getName() + " is neither file, folder nor link");
        }
        home.account().take(target);
    }

    /** The library counts links among the files. */
    private static boolean isPlainFile(TarArchiveEntry entry) {
        return entry.isFile() && !entry.isSymbolicLink() && !entry.isLink();
    }

    /** The archive names some folders only as parts of paths. */
    private void provideFolder(@Nullable Path wanted) {
        if (wanted != null && !Files.isDirectory(wanted)) {
            provideFolder(wanted.getParent());
            home.makeFolder(wanted);
        }
    }

    private boolean isComplete() {
        Path contents = folder.resolve(CONTENTS);
        if (!Files.isRegularFile(contents)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(contents)) {
            return lines.allMatch(line -> {
                int space = line.indexOf(' ');
                return sizeOf(folder.resolve(line.substring(space + 1))) == Long.parseLong(line.substring(0, space));
            });
        } catch (IOException | RuntimeException e) {
            return false; // unreadable, or not what we wrote: unpack anew
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }

    /**
     * Unpacks them anew when they differ from what is on the class path. Reads all of both, so it is asked only when a program failed in
     * a way that nobody knows.
     *
     * @return true when they differed
     */
    boolean mended() {
        boolean[] same = {true};
        try {
            packed.read((name, entry, content) -> {
                if (isPlainFile(entry) && same[0]) {
                    same[0] = isSame(folder.resolve(name), content);
                }
            });
        } catch (IOException e) {
            throw PostgresFault.of(folder, e);
        }
        if (!same[0]) {
            unpack();
        }
        return !same[0];
    }

    private static boolean isSame(Path file, InputStream content) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Arrays.equals(Files.readAllBytes(file), content.readAllBytes());
    }
}
