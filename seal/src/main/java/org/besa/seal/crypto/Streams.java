package org.besa.seal.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Seals and opens streams under one key. */
public interface Streams {

    /**
     * What is written is sealed into {@code sealed}. Closing it writes the last segment and closes {@code sealed}; without that
     * the stream does not open.
     *
     * @throws IOException if {@code sealed} cannot be written
     */
    OutputStream sealing(OutputStream sealed, Context context) throws IOException;

    /**
     * Opens a stream. Bytes are given out only after their segment has been checked; a reader must come to the end before it trusts the
     * whole, for a cut shows there.
     *
     * @param what named when it does not open
     * @return a stream whose {@code read} throws {@link NotOpened} where the sealed stream was changed, cut, reordered or extended
     * @throws IOException if {@code sealed} cannot be read
     */
    InputStream opening(InputStream sealed, Context context, String what) throws IOException;
}
