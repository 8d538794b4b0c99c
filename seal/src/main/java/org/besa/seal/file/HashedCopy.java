package org.besa.seal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Copies a stream and takes its fingerprint on the way. SHA-512 costs as much as all the rest together, so it works on one chunk in a thread of its own
 * while this thread hashes, writes and reads the next.
 */
final class HashedCopy {
    private static final int CHUNK = 1 << 20;
    private static final byte[] EMPTY = {};

    private final MessageDigest sha256 = digest("SHA-256");
    private final MessageDigest sha512 = digest("SHA-512");

    /** Copies everything; neither stream is closed. */
    Fingerprint run(InputStream from, OutputStream to) throws IOException {
        byte[] chunk = new byte[CHUNK];
        byte[] spare = EMPTY;
        long length = 0;
        int count = from.readNBytes(chunk, 0, CHUNK);
        while (count == CHUNK) {
            byte[] full = chunk;
            Thread hashing = Thread.ofVirtual().start(() -> sha512.update(full));
            try {
                sha256.update(full);
                to.write(full);
                length += CHUNK;
                chunk = spare.length == CHUNK ? spare : new byte[CHUNK];
                spare = full;
                count = from.readNBytes(chunk, 0, CHUNK);
            } finally {
                await(hashing);
            }
        }
        sha256.update(chunk, 0, count);
        sha512.update(chunk, 0, count);
        to.write(chunk, 0, count);
        HexFormat hex = HexFormat.of();
        return new Fingerprint(length + count, hex.formatHex(sha256.digest()), hex.formatHex(sha512.digest()));
    }

    private static void await(Thread hashing) throws InterruptedIOException {
        try {
            hashing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while copying");
        }
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
