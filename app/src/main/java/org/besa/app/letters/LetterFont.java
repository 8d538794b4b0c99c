package org.besa.app.letters;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font in one document. It draws what {@link TextLines} made, letter by letter, and sets marks above or below the letter to which they belong.
 *
 * @param shapes where the outlines are
 */
record LetterFont(TrueTypeFont shapes, PDType0Font font) {
    private static final double UNITS = 1000;
    /** Between a letter and the mark above it, in thousandths. */
    private static final double AIR = 40;

    static LetterFont of(PDDocument document, String resource) throws IOException {
        try (InputStream bytes = LetterFont.class.getResourceAsStream(resource)) {
            byte[] all = Objects.requireNonNull(bytes, resource).readAllBytes();
            TrueTypeFont shapes = new TTFParser(true).parse(new RandomAccessReadBuffer(all));
            shapes.setEnableGsub(false);
            return new LetterFont(shapes, PDType0Font.load(document, shapes, true));
        }
    }

    /** Whether the font has all its letters; bidirectional controls are never drawn. */
    boolean has(String text) {
        return text.codePoints().allMatch(this::draws);
    }

    private boolean draws(int point) {
        return isUndrawn(point) || glyph(point) != 0;
    }

    private int glyph(int point) {
        try {
            return shapes.getUnicodeCmapLookup().getGlyphId(point);
        } catch (IOException e) {
            throw new IllegalStateException("the font cannot be read", e);
        }
    }

    /** Of a text, drawn in this size. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(point -> advance(point)).sum() * size / UNITS;
    }

    private double advance(int point) {
        if (isUndrawn(point) || isMark(point)) {
            return 0;
        }
        try {
            return font.getStringWidth(Character.toString(point));
        } catch (IOException e) {
            throw new IllegalStateException("the font cannot be read", e);
        }
    }

    /** Draws a line from left to right; the stream is in a text of this font and size, with nothing moved. */
    void draw(PDPageContentStream to, String line, double size, double x, double y) throws IOException {
        double at = x;
        int base = ' ';
        double baseAt = x;
        StringBuilder run = new StringBuilder();
        double runAt = x;
        for (int point : line.codePoints().toArray()) {
            if (isUndrawn(point)) {
                continue;
            }
            if (isMark(point)) {
                mark(to, point, base, size, baseAt, y);
                continue;
            }
            if (run.isEmpty()) {
                runAt = at;
            }
            run.appendCodePoint(point);
            base = point;
            baseAt = at;
            at += advance(point) * size / UNITS;
        }
        if (!run.isEmpty()) {
            show(to, run.toString(), size, runAt, y);
        }
    }

    /** In the middle of its letter, and above it where the letter is high. */
    private void mark(PDPageContentStream to, int mark, int base, double size, double baseAt, double y)
            throws IOException {
        Rectangle2D letter = outline(base);
        Rectangle2D sign = outline(mark);
        double x = baseAt + (letter.getCenterX() - sign.getCenterX()) * size / UNITS;
        double lift = sign.getCenterY() > 0 ? Math.max(0, letter.getMaxY() + AIR - sign.getMinY()) : 0;
        show(to, Character.toString(mark), size, x, y + lift * size / UNITS);
    }

    private Rectangle2D outline(int point) throws IOException {
        GlyphData glyph = shapes.getGlyph().getGlyph(glyph(point));
        if (glyph == null) {
            return new Rectangle2D.Double();
        }
        double scale = UNITS / shapes.getUnitsPerEm();
        return AffineTransform.getScaleInstance(scale, scale)
                .createTransformedShape(glyph.getPath())
                .getBounds2D();
    }

    private void show(PDPageContentStream to, String text, double size, double x, double y) throws IOException {
        to.beginText();
        to.setFont(font, (float) size);
        to.newLineAtOffset((float) x, (float) y);
        to.showText(text);
        to.endText();
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean isUndrawn(int point) {
        return Character.getType(point) == Character.FORMAT || point == '\n';
    }
}
