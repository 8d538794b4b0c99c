package org.besa.continuity.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The characters of a file: UTF-8 with or without its mark, without control characters and without tabs in the indentation. */
record SourceText(String text) {
    /**
     * Decodes a file.
     *
     * @throws FaultyInput if there is anything in it that a reader of the file could not see
     */
    static SourceText of(SourceFile file, Faults faults) {
        byte[] content = file.content();
        if (looksLikeUtf16(content)) {
            faults.add(1, 1, "this file is UTF-16", "expected UTF-8: save it with that encoding");
            throw faults.asException();
        }
        String text = decoded(content, faults);
        if (!text.isEmpty() && text.charAt(0) == Unseen.BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        new Sight(faults).read(text);
        faults.throwIfAny();
        return new SourceText(text);
    }

    private static boolean looksLikeUtf16(byte[] content) {
        if (content.length < 2) {
            return false;
        }
        int first = content[0] & 0xFF;
        int second = content[1] & 0xFF;
        return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE) || first == 0 || second == 0;
    }

    private static String decoded(byte[] content, Faults faults) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return decoder.decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw notUtf8(content, decoder, faults);
        }
    }

    private static FaultyInput notUtf8(byte[] content, CharsetDecoder decoder, Faults faults) {
        CharBuffer before = CharBuffer.allocate(content.length);
        CoderResult result = decoder.reset().decode(ByteBuffer.wrap(content), before, true);
        before.flip();
        int line = 1;
        int column = 1;
        for (int i = 0; i < before.length(); ) {
            int character = Character.codePointAt(before, i);
            boolean newLine = character == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + (character == Unseen.BYTE_ORDER_MARK ? 0 : 1);
            i += Character.charCount(character);
        }
        faults.add(line, column, "not UTF-8 (" + result.length() + " bytes that are no character)", "expected UTF-8");
        return faults.asException();
    }

    /** Looks for what the eye cannot see. */
    private static final class Sight {
        private final Faults faults;
        private int line = 1;
        private int column = 1;
        private boolean indenting = true;

        Sight(Faults faults) {
            this.faults = faults;
        }

        void read(String text) {
            for (int i = 0; i < text.length(); ) {
                int character = text.codePointAt(i);
                boolean brokenHere = character == '\n' || (character == '\r' && !followedByNewLine(text, i));
                look(character);
                if (brokenHere) {
                    line++;
                    column = 1;
                    indenting = true;
                } else {
                    column++;
                }
                i += Character.charCount(character);
            }
        }

        private static boolean followedByNewLine(String text, int at) {
            return at + 1 < text.length() && text.charAt(at + 1) == '\n';
        }

        private void look(int character) {
            if (character == '\n' || character == '\r' || character == ' ') {
                return;
            }
            if (character == '\t') {
                if (indenting) {
                    faults.add(line, column, "a tab in the indentation", "expected spaces");
                }
                return;
            }
            indenting = false;
            if (Unseen.is(character)) {
                new Unseen(character).tell(line, column, faults);
            }
        }
    }
}
