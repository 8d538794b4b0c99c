package org.besa.continuity.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.continuity.rules.ExceptionRule;

/**
 * Brings the exceptions of a rule into the order in which they apply: whoever is over another comes after it; where nothing orders two, the file
 * does. A circle, and a pair of which one keeps and one takes without an order between them, are faults.
 */
final class ExceptionOrder {
    /** More than the schema admits. */
    private static final int MOST = 100;

    private final Map<String, Labelled> byLabel = new LinkedHashMap<>();
    private final Faults faults;

    ExceptionOrder(Faults faults) {
        this.faults = faults;
    }

    /** An exception with the places of its label and of the labels that it is over. */
    record Labelled(ExceptionRule rule, Node.Scalar label, List<Node.Scalar> over) {}

    /** The exceptions, from the weakest to the strongest. */
    List<ExceptionRule> weakestFirst(List<Labelled> exceptions) {
        if (exceptions.size() > MOST) {
            return List.of();
        }
        for (Labelled exception : exceptions) {
            if (byLabel.putIfAbsent(exception.rule().label(), exception) != null) {
                faults.add(
                        exception.label(),
                        "the label " + exception.rule().label() + " is there again",
                        "expected a label of its own");
            }
        }
        boolean known = true;
        for (Labelled exception : byLabel.values()) {
            known &= overKnown(exception);
        }
        if (!known || circle()) {
            return List.of();
        }
        byLabel.values().forEach(this::refuseConflicts);
        List<ExceptionRule> ordered = new ArrayList<>();
        byLabel.keySet().forEach(label -> place(label, ordered, new HashSet<>()));
        return ordered;
    }

    private boolean overKnown(Labelled exception) {
        boolean known = true;
        for (Node.Scalar label : exception.over()) {
            if (!byLabel.containsKey(label.text())) {
                faults.add(
                        label,
                        "unknown label " + Printable.quoted(label.text()),
                        new Nearest(byLabel.keySet()).expected(label.text(), "a label of this rule"));
                known = false;
            }
        }
        if (exception.rule().keep() && exception.over().isEmpty()) {
            faults.add(
                    exception.label(),
                    exception.rule().label() + " keeps, but is over nothing",
                    "expected over: [LABEL]");
        }
        return known;
    }

    private boolean circle() {
        boolean found = false;
        for (Labelled exception : byLabel.values()) {
            if (below(exception.rule()).contains(exception.rule().label())) {
                faults.add(
                        exception.label(),
                        exception.rule().label() + " is over itself, directly or through others",
                        "expected no circle");
                found = true;
            }
        }
        return found;
    }

    /** Labels that an exception is over, directly or through others. */
    private Set<String> below(ExceptionRule rule) {
        Set<String> below = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(rule.over());
        while (!open.isEmpty()) {
            String label = open.removeLast();
            Labelled next = byLabel.get(label);
            if (below.add(label) && next != null) {
                open.addAll(next.rule().over());
            }
        }
        return below;
    }

    private void refuseConflicts(Labelled keeping) {
        if (!keeping.rule().keep()) {
            return;
        }
        for (Labelled taking : byLabel.values()) {
            String keeps = keeping.rule().label();
            String takes = taking.rule().label();
            boolean ordered = taking.rule().keep()
                    || below(keeping.rule()).contains(takes)
                    || below(taking.rule()).contains(keeps);
            if (!ordered) {
                faults.add(
                        keeping.label(),
                        keeps + " keeps the days that " + takes + " takes, and nothing says which prevails",
                        "expected " + takes + " in over of " + keeps + ", or " + keeps + " in over of " + takes);
            }
        }
    }

    private void place(String label, List<ExceptionRule> ordered, Set<String> placing) {
        Labelled exception = byLabel.get(label);
        if (exception == null || ordered.contains(exception.rule()) || !placing.add(label)) {
            return;
        }
        exception.rule().over().forEach(weaker -> place(weaker, ordered, placing));
        ordered.add(exception.rule());
    }
}
