package org.besa.continuity.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.Parameter;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.VersionBy;

/** The figures of one provision: written out, or parameters that it declares as its expressions are thrown. */
final class RandomFigures {

    private final Dice dice;
    private final RandomDays days;
    private final boolean workingDays;
    private final boolean anchored;
    private final Map<String, Parameter> parameters = new HashMap<>();
    private final Map<PeriodUnit, String> byUnit = new EnumMap<>(PeriodUnit.class);

    /**
     * No figures yet.
     *
     * @param anchored whether the provision has an anchor event by whose day figures may be versioned */
    RandomFigures(Dice dice, RandomDays days, boolean workingDays, boolean anchored) {
        this.dice = dice;
        this.days = days;
        this.workingDays = workingDays;
        this.anchored = anchored;
    }

    Map<String, Parameter> parameters() {
        return parameters;
    }

    /** Whether a figure that was thrown so far has another value from some day on. */
    boolean versionedByDay() {
        return parameters.values().stream()
                .anyMatch(parameter -> parameter.versionBy() == VersionBy.DAY
                        && parameter.values().size() > 1);
    }

    PeriodRule period() {
        PeriodUnit unit = switch (dice.weighted(45, 15, 20, 4, workingDays ? 16 : 0)) {
            case 0 -> PeriodUnit.DAYS;
            case 1 -> PeriodUnit.WEEKS;
            case 2 -> PeriodUnit.MONTHS;
            case 3 -> PeriodUnit.YEARS;
            default -> PeriodUnit.WORKING_DAYS;
        };
        if (dice.chance(70)) {
            return new PeriodRule(unit, new Amount.Fixed(length(unit)));
        }
        String name = byUnit.computeIfAbsent(unit, wanted -> declare(wanted.code(), () -> length(wanted)));
        return new PeriodRule(unit, new Amount.OfParameter(name));
    }

    /** A bound for the size of a household; sometimes with decimals. */
    Amount bound() {
        if (dice.chance(70)) {
            return new Amount.Fixed(size());
        }
        return new Amount.OfParameter(parameters.containsKey("size") ? "size" : declare("size", this::size));
    }

    boolean workingDays() {
        return workingDays;
    }

    private BigDecimal length(PeriodUnit unit) {
        return BigDecimal.valueOf(
                switch (unit) {
                    case DAYS -> dice.between(0, 60);
                    case WEEKS -> dice.between(0, 8);
                    case MONTHS -> dice.between(0, 4);
                    case YEARS -> dice.between(0, 1);
                    case WORKING_DAYS -> dice.between(0, 25);
                });
    }

    private BigDecimal size() {
        return dice.chance(20) ? new BigDecimal("2.5") : BigDecimal.valueOf(dice.between(1, 4));
    }

    /** The first version is older than the sample, so that a figure never lacks a value. */
    private String declare(String name, java.util.function.Supplier<BigDecimal> value) {
        NavigableMap<LocalDate, BigDecimal> values = new TreeMap<>();
        values.put(days.start().minusYears(20), value.get());
        for (int more = dice.between(0, 2); more > 0; more--) {
            values.put(days.any(), value.get());
        }
        VersionBy by = anchored && dice.chance(45) ? VersionBy.EVENT : VersionBy.DAY;
        parameters.put(name, new Parameter(name, by, values, null));
        return name;
    }
}
