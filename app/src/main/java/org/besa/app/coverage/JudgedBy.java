package org.besa.app.coverage;

import java.util.List;
import org.besa.app.cases.Content;

/**
 * The rules by which a case is judged.
 *
 * @param packs ids of shipped rule packs
 */
public record JudgedBy(List<String> packs) implements Content {
    /** Copies the list. */
    public JudgedBy {
        packs = List.copyOf(packs);
    }
}
