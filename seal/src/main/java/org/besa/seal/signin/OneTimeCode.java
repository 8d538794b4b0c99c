package org.besa.seal.signin;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import org.besa.seal.crypto.Crypto;
import org.besa.verify.text.Bytes;

/**
 * A code that is handed over on paper and typed once: 128 random bits as 26 letters and digits of Crockford's alphabet, which has no I, L, O and U. Only its
 * hash is stored; with so much chance in it, a plain hash is enough (ASVS 5.0, 6.5.2). It has no text form but {@link #text}, so that it does not slip into a log.
 */
public final class OneTimeCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BYTES = 16;
    private static final int CHARACTERS = 26;
    private static final int BITS = 5;
    private static final int GROUP = 5;
    /** Far more than a code with a hyphen after each character has. */
    private static final int LONGEST_TYPED = 200;

    private final String characters;

    private OneTimeCode(String characters) {
        this.characters = characters;
    }

    /** A new one. */
    public static OneTimeCode random(Crypto crypto) {
        BigInteger number = new BigInteger(1, crypto.random(BYTES));
        StringBuilder characters = new StringBuilder();
        for (int i = CHARACTERS - 1; i >= 0; i--) {
            characters.append(ALPHABET.charAt(number.shiftRight(i * BITS).intValue() & 0x1f));
        }
        return new OneTimeCode(characters.toString());
    }

    /**
     * What was typed: in any case, with blanks and hyphens anywhere, digits of whatever script, O for 0, and I or L for 1. Empty if no code can be meant.
     */
    public static Optional<OneTimeCode> typed(String text) {
        if (text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String characters = TypedText.of(text)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\p{Pd}", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean possible = characters.length() == CHARACTERS
                && characters.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0)
                // 26 characters have room for 130 bits.
                && characters.charAt(0) < '8';
        return possible ? Optional.of(new OneTimeCode(characters)) : Optional.empty();
    }

    /** In groups of five, the last of six, with hyphens between them: for the one who is to use it, and nobody else. */
    public String text() {
        return characters.replaceAll("(.{" + GROUP + "})(?=.{" + GROUP + "})", "$1-");
    }

    /** SHA-256 of the 26 characters in ASCII. */
    public Bytes hash() {
        try {
            return Bytes.of(
                    MessageDigest.getInstance("SHA-256").digest(characters.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "a code";
    }
}
