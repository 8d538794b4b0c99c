package org.besa.continuity.codes;

import java.util.Arrays;
import java.util.Optional;

/** The versioned list of needs, in the order in which screens and reports show them. */
public enum Need {
    LEGAL_STATUS("legal-status", true),
    PROTECTION_FROM_REMOVAL("protection-from-removal", true),
    LIBERTY("liberty", false),
    SAFETY("safety", false),
    SHELTER("shelter", false),
    SUBSISTENCE("subsistence", false),
    HEALTH("health", false),
    IDENTITY_DOCUMENT("identity-document", false),
    TRAVEL_DOCUMENT("travel-document", false),
    WORK("work", true),
    EDUCATION("education", false),
    LEGAL_REPRESENTATION("legal-representation", false),
    FAMILY_CONTACT("family-contact", false);

    private final String code;
    private final boolean conferred;

    Need(String code, boolean conferred) {
        this.code = code;
        this.conferred = conferred;
    }

    /** The word of files and output, for example {@code legal-status}. */
    public String code() {
        return code;
    }

    /** Conferred needs exist by law while a provision is in force; the others must arrive. */
    public boolean conferred() {
        return conferred;
    }

    public static Optional<Need> ofCode(String code) {
        return Arrays.stream(values()).filter(need -> need.code.equals(code)).findFirst();
    }
}
