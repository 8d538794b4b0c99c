package org.besa.seal.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.besa.seal.crypto.KeyStoreFault;

/**
 * Excludes other processes by locking a file, and other threads of this one by a lock in memory, for the operating system locks
 * for a process as a whole. A thread may enter again. Waits for as long as it takes.
 */
final class ExclusiveFile {
    /** By real path, so that two stores on one file meet. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final Path file;

    /** @param file made when it is not there; nothing is ever in it, and it is never deleted */
    ExclusiveFile(Path file) {
        this.file = file;
    }

    <T> T hold(Supplier<T> work) {
        ReentrantLock threads = THREADS.computeIfAbsent(real(), path -> new ReentrantLock());
        threads.lock();
        try {
            return threads.getHoldCount() > 1 ? work.get() : holdFile(work);
        } finally {
            threads.unlock();
        }
    }

    private <T> T holdFile(Supplier<T> work) {
        Held held = lock();
        try (held) {
            return work.get();
        }
    }

    private Held lock() {
        try {
            FileChannel channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Held held = new Held(channel, file);
            try {
                channel.lock();
                return held;
            } catch (IOException e) {
                held.close();
                throw e;
            }
        } catch (IOException e) {
            throw KeyStoreFault.cannot(file, "be locked", e);
        }
    }

    private Path real() {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        try {
            return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            throw KeyStoreFault.cannot(file, "be locked", e);
        }
    }

    private record Held(FileChannel channel, Path file) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw KeyStoreFault.cannot(file, "be unlocked", e);
            }
        }
    }
}
