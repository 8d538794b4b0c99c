package org.besa.verify.note;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import org.besa.verify.text.Bytes;
import org.jspecify.annotations.Nullable;

/** Signs with a private key in memory. Closing it wipes the key. */
public final class Ed25519Signer implements NoteSigner, AutoCloseable {
    private final VerifierKey key;
    private final byte[] seed;
    private boolean closed;

    /**
     * @param name the key's name; a log's is its origin
     * @param role what the key signs for. Use no seed for two roles; one log's serves its successors after restores too, for the text that is signed begins with the origin
     * @param seed the private key, 32 bytes (RFC 8032, section 5.1.5); copied
     * @throws IllegalArgumentException if the seed has another length
     */
    public Ed25519Signer(KeyName name, KeyRole role, byte[] seed) {
        if (seed.length != VerifierKey.SIZE) {
            throw new IllegalArgumentException("a seed has " + VerifierKey.SIZE + " bytes, not " + seed.length);
        }
        this.seed = seed.clone();
        this.key = new VerifierKey(name, role, publicKey(seed));
    }

    @Override
    public VerifierKey key() {
        return key;
    }

    @Override
    public byte[] sign(byte[] message) {
        if (closed) {
            throw new IllegalStateException("the key " + key.name() + " was wiped");
        }
        try {
            PrivateKey privateKey = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with any 32 bytes as an Ed25519 seed", e);
        }
    }

    @Override
    public void close() {
        Arrays.fill(seed, (byte) 0);
        closed = true;
    }

    /** The JDK derives a public key only when it draws a new pair, so we let it draw our seed. */
    private static Bytes publicKey(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Drawn(seed));
            KeyPair pair = generator.generateKeyPair();
            if (!(pair.getPrivate() instanceof EdECPrivateKey drawn)
                    || !Arrays.equals(drawn.getBytes().orElse(null), seed)) {
                throw new IllegalStateException("this JDK does not draw an Ed25519 key as 32 random bytes");
            }
            byte[] keyInfo = pair.getPublic().getEncoded();
            return Bytes.of(Arrays.copyOfRange(keyInfo, keyInfo.length - VerifierKey.SIZE, keyInfo.length));
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private static final class Drawn extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final transient byte @Nullable [] next;

        Drawn(byte[] next) {
            this.next = next.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (next == null || bytes.length != next.length) {
                throw new IllegalStateException("this JDK does not draw an Ed25519 key as 32 random bytes");
            }
            System.arraycopy(next, 0, bytes, 0, bytes.length);
        }
    }
}
