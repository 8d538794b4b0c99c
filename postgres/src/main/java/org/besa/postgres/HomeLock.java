package org.besa.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** At most one process works with a home. The operating system lets go of the lock when that process ends, however it ends. */
final class HomeLock implements AutoCloseable {
    /**
     * The homes of this process. Needed because closing <em>any</em> channel of a file drops the locks that the process has on it (POSIX
     * fcntl), so a second attempt from here must not even open the file.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @param file the lock file, by its real path; made when it is missing, and never removed */
    static HomeLock take(Path file) {
        if (!OURS.add(file)) {
            throw inUse(file, "this process");
        }
        @Nullable FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            if (channel.tryLock() == null) {
                throw inUse(file, "process " + Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(US_ASCII)));
            return new HomeLock(file, channel);
        } catch (IOException | RuntimeException e) {
            OURS.remove(file);
            closeQuietly(channel);
            throw e instanceof IOException fault ? PostgresFault.of(file, fault) : (RuntimeException) e;
        }
    }

    private static PostgresFault inUse(Path file, String holder) {
        return new PostgresFault(
                String.valueOf(file.getParent()), "in use by " + holder, "stop that one first, or choose another home");
    }

    @SuppressWarnings("EmptyCatch")
    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The fault that brought us here is the one to tell.
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw PostgresFault.of(file, e);
        } finally {
            OURS.remove(file);
        }
    }
}
