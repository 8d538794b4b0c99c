package org.besa.continuity.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.ExceptionRule;
import org.besa.continuity.rules.Guard;
import org.jspecify.annotations.Nullable;

/**
 * One thing that must be so for a provision to cover a day. Whoever shows it says it in words. {@code figures} are the values, by name, of the
 * parameters that its expressions speak of, as they apply to the person on that day; empty where nothing has begun to which one could apply.
 */
public sealed interface Requirement {
    /** Its text could be known by the day up to which is asked. */
    record Published(LocalDate on) implements Requirement {}

    /**
     * Its text binds.
     *
     * @param from first day in force
     * @param repealed first day no longer in force, or null
     */
    record InForce(LocalDate from, @Nullable LocalDate repealed) implements Requirement {}

    /** The event has come from which it counts; so long as it has not, there is no day to begin with. */
    record Anchored(DayExpression from) implements Requirement {}

    /**
     * Its first day has come.
     *
     * @param day the first day, or null as long as something is missing from which it is computed
     */
    record Begun(
            DayExpression from,
            Map<String, BigDecimal> figures,
            @Nullable LocalDate day) implements Requirement {
        public Begun {
            figures = Map.copyOf(figures);
        }
    }

    /** Its condition holds. */
    record Holds(Guard guard, Map<String, BigDecimal> figures) implements Requirement {
        public Holds {
            figures = Map.copyOf(figures);
        }
    }

    /**
     * An exception leaves it, or with {@link ExceptionRule#keep} gives it back.
     *
     * @param applies whether the exception certainly applies
     */
    record Unless(ExceptionRule exception, Map<String, BigDecimal> figures, boolean applies) implements Requirement {
        public Unless {
            figures = Map.copyOf(figures);
        }
    }

    /**
     * Its last day has not passed.
     *
     * @param through the last day as things stand, or null if none is in sight
     */
    record Lasts(
            DayExpression until,
            Map<String, BigDecimal> figures,
            @Nullable LocalDate through) implements Requirement {
        public Lasts {
            figures = Map.copyOf(figures);
        }
    }
}
