package org.besa.seal.crypto.tink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.besa.seal.crypto.Context;
import org.besa.seal.crypto.Secret;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The format of a sealed stream, read by the JDK alone: whoever has the key and this page needs neither Besa nor Tink.
 *
 * <p>A header of 40 bytes: its size in one byte, 32 bytes of salt, 7 bytes of nonce. The stream's key is HKDF-SHA-256 of the key, that salt, and the
 * associated data as info. Segments of 16 KiB follow, the first shorter by the header, the last by what there is; each is AES-256-GCM with the nonce, the
 * segment's number in four bytes from 0, and one byte that is 1 in the last segment.
 */
class StreamFormatTest {
    private static final int SEGMENT = 1 << 14;
    private static final int HEADER = 40;
    private static final int TAG = 16;

    private final TinkCrypto crypto = new TinkCrypto(new SecureRandom());
    private final Secret key = crypto.newKey();
    private final Context context = new Context("besa sample 1").with("lantern");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SEGMENT - HEADER - TAG, SEGMENT - HEADER - TAG + 1, 3 * SEGMENT, 100_000})
    void isReadByTheJdkAlone(int length) throws Exception {
        byte[] plaintext = new byte[length];
        new Random(length).nextBytes(plaintext);

        assertThat(open(sealed(plaintext))).isEqualTo(plaintext);
    }

    private ByteBuffer sealed(byte[] plaintext) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream stream = crypto.streams(key).sealing(sealed, context)) {
            stream.write(plaintext);
        }
        return ByteBuffer.wrap(sealed.toByteArray());
    }

    private byte[] open(ByteBuffer sealed) throws GeneralSecurityException {
        assertThat(sealed.get()).isEqualTo((byte) HEADER);
        byte[] salt = next(sealed, 32);
        byte[] nonce = next(sealed, 7);
        SecretKey streamKey = KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(key.copy())
                                .addSalt(salt)
                                .thenExpand(context.bytes(), Secret.SIZE));
        ByteArrayOutputStream plaintext = new ByteArrayOutputStream();
        int number = 0;
        do {
            int size = Math.min(sealed.remaining(), number == 0 ? SEGMENT - HEADER : SEGMENT);
            byte[] segment = next(sealed, size);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] segmentNonce = ByteBuffer.allocate(12)
                    .put(nonce)
                    .putInt(number++)
                    .put((byte) (sealed.hasRemaining() ? 0 : 1))
                    .array();
            cipher.init(Cipher.DECRYPT_MODE, streamKey, new GCMParameterSpec(8 * TAG, segmentNonce));
            plaintext.writeBytes(cipher.doFinal(segment));
        } while (sealed.hasRemaining());
        return plaintext.toByteArray();
    }

    private static byte[] next(ByteBuffer from, int size) {
        byte[] bytes = new byte[size];
        from.get(bytes);
        return bytes;
    }
}
