package org.besa.app.parties;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.besa.app.cases.Filled;
import org.besa.app.cases.Typed;
import org.besa.app.face.Form;
import org.besa.app.face.Words;

/**
 * The form that lifts that the authorities of a country are barred.
 *
 * @param countries for which it can be lifted
 */
record LiftedSheet(Set<String> countries) {
    static final String ACT = "act";
    /** The act that bars them again; every other lifts. */
    static final String AGAIN = "again";

    static final String COUNTRY = "lift-country";
    static final String REASON = "lift-reason";
    static final List<String> FIELDS = List.of(ACT, COUNTRY, REASON);

    Filled<Lifted> read(Typed typed, Words words) {
        Form form = typed.form();
        String country = typed.one(COUNTRY);
        String reason = typed.one(REASON);
        if (!countries.contains(country)) {
            form = form.fault(COUNTRY, words.say("cases.fault.choose"));
        }
        if (reason.isBlank()) {
            form = form.fault(REASON, words.say("cases.fault.missing"));
        } else if (!Lifted.REASON.fits(reason)) {
            form = form.fault(REASON, words.say("cases.fault.long", Lifted.REASON.longest()));
        }
        return new Filled<>(form, form.faulty() ? Optional.empty() : Optional.of(new Lifted(country, reason)));
    }
}
