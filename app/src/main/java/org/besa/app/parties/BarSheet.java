package org.besa.app.parties;

import java.util.List;
import java.util.Optional;
import org.besa.app.cases.DraftPlace;
import org.besa.app.cases.Filled;
import org.besa.app.cases.Typed;
import org.besa.app.face.Form;
import org.besa.app.face.Words;

/** A bar as a form: a party that is known, or somebody else by name. */
record BarSheet(Register register) {
    static final String PARTY = "party";
    static final String NAMED = "named";
    static final String REASON = "reason";
    static final List<String> FIELDS = List.of(PARTY, NAMED, REASON);
    /** The form of a case. */
    static final DraftPlace PLACE = new DraftPlace("barred.new", FIELDS, "/" + PartyKinds.PAGE);

    /** Who writes the name of a party that is known means that party. */
    Filled<Bar> read(Typed typed, Words words) {
        Form form = typed.form();
        String chosen = typed.one(PARTY);
        String name = typed.line(NAMED);
        if (!chosen.isEmpty() && !name.isEmpty()) {
            form = form.fault(NAMED, words.say("parties.fault.two"));
        } else if (chosen.isEmpty() && name.isBlank()) {
            form = form.fault(PARTY, words.say("parties.fault.nobody"));
        } else if (!chosen.isEmpty() && !register.choices(words.language()).containsKey(chosen)) {
            form = form.fault(PARTY, words.say("cases.fault.choose"));
        } else if (chosen.isEmpty() && Register.folded(name).isEmpty()) {
            form = form.fault(NAMED, words.say("cases.fault.missing"));
        } else if (!name.isEmpty() && !Bar.PARTY.fits(name)) {
            form = form.fault(NAMED, words.say("cases.fault.long", Bar.PARTY.longest()));
        }
        if (!Bar.REASON.fits(typed.one(REASON))) {
            form = form.fault(REASON, words.say("cases.fault.long", Bar.REASON.longest()));
        }
        return new Filled<>(
                form,
                form.faulty()
                        ? Optional.empty()
                        : Optional.of(new Bar(chosen.isEmpty() ? register.codeOr(name) : chosen, typed.one(REASON))));
    }
}
