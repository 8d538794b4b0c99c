package org.besa.app.cases;

import java.util.Optional;
import org.besa.app.access.Caller;

/** The forms of a room that are about no case, or about none yet, and keep what is typed into them: one bean of each such room. */
public interface OutsideForms {
    /** The form that has this code, if it is the room's and the caller may fill it in. */
    Optional<DraftPlace> place(Caller caller, String code);
}
