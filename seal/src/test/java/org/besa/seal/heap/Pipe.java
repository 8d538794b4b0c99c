package org.besa.seal.heap;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** To and from the parent process, without a buffer that would keep what passed. */
final class Pipe {
    private static final int LONGEST_LINE = 100;

    private final FileInputStream in = new FileInputStream(FileDescriptor.in);
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    /** Sends a label and bytes: the sizes of both in four bytes each, then both. */
    synchronized void send(String label, byte[] bytes) {
        byte[] encoded = label.getBytes(StandardCharsets.UTF_8);
        try {
            out.write(ByteBuffer.allocate(2 * Integer.BYTES)
                    .putInt(encoded.length)
                    .putInt(bytes.length)
                    .array());
            out.write(encoded);
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of ASCII. */
    char[] line() {
        char[] line = new char[LONGEST_LINE];
        int length = 0;
        try {
            for (int next = in.read(); next > '\n'; next = in.read()) {
                line[length++] = (char) next;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        char[] exact = java.util.Arrays.copyOf(line, length);
        java.util.Arrays.fill(line, ' ');
        return exact;
    }
}
