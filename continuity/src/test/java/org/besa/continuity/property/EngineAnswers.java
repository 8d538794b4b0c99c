package org.besa.continuity.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.cohort.Cohort;
import org.besa.continuity.cohort.CohortEngine;
import org.besa.continuity.cohort.CoverSink;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Gap;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.program.Clause;
import org.besa.continuity.program.ColumnsBuilder;
import org.besa.continuity.program.OwedSpans;
import org.besa.continuity.program.Plan;
import org.besa.continuity.program.Program;
import org.besa.continuity.program.View;
import org.besa.continuity.random.RandomCodes;
import org.besa.continuity.random.Sample;
import org.besa.continuity.reference.Answer;

/** What the engine says of a sample, unrolled day by day into the form of the reference evaluators. */
final class EngineAnswers {

    private final Sample sample;
    private final View view;
    private final int length;

    /**
     * The answers over one window for all people of the sample.
     *
     * @param from first day, not after the end of the moment's window
     */
    EngineAnswers(Sample sample, LocalDate from) {
        this.sample = sample;
        this.view = new View(
                EpochDays.of(sample.moment().asOf()),
                EpochDays.of(sample.moment().knownOn()),
                EpochDays.of(from),
                EpochDays.of(sample.moment().through()));
        this.length = view.through() - view.from() + 1;
    }

    /** By person: standings from one run of the program over all people, needs from the cohort's spans and gaps; without marks. */
    List<Answer> inBlocks(List<Need> needs) {
        ColumnsBuilder builder = new ColumnsBuilder();
        int people = sample.histories().size();
        for (int person = 0; person < people; person++) {
            int row = person;
            sample.histories().get(person).entries().forEach(entry -> builder.add(row, entry, false));
        }
        List<String> ids =
                IntStream.range(0, people).mapToObj(Integer::toString).toList();
        Cohort cohort = new Cohort(ids, builder.build(people));
        List<Map<String, byte[]>> standings = standings(cohort, people);
        Covers covers = new Covers(people, needs);
        new CohortEngine(sample.packs(), RandomCodes.VOCABULARY, null).cover(cohort, view, needs, covers);
        return IntStream.range(0, people)
                .mapToObj(person ->
                        new Answer(EpochDays.date(view.from()), standings.get(person), covers.people.get(person)))
                .toList();
    }

    private List<Map<String, byte[]>> standings(Cohort cohort, int people) {
        Program program =
                Plan.of(sample.packs(), sample.moment().knownOn(), null).on(cohort.columns());
        program.run(0, people, view);
        List<Map<String, byte[]>> standings = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            standings.add(new LinkedHashMap<>());
        }
        for (Clause clause : program.clauses()) {
            String provision = clause.provision().id();
            standings.forEach(person -> person.computeIfAbsent(provision, _ -> new byte[length]));
            OwedSpans spans = clause.spans();
            for (int i = 0; i < spans.size(); i++) {
                byte[] days =
                        Objects.requireNonNull(standings.get(spans.person(i)).get(provision));
                for (int day = spans.from(i); day <= spans.through(i); day++) {
                    boolean due = spans.dueFrom(i) <= day;
                    byte one = Answer.standing(
                            spans.certainty(i), due ? spans.certainty(i) : 0, !due && spans.certainty(i) >= 2);
                    days[day - view.from()] = Answer.united(days[day - view.from()], one);
                }
            }
        }
        return standings;
    }

    /** Takes spans and gaps as they come, and insists that spans come in order and leave no day out. */
    private final class Covers implements CoverSink {
        private final List<Map<Need, byte[]>> people = new ArrayList<>();
        private final List<Map<Need, Integer>> reached = new ArrayList<>();

        Covers(int size, List<Need> needs) {
            for (int person = 0; person < size; person++) {
                Map<Need, byte[]> days = new EnumMap<>(Need.class);
                needs.forEach(need -> days.put(need, new byte[length]));
                people.add(days);
                reached.add(new EnumMap<>(Need.class));
            }
        }

        @Override
        public void span(int person, Need need, int from, int through, Cover cover, boolean contingent) {
            Integer last = reached.get(person).put(need, through);
            if (from != (last == null ? view.from() : last + 1) || through < from) {
                throw new AssertionError("a span out of order: " + need + " " + from + " to " + through);
            }
            byte day = Answer.Day.packed(cover, contingent, false, false, false, false);
            fill(Objects.requireNonNull(people.get(person).get(need)), from, through, day);
        }

        @Override
        public void gap(int person, Need need, int from, int through, Cover cover) {
            // A gap is told after its days' spans or before, so its bit must not depend on the order.
            byte[] days = Objects.requireNonNull(gaps(person).get(need));
            fill(days, from, through, Answer.Day.packed(cover, false, true, false, false, false));
        }

        private Map<Need, byte[]> gaps(int person) {
            return people.get(person);
        }

        private void fill(byte[] days, int from, int through, byte what) {
            for (int day = from; day <= through; day++) {
                days[day - view.from()] |= what;
            }
        }
    }

    /** The needs of one answer of the single case, over its own window; standings are left empty. */
    static Answer of(Coverage coverage) {
        int length = (int) (coverage.through().toEpochDay() - coverage.from().toEpochDay()) + 1;
        int first = EpochDays.of(coverage.from());
        Map<Need, byte[]> needs = new EnumMap<>(Need.class);
        for (NeedCoverage need : coverage.needs()) {
            byte[] days = new byte[length];
            for (Span span : need.spans()) {
                byte day = Answer.Day.packed(
                        span.cover(),
                        !span.contingentOn().isEmpty(),
                        false,
                        span.alleged(),
                        span.promised(),
                        span.partial());
                for (int i = EpochDays.of(span.from()); i <= EpochDays.of(span.through()); i++) {
                    days[i - first] = day;
                }
            }
            needs.put(need.need(), days);
        }
        for (Gap gap : coverage.gaps()) {
            byte[] days = Objects.requireNonNull(needs.get(gap.need()));
            for (int i = EpochDays.of(gap.from()); i <= EpochDays.of(gap.through()); i++) {
                days[i - first] |= Answer.Day.packed(gap.cover(), false, true, false, false, false);
            }
        }
        return new Answer(coverage.from(), Map.of(), needs);
    }
}
