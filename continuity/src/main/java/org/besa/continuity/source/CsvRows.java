package org.besa.continuity.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180, in UTF-8), one at a time, so that a file may be larger than memory. Read strictly: a quote stands only around
 * a whole cell, and is doubled inside it.
 */
final class CsvRows {
    private static final int END = -1;
    private static final int LONGEST_CELL = 1_000;

    private final Reader reader;
    private final Faults faults;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder text = new StringBuilder();
    private int filled;
    private int at;
    private int line = 1;
    private int column = 1;

    /** @throws FaultyInput if it cannot be read */
    CsvRows(InputStream in, Faults faults) {
        reader = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        this.faults = faults;
        if (peek() == Unseen.BYTE_ORDER_MARK) {
            at++;
        }
    }

    /**
     * The cells of the next row, each with its place; null at the end.
     *
     * @throws FaultyInput if the rest cannot be read
     */
    @Nullable List<Node.Scalar> next() {
        if (peek() == END) {
            return null;
        }
        List<Node.Scalar> cells = new ArrayList<>(8);
        do {
            cells.add(cell());
        } while (skip(','));
        if (peek() != END && !skip('\n')) {
            skip('\r');
            skip('\n');
        }
        return cells;
    }

    private Node.Scalar cell() {
        int startLine = line;
        int startColumn = column;
        text.setLength(0);
        if (skip('"')) {
            quoted(startLine, startColumn);
        } else {
            plain();
        }
        return new Node.Scalar(startLine, startColumn, text.toString(), Node.Kind.TEXT);
    }

    private void plain() {
        boolean stray = false;
        for (int c = peek(); !endsCell(c); c = peek()) {
            if (c == '"' && !stray) {
                stray = true;
                faults.add(
                        line,
                        column,
                        "a quote inside a cell",
                        "expected quotes around the whole cell, doubled inside it");
            }
            take(c);
        }
    }

    private void quoted(int startLine, int startColumn) {
        while (true) {
            int c = peek();
            if (c == END) {
                faults.add(startLine, startColumn, "quotes that are not closed", "expected the closing quote");
                throw faults.asException();
            }
            if (skip('"')) {
                if (peek() != '"') {
                    break;
                }
                c = '"';
            }
            take(c);
        }
        if (!endsCell(peek())) {
            faults.add(line, column, "text after the closing quote", "expected a comma or the end of the row");
            throw faults.asException();
        }
    }

    private static boolean endsCell(int c) {
        return c == END || c == ',' || c == '\n' || c == '\r';
    }

    private void take(int c) {
        if (c == '\n' || c == '\r') {
            faults.add(line, column, "a line break inside a cell", "expected one line");
        } else if (Unseen.is(c) && !Character.isSurrogate((char) c)) {
            new Unseen(c).tell(line, column, faults);
        }
        if (text.length() == LONGEST_CELL) {
            faults.add(line, column, "a cell of more than " + LONGEST_CELL + " characters", "expected a shorter one");
            throw faults.asException();
        }
        text.append((char) c);
        skip(c);
    }

    /** Steps over that character if it is the next one. */
    private boolean skip(int c) {
        if (peek() != c || c == END) {
            return false;
        }
        at++;
        if (c == '\n') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate((char) c)) {
            column++;
        }
        return true;
    }

    private int peek() {
        if (at == filled) {
            fill();
        }
        return filled == END ? END : buffer[at];
    }

    private void fill() {
        if (filled == END) {
            return;
        }
        try {
            filled = reader.read(buffer, 0, buffer.length);
            at = filled == END ? END : 0;
        } catch (CharacterCodingException e) {
            faults.add(line, column, "not UTF-8 in or after this row", "expected UTF-8");
            throw faults.asException();
        } catch (IOException e) {
            faults.add(line, column, "this file cannot be read", "expected a readable file");
            throw faults.asException();
        }
    }
}
