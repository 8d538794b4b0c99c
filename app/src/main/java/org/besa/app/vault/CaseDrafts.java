package org.besa.app.vault;

import java.time.LocalDate;
import java.util.Optional;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.SealingKey;

/** The caller's own drafts in one case, sealed under its key; one for each place. */
public final class CaseDrafts {
    private final DraftRows rows;
    private final OpaqueId caseId;
    private final LocalDate today;
    private final SealingKey key;
    private final Visit visit;

    CaseDrafts(OpenCase.Opening given, OpaqueId caseId, SealingKey key) {
        this.rows = new DraftRows(given.database(), given.account());
        this.today = given.today();
        this.caseId = caseId;
        this.key = key;
        this.visit = given.visit();
    }

    /**
     * Keeps what is being typed, instead of what was kept for this place before.
     *
     * @param place a code of the form field or page: 1 to 64 of a to z, 0 to 9, dot, hyphen and slash
     */
    public void save(String place, byte[] content) {
        visit.mustChange();
        rows.save(within(place), Optional.of(caseId), content, today, key);
    }

    /** What was kept for this place. */
    public Optional<byte[]> find(String place) {
        visit.mustLast();
        return rows.find(within(place), key);
    }

    /** Forgets what was kept for this place, if anything was. */
    public void discard(String place) {
        visit.mustChange();
        rows.discard(within(place));
    }

    /** Forgets what was kept for this place while there was no case yet ({@link Drafts}). */
    public void discardOutside(String place) {
        visit.mustChange();
        rows.discard(Drafts.outside(place));
    }

    private String within(String place) {
        return caseId + "/" + DraftRows.checked(place);
    }
}
