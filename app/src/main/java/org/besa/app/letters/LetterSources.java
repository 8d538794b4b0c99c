package org.besa.app.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.besa.app.cases.Entry;
import org.besa.app.coverage.CaseFact;
import org.besa.app.coverage.DayPlace;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Lawbook;
import org.besa.app.coverage.SourceLink;
import org.besa.app.letters.LetterText.Sort;
import org.besa.app.letters.LetterText.Source;
import org.besa.app.meetings.Commitment;
import org.besa.continuity.codes.Need;
import org.besa.continuity.rules.Citation;
import org.besa.seal.value.OpaqueId;

/** Where the sentences of a letter come from, told in its language. */
record LetterSources(CaseToday now, FactWords facing, FactLines lines) {
    /** The case itself. */
    Source ofCase() {
        return new Source(Sort.CASE, facing.words().say("letters.source.case"), "", "", true);
    }

    /** What somebody typed for this letter. */
    Source ofWriter() {
        return new Source(Sort.WRITER, facing.words().say("letters.source.writer"), "", "", true);
    }

    /** What follows from facts and rules for a need on a day. */
    Source answer(Need need, LocalDate on) {
        return new Source(
                Sort.ANSWER,
                facing.words().say("letters.source.answer", lines.need(need), facing.exactly(on)),
                DayPlace.path(need, on, now.coverage()),
                "",
                true);
    }

    /** What follows for all needs today. */
    Source answers() {
        return new Source(
                Sort.ANSWER,
                facing.words().say("letters.source.answers", facing.exactly(now.today())),
                "/coverage",
                "",
                true);
    }

    Source rule(Citation cite) {
        SourceLink link = SourceLink.to(cite);
        return new Source(Sort.RULE, link.text(), "", link.address(), link.verified());
    }

    /** A rule by its id; one that is in none of the packs was checked by nobody. */
    Source rule(String id, String text) {
        Citation cite = Lawbook.citations(now.facts().packs()).get(id);
        return cite == null ? new Source(Sort.RULE, text, "", "", false) : rule(cite);
    }

    Source fact(Entry<CaseFact> entry) {
        CaseFact fact = entry.content().orElseThrow();
        String what =
                facing.capital(fact instanceof CaseFact.Said said ? facing.party(said.speaker()) : facing.name(fact));
        String text = fact.source().isEmpty()
                ? facing.words().say("letters.source.factAlone", what)
                : facing.words().say("letters.source.fact", what, fact.source());
        return new Source(Sort.FACT, proved(fact, text), "/facts/" + entry.id().hex(), "", true);
    }

    /** A promise. Where it was said is not told: that may be a place where somebody can be found. */
    Source promise(Entry<Commitment> entry) {
        LocalDate given = entry.content().orElseThrow().day();
        return new Source(
                Sort.FACT,
                facing.words().say("letters.source.promise", facing.exactly(given)),
                "/meetings#promise-" + entry.id().hex(),
                "",
                true);
    }

    /** All promises together: the person's own paper has one page. */
    Source promises() {
        return new Source(Sort.FACT, facing.words().say("letters.source.promises"), "/meetings", "", true);
    }

    /** With what proves it and is still there. */
    private String proved(CaseFact fact, String text) {
        List<String> proofs = now.facts().proofs(fact).stream()
                .filter(proof -> !proof.gone())
                .map(proof -> proof.text(facing.words()))
                .toList();
        return proofs.isEmpty() ? text : facing.words().say("letters.source.proved", text, facing.list(proofs));
    }

    /** The recorded facts that these entries of the engine are. */
    List<Entry<CaseFact>> recorded(Stream<? extends org.besa.continuity.facts.Entry> entries) {
        return entries.flatMap(entry -> Stream.ofNullable(entry.origin().id()))
                .distinct()
                .flatMap(id -> now.facts().find(new OpaqueId(id)).stream())
                .filter(entry -> entry.content().isPresent())
                .toList();
    }
}
