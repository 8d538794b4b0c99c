package org.besa.continuity.explain;

import static org.besa.continuity.calendar.EpochDays.ALWAYS;
import static org.besa.continuity.calendar.EpochDays.NEVER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.Period;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.Conditions;
import org.besa.continuity.rules.Parameter;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.VersionBy;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a rule's anchor, asked about on one day: the figures that are in force for it.
 *
 * @param anchor the anchor's code, or null
 * @param begins the anchor's day; ALWAYS without an anchor, NEVER as long as it has not happened
 * @param day the day asked about, which chooses versions by day
 */
record Episode(
        @Nullable String anchor,
        int begins,
        int day,
        Conditions conditions,
        @Nullable WorkingCalendar calendar) {

    /** Whether the text is in force for this episode on the day asked about. */
    boolean inForce() {
        int on = conditions.forceByEvent() && hasBegun() ? begins : day;
        LocalDate repealed = conditions.force().repealed();
        return on >= EpochDays.of(conditions.force().inForce()) && (repealed == null || on < EpochDays.of(repealed));
    }

    private boolean hasBegun() {
        return begins != ALWAYS && begins != NEVER;
    }

    /** The values of all parameters, by name. */
    Map<String, BigDecimal> figures() {
        // Most rules have none, and this is asked for every condition of every rule.
        if (conditions.parameters().isEmpty()) {
            return Map.of();
        }
        return conditions.parameters().keySet().stream().collect(Collectors.toMap(Function.identity(), this::value));
    }

    BigDecimal value(Amount amount) {
        return switch (amount) {
            case Amount.Fixed(BigDecimal value) -> value;
            case Amount.OfParameter(String name) -> value(name);
        };
    }

    Period period(PeriodRule rule) {
        return new Period(rule.unit(), value(rule.amount()).intValueExact());
    }

    private BigDecimal value(String name) {
        Parameter parameter = Objects.requireNonNull(conditions.parameters().get(name), name);
        int on = parameter.versionBy() == VersionBy.EVENT && hasBegun() ? begins : day;
        // Outside force no figure matters; the earliest stands in so that a reader still sees a date.
        Map.Entry<LocalDate, BigDecimal> version = parameter.values().floorEntry(EpochDays.date(on));
        return (version == null ? parameter.values().firstEntry() : version).getValue();
    }
}
