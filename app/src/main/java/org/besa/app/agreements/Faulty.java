package org.besa.app.agreements;

import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.continuity.source.Fault;
import org.besa.continuity.source.FaultyInput;

/** What a rule pack cannot say, at the field from which it came. */
final class Faulty {
    private Faulty() {}

    /**
     * The form of a clause with the first fault of what was pasted, by its own line and column; or with one of the rest, at its sentence.
     *
     * @param clause whose form it is
     */
    static Form in(Form form, FaultyInput faulty, PackText text, Clause clause, Frame frame) {
        int before = text.beforePasted(clause.number()).orElse(0);
        long lines = clause.pasted().lines().count();
        String field = clause.pasted().isEmpty() ? ClauseSheet.EN : ClauseSheet.PASTED;
        return faulty.faults().stream()
                .filter(fault -> before > 0 && fault.line() > before && fault.line() <= before + lines)
                .findFirst()
                .map(fault -> form.fault(
                        ClauseSheet.PASTED,
                        frame.say(
                                "agreements.fault.line",
                                fault.line() - before,
                                Math.max(1, fault.column() - PackText.indent()),
                                sentence(fault))))
                .orElseGet(() -> form.fault(field, sentence(faulty.faults().getFirst(), frame)));
    }

    /** The form of an agreement with the first fault, at its title: most of what can be wrong stands there. */
    static Form in(Form form, FaultyInput faulty, Frame frame) {
        return form.fault(AgreementSheet.TITLE, sentence(faulty.faults().getFirst(), frame));
    }

    private static String sentence(Fault fault, Frame frame) {
        return frame.say("agreements.fault.grammar", sentence(fault));
    }

    private static String sentence(Fault fault) {
        return fault.what() + "; " + fault.expected();
    }
}
