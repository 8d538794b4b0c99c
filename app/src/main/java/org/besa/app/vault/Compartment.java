package org.besa.app.vault;

import java.util.Locale;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.KeyOwner.OfCompartment;

/** A part of a case with its own key and readers. */
public enum Compartment {
    /** Everybody who serves the case reads it. */
    MAIN,
    /** Where the person is, and how to reach them safely: members of the case team who were let in. */
    LOCATION,
    /** What is between a person and their lawyer: members of the case team who are lawyers and were let in. */
    PRIVILEGED;

    /** The word that is stored: "location". */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Compartment of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    KeyOwner owner(OfCase of) {
        return this == MAIN ? of : new OfCompartment(of, code());
    }
}
