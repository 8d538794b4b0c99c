package org.besa.seal.signin;

/** Bytes as letters and digits, five bits each (RFC 4648, section 6); without padding. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** @param bytes a multiple of five, so that nothing is left over */
    static String text(byte[] bytes) {
        if (bytes.length % BITS != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes do not fill whole characters");
        }
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = (held << Byte.SIZE | (each & 0xff)) & 0xfff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt((held >> bits) & 0x1f));
            }
        }
        return text.toString();
    }
}
