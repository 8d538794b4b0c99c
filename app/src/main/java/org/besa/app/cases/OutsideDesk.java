package org.besa.app.cases;

import org.besa.app.access.Caller;
import org.besa.app.vault.Drafts;

/** What a caller is typing into forms that are about no case, or about none yet: kept sealed, theirs alone, until it is saved or discarded. */
public final class OutsideDesk {
    private final Drafts drafts;
    private final CaseJson json = new CaseJson();

    OutsideDesk(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * A form as the caller left it.
     *
     * @param otherwise how it is shown if nothing was kept
     */
    public FormState open(Caller caller, DraftPlace place, FormState otherwise) {
        return drafts.find(caller, place.code())
                .flatMap(json::draft)
                .map(draft -> FormState.restored(place, draft))
                .orElse(otherwise);
    }

    void save(Caller caller, DraftPlace place, Draft draft) {
        drafts.save(caller, place.code(), json.bytes(draft));
    }

    void discard(Caller caller, DraftPlace place) {
        drafts.discard(caller, place.code());
    }
}
