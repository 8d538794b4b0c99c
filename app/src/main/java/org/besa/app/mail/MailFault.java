package org.besa.app.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a mail was not taken, as far as anybody needs to know; what the other server said may hold addresses, and is kept nowhere. */
public enum MailFault {
    /** The mail server is not there, or does not answer. */
    UNREACHABLE,
    /** It is there, and cannot be talked to so that nobody listens. */
    UNSAFE,
    /** It does not take our name and password. */
    NOT_LET_IN,
    /** It does not take mail for this address. */
    ADDRESS,
    /** It refuses for another reason. */
    REFUSED;

    /** "not_let_in". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this code. */
    public static Optional<MailFault> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** Whether the next mail would meet the same, to whomever it goes. */
    public boolean isOfServer() {
        return switch (this) {
            case UNREACHABLE, UNSAFE, NOT_LET_IN -> true;
            case ADDRESS, REFUSED -> false;
        };
    }
}
