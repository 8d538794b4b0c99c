package org.besa.app.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.besa.app.vault.Choosing;
import org.besa.seal.value.OpaqueId;

/**
 * Whom one page of the board shows.
 *
 * @param search what was asked for, on a page that there is
 * @param caseload of whom they are; those with the nearest deadlines are shown beside them, whether they fit or not
 * @param found how many fit, on all pages
 * @param rows those on this page, in order
 */
record BoardPick(BoardSearch search, Caseload caseload, int found, List<Caseload.Person> rows)
        implements Choosing.Chosen {
    /** Deadlines are told this many days before. */
    static final int DUE_DAYS = 30;

    /** How many people are shown for their deadlines at most. */
    static final int DUES = 10;

    BoardPick {
        rows = List.copyOf(rows);
    }

    static BoardPick of(BoardSearch asked, Caseload caseload) {
        List<Caseload.Person> found = caseload.found(asked);
        BoardSearch search = asked.within(found.size());
        return new BoardPick(search, caseload, found.size(), search.onPage(found));
    }

    @Override
    public Set<OpaqueId> ids() {
        Set<OpaqueId> ids = new HashSet<>();
        rows.forEach(person -> ids.add(person.id()));
        caseload.due().forEach(person -> ids.add(person.id()));
        return ids;
    }
}
