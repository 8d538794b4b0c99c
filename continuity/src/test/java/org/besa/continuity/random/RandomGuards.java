package org.besa.continuity.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.ExceptionRule;
import org.besa.continuity.rules.Guard;
import org.jspecify.annotations.Nullable;

/** Throws guards of every kind, nested up to two deep, and exceptions from the weakest to the strongest. */
final class RandomGuards {

    private final Dice dice;
    private final RandomFigures figures;
    private final RandomExpressions expressions;

    RandomGuards(Dice dice, RandomFigures figures, RandomExpressions expressions) {
        this.dice = dice;
        this.figures = figures;
        this.expressions = expressions;
    }

    Guard when() {
        return dice.chance(35) ? new Guard.Always() : any(2);
    }

    /** Labelled a, b, c; each names those before it that it overrides. */
    List<ExceptionRule> unless() {
        List<ExceptionRule> exceptions = new ArrayList<>();
        for (int more = dice.weighted(50, 25, 15, 10); more > 0; more--) {
            boolean keep = !exceptions.isEmpty() && dice.chance(45);
            List<String> over = exceptions.stream()
                    .filter(earlier -> earlier.keep() != keep)
                    .map(ExceptionRule::label)
                    .toList();
            String label = String.valueOf((char) ('a' + exceptions.size()));
            exceptions.add(new ExceptionRule(label, any(dice.chance(70) ? 0 : 1), keep, over));
        }
        return exceptions;
    }

    private Guard any(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (dice.weighted(50, 18, 18, 14)) {
            case 0 -> leaf();
            case 1 -> new Guard.AllOf(several(depth - 1));
            case 2 -> new Guard.AnyOf(several(depth - 1));
            default -> new Guard.Not(any(depth - 1));
        };
    }

    private List<Guard> several(int depth) {
        return IntStream.range(0, dice.chance(80) ? 2 : 3)
                .mapToObj(i -> any(depth))
                .toList();
    }

    private Guard leaf() {
        return switch (dice.weighted(40, 15, 10, 15, 20)) {
            case 0 -> state();
            case 1 -> quantity();
            case 2 -> age();
            case 3 ->
                new Guard.DocumentIs(
                        dice.pick(RandomCodes.DOCUMENTS), dice.subset(List.of(DocumentState.values())), at());
            default -> new Guard.Happened(dice.pick(RandomCodes.EVENTS));
        };
    }

    private Guard state() {
        String state = dice.pick(RandomCodes.STATE_NAMES);
        List<String> values = RandomCodes.STATES.getOrDefault(state, List.of());
        return new Guard.StateIs(state, dice.subset(values), at());
    }

    private Guard quantity() {
        return switch (dice.between(0, 2)) {
            case 0 -> new Guard.QuantityWithin(RandomCodes.SIZE, figures.bound(), null, at());
            case 1 -> new Guard.QuantityWithin(RandomCodes.SIZE, null, figures.bound(), at());
            default -> new Guard.QuantityWithin(RandomCodes.SIZE, figures.bound(), figures.bound(), at());
        };
    }

    private Guard age() {
        int years = dice.between(17, 19);
        return dice.chance(50) ? new Guard.Age(years, null, at()) : new Guard.Age(null, years, at());
    }

    private @Nullable DayExpression at() {
        return dice.chance(25) ? expressions.any(1) : null;
    }
}
