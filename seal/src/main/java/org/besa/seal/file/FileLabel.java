package org.besa.seal.file;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * How whoever gave us a file called it. Both are only repeated, never acted upon: the name is not a path, the type not checked against
 * the content.
 *
 * @param name 1 to {@value #LONGEST_NAME} bytes of UTF-8
 * @param mediaType type and subtype in lower case, without parameters (RFC 6838, section 4.2): {@code application/pdf}
 */
public record FileLabel(String name, String mediaType) {
    /** Bytes in the longest name. */
    public static final int LONGEST_NAME = 1024;

    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}");

    /** Checks both. */
    public FileLabel {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
            throw new IllegalArgumentException("a file's name is text in Unicode");
        }
        int size = name.getBytes(StandardCharsets.UTF_8).length;
        if (size < 1 || size > LONGEST_NAME) {
            throw new IllegalArgumentException("a file's name has 1 to " + LONGEST_NAME + " bytes, not " + size);
        }
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            throw new IllegalArgumentException("'" + mediaType + "' is not a media type such as application/pdf");
        }
    }
}
