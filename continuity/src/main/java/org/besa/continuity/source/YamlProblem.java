package org.besa.continuity.source;

import org.snakeyaml.engine.v2.exceptions.Mark;

/** What the YAML parser stumbled over, in words for somebody who does not know its terms. */
record YamlProblem(String problem) {

    void tell(Mark mark, Faults faults) {
        int line = mark.getLine() + 1;
        int column = mark.getColumn() + 1;
        if (problem.contains("\\t(TAB)")) {
            faults.add(line, column, "a tab", "expected spaces");
        } else if (problem.contains("mapping values are not allowed")) {
            faults.add(line, column, "a colon that cannot stand here", "expected quotes around text that holds \": \"");
        } else if (problem.contains("could not find expected ':'")) {
            faults.add(line, column, "a line without colon", "expected KEY: VALUE");
        } else if (problem.contains("unexpected end of stream")) {
            faults.add(line, column, "quotes that are not closed", "expected the closing quote");
        } else if (problem.contains("expected ',' or ']'")) {
            faults.add(line, column, "a list in brackets that is not closed", "expected , or ]");
        } else if (problem.contains("expected ',' or '}'")) {
            faults.add(line, column, "braces that are not closed", "expected , or }");
        } else if (problem.contains("expected <block end>")) {
            faults.add(
                    line,
                    column,
                    "this does not line up with the lines above",
                    "expected the same indentation as its neighbours");
        } else if (problem.contains("that cannot start any token")) {
            faults.add(line, column, "a character with which no value can begin", "expected quotes around such text");
        } else {
            faults.add(line, column, "not YAML (" + problem + ")", "expected YAML 1.2");
        }
    }
}
