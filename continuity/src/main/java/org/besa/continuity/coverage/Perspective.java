package org.besa.continuity.coverage;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.explain.Derivation;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.History;
import org.besa.continuity.facts.Readings;
import org.besa.continuity.facts.Statement;
import org.besa.continuity.program.Columns;
import org.besa.continuity.program.ColumnsBuilder;
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
    private final Set<Integer> factDays = new HashSet<>();

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
        this.program = rules.known(moment.knownOn()).plan().on(columns);
        program.run(0, columns.people(), view);
        for (Fact fact : known.facts()) {
            addChanges(start(fact), end(fact), factDays);
        }
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

    /** The days on which any fact begins, or has ended, in any reading, within the window and outside it. */
    Set<Integer> factDays() {
        return Collections.unmodifiableSet(factDays);
    }

    /** The same days of assistance for a need. */
    Set<Integer> aidDays(Need need) {
        Set<Integer> days = new HashSet<>();
        for (Assistance aid : known.assistance()) {
            if (aid.need() == need) {
                addChanges(aid.from(), aid.through(), days);
            }
        }
        return days;
    }

    private static void addChanges(
            @Nullable ApproximateDate from, @Nullable ApproximateDate through, Set<Integer> days) {
        if (from != null) {
            days.add(EpochDays.of(from.earliest()));
            days.add(EpochDays.of(from.latest()));
        }
        if (through != null) {
            days.add(EpochDays.of(through.earliest()) + 1);
            days.add(EpochDays.of(through.latest()) + 1);
        }
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
        LocalDate first = null;
        for (Fact fact : known.facts()) {
            ApproximateDate start = start(fact);
            first = start == null ? first : earlier(first, start.earliest());
        }
        if (first == null) {
            for (Assistance aid : known.assistance()) {
                first = earlier(first, aid.from().earliest());
            }
            for (Statement statement : known.statements()) {
                first = earlier(first, statement.on());
            }
        }
        return first == null || first.isAfter(moment.through()) ? moment.asOf() : first;
    }

    private static LocalDate earlier(@Nullable LocalDate first, LocalDate day) {
        return first == null || day.isBefore(first) ? day : first;
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
