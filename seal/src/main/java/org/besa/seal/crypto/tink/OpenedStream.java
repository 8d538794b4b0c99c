package org.besa.seal.crypto.tink;

import java.io.IOException;
import java.io.InputStream;
import org.besa.seal.crypto.NotOpened;
import org.jspecify.annotations.Nullable;

/** Says a forgery by its name, and passes on what the disk below said. */
final class OpenedStream extends InputStream {
    private final InputStream opened;
    private final WatchedInput below;
    private final String what;

    OpenedStream(InputStream opened, WatchedInput below, String what) {
        this.opened = opened;
        this.below = below;
        this.what = what;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return opened.read(into, offset, length);
        } catch (IOException e) {
            @Nullable IOException failure = below.failure();
            if (failure != null) {
                throw failure;
            }
            throw new NotOpened(what);
        }
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
