package org.besa.continuity.explain;

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
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.ContinuityEngine;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.explain.Explanation.Finding;
import org.besa.continuity.explain.Explanation.Outcome;
import org.besa.continuity.explain.Explanation.Step;
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
import org.besa.continuity.rules.ExceptionRule;
import org.besa.continuity.rules.Force;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.Parameter;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.VersionBy;
import org.besa.continuity.rules.Which;
import org.junit.jupiter.api.Test;

/** A step names what is required, the days and figures that came out, what decided it and what is missing. */
class StepsTest {
    private static final String CLAIM = "claim-made";
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 1, 1);
    private static final LocalDate CLAIMED = LocalDate.of(2026, 1, 10);
    private static final Moment MOMENT = new Moment(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 1), 90);
    private static final DayExpression FROM = new DayExpression.OfEvent(CLAIM, Which.NEXT);
    private static final DayExpression UNTIL = new DayExpression.Plus(
            FROM, new PeriodRule(PeriodUnit.DAYS, new Amount.OfParameter("days")), Counting.EXCLUDED);
    private static final Guard SINGLE = new Guard.StateIs("household", Set.of("single"), null);
    private static final Guard DISQUALIFIED = new Guard.StateIs("disqualified", Set.of("true"), null);
    private static final Fact CLAIMS =
            new Fact.EventFact(CLAIM, ApproximateDate.exactly(CLAIMED), Origin.known(CLAIMED));

    /** For singles, for 30 days from the claim, unless disqualified. */
    private static final Provision DUTY = new Recast(new PlainDuty("A-1", CLAIM).from(FROM, UNTIL))
            .with(new Conditions(
                    new Force(PUBLISHED, PUBLISHED, null),
                    SINGLE,
                    List.of(new ExceptionRule("disqualified", DISQUALIFIED, false, List.of())),
                    Map.of(
                            "days",
                            new Parameter(
                                    "days",
                                    VersionBy.DAY,
                                    new TreeMap<>(Map.of(PUBLISHED, BigDecimal.valueOf(30))),
                                    null))));

    private static final Map<String, BigDecimal> FIGURES = Map.of("days", BigDecimal.valueOf(30));

    @Test
    void whatHoldsNamesItsDaysFiguresAndFacts() {
        Fact single = state("household", "single");
        Finding finding = finding(CLAIMED.plusDays(5), CLAIMS, single);

        assertThat(finding.outcome()).isEqualTo(Outcome.OWED);
        assertThat(finding.steps())
                .containsExactly(
                        holds(new Requirement.InForce(PUBLISHED, null)),
                        holds(new Requirement.Begun(FROM, FIGURES, CLAIMED), CLAIMS),
                        holds(new Requirement.Holds(SINGLE, FIGURES), single),
                        new Step(unless(false), Truth.HOLDS, List.of(), Set.of("disqualified")),
                        holds(new Requirement.Lasts(UNTIL, FIGURES, CLAIMED.plusDays(30)), CLAIMS));
    }

    @Test
    void whatNobodyRecordedIsUnknownAndNamesWhatIsMissing() {
        assertThat(finding(CLAIMED.plusDays(5), CLAIMS).steps())
                .contains(new Step(
                        new Requirement.Holds(SINGLE, FIGURES), Truth.UNKNOWN, List.of(), Set.of("household")));
    }

    @Test
    void withoutItsEventNothingHasBegun() {
        Finding finding = finding(CLAIMED.plusDays(5), state("household", "single"));

        assertThat(finding.outcome()).isEqualTo(Outcome.NEAR_MISS);
        assertThat(finding.steps())
                .contains(new Step(new Requirement.Anchored(FROM), Truth.FAILS, List.of(), Set.of(CLAIM)));
    }

    @Test
    void whatHasEndedAndWhatIsExceptedFails() {
        Fact disqualified = state("disqualified", "true");
        List<Step> steps = finding(CLAIMED.plusDays(31), CLAIMS, state("household", "single"), disqualified)
                .steps();

        assertThat(steps)
                .contains(
                        new Step(unless(true), Truth.FAILS, List.of(disqualified), Set.of()),
                        new Step(
                                new Requirement.Lasts(UNTIL, FIGURES, CLAIMED.plusDays(30)),
                                Truth.FAILS,
                                List.of(CLAIMS),
                                Set.of()));
    }

    private static Requirement unless(boolean applies) {
        return new Requirement.Unless(DUTY.conditions().unless().getFirst(), FIGURES, applies);
    }

    private static Step holds(Requirement requirement, Fact... by) {
        return new Step(requirement, Truth.HOLDS, List.of(by), Set.of());
    }

    private static Fact state(String code, String value) {
        return new Fact.StateFact(code, value, ApproximateDate.exactly(CLAIMED), null, Origin.known(CLAIMED));
    }

    private static Finding finding(LocalDate on, Fact... facts) {
        CaseFile person = new CaseFile("someone", List.of(), null, Arrays.asList(facts), List.of(), List.of());
        return new ContinuityEngine(List.of(RandomPacks.pack("a", null, List.of(DUTY))), RandomCodes.VOCABULARY, null)
                .explain(person, MOMENT, Need.SHELTER, on)
                .findings()
                .getFirst();
    }
}
