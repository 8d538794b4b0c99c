package org.besa.app.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.besa.app.access.Caller;
import org.besa.app.coverage.FactBook;
import org.besa.app.coverage.Rederived;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;

/**
 * Once a day everything that is remembered or kept is derived anew from what is sealed, and compared. A server alone could not do it by night: the database shows no
 * case without somebody's session. So it is done for each who looks at what is lost or due, at their first look of the day, with the cases that they see. What came out
 * is in memory, as what it is about is.
 */
public final class Comparisons {
    private static final Action REDERIVE = TaskBook.REDERIVE;

    private final FactBook facts;
    private final TaskBook tasks;
    private final Clock clock;
    private final int atOnce;
    private final Map<OpaqueId, Standing> standings = new ConcurrentHashMap<>();

    /** @param atOnce how many cases are compared in one request at most, so that a page comes back while the others wait */
    Comparisons(FactBook facts, TaskBook tasks, Clock clock, int atOnce) {
        this.facts = facts;
        this.tasks = tasks;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /** Something that came out otherwise. */
    public sealed interface Difference {
        OpaqueId caseId();

        /** What the board, the warnings and the calendar went by. */
        record OfAnswer(OpaqueId caseId) implements Difference {}

        /** Which tasks wait, by when and for whom. */
        record OfTasks(OpaqueId caseId) implements Difference {}

        /** A kept warning. */
        record OfWarning(OpaqueId caseId, OpaqueId item) implements Difference {}
    }

    /**
     * How far somebody's comparison of a day has come.
     *
     * @param compared the cases
     * @param left how many are not compared yet
     * @param differences what came out otherwise
     * @param ofOtherRules how many kept warnings were not compared, because the rules are others than then
     * @param unopened how many cases do not open
     */
    public record Standing(
            LocalDate day,
            Set<OpaqueId> compared,
            int left,
            List<Difference> differences,
            int ofOtherRules,
            int unopened) {
        /** Copies set and list. */
        public Standing {
            compared = Set.copyOf(compared);
            differences = List.copyOf(differences);
        }

        static Standing begun(LocalDate day) {
            return new Standing(day, Set.of(), 0, List.of(), 0, 0);
        }

        /** How many cases differ. */
        public long differing() {
            return differences.stream().map(Difference::caseId).distinct().count();
        }
    }

    /** Goes on where this person's comparison of today stands; nothing is compared twice on a day, and nothing more once all of it is. */
    Standing goOn(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        OpaqueId account = caller.account().id();
        Optional<Standing> before = Optional.ofNullable(standings.get(account))
                .filter(standing -> standing.day().equals(today));
        if (before.filter(standing -> standing.left() == 0).isPresent()) {
            return before.get();
        }
        Standing after = goneOn(caller, before.orElseGet(() -> Standing.begun(today)));
        standings.put(account, after);
        return after;
    }

    private Standing goneOn(Caller caller, Standing before) {
        Rederived answers = facts.rederive(caller, REDERIVE, before.day(), all -> next(all, before.compared()));
        List<TaskBook.Again> again = answers.compared().isEmpty() ? List.of() : tasks.again(caller, answers.compared());
        List<Difference> found = new ArrayList<>();
        answers.differing().forEach(id -> found.add(new Difference.OfAnswer(id)));
        for (TaskBook.Again each : again) {
            if (!each.sameTasks()) {
                found.add(new Difference.OfTasks(each.caseId()));
            }
            each.otherwise().forEach(item -> found.add(new Difference.OfWarning(each.caseId(), item)));
        }
        found.stream().map(Difference::caseId).distinct().forEach(id -> tasks.differs(caller, id));
        Set<OpaqueId> compared = new HashSet<>(before.compared());
        compared.addAll(answers.compared());
        List<Difference> differences = new ArrayList<>(before.differences());
        differences.addAll(found);
        int left = (int) answers.all().stream()
                        .filter(id -> !compared.contains(id))
                        .count()
                + answers.waiting();
        int others = again.stream().mapToInt(TaskBook.Again::ofOtherRules).sum();
        return new Standing(
                before.day(), compared, left, differences, before.ofOtherRules() + others, answers.unopened());
    }

    private Set<OpaqueId> next(Set<OpaqueId> all, Set<OpaqueId> compared) {
        return all.stream().filter(id -> !compared.contains(id)).limit(atOnce).collect(Collectors.toSet());
    }
}
