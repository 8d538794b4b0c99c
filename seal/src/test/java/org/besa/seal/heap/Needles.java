package org.besa.seal.heap;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Every form in which a secret may lie in a heap. A dump of it writes arrays of numbers and characters big-endian; strings are arrays of
 * bytes, Latin-1 or UTF-16 in the machine's order.
 */
public final class Needles {
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final int HALF = 16;

    private final List<Needle> all = new ArrayList<>();

    /** All that were added. */
    public List<Needle> all() {
        return all;
    }

    /** A text, which somebody holds while it is in use. */
    public void addText(String what, String text) {
        for (Charset encoding : ENCODINGS) {
            add(what, "text in " + encoding, true, text.getBytes(encoding));
        }
    }

    /**
     * A key of 32 bytes.
     *
     * @param held whether somebody holds every form of it while it is in use; otherwise it may be there or not
     */
    public void addKey(String what, boolean held, byte[] key) {
        add(what, "raw bytes, first half", held, Arrays.copyOf(key, HALF));
        add(what, "raw bytes, second half", held, Arrays.copyOfRange(key, HALF, key.length));
        add(what, "protobuf", held, joined(new byte[] {0x1A, (byte) key.length}, key));
        addDigits(what, "hex", held, HexFormat.of().formatHex(key));
        addDigits(what, "HEX", held, HexFormat.of().withUpperCase().formatHex(key));
        for (int shift = 0; shift < 3; shift++) {
            addDigits(what, "base64, shifted by " + shift, held, inner(shift, key, Base64.getEncoder()));
            addDigits(what, "base64url, shifted by " + shift, held, inner(shift, key, Base64.getUrlEncoder()));
        }
        AesSchedule schedule = new AesSchedule(key);
        addWords(what, "AES round key for encryption", held, schedule.encryption());
        addWords(what, "AES round key for decryption", held, schedule.decryption());
        addSubkeys(what, key);
    }

    /** The base64 of a key that stands {@code shift} bytes after a multiple of three, without the digits that depend on its neighbours. */
    private static String inner(int shift, byte[] key, Base64.Encoder encoder) {
        String digits = encoder.encodeToString(joined(new byte[shift], key));
        int first = (8 * shift + 5) / 6;
        return digits.substring(first, 8 * (shift + key.length) / 6);
    }

    private void addDigits(String what, String form, boolean held, String digits) {
        for (Charset encoding : ENCODINGS) {
            add(what, form + " in " + encoding, held, digits.getBytes(encoding));
        }
    }

    private void addWords(String what, String form, boolean held, List<byte[]> roundKeys) {
        for (int round = 0; round < roundKeys.size(); round++) {
            byte[] words = roundKeys.get(round);
            add(what, form + " " + round, held, words);
            add(what, form + " " + round + " in the other byte order", false, swapped(words));
        }
    }

    private static byte[] swapped(byte[] words) {
        byte[] swapped = new byte[words.length];
        for (int i = 0; i < words.length; i++) {
            swapped[i] = words[i ^ 3];
        }
        return swapped;
    }

    /** AES of the zero block, from which CMAC and GCM make what they keep: its double, and that one's double (NIST SP 800-38B, 6.1). */
    private void addSubkeys(String what, byte[] key) {
        byte[] block = encryptedZeros(key);
        add(what, "hash key of GCM", false, block);
        add(what, "first subkey of CMAC", false, doubled(block));
        add(what, "second subkey of CMAC", false, doubled(doubled(block)));
    }

    private static byte[] encryptedZeros(byte[] key) {
        try {
            Cipher block = Cipher.getInstance("AES/ECB/NoPadding");
            block.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
            return block.doFinal(new byte[HALF]);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] doubled(byte[] block) {
        byte[] result = new byte[block.length];
        for (int i = 0; i < block.length; i++) {
            int next = i + 1 < block.length ? block[i + 1] & 0xFF : 0;
            result[i] = (byte) (block[i] << 1 | next >>> 7);
        }
        result[block.length - 1] ^= (byte) (block[0] < 0 ? 0x87 : 0);
        return result;
    }

    /** The key of a message or stream, made from a key of the chain. It is there for a moment only; nobody holds it. */
    void addMessageKey(String what, byte[] key) {
        addKey(what, false, key);
    }

    /** What Ed25519 makes of a seed (RFC 8032, section 5.1.5, steps 1 and 2). */
    void addSeed(String what, byte[] seed) {
        try {
            byte[] expanded = MessageDigest.getInstance("SHA-512").digest(seed);
            byte[] scalar = Arrays.copyOf(expanded, expanded.length / 2);
            scalar[0] &= (byte) 248;
            scalar[31] = (byte) ((scalar[31] & 127) | 64);
            add(what, "Ed25519 scalar", false, scalar);
            add(what, "Ed25519 prefix", false, Arrays.copyOfRange(expanded, expanded.length / 2, expanded.length));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private void add(String what, String form, boolean held, byte[] bytes) {
        all.add(new Needle(what, form, held, bytes));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
