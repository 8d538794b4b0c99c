package org.besa.app.cases;

import java.util.List;
import java.util.Optional;
import org.besa.app.access.Caller;
import org.besa.app.vault.CaseAccess;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;

/** What a caller is typing into the forms of a case: kept sealed, theirs alone, until it is saved or discarded. */
final class CaseDesk {
    private static final Action OPEN = new Action("draft.read");
    private static final Action SAVE = new Action("draft.save");
    private static final Action DISCARD = new Action("draft.discard");

    private final CaseAccess cases;
    private final CaseJson json = new CaseJson();
    private final CaseReading reading = new CaseReading(json, List.of());

    CaseDesk(CaseAccess cases) {
        this.cases = cases;
    }

    /** A case, and what the caller was typing into one of its forms. */
    record Desk(CaseView view, Optional<Draft> draft) {}

    /** The case with the draft of a form. */
    Desk open(Caller caller, OpaqueId caseId, DraftPlace place) {
        return cases.read(
                caller,
                caseId,
                OPEN,
                open -> new Desk(
                        reading.view(open), open.drafts().find(place.code()).flatMap(json::draft)));
    }

    void save(Caller caller, OpaqueId caseId, DraftPlace place, Draft draft) {
        cases.change(caller, caseId, SAVE, open -> {
            open.drafts().save(place.code(), json.bytes(draft));
            return true;
        });
    }

    void discard(Caller caller, OpaqueId caseId, DraftPlace place) {
        cases.change(caller, caseId, DISCARD, open -> {
            open.drafts().discard(place.code());
            return true;
        });
    }
}
