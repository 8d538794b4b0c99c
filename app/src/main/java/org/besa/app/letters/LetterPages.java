package org.besa.app.letters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.besa.app.face.Words;

/** Fills pages from top to bottom. Where the language runs from right to left, lines stand at the right and rows begin there. */
final class LetterPages {
    static final String REGULAR = "vazirmatn-regular.ttf";
    /** Of the first column of a row, for a number. */
    static final double NARROW = 28;

    private static final String BOLD = "vazirmatn-bold.ttf";
    private static final double WIDE = 168;
    private static final PDRectangle PAGE = PDRectangle.A4;
    private static final double MARGIN = 62;
    private static final double LEADING = 1.6;
    private static final double BETWEEN_ROWS = 3;
    private static final double COLUMN_GAP = 10;
    private static final double FOOT = 34;
    private static final double FOOT_SIZE = 8;

    private final PDDocument document;
    private final TextLines lines;
    private final LetterFont regular;
    private final LetterFont bold;
    private double y;

    LetterPages(PDDocument document, TextLines lines) throws IOException {
        this.document = document;
        this.lines = lines;
        this.regular = LetterFont.of(document, REGULAR);
        this.bold = LetterFont.of(document, BOLD);
        turn();
    }

    private static double width() {
        return PAGE.getWidth() - 2 * MARGIN;
    }

    private void turn() {
        document.addPage(new PDPage(PAGE));
        y = PAGE.getHeight() - MARGIN;
    }

    void gap(double points) {
        y -= points;
    }

    void text(String text, double size) throws IOException {
        paragraph(text, regular, size);
    }

    /** A title stays with a line of what follows. */
    void bold(String text, double size) throws IOException {
        if (y - 3 * size * LEADING < MARGIN) {
            turn();
        }
        paragraph(text, bold, size);
    }

    private void paragraph(String text, LetterFont font, double size) throws IOException {
        for (String line : lines.of(text, each -> font.width(each, size), width())) {
            line(List.of(new Piece(line, font, MARGIN, width())), size);
        }
    }

    void row(List<String> cells, double size) throws IOException {
        row(cells, size, WIDE);
    }

    /** Two cells side by side. */
    void row(List<String> cells, double size, double first) throws IOException {
        double rest = width() - first - COLUMN_GAP;
        double firstAt = lines.rightToLeft() ? MARGIN + rest + COLUMN_GAP : MARGIN;
        double restAt = lines.rightToLeft() ? MARGIN : MARGIN + first + COLUMN_GAP;
        List<String> left = lines.of(cells.getFirst(), each -> regular.width(each, size), first);
        List<String> right = lines.of(cells.getLast(), each -> regular.width(each, size), rest);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            List<Piece> pieces = new ArrayList<>();
            if (i < left.size()) {
                pieces.add(new Piece(left.get(i), regular, firstAt, first));
            }
            if (i < right.size()) {
                pieces.add(new Piece(right.get(i), regular, restAt, rest));
            }
            line(pieces, size);
        }
        gap(BETWEEN_ROWS);
    }

    /** What stands in one line of one column. */
    private record Piece(String line, LetterFont font, double x, double width) {}

    private void line(List<Piece> pieces, double size) throws IOException {
        if (y - size * LEADING < MARGIN) {
            turn();
        }
        y -= size * LEADING;
        try (PDPageContentStream to = onPage(document.getNumberOfPages() - 1)) {
            for (Piece piece : pieces) {
                double left = lines.rightToLeft()
                        ? piece.x() + piece.width() - piece.font().width(piece.line(), size)
                        : piece.x();
                piece.font().draw(to, piece.line(), size, left, y);
            }
        }
    }

    private PDPageContentStream onPage(int page) throws IOException {
        return new PDPageContentStream(document, document.getPage(page), AppendMode.APPEND, true);
    }

    /** Numbers the pages, where there is more than one. */
    void number(Words words) throws IOException {
        int count = document.getNumberOfPages();
        for (int page = 0; count > 1 && page < count; page++) {
            String line = lines.of(
                            words.say("letters.page", page + 1, count), each -> regular.width(each, FOOT_SIZE), width())
                    .getFirst();
            try (PDPageContentStream to = onPage(page)) {
                double middle = (PAGE.getWidth() - regular.width(line, FOOT_SIZE)) / 2;
                regular.draw(to, line, FOOT_SIZE, middle, FOOT);
            }
        }
    }
}
