package org.besa.app.access;

import java.util.Locale;

/** Something about accounts cannot be done as things are. Nothing was changed. The message says why, and what to do; so does {@link Why}, for pages in other languages. */
public final class AccessRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Each has a sentence in the words of this room. */
    public enum Why {
        /** Whatever the message says. */
        AS_THINGS_ARE,
        /** Too few or too many characters. */
        PASSWORD_LENGTH,
        /** Tried first by whoever guesses. */
        PASSWORD_GUESSABLE,
        /** There is an administrator. */
        NOT_FIRST,
        /** Somebody has the name, or had it. */
        NAME_TAKEN,
        /** The account is not any more as it was when this was decided. */
        CHANGED,
        /** Nobody else could make accounts. */
        LAST_ADMINISTRATOR,
        /** An administrator meant themselves. */
        OWN_ACCOUNT,
        /** What a passkey is called is empty or too long. */
        PASSKEY_NAME,
        /** The device has been registered already. */
        PASSKEY_KNOWN,
        /** What a team is called is empty or too long. */
        TEAM_NAME,
        /** Another team is called so. */
        TEAM_TAKEN,
        /** Works elsewhere, or does not work here any more. */
        NO_COLLEAGUE;

        /** The key of its sentence. */
        public String word() {
            return "access.refused." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Why why;

    /** @param message why, and what to do */
    public AccessRefused(String message) {
        super(message);
        this.why = Why.AS_THINGS_ARE;
    }

    /** @param message why, and what to do */
    AccessRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    /**
     * @param message why, and what to do
     * @param cause what said so
     */
    AccessRefused(Why why, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    /** Why, for whoever says it in another language. */
    public Why why() {
        return why;
    }
}
