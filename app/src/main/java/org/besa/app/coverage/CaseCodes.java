package org.besa.app.coverage;

import java.util.Map;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.codes.Vocabulary;

/**
 * What a case is written with.
 *
 * @param parties names by code
 */
record CaseCodes(Vocabulary vocabulary, Map<String, Plain> parties) {
    CaseCodes {
        parties = Map.copyOf(parties);
    }
}
