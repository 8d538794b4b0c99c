package org.besa.app.face;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Exactly the files that lie under {@code /static/}: read once, kept as bytes. Everything else there is unknown. */
public final class StaticFiles {
    private static final String FOLDER = "/static/";

    private final Map<String, Content> files = new TreeMap<>();

    /**
     * One file as it goes out.
     *
     * @param version changes with the bytes; says nothing about who made them, so a checksum is enough
     */
    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    record Content(byte[] bytes, String mediaType, String version) {
        String etag() {
            return '"' + version + '"';
        }
    }

    /**
     * Reads them all.
     *
     * @throws IllegalStateException when a file is not on the class path, or two have one name
     */
    public StaticFiles(List<StaticFile> listed) {
        for (StaticFile file : listed) {
            byte[] bytes = read(file.resource());
            Content content = new Content(bytes, file.mediaType(), version(bytes));
            if (files.put(file.name(), content) != null) {
                throw new IllegalStateException("two static files are named " + file.name());
            }
        }
    }

    /**
     * The address of a file, with its version, so that browsers may keep it for a year.
     *
     * @throws IllegalStateException when there is none of this name
     */
    public String href(String name) {
        Content content = files.get(name);
        if (content == null) {
            throw new IllegalStateException("there is no static file " + name);
        }
        return FOLDER + name + "?v=" + content.version();
    }

    /** The paths of all, without their versions: what a list of routes needs. */
    public List<String> paths() {
        return files.keySet().stream().map(name -> FOLDER + name).toList();
    }

    Optional<Content> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static byte[] read(String resource) {
        try (InputStream bytes = StaticFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("there is no " + resource);
            }
            return bytes.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(resource + " cannot be read", fault);
        }
    }

    private static String version(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
