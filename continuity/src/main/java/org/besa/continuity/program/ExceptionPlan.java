package org.besa.continuity.program;

/** An exception that waits for columns. */
record ExceptionPlan(Guards.OnColumns when, boolean keep) {
    ExceptionNode on(Columns columns) {
        return new ExceptionNode(when.on(columns), keep);
    }
}
