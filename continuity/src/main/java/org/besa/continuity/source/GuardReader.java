package org.besa.continuity.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Guard;
import org.jspecify.annotations.Nullable;

/** Reads guards (docs/rule-packs.md, “Guards”). */
final class GuardReader {
    private static final String RELATION = "relation-to-organisation";

    private final Codes codes;
    private final Figures figures;
    private final DayReader days;
    private final boolean law;
    private final Faults faults;

    /** @param law whether the rule is law, which must not ask how a person stands to an organisation */
    GuardReader(Codes codes, Figures figures, DayReader days, boolean law, Faults faults) {
        this.codes = codes;
        this.figures = figures;
        this.days = days;
        this.law = law;
        this.faults = faults;
    }

    Guard read(Section guard) {
        if (guard.has("state")) {
            return state(guard);
        }
        if (guard.has("document")) {
            return document(guard);
        }
        if (guard.has("quantity")) {
            return quantity(guard);
        }
        if (guard.has("age")) {
            return age(guard);
        }
        if (guard.has("happened")) {
            return new Guard.Happened(codes.event(guard.word("happened")));
        }
        if (guard.has("all")) {
            return new Guard.AllOf(all(guard.sections("all")));
        }
        if (guard.has("any")) {
            return new Guard.AnyOf(all(guard.sections("any")));
        }
        if (guard.has("not")) {
            return new Guard.Not(read(guard.section("not")));
        }
        faults.addUnread(guard.node(), "expected a guard");
        return new Guard.Always();
    }

    private List<Guard> all(List<Section> guards) {
        return guards.stream().map(this::read).toList();
    }

    private Guard state(Section guard) {
        Node.Scalar word = guard.word("state");
        String state = codes.state(word);
        if (law && state.equals(RELATION)) {
            faults.add(
                    word,
                    "a law reads " + RELATION,
                    "expected it in agreements and programmes only: what a person is owed by law does not depend on it");
        }
        Set<String> values = new LinkedHashSet<>();
        for (Node.Scalar value : guard.words("is")) {
            if (!values.add(codes.value(state, value))) {
                faults.add(
                        value, "the value " + Printable.quoted(value.text()) + " is there again", "expected it once");
            }
        }
        return new Guard.StateIs(state, values, at(guard));
    }

    private Guard document(Section guard) {
        Set<DocumentState> states = new LinkedHashSet<>();
        for (Node.Scalar word : guard.words("is")) {
            states.add(guard.choice(word, DocumentState.values(), DocumentState::code));
        }
        return new Guard.DocumentIs(codes.document(guard.word("document")), states, at(guard));
    }

    private Guard quantity(Section guard) {
        @Nullable Amount atLeast = guard.has("atLeast") ? figures.amount(guard, "atLeast") : null;
        @Nullable Amount atMost = guard.has("atMost") ? figures.amount(guard, "atMost") : null;
        String quantity = codes.quantity(guard.word("quantity"));
        if (atLeast == null && atMost == null) {
            faults.add(guard.node(), "no bound for " + quantity, "expected atLeast, atMost or both");
        }
        if (atLeast instanceof Amount.Fixed(var least)
                && atMost instanceof Amount.Fixed(var most)
                && least.compareTo(most) > 0) {
            faults.add(guard.at("atMost"), "atMost is below atLeast", "expected " + least.toPlainString() + " or more");
        }
        return new Guard.QuantityWithin(quantity, atLeast, atMost, at(guard));
    }

    private Guard age(Section guard) {
        Section age = guard.section("age");
        @Nullable Integer atLeast =
                age.has("atLeast") ? Integer.valueOf(age.number("atLeast").intValue()) : null;
        @Nullable Integer under = age.has("under") ? Integer.valueOf(age.number("under").intValue()) : null;
        return new Guard.Age(atLeast, under, at(guard));
    }

    private @Nullable DayExpression at(Section guard) {
        return guard.has("at") ? days.read(guard.section("at")) : null;
    }
}
