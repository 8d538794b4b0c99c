package org.besa.seal.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.besa.seal.crypto.Crypto;
import org.besa.verify.text.Bytes;

/**
 * Whoever holds it is signed in: 256 random bits. Only its hash is stored; with so much chance in it, a plain hash is enough (ASVS 5.0, 6.5.2).
 * It has no text form but {@link #text}, so that it does not slip into a log.
 */
public final class Token {
    private static final int SIZE = 32;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /** A new one. */
    public static Token random(Crypto crypto) {
        return new Token(HexFormat.of().formatHex(crypto.random(SIZE)));
    }

    /** What somebody shows as a token; empty unless it has the shape of one. */
    public static Optional<Token> of(String shown) {
        return SHAPE.matcher(shown).matches() ? Optional.of(new Token(shown)) : Optional.empty();
    }

    /** 64 lower-case hex digits: for the one who signed in, and nobody else. */
    public String text() {
        return text;
    }

    /** SHA-256 of the text in ASCII: PostgreSQL's {@code sha256} makes the same of it. */
    public Bytes hash() {
        return sha256(text);
    }

    /**
     * What a page's forms send back to show that the page was ours: 64 hex digits, from which nobody gets back to the token, and which is not its stored
     * hash either.
     */
    public String formKey() {
        return sha256("besa form key 1/" + text).hex();
    }

    private static Bytes sha256(String text) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "a token";
    }
}
