package org.besa.app.parties;

import java.util.Locale;

/** As what a party is met. Sealed by its name: renaming one makes sealed parties unreadable. */
public enum PartyRole {
    DUTY_BEARER,
    PROVIDER,
    PAYER,
    AUTHORITY,
    COURT,
    LEGAL_AID,
    GROUP,
    OTHER;

    /** As forms and words know it: "duty-bearer". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
