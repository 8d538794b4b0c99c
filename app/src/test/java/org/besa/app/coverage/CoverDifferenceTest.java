package org.besa.app.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.besa.app.coverage.CoverDifference.OfNeed;
import org.besa.app.coverage.CoverDifference.Run;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.ContinuityEngine;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.besa.continuity.facts.Assistance.AidCondition;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Origin;
import org.besa.continuity.source.RulePackLibrary;
import org.junit.jupiter.api.Test;

/** Two answers beside each other: every day of both, each as that answer has it. */
class CoverDifferenceTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 15);
    private static final int AHEAD = 60;
    private static final int CASES = 60;

    private final Lawbook law = new Lawbook(new RulePackLibrary(Path.of(System.getProperty("besa.home", ".."))));
    private final ContinuityEngine engine = law.engine(law.packs(List.of("example-agreement")));

    private Coverage known(CaseFile file, LocalDate on) {
        return engine.assess(file, new Moment(TODAY, on, AHEAD));
    }

    private static CaseFile file(List<Fact> facts, List<Assistance> aid) {
        return new CaseFile("heron", List.of("example-agreement"), null, facts, aid, List.of());
    }

    private static Fact transferred(LocalDate on, LocalDate recorded) {
        return new Fact.EventFact("transferred", ApproximateDate.exactly(on), Origin.known(recorded));
    }

    private static Assistance aid(boolean arrives, LocalDate from, LocalDate recorded) {
        return new Assistance(
                Need.SHELTER,
                arrives,
                "xa.host-organisation",
                null,
                null,
                null,
                null,
                null,
                ApproximateDate.exactly(from),
                null,
                null,
                null,
                AidCondition.NONE,
                Adequacy.FULL,
                null,
                Origin.known(recorded));
    }

    @Test
    void whatWasLearntBetweenIsTheDifference() {
        CaseFile file = file(
                List.of(transferred(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 2))),
                List.of(aid(false, LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 10))));
        CoverDifference difference =
                CoverDifference.of(known(file, LocalDate.of(2024, 7, 9)), known(file, LocalDate.of(2024, 7, 10)));

        assertThat(difference.differing()).extracting(OfNeed::need).containsExactly(Need.SHELTER);
        assertThat(difference.differing().getFirst().differing())
                .extracting(Run::from)
                .first()
                .isEqualTo(LocalDate.of(2024, 7, 1));
    }

    @Test
    void itHoldsWhateverIsRecorded() {
        long seed = Long.getLong("besa.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            CaseFile file = random(random);
            Coverage one = known(file, TODAY.minusDays(random.nextInt(150)));
            Coverage other = known(file, TODAY.minusDays(random.nextInt(150)));
            CoverDifference difference = CoverDifference.of(one, other);
            String sample = "-Dbesa.seed=" + seed + ", case " + i;

            assertThat(CoverDifference.of(one, one).differing()).as(sample).isEmpty();
            assertThat(difference.needs().stream()
                            .map(CoverDifferenceTest::turned)
                            .toList())
                    .as(sample)
                    .isEqualTo(CoverDifference.of(other, one).needs());
            for (OfNeed need : difference.needs()) {
                LocalDate next = one.from().isBefore(other.from()) ? one.from() : other.from();
                for (Run run : need.runs()) {
                    assertThat(run.from()).as(sample).isEqualTo(next);
                    assertThat(run.through()).as(sample).isAfterOrEqualTo(run.from());
                    next = run.through().plusDays(1);
                    for (LocalDate day = run.from(); !day.isAfter(run.through()); day = day.plusDays(1)) {
                        assertThat(run.one().map(Span::cover))
                                .as(sample)
                                .isEqualTo(one.spanOn(need.need(), day).map(Span::cover));
                        assertThat(run.other().map(Span::owedBy))
                                .as(sample)
                                .isEqualTo(other.spanOn(need.need(), day).map(Span::owedBy));
                    }
                }
                assertThat(next).as(sample).isEqualTo(one.through().plusDays(1));
            }
        }
    }

    private static OfNeed turned(OfNeed need) {
        return new OfNeed(
                need.need(),
                need.runs().stream()
                        .map(run -> new Run(run.from(), run.through(), /* one= */ run.other(), /* other= */ run.one()))
                        .toList());
    }

    private static CaseFile random(Random random) {
        List<Fact> facts = new ArrayList<>();
        List<Assistance> aid = new ArrayList<>();
        for (int fact = random.nextInt(5); fact > 0; fact--) {
            LocalDate on = TODAY.minusDays(random.nextInt(200));
            LocalDate recorded = TODAY.minusDays(random.nextInt(150));
            if (random.nextBoolean()) {
                facts.add(transferred(on, recorded));
            } else {
                aid.add(aid(random.nextBoolean(), on, recorded));
            }
        }
        return file(facts, aid);
    }
}
