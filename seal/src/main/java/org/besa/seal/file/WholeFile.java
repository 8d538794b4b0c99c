package org.besa.seal.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.besa.seal.crypto.FileStoreFault;
import org.besa.seal.value.OpaqueId;

/**
 * A new file that is there whole, on the disk, or not at all: written beside under a random name, then synced, renamed, and its folder
 * synced. Only its owner may read it. Whatever the disk refuses is a {@link FileStoreFault}.
 */
final class WholeFile implements AutoCloseable {
    /** How the names of unfinished files end. */
    static final String UNFINISHED = ".part";

    private final Path target;
    private final Path folder;
    private final FileChannel channel;
    private Path current;
    private boolean complete;

    /** @param random names the unfinished file */
    WholeFile(Path target, OpaqueId random) {
        this.target = target;
        this.folder = target.toAbsolutePath().resolveSibling(".");
        this.current = target.resolveSibling(random.hex() + UNFINISHED);
        try {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            this.channel = FileChannel.open(
                    current, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), readableByOwner());
        } catch (IOException e) {
            throw new FileStoreFault(target, e);
        }
    }

    private FileAttribute<?>[] readableByOwner() {
        return current.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Where its content is written to. Closing that does nothing. */
    OutputStream content() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int length) {
                append(ByteBuffer.wrap(from, offset, length));
            }
        };
    }

    private void append(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new FileStoreFault(target, e);
        }
    }

    /** Gives the file its name. When this returns, it survives a power cut. */
    void complete() {
        try {
            channel.force(true);
            channel.close();
            Files.move(current, target, StandardCopyOption.ATOMIC_MOVE);
            current = target;
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
            complete = true;
        } catch (IOException e) {
            throw new FileStoreFault(target, e);
        }
    }

    /** Removes what was not completed. */
    @Override
    public void close() {
        if (complete) {
            return;
        }
        try {
            channel.close();
            Files.deleteIfExists(current);
        } catch (IOException e) {
            throw new FileStoreFault(current, e);
        }
    }
}
