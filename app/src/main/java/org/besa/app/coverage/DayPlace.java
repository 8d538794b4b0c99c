package org.besa.app.coverage;

import java.time.LocalDate;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;

/** Where the explanation of a need on a day is. */
public final class DayPlace {
    /** The parameter of the address, and the field. */
    static final String FIELD = "on";

    private DayPlace() {}

    /** Below the case's address, as known on the same day as the answer that leads there. */
    public static String path(Need need, LocalDate on, Coverage coverage) {
        String known = coverage.knownOn().equals(coverage.asOf()) ? "" : "&" + KnownOn.FIELD + "=" + coverage.knownOn();
        return "/coverage/" + need.code() + "?" + FIELD + "=" + on + known;
    }
}
