package org.besa.app.parties;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.app.access.Caller;
import org.besa.app.cases.CaseTeam;
import org.besa.app.cases.DraftPlace;
import org.besa.app.cases.OutsideForms;
import org.besa.seal.value.OpaqueId;

/** Where the forms of the register and of bars for all cases are. A draft's code stands in the clear, so it never says which party somebody is about to add. */
final class PartyForms implements OutsideForms {
    /** The form for a new one. */
    static final DraftPlace FRESH = new DraftPlace("party.new", PartySheet.FIELDS, "/parties/new");

    /** The form that asks to bar somebody for all cases. */
    static final DraftPlace BARRED = new DraftPlace("barred.all", BarSheet.FIELDS, BarsController.FOR_ALL);

    private static final Pattern CORRECTED = Pattern.compile("party\\.([0-9a-f]{32})");

    /** The form that corrects one. */
    static DraftPlace of(OpaqueId item) {
        return new DraftPlace("party." + item.hex(), PartySheet.FIELDS, "/parties/" + item.hex());
    }

    @Override
    public Optional<DraftPlace> place(Caller caller, String code) {
        if (code.equals(BARRED.code())) {
            return Optional.of(BARRED).filter(form -> CaseTeam.worksOnCases(caller.account()));
        }
        if (!PartyBook.keeps(caller.account())) {
            return Optional.empty();
        }
        Matcher corrected = CORRECTED.matcher(code);
        return corrected.matches()
                ? Optional.of(of(new OpaqueId(corrected.group(1))))
                : Optional.of(FRESH).filter(fresh -> fresh.code().equals(code));
    }
}
