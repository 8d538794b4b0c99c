package org.besa.seal.keys;

import java.io.IOException;
import java.io.InputStream;

/** A stream that is being opened. It refuses once its key is taken back. */
final class RevocableInput extends InputStream {
    private final Revocable<InputStream> stream;
    private final InputStream below;

    RevocableInput(Revocable<InputStream> stream, InputStream below) {
        this.stream = stream;
        this.below = below;
    }

    @Override
    public int read() throws IOException {
        return stream.get().read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return stream.get().read(into, offset, length);
    }

    @Override
    public void close() throws IOException {
        below.close();
    }
}
