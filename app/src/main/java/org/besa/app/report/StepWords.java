package org.besa.app.report;

import java.util.stream.Collectors;
import org.besa.continuity.explain.Explanation.Step;
import org.besa.continuity.explain.Requirement.Anchored;
import org.besa.continuity.explain.Requirement.Begun;
import org.besa.continuity.explain.Requirement.Holds;
import org.besa.continuity.explain.Requirement.InForce;
import org.besa.continuity.explain.Requirement.Lasts;
import org.besa.continuity.explain.Requirement.Published;
import org.besa.continuity.explain.Requirement.Unless;

/** Says in English what a rule requires, and what that comes to. */
final class StepWords {
    private StepWords() {}

    static String of(Step step) {
        return switch (step.requirement()) {
            case Published published -> "published on " + published.on() + ", after what is known here";
            case InForce force ->
                "in force from " + force.from()
                        + (force.repealed() == null ? "" : ", repealed from " + force.repealed());
            case Anchored anchored -> "counts from " + new Wording().day(anchored.from()) + ", which is not recorded";
            case Begun begun ->
                "counts from " + new Wording(begun.figures()).day(begun.from()) + ": " + first(begun, step);
            // A condition reads the same for everybody: with the name of a figure, not with the value of one day.
            case Holds holds -> new Wording().guard(holds.guard());
            case Unless unless ->
                "exception “" + unless.exception().label() + "”"
                        + (unless.exception().keep() ? " (keeps it)" : "")
                        + (unless.applies() ? " applies" : " does not apply");
            case Lasts lasts ->
                "lasts through " + new Wording(lasts.figures()).day(lasts.until())
                        + (lasts.through() == null ? "" : ": " + lasts.through());
        };
    }

    private static String first(Begun begun, Step step) {
        return begun.day() != null
                ? begun.day().toString()
                : "not recorded: "
                        + step.missing().stream()
                                .map(PlainWords::spaced)
                                .sorted()
                                .collect(Collectors.joining(", "));
    }
}
