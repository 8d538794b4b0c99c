package org.besa.continuity.program;

import static org.besa.continuity.calendar.EpochDays.ALWAYS;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All clauses with one anchor: their shared rows, the instructions that fill the registers, and what each clause makes of them. */
final class Section {
    private final @Nullable String anchor;
    private final List<Instruction> instructions;
    private final List<Clause> clauses;
    private final Registers registers;
    private final Rows rows;

    /**
     * @param anchor the event of which each occurrence is a row; null where every person has one, anchored at the beginning of time
     */
    Section(
            @Nullable String anchor,
            Columns columns,
            List<Instruction> instructions,
            List<Clause> clauses,
            int registers) {
        this.anchor = anchor;
        this.rows = new Rows(columns);
        this.instructions = instructions;
        this.clauses = clauses;
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
        if (anchor == null) {
            for (int person = firstPerson; person < endPerson; person++) {
                rows.add(person, ALWAYS);
            }
            return;
        }
        EventColumn events = rows.events(anchor);
        if (events == null) {
            return;
        }
        for (int person = firstPerson; person < endPerson; person++) {
            int last = ALWAYS;
            for (int i = events.offsets()[person]; i < events.offsets()[person + 1]; i++) {
                int day = events.days()[i];
                // The same event recorded twice for one day is one occurrence.
                if (day != last && events.known(i, view.knownOn())) {
                    rows.add(person, day);
                    last = day;
                }
            }
        }
    }
}
