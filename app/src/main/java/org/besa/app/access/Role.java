package org.besa.app.access;

import java.util.Arrays;
import java.util.Locale;

/** What somebody is in their organisation: one role each, at most six in all. docs/access.md shows the same sentences. */
public enum Role {
    /** Works on the cases of the case teams they are in. */
    CASEWORKER("Works on the cases of the case teams they are in."),
    /** Works as a caseworker does, and also in what is privileged, where a person has given them a mandate. */
    LAWYER("Works as a caseworker does, and also in what is privileged, where a person has given them a mandate."),
    /** Works on the cases of their teams, forms the case teams, and takes in, hands over and closes cases. */
    COORDINATOR("Works on the cases of their teams, forms the case teams, and takes in, hands over and closes cases."),
    /** Makes accounts, gives roles and keeps the settings, and sees no case. */
    ADMINISTRATOR("Makes accounts, gives roles and keeps the settings, and sees no case."),
    /** Reads the audit log and checks it, and sees no case. */
    AUDITOR("Reads the audit log and checks it, and sees no case.");

    private final String sentence;

    Role(String sentence) {
        this.sentence = sentence;
    }

    /** The word that is stored: "caseworker". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is for, in one sentence. */
    public String sentence() {
        return sentence;
    }

    static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no role '" + code + "'"));
    }
}
