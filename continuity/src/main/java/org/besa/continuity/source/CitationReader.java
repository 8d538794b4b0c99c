package org.besa.continuity.source;

import org.besa.continuity.rules.Citation;
import org.besa.continuity.rules.CitationStatus;

/** Reads a citation. */
record CitationReader(Section cite) {
    Citation read() {
        return new Citation(
                cite.text("instrument"),
                cite.text("locator"),
                cite.text("uri"),
                cite.choice("status", CitationStatus.values(), CitationStatus::code),
                cite.day("review-by"),
                cite.optionalText("note"));
    }
}
