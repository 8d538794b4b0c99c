package org.besa.app.access;

import java.util.regex.Pattern;

/**
 * A path of this server, with or without a query: where somebody goes back to. No browser reads another host into it: it begins with one slash, and has no
 * backslash, blank or control character, which browsers turn into slashes or leave out.
 *
 * @param text in ASCII, as it stands in a header
 */
record LocalPath(String text) {
    private static final int LONGEST = 2000;
    private static final Pattern SHAPE = Pattern.compile("/(?:[!-~&&[^/\\\\]][!-~&&[^\\\\]]*)?");

    /** The first page; after the shape, which it is checked by. */
    static final LocalPath HOME = new LocalPath("/");

    /** Checks the shape. */
    LocalPath {
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("a local path is ASCII and begins with one slash");
        }
    }

    /** What a form brought, whatever it is; the first page if it is none. */
    static LocalPath of(String brought) {
        return brought.length() <= LONGEST && SHAPE.matcher(brought).matches() ? new LocalPath(brought) : HOME;
    }
}
