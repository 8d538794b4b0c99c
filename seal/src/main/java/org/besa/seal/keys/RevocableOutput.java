package org.besa.seal.keys;

import java.io.IOException;
import java.io.OutputStream;
import org.besa.seal.crypto.KeysLocked;

/** A stream that is being sealed. Once its key is taken back it refuses, and what was written does not open: the last segment is missing. */
final class RevocableOutput extends OutputStream {
    private final Revocable<OutputStream> stream;
    private final OutputStream below;

    RevocableOutput(Revocable<OutputStream> stream, OutputStream below) {
        this.stream = stream;
        this.below = below;
    }

    @Override
    public void write(int b) throws IOException {
        stream.get().write(b);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        stream.get().write(from, offset, length);
    }

    @Override
    public void flush() throws IOException {
        stream.get().flush();
    }

    /** @throws KeysLocked if the key was taken back; what lies below is closed even then */
    @Override
    public void close() throws IOException {
        try {
            stream.get().close();
        } catch (KeysLocked e) {
            below.close();
            throw e;
        }
    }
}
