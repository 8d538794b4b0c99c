package org.besa.continuity.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.continuity.codes.Need;

/**
 * A plan on some columns. {@link #run} evaluates a block of people; then each {@link Clause} has its runs of owed days and
 * {@link #started} says for whom anything began. One program serves one thread at a time.
 */
public final class Program {
    private final List<Section> sections;
    private final List<Clause> clauses;
    private final Map<Need, List<Clause>> speaking = new EnumMap<>(Need.class);
    private final Started started;

    /** @param owed the needs that some provision owes */
    Program(List<Section> sections, List<Clause> clauses, Set<Need> owed) {
        this.sections = List.copyOf(sections);
        this.clauses = List.copyOf(clauses);
        this.started = new Started(owed);
        for (Clause clause : clauses) {
            for (Need need : clause.provision().needs()) {
                speaking.computeIfAbsent(need, _ -> new ArrayList<>()).add(clause);
            }
        }
    }

    /** Every clause of every provision that was published in time, in the order of the packs. */
    public List<Clause> clauses() {
        return clauses;
    }

    /** The clauses whose provisions speak of a need, in the order of the packs. */
    public List<Clause> speakingOf(Need need) {
        return Collections.unmodifiableList(speaking.getOrDefault(need, List.of()));
    }

    /** For whom anything began, as of the last run. */
    public Started started() {
        return started;
    }

    /** Whether some provision about the need could still begin after as-of for somebody of whom nothing is recorded yet. */
    public boolean couldBegin(Need need, int asOf) {
        for (Clause clause : speakingOf(need)) {
            if (started.counts(need, clause.provision()) && clause.bindsAfter(asOf)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Evaluates the people from {@code firstPerson} (inclusive) to {@code endPerson} (exclusive).
     *
     * @param view whose {@code knownOn} is the one of which the plan was made
     */
    public void run(int firstPerson, int endPerson, View view) {
        started.clear(firstPerson);
        for (Section section : sections) {
            section.run(firstPerson, endPerson, view, started);
        }
    }
}
