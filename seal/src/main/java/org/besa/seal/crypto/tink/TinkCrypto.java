package org.besa.seal.crypto.tink;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.LowLevelCryptoCaller;
import com.google.crypto.tink.aead.XAesGcmKey;
import com.google.crypto.tink.aead.XAesGcmParameters;
import com.google.crypto.tink.aead.subtle.XAesGcmAead;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingKey;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters.HashType;
import com.google.crypto.tink.streamingaead.subtle.AesGcmHkdfStreamingAead;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import org.besa.seal.crypto.Box;
import org.besa.seal.crypto.Crypto;
import org.besa.seal.crypto.Secret;
import org.besa.seal.crypto.Streams;
import org.besa.seal.crypto.StretchCost;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Tink's primitives on plain keys. Key sets would be Tink's usual way; here every rotation makes a new chain, each sealed thing names its key by
 * its owner, and without key sets and registry nothing keeps a key alive but the object that uses it.
 */
public final class TinkCrypto implements Crypto {
    private static final int NONCE_FROM_SALT = 12;
    private static final int SEGMENT = 1 << 14;
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private final SecureRandom random;
    private final ThreadCiphers thread = new ThreadCiphers(xaes(new byte[Secret.SIZE]));

    /** @param random the source of all keys and salts made here; Tink takes nonces from the JDK's own */
    public TinkCrypto(SecureRandom random) {
        this.random = random;
    }

    @Override
    public Secret newKey() {
        return new Secret(random(Secret.SIZE));
    }

    @Override
    public byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public Secret derive(Secret from, String purpose) {
        byte[] key = from.copy();
        try {
            return new Secret(Hkdf.computeHkdf(
                    "HMACSHA256", key, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), Secret.SIZE));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public Secret stretch(char[] passphrase, byte[] salt, StretchCost cost) {
        byte[] encoded = encode(passphrase);
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.memoryKibibytes())
                    .withIterations(cost.passes())
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            byte[] key = new byte[Secret.SIZE];
            argon2.generateBytes(encoded, key);
            return new Secret(key);
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    /** UTF-8 of the normal form C, so that an ë is the same however a keyboard composes it (RFC 8265, section 4.2). */
    private static byte[] encode(char[] passphrase) {
        CharBuffer characters = CharBuffer.wrap(passphrase);
        if (!Normalizer.isNormalized(characters, Form.NFC)) {
            characters = CharBuffer.wrap(Normalizer.normalize(characters, Form.NFC));
        }
        byte[] room = new byte[characters.remaining() * MOST_BYTES_OF_A_CHARACTER];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(characters, encoded, true);
        byte[] exact = Arrays.copyOf(room, encoded.position());
        Arrays.fill(room, (byte) 0);
        return exact;
    }

    @Override
    public Box box(Secret key) {
        byte[] bytes = key.copy();
        try {
            return new TinkBox(xaes(bytes), thread);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @AccessesPartialKey
    @LowLevelCryptoCaller
    private static Aead xaes(byte[] key) {
        try {
            XAesGcmParameters parameters =
                    XAesGcmParameters.create(XAesGcmParameters.Variant.NO_PREFIX, NONCE_FROM_SALT);
            return XAesGcmAead.create(XAesGcmKey.create(parameters, secret(key), null));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    @Override
    @AccessesPartialKey
    @LowLevelCryptoCaller
    public Streams streams(Secret key) {
        byte[] bytes = key.copy();
        try {
            AesGcmHkdfStreamingParameters parameters = AesGcmHkdfStreamingParameters.builder()
                    .setKeySizeBytes(Secret.SIZE)
                    .setDerivedAesGcmKeySizeBytes(Secret.SIZE)
                    .setHkdfHashType(HashType.SHA256)
                    .setCiphertextSegmentSizeBytes(SEGMENT)
                    .build();
            return new TinkStreams(
                    AesGcmHkdfStreamingAead.create(AesGcmHkdfStreamingKey.create(parameters, secret(bytes))));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static SecretBytes secret(byte[] bytes) {
        return SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get());
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("this JDK lacks an algorithm that every JDK has", e);
    }
}
