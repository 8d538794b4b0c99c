package org.besa.app.letters;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.DecompositionType;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Joins the letters of Arabic script, for fonts that are asked letter by letter: each letter becomes the presentation form that its neighbours ask for, by the joining
 * types of Unicode (The Unicode Standard, section 9.2), and lam with alef becomes one letter. Both the letters and their forms are Unicode's own tables, Persian پ چ ژ گ ک ی among them. The order
 * stays that in which one reads; marks and joiners stay where they are; all other text is left alone.
 */
public final class PersianShaper {
    private static final int LAM = 'ل';
    /** One letter that fonts seldom have; readers see no difference to the two. */
    private static final String HEH_WITH_HAMZA = "\u06C0";

    private static final String HEH_AND_HAMZA = "\u0647\u0654";
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();

    private enum Form {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    /** What stands for which letters in which form. */
    private record Shape(String letters, Form form) {}

    private final Map<Shape, Integer> forms = new HashMap<>();

    /** Reads the forms from Unicode's tables: Arabic Presentation Forms-A and -B. */
    public PersianShaper() {
        gather(0xFE70, 0xFEFF);
        gather(0xFB50, 0xFBFF);
    }

    private void gather(int first, int last) {
        for (int point = first; point <= last; point++) {
            String letters = DECOMPOSED.getRawDecomposition(point);
            if (letters != null) {
                int form = point;
                form(point).ifPresent(kind -> forms.putIfAbsent(new Shape(letters, kind), form));
            }
        }
    }

    private static Optional<Form> form(int point) {
        return switch (UCharacter.getIntPropertyValue(point, UProperty.DECOMPOSITION_TYPE)) {
            case DecompositionType.ISOLATED -> Optional.of(Form.ISOLATED);
            case DecompositionType.FINAL -> Optional.of(Form.FINAL);
            case DecompositionType.INITIAL -> Optional.of(Form.INITIAL);
            case DecompositionType.MEDIAL -> Optional.of(Form.MEDIAL);
            default -> Optional.empty();
        };
    }

    /** The text with its letters joined. */
    public String shape(String text) {
        int[] points = COMPOSED.normalize(text)
                .replace(HEH_WITH_HAMZA, HEH_AND_HAMZA)
                .codePoints()
                .toArray();
        StringBuilder shaped = new StringBuilder(points.length);
        for (int at = 0; at < points.length; at++) {
            int next = neighbour(points, at, 1);
            int ligature = points[at] == LAM && next == at + 1 && next < points.length ? form(points, at, next) : -1;
            if (ligature >= 0) {
                shaped.appendCodePoint(ligature);
                at = next;
            } else {
                shaped.appendCodePoint(single(points, at));
            }
        }
        return shaped.toString();
    }

    private int single(int[] points, int at) {
        boolean before = joinsForward(type(points, neighbour(points, at, -1))) && joinsBack(type(points, at));
        boolean after = joinsForward(type(points, at)) && joinsBack(type(points, neighbour(points, at, 1)));
        Form form = before ? (after ? Form.MEDIAL : Form.FINAL) : (after ? Form.INITIAL : Form.ISOLATED);
        Integer shape = forms.get(new Shape(Character.toString(points[at]), form));
        return shape == null ? points[at] : shape;
    }

    /** Lam with the letter after it, if Unicode has a form for both; else less than 0. */
    private int form(int[] points, int lam, int alef) {
        String letters = Character.toString(LAM) + Character.toString(points[alef]);
        boolean before = joinsForward(type(points, neighbour(points, lam, -1)));
        Integer shape = forms.get(new Shape(letters, before ? Form.FINAL : Form.ISOLATED));
        return shape == null || type(points, alef) != JoiningType.RIGHT_JOINING ? -1 : shape;
    }

    /** The nearest place in that direction that is no mark; may be none, outside. */
    private static int neighbour(int[] points, int at, int step) {
        int place = at + step;
        while (place >= 0 && place < points.length && type(points, place) == JoiningType.TRANSPARENT) {
            place += step;
        }
        return place;
    }

    private static int type(int[] points, int at) {
        return at < 0 || at >= points.length
                ? JoiningType.NON_JOINING
                : UCharacter.getIntPropertyValue(points[at], UProperty.JOINING_TYPE);
    }

    /** Whether it joins the letter that is read before it. */
    private static boolean joinsBack(int type) {
        return type == JoiningType.DUAL_JOINING
                || type == JoiningType.RIGHT_JOINING
                || type == JoiningType.JOIN_CAUSING;
    }

    /** Whether it joins the letter that is read after it. */
    private static boolean joinsForward(int type) {
        return type == JoiningType.DUAL_JOINING || type == JoiningType.LEFT_JOINING || type == JoiningType.JOIN_CAUSING;
    }
}
