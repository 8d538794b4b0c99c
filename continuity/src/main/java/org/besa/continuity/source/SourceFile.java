package org.besa.continuity.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** The bytes of one file, never more than {@link #LIMIT}, and the name under which faults speak of it. */
public final class SourceFile {
    /** The largest case file, pack, calendar or example file in bytes. */
    public static final int LIMIT = 2 * 1024 * 1024;

    private final String name;
    private final byte[] content;

    private SourceFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /**
     * Reads a file; a larger one is refused by its size, before it is read.
     *
     * @throws FaultyInput if it cannot be read or is too large
     */
    public static SourceFile at(Path path) {
        String name = path.toString();
        try {
            if (Files.isDirectory(path)) {
                throw refused(name, "this is a folder", "expected a file");
            }
            if (Files.size(path) > LIMIT) {
                throw tooLarge(name, Files.size(path) + " bytes");
            }
            try (InputStream in = Files.newInputStream(path)) {
                return of(name, in.readNBytes(LIMIT + 1));
            }
        } catch (NoSuchFileException e) {
            throw refused(name, "there is no such file", "expected a file that exists");
        } catch (AccessDeniedException e) {
            throw refused(name, "this file may not be read", "expected the permission to read it");
        } catch (IOException e) {
            throw refused(name, "this file cannot be read (" + e.getMessage() + ")", "expected a readable file");
        }
    }

    /**
     * Content that is in memory already.
     *
     * @throws FaultyInput if it is too large
     */
    public static SourceFile of(String name, byte[] content) {
        if (content.length > LIMIT) {
            throw tooLarge(name, "more than " + LIMIT + " bytes");
        }
        return new SourceFile(name, content.clone());
    }

    /** Text that is in memory already, as a file in UTF-8. */
    public static SourceFile of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As faults show it. */
    public String name() {
        return name;
    }

    byte[] content() {
        return content.clone();
    }

    private static FaultyInput tooLarge(String name, String size) {
        return refused(name, "this file is too large (" + size + ")", "expected at most " + LIMIT + " bytes");
    }

    private static FaultyInput refused(String name, String what, String expected) {
        return new FaultyInput(List.of(new Fault(name, 1, 1, what, expected)));
    }
}
