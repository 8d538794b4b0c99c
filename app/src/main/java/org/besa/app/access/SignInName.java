package org.besa.app.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody types to say who they are. Latin letters, digits and {@code . _ @ -} only: no two names look the same.
 *
 * @param text 2 to 64 characters in lower case, the first a letter or digit
 */
public record SignInName(String text) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    /** @throws IllegalArgumentException if it has another shape */
    public SignInName {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a sign-in name is 2 to 64 letters a to z, digits and . _ @ - in lower case, the first a letter or digit");
        }
    }

    /** What was typed, in any case and with blanks around it; empty if nobody can have such a name. */
    public static Optional<SignInName> typed(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        return SHAPE.matcher(name).matches() ? Optional.of(new SignInName(name)) : Optional.empty();
    }
}
