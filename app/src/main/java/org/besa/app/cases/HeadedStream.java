package org.besa.app.cases;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/** A file as it comes in: its first bytes are known, and it ends with {@link FileRefused} where it becomes too long. */
final class HeadedStream extends FilterInputStream {
    private final byte[] head;
    private final long largest;
    private long count;

    private HeadedStream(byte[] head, InputStream rest, long largest) {
        super(new SequenceInputStream(new ByteArrayInputStream(head), rest));
        this.head = head;
        this.largest = largest;
    }

    static HeadedStream of(InputStream content, long largest) throws IOException {
        return new HeadedStream(content.readNBytes(FileType.HEAD), content, largest);
    }

    /** What it is, if that is also what its name says. */
    FileType type(FileName name) throws FileRefused {
        if (head.length == 0) {
            throw new FileRefused(FileRefused.Why.EMPTY);
        }
        FileType type = FileType.of(head).orElseThrow(() -> new FileRefused(FileRefused.Why.UNKNOWN_TYPE));
        if (!type.endsRight(name.text())) {
            throw new FileRefused(FileRefused.Why.OTHER_TYPE, Optional.of(type));
        }
        return type;
    }

    /** Bytes that were read so far. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read = super.read(bytes, from, (int) Math.min(most, largest - count + 1));
        counted(Math.max(read, 0));
        return read;
    }

    private void counted(int more) throws FileRefused {
        count += more;
        if (count > largest) {
            throw new FileRefused(FileRefused.Why.TOO_LARGE);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
