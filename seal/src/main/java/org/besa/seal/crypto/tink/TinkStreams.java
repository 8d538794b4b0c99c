package org.besa.seal.crypto.tink;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import org.besa.seal.crypto.Context;
import org.besa.seal.crypto.Streams;

record TinkStreams(StreamingAead aead) implements Streams {

    @Override
    public OutputStream sealing(OutputStream sealed, Context context) throws IOException {
        try {
            return aead.newEncryptingStream(sealed, context.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing cannot fail before the first byte", e);
        }
    }

    @Override
    public InputStream opening(InputStream sealed, Context context, String what) throws IOException {
        WatchedInput watched = new WatchedInput(sealed);
        try {
            return new OpenedStream(aead.newDecryptingStream(watched, context.bytes()), watched, what);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("opening cannot fail before the first byte", e);
        }
    }
}
