package org.besa.continuity.examples;

import java.util.ArrayList;
import java.util.List;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.ContinuityEngine;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.source.Expectations;
import org.besa.continuity.source.LoadedCase;
import org.besa.continuity.source.WorkedExamples.Example;

/** One worked example, computed and held against what it expects (docs/rule-packs.md, “Examples”). */
public record ExampleRun(Example example) {

    /** Every expectation that did not come true, in the order of the file; empty if all did. */
    public List<Difference> differences() {
        LoadedCase loaded = example.loaded();
        Coverage coverage = new ContinuityEngine(loaded.packs(), loaded.vocabulary(), loaded.calendar())
                .assess(loaded.file(), example.moment());
        Expectations expect = example.expect();
        List<Difference> differences = new ArrayList<>();
        expect.spans()
                .forEach(span -> new SpanExpectation(span, coverage)
                        .found()
                        .ifPresent(found -> differences.add(
                                difference(span.at(), new SpanExpectation(span, coverage).expected(), found))));
        differences.addAll(new ListExpectations(example, coverage).differences());
        for (String fact : expect.unknown()) {
            if (coverage.unknown().stream().noneMatch(unknown -> unknown.fact().equals(fact))) {
                differences.add(difference(example.at(), "a question about " + fact, "none"));
            }
        }
        for (Need need : expect.notAssessed()) {
            if (!coverage.notAssessed().contains(need)) {
                differences.add(difference(example.at(), need.code() + " not to be assessed", "that it was"));
            }
        }
        return differences;
    }

    private Difference difference(org.besa.continuity.source.Place at, String expected, String found) {
        return new Difference(at, example.name(), expected, found);
    }
}
