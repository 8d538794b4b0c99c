package org.besa.app.cases;

/**
 * How whoever sends a file calls it: a label, never a path.
 *
 * @param text without folders, control characters and signs that turn the direction of writing; 1 to 200 characters
 */
record FileName(String text) {
    FileName {
        StoredFile.NAME.check("a file's name", text);
    }

    /** What is left of whatever a browser, or somebody who plays one, sent. */
    static FileName of(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints().filter(FileName::isHarmless).forEach(kept::appendCodePoint);
        String name = kept.toString().strip();
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        int excess = name.codePointCount(0, name.length()) - StoredFile.NAME.longest();
        // The ending says what it is: the middle goes, not the end.
        return new FileName(
                name.isBlank() ? "file" : excess > 0 ? name.substring(name.offsetByCodePoints(0, excess)) : name);
    }

    private static boolean isHarmless(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
