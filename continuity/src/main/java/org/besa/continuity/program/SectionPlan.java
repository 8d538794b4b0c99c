package org.besa.continuity.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All clauses with one anchor, waiting for columns.
 *
 * @param anchor the event of which each occurrence is a row; null where every person has one
 * @param clauses places of its clauses in the plan
 * @param registers how many there are
 */
record SectionPlan(@Nullable String anchor, List<Instruction> instructions, List<Integer> clauses, int registers) {
    SectionPlan {
        instructions = List.copyOf(instructions);
        clauses = List.copyOf(clauses);
    }

    /** @param bound all clauses of the plan, on the same columns */
    Section on(Columns columns, List<Clause> bound) {
        List<Clause> own = new ArrayList<>(clauses.size());
        for (int place : clauses) {
            own.add(bound.get(place));
        }
        return new Section(anchor, columns, instructions, own, registers);
    }
}
