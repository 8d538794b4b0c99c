package org.besa.continuity.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.explain.Derivation;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.History;
import org.besa.continuity.facts.Readings;
import org.besa.continuity.program.Columns;
import org.besa.continuity.program.ColumnsBuilder;
import org.besa.continuity.program.Compiler;
import org.besa.continuity.program.Program;
import org.besa.continuity.program.View;
import org.jspecify.annotations.Nullable;

/**
 * One case seen from one moment: what was known then, every reading of its approximate dates, and the program run over them. Reading 0 has all
 * approximate dates at their latest.
 */
final class Perspective {
    private final CaseFile known;
    private final Moment moment;
    private final Vocabulary vocabulary;
    private final Readings readings;
    private final List<History> histories;
    private final List<Derivation> derivations;
    private final Columns columns;
    private final View view;
    private final Program program;
    private final int[] factDays;

    Perspective(CaseFile file, Moment moment, Rules rules, Vocabulary vocabulary) {
        this.known = file.knownOn(moment.knownOn());
        this.moment = moment;
        this.vocabulary = vocabulary;
        this.readings = new Readings(known);
        this.histories = readings.all().stream()
                .map(early -> new History(known.facts(), early::contains))
                .toList();
        this.derivations = histories.stream()
                .map(history -> new Derivation(history, moment.asOf(), false))
                .toList();
        this.columns = columnsOfReadings();
        this.view = new View(
                EpochDays.of(moment.asOf()),
                EpochDays.of(moment.knownOn()),
                EpochDays.of(from()),
                EpochDays.of(moment.through()));
        this.program =
                new Compiler(columns).compile(rules.known(moment.knownOn()).plan());
        program.run(0, columns.people(), view);
        this.factDays = days(known.facts().stream().flatMapToInt(fact -> changes(start(fact), end(fact))));
    }

    CaseFile known() {
        return known;
    }

    Moment moment() {
        return moment;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Readings readings() {
        return readings;
    }

    /** The days of the window on which any fact begins, or has ended, in any reading; each once, in order. */
    int[] factDays() {
        return factDays;
    }

    /** The same days of assistance for a need. */
    int[] aidDays(Need need) {
        return days(known.assistance().stream()
                .filter(aid -> aid.need() == need)
                .flatMapToInt(aid -> changes(aid.from(), aid.through())));
    }

    private int[] days(IntStream days) {
        return days.filter(day -> day >= view.from() && day <= view.through())
                .sorted()
                .distinct()
                .toArray();
    }

    private static IntStream changes(@Nullable ApproximateDate from, @Nullable ApproximateDate through) {
        IntStream begins = from == null
                ? IntStream.empty()
                : IntStream.of(EpochDays.of(from.earliest()), EpochDays.of(from.latest()));
        IntStream over = through == null
                ? IntStream.empty()
                : IntStream.of(EpochDays.of(through.earliest()) + 1, EpochDays.of(through.latest()) + 1);
        return IntStream.concat(begins, over);
    }

    /** The history in one reading. */
    History history(int reading) {
        return histories.get(reading);
    }

    /** The derivation in one reading. */
    Derivation derivation(int reading) {
        return derivations.get(reading);
    }

    int readingCount() {
        return histories.size();
    }

    private Columns columnsOfReadings() {
        ColumnsBuilder builder = new ColumnsBuilder();
        List<Set<Entry>> all = readings.all();
        for (int reading = 0; reading < all.size(); reading++) {
            Set<Entry> early = all.get(reading);
            int person = reading;
            known.entries().forEach(entry -> builder.add(person, entry, early.contains(entry)));
        }
        return builder.build(all.size());
    }

    Columns columns() {
        return columns;
    }

    View view() {
        return view;
    }

    Program program() {
        return program;
    }

    /** The first fact's day; without facts the first recorded assistance or statement; else as-of. Never after the window's end, nor before the day that was asked for. */
    private LocalDate from() {
        LocalDate first = begins();
        return first.isBefore(moment.since()) ? moment.since() : first;
    }

    private LocalDate begins() {
        LocalDate first = first(known.facts().stream().flatMap(Perspective::starts));
        if (first == null) {
            first = first(Stream.concat(
                    known.assistance().stream().map(aid -> aid.from().earliest()),
                    known.statements().stream().map(statement -> statement.on())));
        }
        return first == null || first.isAfter(moment.through()) ? moment.asOf() : first;
    }

    private static @Nullable LocalDate first(Stream<LocalDate> days) {
        return days.min(LocalDate::compareTo).orElse(null);
    }

    private static Stream<LocalDate> starts(Fact fact) {
        ApproximateDate start = start(fact);
        return start == null ? Stream.empty() : Stream.of(start.earliest());
    }

    private static @Nullable ApproximateDate start(Fact fact) {
        return switch (fact) {
            case Fact.EventFact event -> event.on();
            case Fact.StateFact state -> state.from();
            case Fact.QuantityFact quantity -> quantity.from();
            case Fact.DocumentFact document -> document.from();
        };
    }

    /** An event is over on its own day. */
    private static @Nullable ApproximateDate end(Fact fact) {
        return switch (fact) {
            case Fact.EventFact event -> event.on();
            case Fact.StateFact state -> state.through();
            case Fact.QuantityFact quantity -> quantity.through();
            case Fact.DocumentFact document -> document.through();
        };
    }
}
