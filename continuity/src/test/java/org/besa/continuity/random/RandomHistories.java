package org.besa.continuity.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.besa.continuity.facts.Assistance.AidCondition;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Origin;
import org.besa.continuity.facts.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Throws histories: several occurrences of an event, unknown states, entries that were recorded late or superseded, assistance of every kind,
 * and now and then nothing at all.
 */
public final class RandomHistories {

    private final Dice dice;
    private final RandomDays days;
    private final List<String> ids = new ArrayList<>();
    private final Set<String> spoken = new HashSet<>();

    private final List<Need> needs;

    /**
     * Histories of one stretch of time.
     *
     * @param needs of which assistance mostly speaks
     */
    public RandomHistories(Dice dice, RandomDays days, List<Need> needs) {
        this.dice = dice;
        this.days = days;
        this.needs = List.copyOf(needs);
    }

    public CaseFile history(String id) {
        ids.clear();
        spoken.clear();
        List<Fact> facts = new ArrayList<>();
        List<Assistance> assistance = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        if (!dice.chance(3)) {
            RandomCodes.EVENTS.forEach(code -> times(15, 45, 25, 15).forEach(n -> facts.add(event(code))));
            RandomCodes.STATE_NAMES.forEach(code -> times(15, 45, 25, 15).forEach(n -> addIfClear(facts, state(code))));
            RandomCodes.DOCUMENTS.forEach(code -> times(45, 35, 20).forEach(n -> addIfClear(facts, document(code))));
            times(40, 40, 20).forEach(n -> addIfClear(facts, quantity(RandomCodes.SIZE)));
            times(40, 50, 10).forEach(n -> addIfClear(facts, quantity(RandomCodes.BIRTH_YEAR)));
            times(20, 15, 20, 20, 15, 10).forEach(n -> assistance.add(assistance()));
            times(85, 15).forEach(n -> statements.add(statement()));
        }
        return new CaseFile(id, List.of(), null, facts, assistance, statements);
    }

    private List<Integer> times(int... weights) {
        List<Integer> numbers = new ArrayList<>();
        for (int left = dice.weighted(weights); left > 0; left--) {
            numbers.add(left);
        }
        return numbers;
    }

    /**
     * Two entries of a code that begin and were recorded on the same days would both speak; which one does is a matter of code lists, not of
     * rules, so the samples leave it out.
     */
    private void addIfClear(List<Fact> facts, Fact fact) {
        ApproximateDate from = switch (fact) {
            case Fact.EventFact event -> event.on();
            case Fact.StateFact state -> state.from();
            case Fact.QuantityFact quantity -> quantity.from();
            case Fact.DocumentFact document -> document.from();
        };
        if (spoken.add(fact.code() + from + fact.origin().recorded())) {
            facts.add(fact);
        }
    }

    private Fact event(String code) {
        LocalDate on = days.any();
        return new Fact.EventFact(code, ApproximateDate.exactly(on), origin(on));
    }

    private Fact state(String code) {
        Days span = span();
        String value = dice.pick(RandomCodes.STATES.getOrDefault(code, List.of()));
        return new Fact.StateFact(code, value, span.from, span.through, origin(span.first));
    }

    private Fact quantity(String code) {
        Days span = span();
        BigDecimal value = code.equals(RandomCodes.BIRTH_YEAR)
                ? BigDecimal.valueOf(days.start().getYear() - dice.between(16, 20))
                : BigDecimal.valueOf(dice.between(1, 5));
        return new Fact.QuantityFact(code, value, span.from, span.through, origin(span.first));
    }

    private Fact document(String code) {
        Days span = span();
        DocumentState state = dice.chance(45) ? DocumentState.HELD : dice.pick(DocumentState.values());
        return new Fact.DocumentFact(code, state, null, span.from, span.through, origin(span.first));
    }

    private Assistance assistance() {
        LocalDate from = days.any();
        LocalDate through = dice.chance(50) ? later(from) : null;
        return new Assistance(
                dice.pick(dice.chance(85) ? needs : RandomCodes.NEEDS),
                dice.chance(70),
                dice.chance(75) ? dice.pick("ngo-a", "ngo-b") : null,
                null,
                null,
                null,
                null,
                null,
                ApproximateDate.exactly(from),
                through == null ? null : ApproximateDate.exactly(through),
                dice.chance(40) ? later(from) : null,
                dice.chance(30) ? later(from) : null,
                dice.chance(80) ? AidCondition.NONE : dice.pick(AidCondition.values()),
                dice.chance(65) ? Adequacy.FULL : dice.pick(Adequacy.values()),
                null,
                origin(from));
    }

    private Statement statement() {
        LocalDate on = days.any();
        Need need = dice.pick(RandomCodes.NEEDS);
        String party = dice.pick(RandomCodes.PARTIES);
        return new Statement(
                party,
                on,
                new Statement.About(party, need, null),
                dice.pick(Statement.Says.values()),
                dice.pick(Statement.Directness.values()),
                Origin.known(on));
    }

    /** Mostly recorded soon, sometimes on any day; some entries have a name, some replace a named one. */
    private Origin origin(LocalDate day) {
        LocalDate recorded = dice.chance(75) ? days.soonAfter(day, 15) : days.any();
        String id = null;
        String supersedes = !ids.isEmpty() && dice.chance(12) ? dice.pick(ids) : null;
        if (dice.chance(40)) {
            id = "entry-" + (ids.size() + 1);
            ids.add(id);
        }
        return new Origin(id, recorded, null, null, supersedes);
    }

    private LocalDate later(LocalDate from) {
        LocalDate hot = days.any();
        return dice.chance(50) && !hot.isBefore(from) ? hot : from.plusDays(dice.between(0, 90));
    }

    private Days span() {
        LocalDate first = days.any();
        ApproximateDate from = dice.chance(35) ? null : ApproximateDate.exactly(first);
        ApproximateDate through = dice.chance(45) ? ApproximateDate.exactly(later(first)) : null;
        return new Days(first, from, through);
    }

    /** A span of days; {@code first} is a day even where the span has always held. */
    private record Days(
            LocalDate first,
            @Nullable ApproximateDate from,
            @Nullable ApproximateDate through) {}
}
