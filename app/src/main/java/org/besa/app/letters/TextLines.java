package org.besa.app.letters;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks a text into lines as a reader of its language sees them, from left to right as they are drawn: joined, and each run in its direction (Unicode's bidirectional
 * algorithm, with isolates).
 *
 * @param rightToLeft the direction of the language
 */
record TextLines(PersianShaper shaper, boolean rightToLeft) {
    /**
     * Lines that fit.
     *
     * @param text line feeds begin new lines
     * @param width of a text when it is drawn
     * @param most of that width
     */
    List<String> of(String text, ToDoubleFunction<String> width, double most) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            lines.addAll(paragraph(shaper.shape(paragraph), width, most));
        }
        return lines;
    }

    private List<String> paragraph(String shaped, ToDoubleFunction<String> width, double most) {
        if (shaped.isBlank()) {
            return List.of("");
        }
        Bidi bidi = new Bidi();
        bidi.setPara(shaped, rightToLeft ? Bidi.RTL : Bidi.LTR, null);
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < shaped.length()) {
            int end = end(shaped, start, width, most);
            lines.add(bidi.setLine(start, end)
                    .writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS | Bidi.KEEP_BASE_COMBINING)
                    .strip());
            start = end;
        }
        return lines;
    }

    /** After the last blank that still fits; in the middle of a word only where the word alone is too long. */
    private static int end(String text, int start, ToDoubleFunction<String> width, double most) {
        int fits = start;
        for (int blank = text.indexOf(' ', start); ; blank = text.indexOf(' ', blank + 1)) {
            int end = blank < 0 ? text.length() : blank;
            if (width.applyAsDouble(text.substring(start, end)) > most) {
                break;
            }
            fits = blank < 0 ? end : end + 1;
            if (blank < 0) {
                break;
            }
        }
        if (fits > start) {
            return fits;
        }
        int cut = text.offsetByCodePoints(start, 1);
        while (cut < text.length()
                && width.applyAsDouble(text.substring(start, text.offsetByCodePoints(cut, 1))) <= most) {
            cut = text.offsetByCodePoints(cut, 1);
        }
        return cut;
    }
}
