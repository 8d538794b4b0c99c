package org.besa.verify.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder that somebody handed over. No link in it is followed, so it cannot make us read another file of this machine; only plain files are
 * read, and no more of one than was asked for.
 */
public final class ExportFolder {
    private static final String COPY = "copy the export anew, from where it was made";

    private final Path root;

    private ExportFolder(Path root) {
        this.root = root;
    }

    /**
     * Opens a folder. Its own path may be a link: that one was typed by whoever asks.
     *
     * @throws Unreadable if it is not there, is no folder or may not be read
     */
    public static ExportFolder open(Path folder) throws Unreadable {
        try {
            Path real = folder.toRealPath();
            if (!Files.isDirectory(real)) {
                throw new Unreadable(folder.toString(), "is a file, not a folder", "name the folder of the export");
            }
            return new ExportFolder(real);
        } catch (NoSuchFileException e) {
            throw new Unreadable(folder.toString(), "there is no such folder", "look for a mistake in the path");
        } catch (IOException e) {
            throw unreadable(folder.toString(), e);
        }
    }

    /**
     * The bytes of a file.
     *
     * @param path below this folder, with {@code /} between its parts
     * @param most how many bytes it may have
     * @return empty if there is no such file
     * @throws Unreadable if it is larger, a link or otherwise no plain file, or may not be read
     */
    public Optional<byte[]> read(String path, int most) throws Unreadable {
        Path file = root.resolve(path);
        try {
            if (!isThere(path, file)) {
                return Optional.empty();
            }
            BasicFileAttributes attributes = attributes(file);
            if (!attributes.isRegularFile()) {
                throw new Unreadable(path, "is not a plain file", COPY);
            }
            if (attributes.size() > most) {
                throw tooLarge(path, attributes.size(), most);
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                byte[] content = in.readNBytes(most);
                if (in.read() >= 0) {
                    throw tooLarge(path, most + 1L, most);
                }
                return Optional.of(content);
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /**
     * Whether a plain file is there.
     *
     * @param path below this folder
     * @throws Unreadable if it is a link, or may not be looked at
     */
    public boolean isFile(String path) throws Unreadable {
        Path file = root.resolve(path);
        try {
            return isThere(path, file) && attributes(file).isRegularFile();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /**
     * The names in a folder, in ascending order.
     *
     * @param path below this folder; empty for this folder itself
     * @param most how many names there may be
     * @return empty if there is no such folder
     * @throws Unreadable if there are more, or it is a link or may not be read
     */
    public List<String> names(String path, int most) throws Unreadable {
        Path folder = root.resolve(path);
        List<String> names = new ArrayList<>();
        try {
            if (!isThere(path, folder)) {
                return names;
            }
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (names.size() == most) {
                        throw new Unreadable(path, "holds more than " + most + " files", COPY);
                    }
                    names.add(file.getFileName().toString());
                }
            }
        } catch (NotDirectoryException e) {
            throw new Unreadable(path, "is a file, not a folder", COPY);
        } catch (DirectoryIteratorException e) {
            throw unreadable(path, new IOException(e));
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        names.sort(null);
        return names;
    }

    /** Whether something is there that is reached without a link. */
    private boolean isThere(String path, Path file) throws IOException, Unreadable {
        try {
            if (!file.toRealPath().equals(file.normalize())) {
                throw link(path);
            }
            return true;
        } catch (NoSuchFileException e) {
            if (Files.isSymbolicLink(file)) {
                throw link(path);
            }
            return false;
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static Unreadable link(String path) {
        return new Unreadable(path, "is a link, or lies behind one", "replace the link by a copy of what it names");
    }

    private static Unreadable tooLarge(String path, long size, int most) {
        return new Unreadable(path, "has " + size + " bytes or more; such a file has at most " + most, COPY);
    }

    private static Unreadable unreadable(String path, IOException e) {
        if (e instanceof AccessDeniedException) {
            return new Unreadable(path, "may not be read by this user", "ask whoever owns it for the right to read it");
        }
        String reason = e.getMessage();
        return new Unreadable(
                path, "cannot be read (" + (reason == null ? e.getClass().getSimpleName() : reason) + ")", COPY);
    }
}
