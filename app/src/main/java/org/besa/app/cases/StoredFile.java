package org.besa.app.cases;

/**
 * A file of the case; its content lies sealed in the folder, under the id of this item.
 *
 * @param name how it is called; a label, never a path; 1 to 200 characters
 * @param type what its first bytes say it is
 * @param bytes how long it is
 */
public record StoredFile(String name, FileType type, long bytes) implements Content {
    static final Length NAME = Length.needed(200);

    /** Checks name and size. */
    public StoredFile {
        NAME.check("a file's name", name);
        if (bytes < 0) {
            throw new IllegalArgumentException("a file has no fewer than 0 bytes");
        }
    }
}
