package org.besa.app.coverage;

import org.besa.app.vault.OpenShelf;

/** The rules that an organisation has recorded itself: its agreements. The room that keeps them is above this one, and gives this. */
public interface OwnRules {
    /** All that the organisation ever recorded. Asked for every page: one short question as long as nothing has changed. */
    OwnPacks of(OpenShelf shelf);
}
