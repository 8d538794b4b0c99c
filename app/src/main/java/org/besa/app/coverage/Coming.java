package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.besa.app.vault.CaseMemory.Known;
import org.besa.app.vault.Looked;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage.Deadline;
import org.besa.seal.value.OpaqueId;

/**
 * What is lost from tomorrow on or due from today on for all the people whom somebody serves, by codes and days. What is missing today is lost already.
 *
 * @param changes the nearest first
 * @param waiting how many cases are not read yet
 * @param unopened how many do not open
 */
public record Coming(List<Next> changes, int waiting, int unopened) {
    /** Copies the list. */
    public Coming {
        changes = List.copyOf(changes);
    }

    /**
     * A day on which something changes in a case.
     *
     * @param serves whether the caller is in the case team, and does not only coordinate
     * @param need the one that is lost; empty where the person must have done something
     */
    public record Next(OpaqueId caseId, boolean serves, Optional<Need> need, LocalDate day) {}

    static Coming of(Looked<Outline, ?, ?> looked, Caseload caseload, LocalDate through) {
        LocalDate today = caseload.today();
        List<Next> changes = new ArrayList<>();
        for (Caseload.Person person : caseload.people()) {
            Known<Outline> known = person.known();
            Outlook outlook = person.outlook();
            outlook.losses().stream()
                    .filter(loss -> !loss.from().isAfter(through))
                    .forEach(loss ->
                            changes.add(new Next(known.id(), known.serves(), Optional.of(loss.need()), loss.from())));
            outlook.deadlines().stream()
                    .map(Deadline::lastDay)
                    .filter(day -> !day.isBefore(today) && !day.isAfter(through))
                    .distinct()
                    .forEach(day -> changes.add(new Next(known.id(), known.serves(), Optional.empty(), day)));
        }
        changes.sort(Comparator.comparing(Next::day).thenComparing(Next::caseId));
        return new Coming(changes, looked.waiting(), looked.unopened().size());
    }
}
