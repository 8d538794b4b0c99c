package org.besa.verify.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.besa.verify.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * Writes an export into a folder of its own. It is written beside, readable for its owner only, and takes its name when it is whole; a
 * folder that is already there is never touched. Closing an unfinished one removes what was written.
 */
public final class ExportWriter implements AutoCloseable {
    private final Path folder;
    private final String name;
    private final Path unfinished;
    private @Nullable LogWriter current;
    private int logs;
    private boolean finished;

    private ExportWriter(Path folder, String name, Path unfinished) {
        this.folder = folder;
        this.name = name;
        this.unfinished = unfinished;
    }

    /**
     * Begins an export.
     *
     * @param folder where it shall be; its parent exists, it does not
     * @param name the installation's: the origins of its logs without their numbers
     * @throws FileAlreadyExistsException if the folder is there
     */
    public static ExportWriter create(Path folder, String name) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        refuseToOverwrite(absolute);
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Path unfinished = Files.createTempDirectory(parent, absolute.getFileName() + ".unfinished-");
        return new ExportWriter(absolute, name, unfinished);
    }

    /** Begins the next log, numbered from 1; the one before it must be finished. */
    public LogWriter log() {
        requireFinishedLog();
        logs++;
        LogWriter begun = new LogWriter(new NewFiles(unfinished), new Origin(name, logs));
        current = begun;
        return begun;
    }

    /**
     * Gives the export its name.
     *
     * @param keys those that whoever reads the export needs: a log's for each log, and one for each witness
     * @throws FileAlreadyExistsException if the folder has come into being meanwhile
     * @throws IllegalStateException if there is no log, or the last one is not finished
     */
    public void finish(List<VerifierKey> keys) throws IOException {
        requireFinishedLog();
        if (logs == 0) {
            throw new IllegalStateException("an export holds at least one log");
        }
        String lines = keys.stream().map(key -> key + "\n").collect(joining());
        new NewFiles(unfinished).write(LogFolder.KEYS, lines.getBytes(UTF_8));
        refuseToOverwrite(folder);
        Files.move(unfinished, folder);
        finished = true;
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            Files.walkFileTree(unfinished, new Removal());
            finished = true;
        }
    }

    private void requireFinishedLog() {
        if (current != null && !current.isFinished()) {
            throw new IllegalStateException("log " + logs + " is not finished");
        }
    }

    private static void refuseToOverwrite(Path folder) throws FileAlreadyExistsException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
