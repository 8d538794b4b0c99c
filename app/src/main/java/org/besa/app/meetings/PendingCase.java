package org.besa.app.meetings;

import java.util.List;
import java.util.Set;
import org.besa.app.parties.Barred;
import org.besa.app.parties.Register;

/**
 * What is remembered of the promises and questions of a case.
 *
 * @param countries whose authorities are barred; empty where nothing waits
 * @param codes of those whom the case itself bars; empty where nothing waits
 * @param unreadable how many promises and meetings cannot be read
 */
record PendingCase(List<Pending> all, Set<String> countries, Set<String> codes, int unreadable) {
    PendingCase {
        all = List.copyOf(all);
        countries = Set.copyOf(countries);
        codes = Set.copyOf(codes);
    }

    /** With what the organisation bars. */
    Barred barred(Register register) {
        return new Barred(countries, List.copyOf(codes), register);
    }
}
