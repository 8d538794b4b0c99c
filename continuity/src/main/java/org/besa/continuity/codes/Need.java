package org.besa.continuity.codes;

import java.util.Arrays;
import java.util.Optional;

/** The versioned list of needs, in the order in which screens and reports show them. */
public enum Need {
    LEGAL_STATUS("legal-status", true, new Plain("legal status", "statusi ligjor", "وضعیت قانونی")),
    PROTECTION_FROM_REMOVAL(
            "protection-from-removal",
            true,
            new Plain("protection from removal", "mbrojtja nga largimi", "حفاظت در برابر اخراج")),
    LIBERTY("liberty", false, new Plain("liberty", "liria", "آزادی")),
    SAFETY("safety", false, new Plain("safety", "siguria", "امنیت")),
    SHELTER("shelter", false, new Plain("shelter", "strehimi", "سرپناه")),
    SUBSISTENCE("subsistence", false, new Plain("living costs", "mjetet e jetesës", "هزینهٔ زندگی")),
    HEALTH("health", false, new Plain("health care", "kujdesi shëndetësor", "مراقبت پزشکی")),
    IDENTITY_DOCUMENT(
            "identity-document", false, new Plain("identity papers", "dokumenti i identitetit", "مدرک هویتی")),
    TRAVEL_DOCUMENT("travel-document", false, new Plain("travel papers", "dokumenti i udhëtimit", "مدرک سفر")),
    WORK("work", true, new Plain("right to work", "e drejta për punë", "حق کار")),
    EDUCATION("education", false, new Plain("education", "arsimi", "آموزش")),
    LEGAL_REPRESENTATION("legal-representation", false, new Plain("legal help", "ndihma juridike", "کمک حقوقی")),
    FAMILY_CONTACT("family-contact", false, new Plain("family contact", "kontakti me familjen", "تماس با خانواده"));

    private final String code;
    private final boolean conferred;
    // A record of three strings cannot change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Plain plain;

    Need(String code, boolean conferred, Plain plain) {
        this.code = code;
        this.conferred = conferred;
        this.plain = plain;
    }

    /** The word of files and output, for example {@code legal-status}. */
    public String code() {
        return code;
    }

    /** Conferred needs exist by law while a provision is in force; the others must arrive. */
    public boolean conferred() {
        return conferred;
    }

    /** What a reader who knows no codes calls it, in small letters. */
    public Plain plain() {
        return plain;
    }

    public static Optional<Need> ofCode(String code) {
        return Arrays.stream(values()).filter(need -> need.code.equals(code)).findFirst();
    }
}
