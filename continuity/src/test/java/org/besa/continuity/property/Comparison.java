package org.besa.continuity.property;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.ContinuityEngine;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.explain.Explanation.Finding;
import org.besa.continuity.explain.Explanation.Outcome;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.random.Dice;
import org.besa.continuity.random.RandomCodes;
import org.besa.continuity.random.Sample;
import org.besa.continuity.reference.Answer;
import org.besa.continuity.reference.NaiveEvaluator;
import org.besa.continuity.reference.Seen;
import org.besa.continuity.reference.SetEvaluator;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.Provision.Yield;
import org.jspecify.annotations.Nullable;

/** Puts the same samples to the engine in each of its ways and to both reference evaluators, and says where they part. */
final class Comparison {

    private static final Set<Need> NEEDS = EnumSet.copyOf(RandomCodes.NEEDS);

    private final NaiveEvaluator days;
    private final SetEvaluator sets = new SetEvaluator();
    private final Frequencies frequencies;

    /**
     * Compares and counts.
     *
     * @param seen where the evaluation by days counts what happened
     * @param frequencies where answers are counted
     */
    Comparison(Seen seen, Frequencies frequencies) {
        this.days = new NaiveEvaluator(seen);
        this.frequencies = frequencies;
    }

    /** A person of a sample for whom two ways part, and how. */
    record Difference(CaseFile person, String text) {}

    /** The first difference, if there is one. A way that throws differs from those that answer. */
    Optional<Difference> in(Sample sample) {
        ContinuityEngine engine = new ContinuityEngine(sample.packs(), RandomCodes.VOCABULARY, null);
        LocalDate from = sample.moment().asOf();
        for (CaseFile person : sample.histories()) {
            LocalDate begins = Windows.start(person, sample.moment());
            from = begins.isBefore(from) ? begins : from;
        }
        List<Answer> blocks;
        try {
            blocks = new EngineAnswers(sample, from).inBlocks(RandomCodes.NEEDS);
        } catch (RuntimeException e) {
            return Optional.of(new Difference(sample.histories().getFirst(), thrown("the program in blocks", e)));
        }
        for (int i = 0; i < sample.histories().size(); i++) {
            CaseFile person = sample.histories().get(i);
            Answer byDays = days.answer(sample.packs(), person, sample.moment(), from, NEEDS);
            frequencies.count(byDays);
            Optional<String> difference = programmed(sample, person, byDays, blocks.get(i))
                    .or(() -> explained(sample, person, engine, byDays));
            // The single case runs the same program; every second person is enough to see that it tells what comes out.
            if (difference.isEmpty() && i % 2 == 0) {
                difference = assessed(sample, person, engine, byDays);
            }
            if (difference.isPresent()) {
                return Optional.of(new Difference(person, difference.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> programmed(Sample sample, CaseFile person, Answer byDays, Answer inBlocks) {
        Answer bySets = sets.answer(sample.packs(), person, sample.moment(), byDays.from(), NEEDS);
        return byDays.difference(bySets)
                .map(text -> "by days and by sets: " + text)
                .or(() -> byDays.unmarked()
                        .difference(inBlocks)
                        .map(text -> "by days and by the program in blocks: " + text));
    }

    private static Optional<String> assessed(Sample sample, CaseFile person, ContinuityEngine engine, Answer byDays) {
        Coverage coverage;
        try {
            coverage = engine.assess(person, sample.moment());
        } catch (RuntimeException e) {
            return Optional.of(thrown("the single case", e));
        }
        if (!coverage.from().equals(Windows.start(person, sample.moment()))) {
            return Optional.of("the window begins on " + coverage.from());
        }
        return Windows.partitioned(coverage).or(() -> {
            Answer single = EngineAnswers.of(coverage);
            Answer expected = byDays.since(coverage.from(), single.needs().keySet());
            return expected.needsDifference(single)
                    .map(text -> "by days and in the single case: " + text)
                    .or(() -> askedUnevenly(sample, coverage, byDays));
        });
    }

    /** As long as nothing has begun, every day on which no provision is in question asks for the same facts. */
    private static Optional<String> askedUnevenly(Sample sample, Coverage coverage, Answer byDays) {
        for (NeedCoverage need : coverage.needs()) {
            List<byte[]> owing = sample.packs().stream()
                    .flatMap(pack -> pack.provisions().stream())
                    .filter(provision -> provision.needs().contains(need.need()) && provision.yields() == Yield.OWED)
                    .flatMap(provision -> Stream.ofNullable(byDays.standings().get(provision.id())))
                    .toList();
            Set<List<String>> asked = new HashSet<>();
            for (Span span : need.spans()) {
                int first = (int) ChronoUnit.DAYS.between(byDays.from(), span.from());
                int last = (int) ChronoUnit.DAYS.between(byDays.from(), span.through());
                boolean idle = IntStream.rangeClosed(first, last)
                        .anyMatch(day -> owing.stream().allMatch(days -> Answer.due(days[day]) == 0));
                if (idle && !span.contingentOn().isEmpty()) {
                    asked.add(span.contingentOn());
                }
            }
            if (asked.size() > 1) {
                return Optional.of(need.need().code() + " has not begun, and asks on different days for " + asked);
            }
        }
        return Optional.empty();
    }

    /** Every provision on one day; which one depends on the moment alone, so that a smaller sample is asked about the same. */
    private static Optional<String> explained(Sample sample, CaseFile person, ContinuityEngine engine, Answer byDays) {
        LocalDate through = sample.moment().through();
        Dice dice = new Dice(through.toEpochDay(), person.id().hashCode());
        int length = (int) (through.toEpochDay() - byDays.from().toEpochDay()) + 1;
        int day = length - 1 - Math.min(length - 1, dice.between(0, 200));
        LocalDate on = byDays.from().plusDays(day);
        for (Need need : NEEDS) {
            List<Finding> findings;
            try {
                findings = engine.explain(person, sample.moment(), need, on).findings();
            } catch (RuntimeException e) {
                return Optional.of(thrown("the explanation", e));
            }
            for (Finding finding : findings) {
                byte[] standings = byDays.standings().get(finding.provision().id());
                if (!expected(finding.provision(), standings, day).contains(finding.outcome())) {
                    return Optional.of("explained as " + finding.outcome() + ": "
                            + finding.provision().id() + " on " + on + ", by days "
                            + (standings == null ? "not published" : Answer.standingText(standings[day])));
                }
            }
        }
        return Optional.empty();
    }

    private static Set<Outcome> expected(Provision provision, byte @Nullable [] standings, int day) {
        if (standings == null) {
            return EnumSet.of(Outcome.SILENT);
        }
        int level = Answer.level(standings[day]);
        int due = Answer.due(standings[day]);
        if (level == 0) {
            return EnumSet.of(Outcome.NEAR_MISS, Outcome.SILENT);
        }
        return switch (provision.yields()) {
            case ROUTE -> EnumSet.of(Outcome.ROUTE);
            case ALLEGED -> EnumSet.of(Outcome.ALLEGED);
            case PROMISED -> EnumSet.of(Outcome.PROMISED);
            case OWED -> {
                if (due == 3) {
                    yield EnumSet.of(Outcome.OWED);
                }
                // One episode may be due only possibly while another, not yet due, is certain.
                yield due == 2 || level == due ? EnumSet.of(Outcome.CONTINGENT) : EnumSet.of(Outcome.NOT_YET_DUE);
            }
        };
    }

    private static String thrown(String where, RuntimeException problem) {
        List<StackTraceElement> trace = List.of(problem.getStackTrace());
        return where + " throws " + problem + " at " + trace.subList(0, Math.min(6, trace.size()));
    }
}
