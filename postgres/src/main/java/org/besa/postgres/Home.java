package org.besa.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which everything lies. Nobody but its owner can read anything in it.
 *
 * @param root its real path
 * @param account whom it belongs to, and whom PostgreSQL runs as
 */
record Home(Path root, Account account) {

    private static final int TRIES_TO_REMOVE = 50;

    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** Opens a home, or makes an empty one. */
    static Home open(Path path, WhenRoot whenRoot) {
        int user = Account.currentUser();
        if (user == Account.ROOT && whenRoot == WhenRoot.REFUSE) {
            throw SteppingDown.refusal(path);
        }
        Path root = made(path);
        checkClosed(root);
        if (user == Account.ROOT) {
            return new Home(root, SteppingDown.onThisMachine().forHome(root, isEmpty(root)));
        }
        if (Account.userOf(root) != user) {
            throw new PostgresFault(
                    root.toString(), "belongs to another user", "start Besa as that user, or choose another home");
        }
        if (!Files.isWritable(root)) {
            throw new PostgresFault(root.toString(), "cannot be written", "chmod 700 " + root);
        }
        return new Home(root, Account.own(user, Account.groupOf(root)));
    }

    private static Path made(Path path) {
        try {
            return Files.createDirectories(path, FOLDER).toRealPath();
        } catch (FileAlreadyExistsException e) {
            throw new PostgresFault(path.toString(), "is not a folder", "choose another home", e);
        } catch (IOException e) {
            throw PostgresFault.of(path, e);
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw PostgresFault.of(folder, e);
        }
    }

    /** Refuses what others than its owner can read or change. */
    static void checkClosed(Path path) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            if (!PosixFilePermissions.toString(permissions).endsWith("------")) {
                throw new PostgresFault(path.toString(), "others can read it", "chmod go= " + path);
            }
        } catch (IOException e) {
            throw PostgresFault.of(path, e);
        }
    }

    /** Held by the program that works with the home. */
    Path lock() {
        return root.resolve("lock");
    }

    /** Held by the server's own processes. */
    Path serverLock() {
        return root.resolve("server.lock");
    }

    Path data() {
        return root.resolve("data");
    }

    Path passwords() {
        return root.resolve("passwords");
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    /** What PostgreSQL says about itself; never a statement or a value. */
    Path log() {
        return root.resolve("postgres.log");
    }

    /** A new folder for its owner alone. Those above it must be there. */
    Path makeFolder(Path folder) {
        try {
            Files.createDirectory(folder, FOLDER);
        } catch (IOException e) {
            throw PostgresFault.of(folder, e);
        }
        account.take(folder);
        return folder;
    }

    /** Writes a file that is there whole or as it was before, for its owner alone. When this returns, it survives a power cut. */
    void write(Path file, String content) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(beside);
            Files.createFile(beside, FILE);
            account.take(beside);
            Files.writeString(beside, content, UTF_8, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            sync(file.resolveSibling("."));
        } catch (IOException e) {
            throw PostgresFault.of(file, e);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** An empty file for its owner alone, unless it is there. */
    void makeFile(Path file) {
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.createFile(file, FILE);
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new PostgresFault(file.toString(), "is not a plain file", "remove it");
            }
        } catch (IOException e) {
            throw PostgresFault.of(file, e);
        }
        account.take(file);
    }

    /** Gives a finished folder its name at once. When this returns, the name survives a power cut. */
    void rename(Path folder, Path name) {
        try {
            Files.move(folder, name, StandardCopyOption.ATOMIC_MOVE);
            sync(name.resolveSibling("."));
        } catch (IOException e) {
            throw PostgresFault.of(name, e);
        }
    }

    /**
     * Removes a folder with all that is in it, or does nothing when it is not there. A program that was left behind may still be writing
     * its last file there, therefore more than one try.
     */
    void remove(Path folder) {
        for (int tries = 1; Files.exists(folder, LinkOption.NOFOLLOW_LINKS); tries++) {
            try {
                removeOnce(folder);
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                if (tries == TRIES_TO_REMOVE) {
                    throw PostgresFault.of(folder, e);
                }
                new Pause(Duration.ofMillis(100)).take();
            } catch (IOException e) {
                throw PostgresFault.of(folder, e);
            }
        }
    }

    private static void removeOnce(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault) throws IOException {
                if (fault != null) {
                    throw fault;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
