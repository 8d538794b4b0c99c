package org.besa.seal.crypto.tink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.besa.seal.crypto.Context;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.crypto.Streams;
import org.junit.jupiter.api.Test;

class StreamsTest {
    private static final int SEGMENT = 1 << 14;
    private static final int SEGMENTS = 5;
    private static final int NEAR = 48;
    private static final Context CONTEXT = new Context("besa sample 1").with("lantern");

    private final TinkCrypto crypto = new TinkCrypto(new SecureRandom());
    private final Streams streams = crypto.streams(crypto.newKey());
    private final byte[] plaintext = plaintext(1);
    private final byte[] sealed = seal(streams, plaintext);

    @Test
    void opensWhatItSealed() throws IOException {
        assertThat(streams.opening(new ByteArrayInputStream(sealed), CONTEXT, "it")
                        .readAllBytes())
                .isEqualTo(plaintext);
    }

    /** At every boundary of segments, at every byte near one, and in every byte of the header. */
    @Test
    void refusesAStreamThatWasCut() {
        for (int boundary = 0; boundary <= SEGMENTS * SEGMENT; boundary += SEGMENT) {
            for (int size = Math.max(0, boundary - NEAR); size <= boundary + NEAR; size++) {
                if (size < sealed.length) {
                    assertRefused(Arrays.copyOf(sealed, size));
                }
            }
        }
        assertRefused(Arrays.copyOf(sealed, sealed.length - 1));
    }

    @Test
    void refusesAStreamThatWasExtended() {
        for (int more : new int[] {1, 15, 16, 17, SEGMENT, sealed.length}) {
            assertRefused(Arrays.copyOf(sealed, sealed.length + more));
        }
        assertRefused(joined(List.of(sealed, sealed)));
    }

    @Test
    void refusesSegmentsInAnotherOrder() {
        for (int one = 0; one < SEGMENTS; one++) {
            for (int other = one + 1; other < SEGMENTS; other++) {
                List<byte[]> segments = segments(sealed);
                byte[] moved = segments.get(one);
                segments.set(one, segments.get(other));
                segments.set(other, moved);
                assertRefused(joined(segments));
            }
        }
    }

    @Test
    void refusesSegmentsThatComeTwiceOrNotAtAll() {
        for (int at = 0; at < SEGMENTS; at++) {
            List<byte[]> twice = segments(sealed);
            twice.add(at, twice.get(at));
            assertRefused(joined(twice));
            List<byte[]> missing = segments(sealed);
            missing.remove(at);
            assertRefused(joined(missing));
        }
    }

    /** The other stream is sealed by the same key in the same context; only its salt differs. */
    @Test
    void refusesSegmentsOfAnotherStream() {
        byte[] other = seal(streams, plaintext(2));
        assertThat(other).hasSameSizeAs(sealed);
        for (int at = 0; at < SEGMENTS; at++) {
            List<byte[]> mixed = segments(sealed);
            mixed.set(at, segments(other).get(at));
            assertRefused(joined(mixed));
        }
    }

    @Test
    void refusesAnotherContextAndAnotherKey() {
        Context other = new Context("besa sample 1").with("lanterns");

        assertThatExceptionOfType(NotOpened.class)
                .isThrownBy(() -> streams.opening(new ByteArrayInputStream(sealed), other, "it")
                        .read())
                .withMessageStartingWith("it does not open");
        assertThatExceptionOfType(NotOpened.class)
                .isThrownBy(() -> crypto.streams(crypto.newKey())
                        .opening(new ByteArrayInputStream(sealed), CONTEXT, "it")
                        .read());
    }

    /** Not opened is one thing, not read another: the disk's own words come through. */
    @Test
    void passesOnWhatTheDiskSays() throws IOException {
        InputStream failing = new SequenceInputStream(
                new ByteArrayInputStream(Arrays.copyOf(sealed, SEGMENT + 5)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("Input/output error");
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        return read();
                    }
                });
        try (InputStream opened = streams.opening(failing, CONTEXT, "it")) {
            assertThatIOException().isThrownBy(opened::readAllBytes).withMessage("Input/output error");
        }
    }

    /** What comes out before a fault shows is the beginning of the truth, and the end is never reached; not even when asked again. */
    private void assertRefused(byte[] damaged) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputStream opened = streams.opening(new ByteArrayInputStream(damaged), CONTEXT, "it")) {
            assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> opened.transferTo(out));
            assertThatExceptionOfType(NotOpened.class).isThrownBy(opened::read);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(out.size()).isLessThan(plaintext.length);
        assertThat(Arrays.equals(out.toByteArray(), Arrays.copyOf(plaintext, out.size())))
                .isTrue();
    }

    private static byte[] plaintext(int seed) {
        byte[] plaintext = new byte[SEGMENTS * SEGMENT - 5000];
        new Random(seed).nextBytes(plaintext);
        return plaintext;
    }

    private static byte[] seal(Streams streams, byte[] plaintext) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream stream = streams.sealing(sealed, CONTEXT)) {
            stream.write(plaintext);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return sealed.toByteArray();
    }

    /** The pieces between boundaries; the header is part of the first. */
    private static List<byte[]> segments(byte[] stream) {
        List<byte[]> segments = new ArrayList<>();
        for (int at = 0; at < stream.length; at += SEGMENT) {
            segments.add(Arrays.copyOfRange(stream, at, Math.min(at + SEGMENT, stream.length)));
        }
        return segments;
    }

    private static byte[] joined(List<byte[]> segments) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        segments.forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
