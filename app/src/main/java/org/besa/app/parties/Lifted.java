package org.besa.app.parties;

import java.util.regex.Pattern;
import org.besa.app.cases.Content;
import org.besa.app.cases.Length;

/**
 * That the authorities of a country from which somebody comes are not barred in their case; renaming one of these makes sealed contents unreadable.
 *
 * @param country two capital letters: "XA"
 * @param reason as somebody wrote it; never empty
 */
public record Lifted(String country, String reason) implements Content {
    static final Length REASON = Length.needed(1000);

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** Checks both. */
    public Lifted {
        REASON.check("a reason", reason);
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("a country is two capital letters");
        }
    }
}
