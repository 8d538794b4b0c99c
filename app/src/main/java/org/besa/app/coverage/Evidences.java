package org.besa.app.coverage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.besa.app.cases.Told;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Statement;
import org.besa.seal.value.OpaqueId;

/**
 * What decided an answer, with the way to each.
 *
 * @param current whether the facts are those of today; else each leads to its earlier versions, for it may have been corrected or taken back
 */
record Evidences(Facts facts, FactWords facing, GapSentences sentences, boolean current) {

    List<Evidence> of(List<Entry> entries) {
        return entries.stream().flatMap(entry -> of(entry).stream()).toList();
    }

    private Optional<Evidence> of(Entry entry) {
        if (entry instanceof Statement statement) {
            return Optional.of(new Evidence("", sentences.said(statement), "", proofs(statement)));
        }
        return Optional.ofNullable(entry.origin().id())
                .flatMap(id -> facts.find(new OpaqueId(id)))
                .flatMap(fact -> fact.content().map(content -> of(fact.id(), content)));
    }

    private List<Proof> proofs(Entry entry) {
        return Optional.ofNullable(entry.origin().id())
                .flatMap(id -> facts.find(new OpaqueId(id)))
                .flatMap(org.besa.app.cases.Entry::content)
                .map(facts::proofs)
                .orElse(List.of());
    }

    private Evidence of(OpaqueId item, CaseFact fact) {
        List<Told> told = facing.told(fact);
        String more = told.stream()
                .skip(1)
                .map(line -> facing.words().say("coverage.rule.is", line.term(), line.text()))
                .collect(Collectors.joining(" · "));
        Told first = told.getFirst();
        String text = facing.words().say("coverage.rule.is", facing.capital(facing.name(fact)), first.text());
        String path = current ? "/facts#" + FactPlace.anchor(item) : "/history/" + item.hex();
        return new Evidence(path, text, more, facts.proofs(fact));
    }
}
