package org.besa.continuity.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.Need;
import org.besa.continuity.cohort.Cohort;
import org.besa.continuity.cohort.Simulation;
import org.besa.continuity.cohort.Simulation.Change;
import org.besa.continuity.cohort.Simulator;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.program.ColumnsBuilder;
import org.besa.continuity.program.View;
import org.besa.continuity.random.RandomCodes;
import org.besa.continuity.random.Sample;
import org.besa.continuity.reference.Answer;
import org.besa.continuity.reference.SetEvaluator;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.Provision.Yield;
import org.besa.continuity.rules.RulePack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a change of packs would do to a cohort, against the same sums from the evaluation by sets of days. */
@Tag("property")
class SimulatorAgreesTest {

    private static final int SAMPLES = 500;
    private static final int PEOPLE = 8;

    private final SetEvaluator sets = new SetEvaluator();

    @Test
    void lossesAndGainsAreThoseOfSingleDays() {
        long lost = 0;
        long gained = 0;
        for (int number = 0; number < SAMPLES; number++) {
            Sample sample = Sample.thrown(Seeds.usual(), number, PEOPLE);
            List<RulePack> proposal = List.of(Sample.anotherPack(Seeds.usual(), number));
            Simulation simulation = simulated(sample, sample.packs(), proposal);
            Sums sums = new Sums();
            for (CaseFile person : sample.histories()) {
                sums.compare(owed(sample, person, sample.packs()), owed(sample, person, proposal), person.id());
            }
            assertThat(simulation.changes()).as(sample.name()).isEqualTo(sums.changes());
            assertThat(simulation.losing()).as(sample.name()).isEqualTo(sums.losing);
            lost += simulation.changes().stream().mapToLong(Change::daysLost).sum();
            gained +=
                    simulation.changes().stream().mapToLong(Change::daysGained).sum();
        }
        assertThat(lost).as("days lost").isGreaterThan(10_000);
        assertThat(gained).as("days gained").isGreaterThan(10_000);
    }

    @Test
    void nothingChangesAgainstItself() {
        for (int number = 0; number < SAMPLES; number++) {
            Sample sample = Sample.thrown(Seeds.usual(), number, PEOPLE);
            Simulation simulation = simulated(sample, sample.packs(), sample.packs());
            assertThat(simulation.changes()).as(sample.name()).isEmpty();
            assertThat(simulation.losing()).as(sample.name()).isEmpty();
            assertThat(simulation.people()).isEqualTo(PEOPLE);
        }
    }

    private static LocalDate from(Sample sample) {
        return sample.moment().asOf().minusDays(120);
    }

    private static Simulation simulated(Sample sample, List<RulePack> today, List<RulePack> proposal) {
        ColumnsBuilder columns = new ColumnsBuilder();
        for (int person = 0; person < PEOPLE; person++) {
            int row = person;
            sample.histories().get(person).entries().forEach(entry -> columns.add(row, entry, false));
        }
        List<String> ids = IntStream.range(0, PEOPLE)
                .mapToObj(person -> "person-" + person)
                .toList();
        View view = new View(
                EpochDays.of(sample.moment().asOf()),
                EpochDays.of(sample.moment().knownOn()),
                EpochDays.of(from(sample)),
                EpochDays.of(sample.moment().through()));
        List<Integer> progress = new ArrayList<>();
        Simulation simulation =
                new Simulator(proposal, today, null).run(new Cohort(ids, columns.build(PEOPLE)), view, progress::add);
        assertThat(progress).endsWith(PEOPLE);
        return simulation;
    }

    /** By need and day, the parties who owe it as things stand, where it is due. */
    private Map<Need, Map<LocalDate, Set<String>>> owed(Sample sample, CaseFile person, List<RulePack> packs) {
        Set<Need> needs = EnumSet.copyOf(RandomCodes.NEEDS);
        Answer answer = sets.answer(packs, person, sample.moment(), from(sample), needs);
        Map<Need, Map<LocalDate, Set<String>>> owed = new TreeMap<>();
        for (RulePack pack : packs) {
            for (Provision provision : pack.provisions()) {
                byte[] standings = answer.standings().get(provision.id());
                for (int day = 0; standings != null && day < standings.length; day++) {
                    if (provision.yields() == Yield.OWED && Answer.due(standings[day]) >= 2) {
                        LocalDate on = from(sample).plusDays(day);
                        for (Need need : provision.needs()) {
                            owed.computeIfAbsent(need, _ -> new TreeMap<>())
                                    .computeIfAbsent(on, _ -> new TreeSet<>())
                                    .addAll(provision.dutyBearers());
                        }
                    }
                }
            }
        }
        return owed;
    }

    /** Adds up what people lose and gain. */
    private static final class Sums {
        private record Key(Need need, LocalDate week, String party) {}

        private final Map<Key, long[]> sums = new TreeMap<>(
                Comparator.comparing(Key::need).thenComparing(Key::week).thenComparing(Key::party));
        private final List<String> losing = new ArrayList<>();

        void compare(
                Map<Need, Map<LocalDate, Set<String>>> today,
                Map<Need, Map<LocalDate, Set<String>>> proposal,
                String person) {
            if (add(today, proposal, 0)) {
                losing.add(person);
            }
            add(proposal, today, 2);
        }

        /** Whether there is a day that somebody owes here and nobody there. */
        private boolean add(
                Map<Need, Map<LocalDate, Set<String>>> here, Map<Need, Map<LocalDate, Set<String>>> there, int at) {
            Set<Key> weeks = new TreeSet<>(
                    Comparator.comparing(Key::need).thenComparing(Key::week).thenComparing(Key::party));
            here.forEach((need, days) -> days.forEach((day, parties) -> {
                if (!there.getOrDefault(need, Map.of()).containsKey(day)) {
                    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    for (String party : parties) {
                        Key key = new Key(need, monday, party);
                        sums.computeIfAbsent(key, _ -> new long[4])[at + 1]++;
                        weeks.add(key);
                    }
                }
            }));
            weeks.forEach(key -> Objects.requireNonNull(sums.get(key))[at]++);
            return !weeks.isEmpty();
        }

        List<Change> changes() {
            return sums.entrySet().stream()
                    .map(each -> new Change(
                            each.getKey().need(),
                            each.getKey().week(),
                            each.getKey().party(),
                            (int) each.getValue()[0],
                            each.getValue()[1],
                            (int) each.getValue()[2],
                            each.getValue()[3]))
                    .toList();
        }
    }
}
