package org.besa.continuity.codes;

import java.util.Objects;

/** The same sentence in the three languages of the house. */
public record Plain(String en, String sq, String fa) {
    public Plain {
        Objects.requireNonNull(en, "en is null");
        Objects.requireNonNull(sq, "sq is null");
        Objects.requireNonNull(fa, "fa is null");
    }
}
