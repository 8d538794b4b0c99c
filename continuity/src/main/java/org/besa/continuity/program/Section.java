package org.besa.continuity.program;

import static org.besa.continuity.calendar.EpochDays.ALWAYS;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All clauses with one anchor: their shared rows, the instructions that fill the registers, and what each clause makes of them. */
final class Section {
    private final boolean anchored;
    private final @Nullable EventColumn anchor;
    private final List<Instruction> instructions;
    private final List<Clause> clauses;
    private final Registers registers;
    private final Rows rows = new Rows();

    /**
     * @param anchored whether rows are occurrences of an event; else every person has one row, anchored at the beginning of time
     * @param anchor the event's column; null where nobody has the event
     */
    Section(
            boolean anchored,
            @Nullable EventColumn anchor,
            List<Instruction> instructions,
            List<Clause> clauses,
            int registers) {
        this.anchored = anchored;
        this.anchor = anchor;
        this.instructions = List.copyOf(instructions);
        this.clauses = List.copyOf(clauses);
        this.registers = new Registers(registers);
    }

    void run(int firstPerson, int endPerson, View view, Started started) {
        findRows(firstPerson, endPerson, view);
        registers.ensureRows(rows.size());
        for (Instruction instruction : instructions) {
            instruction.run(rows, registers, view);
        }
        for (Clause clause : clauses) {
            clause.run(rows, registers, view, started);
        }
    }

    private void findRows(int firstPerson, int endPerson, View view) {
        rows.clear();
        if (!anchored) {
            for (int person = firstPerson; person < endPerson; person++) {
                rows.add(person, ALWAYS);
            }
            return;
        }
        if (anchor == null) {
            return;
        }
        for (int person = firstPerson; person < endPerson; person++) {
            int last = ALWAYS;
            for (int i = anchor.offsets()[person]; i < anchor.offsets()[person + 1]; i++) {
                int day = anchor.days()[i];
                // The same event recorded twice for one day is one occurrence.
                if (day != last && anchor.known(i, view.knownOn())) {
                    rows.add(person, day);
                    last = day;
                }
            }
        }
    }
}
