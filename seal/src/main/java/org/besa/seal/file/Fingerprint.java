package org.besa.seal.file;

import java.util.regex.Pattern;

/**
 * What tells an original from every other. In the clear it would tell anyone who has the same file that we have it too: it is only ever stored sealed.
 *
 * @param length bytes of the original, from 0
 * @param sha256 64 hex digits in lower case
 * @param sha512 128 hex digits in lower case
 */
public record Fingerprint(long length, String sha256, String sha512) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SHA_512 = Pattern.compile("[0-9a-f]{128}");

    /** Checks the shapes. */
    public Fingerprint {
        if (length < 0
                || !SHA_256.matcher(sha256).matches()
                || !SHA_512.matcher(sha512).matches()) {
            throw new IllegalArgumentException("a fingerprint is a length from 0, 64 and 128 hex digits in lower case");
        }
    }
}
