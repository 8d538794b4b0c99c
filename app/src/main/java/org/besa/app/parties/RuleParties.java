package org.besa.app.parties;

import java.util.Map;
import org.besa.continuity.codes.Plain;

/** The parties that rules name. The room that knows the rules is above this one, and gives this. */
public interface RuleParties {
    /** Their names, by code. */
    Map<String, Plain> named();
}
