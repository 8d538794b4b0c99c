package org.besa.seal.file;

import java.io.IOException;
import java.io.InputStream;
import org.besa.seal.crypto.NotOpened;

/**
 * The content of a sealed file without its padding. The last byte is given out only after the file was checked to its end: whoever got as many
 * bytes as the file has got the whole, unchanged.
 */
final class OpenedFile extends InputStream {
    private final InputStream padded;
    private final long padding;
    private final String what;
    private long left;
    private boolean whole;

    /**
     * @param padded the opened stream
     * @param length bytes of content
     * @param paddedLength bytes of content and padding
     */
    OpenedFile(InputStream padded, long length, long paddedLength, String what) throws IOException {
        this.padded = padded;
        this.padding = paddedLength - length;
        this.what = what;
        this.left = length;
        if (left == 0) {
            checkEnd();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            if (whole) {
                return -1;
            }
            throw new NotOpened(what);
        }
        int count = padded.read(into, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new NotOpened(what);
        }
        left -= count;
        if (left == 0) {
            checkEnd();
        }
        return count;
    }

    /** Only zeros follow, as many as the padding has, and then nothing. */
    private void checkEnd() throws IOException {
        byte[] rest = new byte[1 << 16];
        long seen = 0;
        for (int count = padded.read(rest); count >= 0; count = padded.read(rest)) {
            for (int i = 0; i < count; i++) {
                if (rest[i] != 0) {
                    throw new NotOpened(what);
                }
            }
            seen += count;
        }
        if (seen != padding) {
            throw new NotOpened(what);
        }
        whole = true;
    }

    @Override
    public void close() throws IOException {
        padded.close();
    }
}
