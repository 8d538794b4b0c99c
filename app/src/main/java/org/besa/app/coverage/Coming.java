package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.besa.app.vault.CaseMemory.Known;
import org.besa.app.vault.Looked;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage.Deadline;
import org.besa.seal.value.OpaqueId;

/**
 * What is lost from tomorrow on, or due or ends from today on, for all the people whom somebody serves, by codes and days. What is missing today is lost already.
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

    /** A day on which something changes in a case. */
    public sealed interface Next {
        OpaqueId caseId();

        /** Whether the caller is in the case team, and does not only coordinate. */
        boolean serves();

        LocalDate day();
    }

    /** From that day on the need is lost. */
    public record Lost(OpaqueId caseId, boolean serves, LocalDate day, Need need) implements Next {}

    /** The last day of something that the person must do. */
    public record Due(OpaqueId caseId, boolean serves, LocalDate day) implements Next {}

    /**
     * The last day on which something is valid.
     *
     * @param code of the paper, or of the state
     */
    public record Ends(OpaqueId caseId, boolean serves, LocalDate day, String code) implements Next {}

    static Coming of(Looked<Outline, ?, ?> looked, Caseload caseload, LocalDate through) {
        LocalDate today = caseload.today();
        List<Next> changes = new ArrayList<>();
        for (Caseload.Person person : caseload.people()) {
            Known<Outline> known = person.known();
            Outlook outlook = person.outlook();
            outlook.losses().stream()
                    .filter(loss -> !loss.from().isAfter(through))
                    .forEach(loss -> changes.add(new Lost(known.id(), known.serves(), loss.from(), loss.need())));
            outlook.deadlines().stream()
                    .map(Deadline::lastDay)
                    .filter(day -> !day.isBefore(today) && !day.isAfter(through))
                    .distinct()
                    .forEach(day -> changes.add(new Due(known.id(), known.serves(), day)));
            outlook.endings().stream()
                    .filter(ending ->
                            !ending.on().isBefore(today) && !ending.on().isAfter(through))
                    .distinct()
                    .forEach(ending -> changes.add(new Ends(known.id(), known.serves(), ending.on(), ending.code())));
        }
        changes.sort(Comparator.comparing(Next::day).thenComparing(Next::caseId));
        return new Coming(changes, looked.waiting(), looked.unopened().size());
    }
}
