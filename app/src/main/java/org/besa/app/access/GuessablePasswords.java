package org.besa.app.access;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Denies what is in the lists of lost passwords, names and words that come with Besa, or is put together from them so that few guesses find it. Asks nobody
 * outside. Safe for use by several threads.
 */
public final class GuessablePasswords implements DeniedPasswords {
    /** Fewer guesses than this are too few: against one stolen hash, two weeks of a hundred machines. */
    static final double FEWEST_GUESSES = 1e8;
    /** The estimate takes long for long texts; what is good up to here stays good whatever follows. */
    private static final int LONGEST_ESTIMATED = 64;

    /** Its lists are read when the first password is chosen: a server starts much more often. */
    private @Nullable Zxcvbn estimate;

    /** So many letters and digits must stand beside the words that those who know its person would try. */
    private static final int FEWEST_BESIDE = 8;

    private static final int SHORTEST_WORD = 3;

    @Override
    public boolean denies(char[] password, List<String> own) {
        return isLittleBeside(String.valueOf(password), own) || isFoundByFewGuesses(password, own);
    }

    /** The estimate takes each hyphen between two known words for a secret; people do not. */
    private static boolean isLittleBeside(String password, List<String> own) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : own) {
            rest = word.length() < SHORTEST_WORD ? rest : rest.replace(word, "");
        }
        return rest.length() < password.length()
                && rest.codePoints().filter(Character::isLetterOrDigit).count() < FEWEST_BESIDE;
    }

    private synchronized Zxcvbn estimate() {
        Zxcvbn ready = estimate == null ? new Zxcvbn() : estimate;
        estimate = ready;
        return ready;
    }

    private boolean isFoundByFewGuesses(char[] password, List<String> own) {
        // A copy, for the estimate wipes what it was given: the caller still needs the password itself.
        char[] start = Arrays.copyOf(password, Math.min(password.length, LONGEST_ESTIMATED));
        Strength strength = estimate().measure(CharBuffer.wrap(start), own);
        try {
            return strength.getGuesses() < FEWEST_GUESSES;
        } finally {
            strength.wipe();
            Arrays.fill(start, '\0');
        }
    }
}
