package org.besa.app.parties;

import java.util.Set;
import org.besa.app.vault.OpenCase;

/** The countries that a person comes from, as far as they are recorded. The room that keeps the facts is above this one, and gives this. */
public interface Origins {
    /** Two capital letters each: "XA". */
    Set<String> of(OpenCase open);

    /** Those of them that everybody who serves the case can read. */
    Set<String> ofTeam(OpenCase open);
}
