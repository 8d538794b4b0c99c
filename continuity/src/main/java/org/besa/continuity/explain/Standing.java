package org.besa.continuity.explain;

import java.util.List;
import java.util.Set;
import org.besa.continuity.explain.Explanation.Step;

/**
 * How one provision stands to a person on one day, in the episode that speaks strongest.
 *
 * @param certainty as {@link org.besa.continuity.program.Certainty}
 * @param due whether it is due on that day
 * @param begun whether an episode has begun on or before that day
 * @param from first owed day of the episode, or NEVER
 * @param dueFrom first due day, ALWAYS if due at once, NEVER if that has not come
 * @param sureEnd last owed day if every awaited event came tomorrow; NEVER without an end
 * @param openEnd last owed day as things stand; NEVER without an end
 * @param awaits codes of the facts for which the answer waits, in any episode that is due; empty where it is certain
 * @param steps the conditions, in reading order
 */
public record Standing(
        int certainty,
        boolean due,
        boolean begun,
        int from,
        int dueFrom,
        int sureEnd,
        int openEnd,
        Set<String> awaits,
        List<Step> steps) {
    public Standing {
        awaits = Set.copyOf(awaits);
        steps = List.copyOf(steps);
    }

    /** The same, waiting for these facts. */
    Standing awaiting(Set<String> facts) {
        return new Standing(certainty, due, begun, from, dueFrom, sureEnd, openEnd, facts, steps);
    }
}
