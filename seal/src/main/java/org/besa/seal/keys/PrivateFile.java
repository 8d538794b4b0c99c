package org.besa.seal.keys;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import org.besa.seal.crypto.DiskFault;
import org.besa.seal.crypto.KeyStoreFault;

/**
 * A file that only its owner, which is us, may read. It is written whole or not at all, and never through a link. Writers must exclude each
 * other; readers need not.
 */
record PrivateFile(Path path) {
    /** What a killed writer leaves beside. */
    static final String NEW = ".new";
    /** What a killed destroyer leaves beside. */
    static final String OLD = ".old";

    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OURS_ALONE_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final int CHUNK = 1 << 16;

    /** Whether there is something of that name, be it a link. */
    boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Refuses a file that is a link, that is not ours, or that others may read. */
    void check() {
        try {
            check(path, false);
        } catch (IOException e) {
            throw KeyStoreFault.cannot(path, "be read", e);
        }
    }

    /**
     * Reads all of it.
     *
     * @param most the most bytes it may have
     */
    byte[] read(int most) {
        try {
            check(path, false);
            try (SeekableByteChannel channel =
                    Files.newByteChannel(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
                if (channel.size() > most) {
                    throw new KeyStoreFault(
                            path.toString(),
                            "has " + channel.size() + " bytes, and at most " + most + " make sense here",
                            "put it back from the key backup");
                }
                ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
                while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                    // until all is there
                }
                return Arrays.copyOf(bytes.array(), bytes.position());
            }
        } catch (IOException e) {
            throw KeyStoreFault.cannot(path, "be read", e);
        }
    }

    /** Puts these bytes in place of what was there, if anything. When this returns, they survive a power cut. */
    void write(byte[] bytes) {
        Path beside = beside(NEW);
        try {
            if (exists()) {
                check(path, false);
            }
            Files.deleteIfExists(beside);
            writeNew(beside, bytes);
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            deleteAfter(e, beside);
            throw KeyStoreFault.cannot(path, "be written", e);
        }
        syncFolder();
    }

    /** Takes it away for good, as far as the disk allows: overwrites and deletes it. Nothing happens when it is not there. */
    void destroy() {
        try {
            if (exists()) {
                check(path, false);
                // Killed halfway, it must not look like a damaged file.
                Files.move(path, beside(OLD), StandardCopyOption.ATOMIC_MOVE);
                syncFolder();
            }
            destroyLeftovers();
        } catch (IOException e) {
            throw KeyStoreFault.cannot(path, "be destroyed", e);
        }
    }

    /** Destroys what a killed writer or destroyer left beside. */
    void destroyLeftovers() {
        try {
            Files.deleteIfExists(beside(NEW)); // never came into use
            erase(beside(OLD));
        } catch (IOException e) {
            throw KeyStoreFault.cannot(path, "be rid of what a killed process left beside it", e);
        }
    }

    private Path beside(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    private static void writeNew(Path file, byte[] bytes) throws IOException {
        Set<OpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        try (FileChannel channel = FileChannel.open(file, options, PosixFilePermissions.asFileAttribute(OURS_ALONE))) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void deleteAfter(IOException failure, Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void erase(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        check(file, false);
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
            long rest = channel.size();
            while (rest > 0) {
                rest -= channel.write(ByteBuffer.allocate((int) Math.min(rest, CHUNK)));
            }
            channel.force(true);
        }
        Files.delete(file);
        syncFolder();
    }

    private void syncFolder() {
        try (FileChannel folder = FileChannel.open(folder(path), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            throw new KeyStoreFault(
                    path.toString(),
                    "was changed, but the disk does not promise that this survives a power cut ("
                            + new DiskFault(e).fault() + ")",
                    "look after the disk, then do it again",
                    e);
        }
    }

    private static Path folder(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        return folder == null ? path : folder;
    }

    /** Makes a folder that only we may enter, if it is not there. Its parent must be there. */
    static void makeFolder(Path folder) {
        try {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OURS_ALONE_FOLDER));
                new PrivateFile(folder).syncFolder();
            }
        } catch (IOException e) {
            throw KeyStoreFault.cannot(folder, "be made", e);
        }
        checkFolder(folder);
    }

    /** Refuses a folder that is a link, that is not ours, or that others may enter. */
    static void checkFolder(Path folder) {
        try {
            check(folder, true);
        } catch (IOException e) {
            throw KeyStoreFault.cannot(folder, "be read", e);
        }
    }

    private static void check(Path path, boolean folder) throws IOException {
        PosixFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (UnsupportedOperationException e) {
            throw new KeyStoreFault(
                    path.toString(), "is on a disk without POSIX permissions", "keep keys on a disk that has them", e);
        }
        if (attributes.isSymbolicLink()) {
            throw new KeyStoreFault(
                    path.toString(), "is a symbolic link", "put what it points to here instead, after a look at it");
        }
        if (folder ? !attributes.isDirectory() : !attributes.isRegularFile()) {
            throw new KeyStoreFault(
                    path.toString(), "is not a " + (folder ? "folder" : "file"), "move it away after a look at it");
        }
        if (((Number) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS)).longValue()
                != new UnixSystem().getUid()) {
            throw new KeyStoreFault(
                    path.toString(),
                    "belongs to " + attributes.owner().getName() + ", not to the account that runs this",
                    "find out why, then chown it");
        }
        if (!OURS_ALONE_FOLDER.containsAll(attributes.permissions())) {
            throw new KeyStoreFault(
                    path.toString(),
                    "is open to others (" + PosixFilePermissions.toString(attributes.permissions()) + ")",
                    "find out who read it, then chmod " + (folder ? "700 " : "600 ") + path);
        }
    }
}
