package org.besa.continuity.source;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the YAML parser stumbled over, in words for somebody who does not know its terms.
 *
 * @param here the last place that was read without trouble
 */
record YamlProblem(MarkedYamlEngineException problem, Mark here) {

    void tell(Faults faults) {
        if (says("\\t(TAB)")) {
            add(faults, where(), "a tab", "expected spaces");
        } else if (says("mapping values are not allowed")) {
            add(faults, where(), "a colon that cannot stand here", "expected quotes around text that holds \": \"");
        } else if (says("could not find expected ':'")) {
            add(faults, beginning(), "a key without colon", "expected KEY: VALUE");
        } else if (says("unexpected end of stream")) {
            add(faults, beginning(), "quotes that are not closed", "expected the closing quote");
        } else if (says("expected ',' or ']'")) {
            add(faults, beginning(), "a list in brackets that is not closed, or lacks a comma", "expected , or ]");
        } else if (says("expected ',' or '}'")) {
            add(faults, beginning(), "braces that are not closed, or lack a comma", "expected , or }");
        } else if (says("expected <block end>")) {
            add(
                    faults,
                    where(),
                    "this does not line up with the lines above",
                    "expected the same indentation as its neighbours");
        } else if (says("that cannot start any token")) {
            add(faults, where(), "a character with which no value can begin", "expected quotes around such text");
        } else {
            add(faults, where(), "not YAML (" + problem.getProblem() + ")", "expected YAML 1.2");
        }
    }

    private boolean says(String words) {
        return problem.getProblem().contains(words);
    }

    private Mark where() {
        return problem.getProblemMark().orElse(here);
    }

    /** Where that began which is not complete. */
    private Mark beginning() {
        Optional<Mark> context = problem.getContextMark();
        return context.orElseGet(this::where);
    }

    private static void add(Faults faults, Mark at, String what, String expected) {
        faults.add(at.getLine() + 1, at.getColumn() + 1, what, expected);
    }
}
