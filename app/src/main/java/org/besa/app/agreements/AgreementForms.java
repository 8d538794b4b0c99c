package org.besa.app.agreements;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.app.access.Caller;
import org.besa.app.cases.DraftPlace;
import org.besa.app.cases.OutsideForms;
import org.besa.seal.value.OpaqueId;

/** Where the forms of agreements and of their clauses are. */
final class AgreementForms implements OutsideForms {
    /** The form for a new one. */
    static final DraftPlace FRESH =
            new DraftPlace("agreement.new", AgreementSheet.FIELDS, AgreementController.PATH + "/new");

    /** In the place of a number: a clause that there is not yet. */
    static final String NEW = "new";

    private static final Pattern CHANGED = Pattern.compile("agreement\\.([0-9a-f]{32})");
    private static final Pattern CLAUSE = Pattern.compile("clause\\.([0-9a-f]{32})\\.(new|[1-9][0-9]{0,8})");

    /** Where an agreement is. */
    static String at(OpaqueId item) {
        return AgreementController.PATH + "/" + item.hex();
    }

    /** The form that changes an agreement, but for its clauses. */
    static DraftPlace of(OpaqueId item) {
        return new DraftPlace("agreement." + item.hex(), AgreementSheet.FIELDS, at(item) + "/change");
    }

    /**
     * The form of a clause.
     *
     * @param which its number, or {@value #NEW}
     */
    static DraftPlace clause(OpaqueId item, String which) {
        return new DraftPlace("clause." + item.hex() + "." + which, ClauseSheet.FIELDS, at(item) + "/clauses/" + which);
    }

    @Override
    public Optional<DraftPlace> place(Caller caller, String code) {
        if (!AgreementBook.keeps(caller.account())) {
            return Optional.empty();
        }
        Matcher changed = CHANGED.matcher(code);
        if (changed.matches()) {
            return Optional.of(of(new OpaqueId(changed.group(1))));
        }
        Matcher clause = CLAUSE.matcher(code);
        return clause.matches()
                ? Optional.of(clause(new OpaqueId(clause.group(1)), clause.group(2)))
                : Optional.of(FRESH).filter(fresh -> fresh.code().equals(code));
    }
}
