package org.besa.app.cases;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How somebody may be reached without putting them in danger.
 *
 * @param may whether we may turn to them at all
 * @param ways those that are safe; empty unless we may
 * @param reach number, address, or through whom; at most 500 characters
 * @param say who to say one is, and what about; at most 500 characters
 * @param avoid words that must not be said; at most 500 characters
 * @param times when it is safe; at most 300 characters
 */
public record SafeContact(May may, Set<Way> ways, String reach, String say, String avoid, String times)
        implements Content {
    static final Length TEXT = Length.upTo(500);
    static final Length TIMES = Length.upTo(300);

    /** Whether we may turn to them. Renaming one of these makes sealed contents unreadable. */
    public enum May {
        /** In the ways that are given. */
        YES,
        /** Only if they turn to us first. */
        NO,
        /** Nobody has asked them yet, so no. */
        NOT_ASKED;

        /** As forms and words know it: "not-asked". */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A way to them. Renaming one of these makes sealed contents unreadable. */
    public enum Way {
        LETTER,
        PHONE,
        MESSAGE,
        THROUGH_SOMEBODY;

        /** As forms and words know it: "through-somebody". */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Checks the lengths, and that there are ways exactly when we may. */
    public SafeContact {
        ways = Collections.unmodifiableSet(ways.isEmpty() ? EnumSet.noneOf(Way.class) : EnumSet.copyOf(ways));
        if (ways.isEmpty() == (may == May.YES)) {
            throw new IllegalArgumentException("there are ways of contact exactly when we may turn to the person");
        }
        TEXT.check("how to reach somebody", reach);
        TEXT.check("what to say", say);
        TEXT.check("what not to say", avoid);
        TIMES.check("the times", times);
    }
}
