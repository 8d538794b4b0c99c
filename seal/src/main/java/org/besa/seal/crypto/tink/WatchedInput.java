package org.besa.seal.crypto.tink;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Remembers whether the stream below failed: Tink reports that and a forgery by the same exception. */
final class WatchedInput extends FilterInputStream {
    private @Nullable IOException failure;

    WatchedInput(InputStream below) {
        super(below);
    }

    @Nullable IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
