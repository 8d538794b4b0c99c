package org.besa.seal.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.besa.seal.crypto.Crypto;
import org.besa.verify.text.Bytes;

/**
 * Codes of six digits that a phone shows for thirty seconds each (RFC 6238, HMAC-SHA-1). That hash is what every phone's program can do; what is asked of
 * it here, that nobody makes the next code without the secret, does not depend on collisions. A code is good once: whoever accepts one keeps its step, and accepts later
 * steps only.
 */
public final class Totp {
    /** Bytes in a secret: as many as the hash has (RFC 4226, section 4, R6). */
    public static final int SECRET = 20;

    private static final String ALGORITHM = "HmacSHA1";
    private static final int DIGITS = 6;
    private static final int BOUND = 1_000_000;
    private static final long SECONDS = 30;
    /** A phone's clock is a little early or late, and typing takes a while. */
    private static final int STEPS_AROUND = 1;

    private final Bytes secret;

    private Totp(Bytes secret) {
        this.secret = secret;
    }

    /** With a new secret. */
    public static Totp random(Crypto crypto) {
        return new Totp(Bytes.of(crypto.random(SECRET)));
    }

    /**
     * With a secret that was kept.
     *
     * @throws IllegalArgumentException unless it is {@value #SECRET} bytes
     */
    public static Totp of(byte[] secret) {
        if (secret.length != SECRET) {
            throw new IllegalArgumentException("a secret is " + SECRET + " bytes, not " + secret.length);
        }
        return new Totp(Bytes.of(secret));
    }

    /** The secret, to be kept sealed. */
    public byte[] secret() {
        return secret.toArray();
    }

    /** The secret as somebody types it into a phone: 32 letters and digits. */
    public String typed() {
        return Base32.text(secret.toArray());
    }

    /**
     * What a phone's camera reads.
     *
     * @param issuer what this is for, as the phone shows it
     * @param name who signs in with it
     */
    public String uri(String issuer, String name) {
        return "otpauth://totp/" + PercentText.of(issuer) + ":" + PercentText.of(name) + "?secret=" + typed()
                + "&issuer=" + PercentText.of(issuer) + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + SECONDS;
    }

    /** The number of the thirty seconds that a moment is in. */
    public static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    /** The code of a step. */
    public String code(long step) {
        byte[] hash = hash(step);
        int from = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(from) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % BOUND);
    }

    private byte[] hash(long step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.toArray(), ALGORITHM));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /**
     * The newest step around now whose code this is; takes as long whatever is wrong.
     *
     * @param typed as it was typed: with blanks, in the digits of whatever script
     */
    public OptionalLong match(String typed, Instant now) {
        byte[] given = TypedText.of(typed).getBytes(StandardCharsets.UTF_8);
        long current = step(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = current - STEPS_AROUND; step <= current + STEPS_AROUND; step++) {
            if (MessageDigest.isEqual(code(step).getBytes(StandardCharsets.US_ASCII), given)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return "a secret for codes";
    }
}
