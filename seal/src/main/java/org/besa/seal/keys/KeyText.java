package org.besa.seal.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.besa.seal.crypto.KeyStoreFault;

/**
 * The text of a file that holds sealed keys: its format, a line for each value, and last the SHA-256 of everything before. The checksum
 * tells damage from a wrong passphrase; it protects against nobody.
 *
 * @param format name and version: "besa-root/1"
 * @param lines neither empty nor with a line feed
 */
record KeyText(String format, List<String> lines) {
    private static final String CHECKSUM = "sha256 ";
    private static final int CHECKSUM_LINE = CHECKSUM.length() + 64 + 1;

    KeyText {
        lines = List.copyOf(lines);
    }

    /** As it is written to a file: UTF-8, each line ended by a line feed. */
    byte[] bytes() {
        StringBuilder text = new StringBuilder(format).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        byte[] before = text.toString().getBytes(StandardCharsets.UTF_8);
        text.append(checksum(before, before.length));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws KeyStoreFault if one byte of it is another, or if it is of another format
     */
    static KeyText read(byte[] bytes, String format, TextSource source) {
        int end = bytes.length - CHECKSUM_LINE;
        if (end <= 0
                || !checksum(bytes, end).equals(new String(bytes, end, CHECKSUM_LINE, StandardCharsets.ISO_8859_1))) {
            throw source.fault("is damaged: its content and its checksum do not agree");
        }
        List<String> lines =
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        if (!lines.getFirst().equals(format)) {
            throw source.fault("is of the format '" + printable(lines.getFirst()) + "', not '" + format + "'");
        }
        return new KeyText(format, lines.subList(1, lines.size()));
    }

    private static String printable(String line) {
        return line.length() <= 40 && line.chars().allMatch(c -> c > ' ' && c < 0x7F) ? line : "unknown";
    }

    private static String checksum(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return CHECKSUM + HexFormat.of().formatHex(digest.digest()) + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
