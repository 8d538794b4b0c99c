package org.besa.app.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where mail goes to or comes from: {@code somebody@example.org}, without a name.
 *
 * @param text one address in Latin letters, 3 to 254 characters; nothing in it ends a line or begins another address
 */
public record MailAddress(String text) {
    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    /** @throws IllegalArgumentException if it is none */
    public MailAddress {
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("write an address as somebody@example.org");
        }
    }

    /** What somebody typed, blanks around it aside; empty if it is no address. */
    public static Optional<MailAddress> typed(String typed) {
        try {
            return Optional.of(new MailAddress(typed.strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What stands behind the sign. */
    String domain() {
        return text.substring(text.lastIndexOf('@') + 1);
    }

    /** Without the address: it is in no message and in no log. */
    @Override
    public String toString() {
        return "an address";
    }
}
