package org.besa.app.cases;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Map;

/**
 * A name as search sees it: without case, accents and vowel signs; letters that look alike on Arabic and Persian keyboards are one.
 *
 * @param text folded
 */
public record SearchText(String text) {
    private static final Map<Integer, String> ONE = Map.ofEntries(
            Map.entry((int) 'ي', "ی"),
            Map.entry((int) 'ى', "ی"),
            Map.entry((int) 'ك', "ک"),
            Map.entry((int) 'ة', "ه"),
            Map.entry((int) 'ە', "ه"),
            Map.entry((int) 'ھ', "ه"),
            Map.entry((int) 'ہ', "ه"),
            Map.entry((int) 'ٱ', "ا"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ı', "i"));

    /** The name, folded. */
    public static SearchText of(String name) {
        String bare = Normalizer2.getNFKDInstance().normalize(UCharacter.foldCase(name, true));
        StringBuilder folded = new StringBuilder();
        bare.codePoints().forEach(point -> append(point, folded));
        return new SearchText(folded.toString().strip().replaceAll(" +", " "));
    }

    private static void append(int point, StringBuilder folded) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || point == 'ـ') {
            return;
        }
        int digit = UCharacter.digit(point, 10);
        if (digit >= 0) {
            folded.append((char) ('0' + digit));
        } else if (!UCharacter.isLetterOrDigit(point)) {
            folded.append(' ');
        } else {
            folded.append(ONE.getOrDefault(point, Character.toString(point)));
        }
    }

    /** Whether each word of the other is somewhere in this. */
    public boolean holds(SearchText words) {
        return Arrays.stream(words.text.split(" ")).allMatch(text::contains);
    }
}
