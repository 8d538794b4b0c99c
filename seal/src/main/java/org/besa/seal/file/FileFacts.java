package org.besa.seal.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.besa.seal.crypto.NotOpened;

/**
 * What is known of a file besides its content. Encoded, always in one way: the byte 1; the name and the media type in UTF-8, each after its size in
 * two bytes; the length in eight bytes; SHA-256; SHA-512. Numbers are big-endian.
 *
 * @param label its name and type
 * @param original the length and hashes of what was handed in
 */
public record FileFacts(FileLabel label, Fingerprint original) {
    private static final byte VERSION = 1;
    private static final int SHA_256 = 32;
    private static final int SHA_512 = 64;

    byte[] encoded() {
        byte[] name = label.name().getBytes(StandardCharsets.UTF_8);
        byte[] mediaType = label.mediaType().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(
                        1 + Short.BYTES + name.length + Short.BYTES + mediaType.length + Long.BYTES + SHA_256 + SHA_512)
                .put(VERSION)
                .putShort((short) name.length)
                .put(name)
                .putShort((short) mediaType.length)
                .put(mediaType)
                .putLong(original.length())
                .put(HexFormat.of().parseHex(original.sha256()))
                .put(HexFormat.of().parseHex(original.sha512()))
                .array();
    }

    /**
     * Reads what {@link #encoded} wrote, and nothing else.
     *
     * @param what named when it cannot be read; only who holds the key could have sealed such a thing
     */
    static FileFacts decode(byte[] encoded, String what) {
        try {
            ByteBuffer in = ByteBuffer.wrap(encoded);
            if (in.get() != VERSION) {
                throw new NotOpened(what);
            }
            FileLabel label = new FileLabel(text(in), text(in));
            FileFacts facts = new FileFacts(label, new Fingerprint(in.getLong(), hex(in, SHA_256), hex(in, SHA_512)));
            if (in.hasRemaining()) {
                throw new NotOpened(what);
            }
            return facts;
        } catch (BufferUnderflowException | CharacterCodingException | IllegalArgumentException e) {
            throw new NotOpened(what);
        }
    }

    private static String text(ByteBuffer in) throws CharacterCodingException {
        int size = Short.toUnsignedInt(in.getShort());
        if (size > in.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer field = in.slice(in.position(), size);
        in.position(in.position() + size);
        return StandardCharsets.UTF_8.newDecoder().decode(field).toString();
    }

    private static String hex(ByteBuffer in, int size) {
        byte[] bytes = new byte[size];
        in.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
