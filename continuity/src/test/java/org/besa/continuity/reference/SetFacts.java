package org.besa.continuity.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact;
import org.jspecify.annotations.Nullable;

/** The known entries of one case, as sets of days. */
final class SetFacts {

    /** An entry over days; later ones of the list cover earlier ones. */
    private record Layer(Object value, int from, int through) {}

    private final List<Entry> known;
    private final Map<String, NavigableSet<Integer>> occurrences = new HashMap<>();
    private final Map<String, List<Layer>> layers = new HashMap<>();

    SetFacts(CaseFile person, LocalDate knownOn) {
        List<Entry> recorded = Stream.<List<? extends Entry>>of(
                        person.facts(), person.assistance(), person.statements())
                .flatMap(List::stream)
                .filter(entry -> entry.origin().recorded().compareTo(knownOn) <= 0)
                .map(Entry.class::cast)
                .toList();
        List<String> replaced = recorded.stream()
                .map(entry -> entry.origin().supersedes())
                .filter(Objects::nonNull)
                .toList();
        this.known = recorded.stream()
                .filter(entry -> entry.origin().id() == null
                        || !replaced.contains(entry.origin().id()))
                .toList();
    }

    NavigableSet<Integer> occurrences(String code) {
        return occurrences.computeIfAbsent(code, this::sorted);
    }

    private NavigableSet<Integer> sorted(String code) {
        NavigableSet<Integer> days = new TreeSet<>();
        for (Entry entry : known) {
            if (entry instanceof Fact.EventFact event && event.code().equals(code)) {
                days.add(EpochDays.of(event.on().earliest()));
            }
        }
        return days;
    }

    List<Assistance> assistance() {
        return known.stream()
                .filter(Assistance.class::isInstance)
                .map(Assistance.class::cast)
                .toList();
    }

    /** Days on which the speaking value is admitted. */
    DaySet days(String code, Predicate<Object> admits, int first, int last) {
        DaySet painted = DaySet.none(first, last);
        for (Layer layer : layers(code)) {
            DaySet covered = DaySet.range(first, last, layer.from, layer.through);
            painted = admits.test(layer.value) ? painted.or(covered) : painted.without(covered);
        }
        return painted;
    }

    /** Days on which some value speaks. */
    DaySet recorded(String code, int first, int last) {
        return days(code, value -> true, first, last);
    }

    /** The values that were ever recorded of a code. */
    List<Object> values(String code) {
        return layers(code).stream().map(Layer::value).distinct().toList();
    }

    private List<Layer> layers(String code) {
        return layers.computeIfAbsent(code, this::weakestFirst);
    }

    private List<Layer> weakestFirst(String code) {
        List<Fact> facts = new ArrayList<>();
        for (Entry entry : known) {
            if (entry instanceof Fact fact && fact.code().equals(code)) {
                facts.add(fact);
            }
        }
        facts.sort(Comparator.comparingInt((Fact fact) -> layer(fact).from)
                .thenComparing(fact -> fact.origin().recorded()));
        return facts.stream().map(SetFacts::layer).toList();
    }

    private static Layer layer(Fact fact) {
        return switch (fact) {
            case Fact.EventFact event -> throw new IllegalArgumentException("an event holds over no days: " + event);
            case Fact.StateFact state -> new Layer(state.value(), first(state.from()), last(state.through()));
            case Fact.QuantityFact quantity ->
                new Layer(quantity.value(), first(quantity.from()), last(quantity.through()));
            case Fact.DocumentFact document ->
                new Layer(document.state(), first(document.from()), last(document.through()));
        };
    }

    static int first(@Nullable ApproximateDate from) {
        return from == null ? EpochDays.ALWAYS : EpochDays.of(from.earliest());
    }

    static int last(@Nullable ApproximateDate through) {
        return through == null ? EpochDays.NEVER : EpochDays.of(through.latest());
    }
}
