package org.besa.continuity.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Fact;
import org.jspecify.annotations.Nullable;

/** Makes the dates of a few facts of a history rough, and reads them back as exact: each fact at its earliest or at its latest. */
public record RoughDates(CaseFile person, List<Integer> places) {

    /** At most so many of the person's events and states, chosen by the dice. */
    public static RoughDates thrown(Dice dice, CaseFile person, int most) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < person.facts().size(); place++) {
            Fact fact = person.facts().get(place);
            boolean dated =
                    fact instanceof Fact.EventFact || (fact instanceof Fact.StateFact state && state.from() != null);
            if (dated) {
                places.add(place);
            }
        }
        List<Integer> chosen = dice.some(dice.between(1, most), places);
        List<Fact> facts = new ArrayList<>(person.facts());
        for (int place : chosen) {
            facts.set(place, rough(dice, facts.get(place)));
        }
        return new RoughDates(with(person, facts), chosen);
    }

    /** How many readings there are. */
    public int readings() {
        return 1 << places.size();
    }

    /** The code of the fact whose date is rough, by its number. */
    public String code(int number) {
        return person.facts().get(places.get(number)).code();
    }

    /** All dates exact: fact number n at its earliest where bit n of the reading is set, else at its latest. */
    public CaseFile read(int reading) {
        List<Fact> facts = new ArrayList<>(person.facts());
        for (int number = 0; number < places.size(); number++) {
            int place = places.get(number);
            facts.set(place, exact(facts.get(place), (reading & 1 << number) != 0));
        }
        return with(person, facts);
    }

    private static CaseFile with(CaseFile person, List<Fact> facts) {
        return new CaseFile(
                person.id(), person.packs(), person.calendar(), facts, person.assistance(), person.statements());
    }

    private static Fact rough(Dice dice, Fact fact) {
        return switch (fact) {
            case Fact.EventFact event -> new Fact.EventFact(event.code(), around(dice, event.on()), event.origin());
            case Fact.StateFact state -> {
                ApproximateDate from = state.from() == null ? null : before(dice, state.from());
                ApproximateDate through =
                        state.through() == null || dice.chance(50) ? state.through() : after(dice, state.through());
                yield new Fact.StateFact(state.code(), state.value(), from, through, state.origin());
            }
            case Fact.QuantityFact quantity -> quantity;
            case Fact.DocumentFact document -> document;
        };
    }

    private static ApproximateDate around(Dice dice, ApproximateDate day) {
        LocalDate latest = day.latest().plusDays(dice.between(0, 20));
        return range(day.earliest().minusDays(dice.between(1, 20)), latest);
    }

    private static ApproximateDate before(Dice dice, ApproximateDate day) {
        return range(day.earliest().minusDays(dice.between(1, 30)), day.latest());
    }

    private static ApproximateDate after(Dice dice, ApproximateDate day) {
        return range(day.earliest(), day.latest().plusDays(dice.between(1, 30)));
    }

    private static ApproximateDate range(LocalDate earliest, LocalDate latest) {
        return new ApproximateDate(earliest, latest, earliest + "/" + latest);
    }

    private static Fact exact(Fact fact, boolean early) {
        return switch (fact) {
            case Fact.EventFact event -> new Fact.EventFact(event.code(), end(event.on(), early), event.origin());
            case Fact.StateFact state ->
                new Fact.StateFact(
                        state.code(),
                        state.value(),
                        maybe(state.from(), early),
                        maybe(state.through(), early),
                        state.origin());
            case Fact.QuantityFact quantity -> quantity;
            case Fact.DocumentFact document -> document;
        };
    }

    private static @Nullable ApproximateDate maybe(@Nullable ApproximateDate date, boolean early) {
        return date == null ? null : end(date, early);
    }

    private static ApproximateDate end(ApproximateDate date, boolean early) {
        return ApproximateDate.exactly(early ? date.earliest() : date.latest());
    }
}
