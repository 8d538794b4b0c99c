package org.besa.app.cases;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of files that a case takes; each is known by its first bytes. Renaming one of these makes sealed contents unreadable. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    TEXT("text/plain", "txt");

    /** As many first bytes as are looked at. */
    static final int HEAD = 8192;

    private static final int ZIP_NAME_LENGTH = 26;
    private static final int ZIP_NAME = 30;
    private static final List<String> DOCX_BEGINS = List.of("[Content_Types].xml", "_rels/", "word/", "docProps/");

    private final String mediaType;
    /** The usual one first, with blanks between. */
    private final String endings;

    FileType(String mediaType, String endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    private List<String> endings() {
        return List.of(endings.split(" "));
    }

    /** "application/pdf". */
    public String mediaType() {
        return mediaType;
    }

    /** The ending that a name of this type has: "pdf". */
    public String ending() {
        return endings().getFirst();
    }

    /** Whether the name ends as this type's do. */
    boolean endsRight(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return endings().stream().anyMatch(ending -> lower.endsWith("." + ending));
    }

    /** All endings, as a file field's accept wants them: ".pdf,.jpg". */
    static String accepted() {
        return String.join(
                ",",
                Arrays.stream(values())
                        .flatMap(type -> type.endings().stream())
                        .map(ending -> "." + ending)
                        .toList());
    }

    /**
     * What the first bytes say.
     *
     * @param head up to {@value #HEAD} of them
     */
    static Optional<FileType> of(byte[] head) {
        if (begins(head, 0, "255044462d")) {
            return Optional.of(PDF);
        }
        if (begins(head, 0, "ffd8ff")) {
            return Optional.of(JPEG);
        }
        if (begins(head, 0, "89504e470d0a1a0a")) {
            return Optional.of(PNG);
        }
        if (begins(head, 0, "52494646") && begins(head, 8, "57454250")) {
            return Optional.of(WEBP);
        }
        if (begins(head, 0, "504b0304")) {
            return packed(head);
        }
        return isText(head) ? Optional.of(TEXT) : Optional.empty();
    }

    /** The first file of the package tells which it is. */
    private static Optional<FileType> packed(byte[] head) {
        if (head.length < ZIP_NAME) {
            return Optional.empty();
        }
        int length = Byte.toUnsignedInt(head[ZIP_NAME_LENGTH]) | Byte.toUnsignedInt(head[ZIP_NAME_LENGTH + 1]) << 8;
        int extra = Byte.toUnsignedInt(head[ZIP_NAME_LENGTH + 2]) | Byte.toUnsignedInt(head[ZIP_NAME_LENGTH + 3]) << 8;
        String name = latin(head, ZIP_NAME, length);
        if (name.equals("mimetype")) {
            String type = latin(head, ZIP_NAME + length + extra, ODT.mediaType.length());
            return type.equals(ODT.mediaType) ? Optional.of(ODT) : Optional.empty();
        }
        return DOCX_BEGINS.stream().anyMatch(name::startsWith) ? Optional.of(DOCX) : Optional.empty();
    }

    private static String latin(byte[] head, int from, int length) {
        int start = Math.min(from, head.length);
        return new String(head, start, Math.min(length, head.length - start), StandardCharsets.ISO_8859_1);
    }

    private static boolean begins(byte[] head, int at, String hex) {
        byte[] magic = HexFormat.of().parseHex(hex);
        return head.length >= at + magic.length && Arrays.equals(head, at, at + magic.length, magic, 0, magic.length);
    }

    /** UTF-8 without control characters; the last character may be cut. */
    private static boolean isText(byte[] head) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(head.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), text, head.length < HEAD);
        return head.length > 0
                && !result.isError()
                && text.flip().chars().noneMatch(each -> each < ' ' && "\t\n\r\f".indexOf(each) < 0);
    }
}
