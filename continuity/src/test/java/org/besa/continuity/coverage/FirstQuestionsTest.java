package org.besa.continuity.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.calendar.Counting;
import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Origin;
import org.besa.continuity.random.PlainDuty;
import org.besa.continuity.random.RandomCodes;
import org.besa.continuity.random.RandomPacks;
import org.besa.continuity.random.Recast;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.Conditions;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Force;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.Modality;
import org.besa.continuity.rules.Parameter;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.VersionBy;
import org.besa.continuity.rules.Which;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** As long as nothing about a need has begun, each day names the facts to ask for first. */
class FirstQuestionsTest {
    private static final String CLAIM = "claim-made";
    private static final LocalDate BEGINS = LocalDate.of(2026, 1, 10);
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 1, 1);
    private static final LocalDate IN_FORCE = LocalDate.of(2026, 7, 1);
    private static final Moment MOMENT = new Moment(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 1), 30);

    /** With the figures of these days it would begin while the household is still known. */
    @Test
    void aDutyNotYetInForceWaitsByTheFiguresItWillHave() {
        Provision begins = new PlainDuty("A-1", null).from(later(new DayExpression.On(BEGINS)), null);
        assertThat(asked(List.of(conditional(begins, VersionBy.DAY, single(null))), singleThrough(BEGINS)))
                .containsExactly("household");
    }

    /** The first day lies before the version by which the condition is read. */
    @Test
    void theConditionOfAFirstDayIsReadWithTheFiguresInForce() {
        DayExpression claimed = new DayExpression.OfEvent(CLAIM, Which.NEXT);
        Provision begins = new PlainDuty("A-1", CLAIM).from(claimed, null);
        assertThat(asked(
                        List.of(conditional(begins, VersionBy.DAY, single(later(claimed)))),
                        claim(BEGINS),
                        singleThrough(BEGINS)))
                .containsExactly("household");
    }

    /** A claim from before the text counts for nothing, whatever is known of the household. */
    @Test
    void whatBeganOutOfForceWouldHaveToComeAgain() {
        Provision begins = new PlainDuty("A-1", CLAIM).from(later(new DayExpression.OfEvent(CLAIM, Which.NEXT)), null);
        assertThat(asked(List.of(conditional(begins, VersionBy.EVENT, single(null))), claim(BEGINS)))
                .containsExactly(CLAIM);
    }

    /** An appeal would open a route, and still nothing would have begun. */
    @Test
    void aPowerIsNotAskedAboutWhereADutyCouldOweTheNeed() {
        Provision duty = new PlainDuty("A-1", CLAIM).until(null);
        Provision power = new PlainDuty("A-2", "appeal-lodged", Modality.POWER).until(null);
        assertThat(asked(List.of(duty, power))).containsExactly(CLAIM);
        assertThat(asked(List.of(power))).containsExactly("appeal-lodged");
    }

    /** Either day would do, and a person may well know only the day of receipt. */
    @Test
    void deemedServiceIsAskedForByReceiptAndByDispatch() {
        DayExpression served = new DayExpression.Deemed(
                new DayExpression.OfEvent("decision-served", Which.NEXT),
                new DayExpression.OfEvent("claim-refused", Which.NEXT),
                new PeriodRule(PeriodUnit.DAYS, new Amount.Fixed(BigDecimal.TWO)),
                Counting.EXCLUDED);
        Provision duty = new PlainDuty("A-1", CLAIM)
                .from(new DayExpression.LaterOf(List.of(new DayExpression.OfEvent(CLAIM, Which.NEXT), served)), null);
        assertThat(asked(List.of(duty), claim(BEGINS))).containsExactly("claim-refused", "decision-served");
    }

    /** Not yet in force, and by figures that change before it is: 0 days, from June 60. */
    private static Provision conditional(Provision begins, VersionBy by, Guard when) {
        Parameter days = new Parameter(
                "days",
                by,
                new TreeMap<>(Map.of(PUBLISHED, BigDecimal.ZERO, LocalDate.of(2026, 6, 1), BigDecimal.valueOf(60))),
                null);
        return new Recast(begins)
                .with(new Conditions(new Force(PUBLISHED, IN_FORCE, null), when, List.of(), Map.of("days", days)));
    }

    private static DayExpression later(DayExpression from) {
        PeriodRule days = new PeriodRule(PeriodUnit.DAYS, new Amount.OfParameter("days"));
        return new DayExpression.Plus(from, days, Counting.EXCLUDED);
    }

    private static Guard single(@Nullable DayExpression at) {
        return new Guard.StateIs("household", Set.of("single"), at);
    }

    private static Fact claim(LocalDate on) {
        return new Fact.EventFact(CLAIM, ApproximateDate.exactly(on), Origin.known(on));
    }

    private static Fact singleThrough(LocalDate last) {
        return new Fact.StateFact("household", "single", null, ApproximateDate.exactly(last), Origin.known(last));
    }

    /** For what every day waits. */
    private static List<String> asked(List<Provision> duties, Fact... facts) {
        CaseFile person = new CaseFile("someone", List.of(), null, Arrays.asList(facts), List.of(), List.of());
        List<Span> spans = new ContinuityEngine(
                        List.of(RandomPacks.pack("a", null, duties)), RandomCodes.VOCABULARY, null)
                .assess(person, MOMENT)
                .needs()
                .getFirst()
                .spans();
        assertThat(spans)
                .allSatisfy(span -> assertThat(span.contingentOn())
                        .isEqualTo(spans.getFirst().contingentOn()));
        return spans.getFirst().contingentOn();
    }
}
