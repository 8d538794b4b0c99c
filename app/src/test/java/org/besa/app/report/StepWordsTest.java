package org.besa.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.besa.continuity.calendar.Counting;
import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.explain.Explanation.Step;
import org.besa.continuity.explain.Requirement;
import org.besa.continuity.explain.Truth;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.ExceptionRule;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.Which;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each kind of step in the words that programs and golden files know. */
@Tag("command-line")
class StepWordsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final DayExpression CLAIM = new DayExpression.OfEvent("claim-made", Which.NEXT);
    private static final DayExpression LATER = new DayExpression.Plus(
            CLAIM, new PeriodRule(PeriodUnit.WORKING_DAYS, new Amount.OfParameter("grace-days")), Counting.INCLUDED);
    private static final Map<String, BigDecimal> FIGURES = Map.of("grace-days", BigDecimal.TEN);

    @Test
    void whenATextBinds() {
        assertThat(said(new Requirement.Published(DAY))).isEqualTo("published on 2024-03-01, after what is known here");
        assertThat(said(new Requirement.InForce(DAY, null))).isEqualTo("in force from 2024-03-01");
        assertThat(said(new Requirement.InForce(DAY, DAY.plusDays(9))))
                .isEqualTo("in force from 2024-03-01, repealed from 2024-03-10");
    }

    @Test
    void fromWhenUntilWhen() {
        assertThat(said(new Requirement.Anchored(LATER)))
                .isEqualTo("counts from [grace days] working days beginning with claim made, which is not recorded");
        assertThat(said(new Requirement.Begun(LATER, FIGURES, DAY)))
                .isEqualTo("counts from 10 working days beginning with claim made: 2024-03-01");
        assertThat(said(new Requirement.Begun(CLAIM, FIGURES, null), "claim-made", "appeal-lodged"))
                .isEqualTo("counts from claim made: not recorded: appeal lodged, claim made");
        assertThat(said(new Requirement.Lasts(CLAIM, FIGURES, DAY))).isEqualTo("lasts through claim made: 2024-03-01");
        assertThat(said(new Requirement.Lasts(CLAIM, FIGURES, null))).isEqualTo("lasts through claim made");
    }

    @Test
    void whatMustHold() {
        Guard many = new Guard.QuantityWithin("household-size", new Amount.OfParameter("grace-days"), null, null);
        assertThat(said(new Requirement.Holds(many, FIGURES))).isEqualTo("household size is at least [grace days]");
        assertThat(said(new Requirement.Unless(exception(false), FIGURES, true)))
                .isEqualTo("exception “ill” applies");
        assertThat(said(new Requirement.Unless(exception(true), FIGURES, false)))
                .isEqualTo("exception “ill” (keeps it) does not apply");
    }

    private static ExceptionRule exception(boolean keep) {
        return new ExceptionRule("ill", new Guard.Happened("detained"), keep, List.of());
    }

    private static String said(Requirement requirement, String... missing) {
        return StepWords.of(new Step(requirement, Truth.UNKNOWN, List.of(), Set.of(missing)));
    }
}
