package org.besa.continuity.random;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Origin;
import org.besa.continuity.facts.Statement;

/** Adds another person's entries to a history as if they had been recorded only later; some replace what was recorded before. */
public record Afterthoughts(Dice dice, LocalDate knownOn) {

    public CaseFile added(CaseFile person, CaseFile other) {
        List<String> ids = person.entries()
                .map(entry -> entry.origin().id())
                .filter(java.util.Objects::nonNull)
                .toList();
        List<Fact> facts = new ArrayList<>(person.facts());
        other.facts().forEach(fact -> facts.add(fact(fact, ids)));
        List<Assistance> assistance = new ArrayList<>(person.assistance());
        other.assistance().forEach(aid -> assistance.add(assistance(aid, ids)));
        List<Statement> statements = new ArrayList<>(person.statements());
        other.statements()
                .forEach(statement -> statements.add(new Statement(
                        statement.speaker(),
                        statement.on(),
                        statement.about(),
                        statement.says(),
                        statement.directness(),
                        later(List.of()))));
        return new CaseFile(person.id(), person.packs(), person.calendar(), facts, assistance, statements);
    }

    private Origin later(List<String> ids) {
        String replaced = !ids.isEmpty() && dice.chance(50) ? dice.pick(ids) : null;
        return new Origin(null, knownOn.plusDays(dice.between(1, 30)), null, null, replaced);
    }

    private Fact fact(Fact fact, List<String> ids) {
        return switch (fact) {
            case Fact.EventFact event -> new Fact.EventFact(event.code(), event.on(), later(ids));
            case Fact.StateFact state ->
                new Fact.StateFact(state.code(), state.value(), state.from(), state.through(), later(ids));
            case Fact.QuantityFact quantity ->
                new Fact.QuantityFact(
                        quantity.code(), quantity.value(), quantity.from(), quantity.through(), later(ids));
            case Fact.DocumentFact document ->
                new Fact.DocumentFact(
                        document.code(),
                        document.state(),
                        document.holder(),
                        document.from(),
                        document.through(),
                        later(ids));
        };
    }

    private Assistance assistance(Assistance aid, List<String> ids) {
        return new Assistance(
                aid.need(),
                aid.arrives(),
                aid.provider(),
                aid.payer(),
                aid.payee(),
                aid.way(),
                aid.amount(),
                aid.basis(),
                aid.from(),
                aid.through(),
                aid.confirmed(),
                aid.stopAnnounced(),
                aid.condition(),
                aid.adequacy(),
                aid.shortOf(),
                later(ids));
    }
}
