package org.besa.app.letters;

import java.util.Optional;
import org.besa.app.coverage.CaseFact;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.face.Words;
import org.besa.continuity.codes.Need;

/**
 * Facts as letters tell them: what, and when. Not by whom something is given, who holds a paper, what is short, or in which words something was said: that may tell where
 * somebody is, and nobody who gets a letter needs it.
 */
record FactLines(FactWords facing) {
    private Words words() {
        return facing.words();
    }

    /** On which days. */
    String days(CaseFact fact) {
        return switch (fact) {
            case CaseFact.Happened happened -> day(happened.on()).orElse("");
            case CaseFact.WasSo was -> span(was.from(), was.through());
            case CaseFact.Counted counted -> span(counted.from(), counted.through());
            case CaseFact.Paper paper -> span(paper.from(), paper.through());
            case CaseFact.Aid aid -> span(aid.from(), aid.through());
            case CaseFact.Said said -> day(said.on()).orElse("");
        };
    }

    /** The day by which facts are put in order; what always was so comes first. */
    String order(CaseFact fact) {
        WrittenDay first = switch (fact) {
            case CaseFact.Happened happened -> happened.on();
            case CaseFact.WasSo was -> was.from();
            case CaseFact.Counted counted -> counted.from();
            case CaseFact.Paper paper -> paper.from();
            case CaseFact.Aid aid -> aid.from();
            case CaseFact.Said said -> said.on();
        };
        return first.days().map(days -> days.earliest().toString()).orElse("");
    }

    /** What. */
    String text(CaseFact fact) {
        return switch (fact) {
            case CaseFact.Happened happened -> facing.capital(facing.name(happened));
            case CaseFact.WasSo was -> is(facing.name(was), facing.value(was.value()));
            case CaseFact.Counted counted -> is(facing.name(counted), words().say("coverage.number", counted.value()));
            case CaseFact.Paper paper ->
                is(
                        facing.paper(paper.code()),
                        words().say("coverage.paper." + paper.state().code()));
            case CaseFact.Aid aid ->
                is(need(aid.need()), words().say(aid.arrives() ? "letters.fact.comes" : "letters.fact.nothing"));
            case CaseFact.Said said ->
                words().say(
                                "letters.fact.said",
                                facing.capital(facing.party(said.speaker())),
                                words().say("coverage.says." + said.says().code()),
                                Need.ofCode(said.need())
                                        .map(this::need)
                                        .orElseGet(() -> words().say("coverage.need.all")),
                                words().say("coverage.direct."
                                        + said.directness().code()));
        };
    }

    /** As a word within a sentence. */
    String need(Need need) {
        return facing.plain(need.plain());
    }

    private String is(String what, String so) {
        return words().say("letters.fact.is", facing.capital(what), so);
    }

    private String span(WrittenDay from, WrittenDay through) {
        Optional<String> first = day(from);
        Optional<String> last = day(through);
        if (first.isEmpty()) {
            return last.map(day -> words().say("letters.days.until", day))
                    .orElseGet(() -> words().say("letters.days.always"));
        }
        if (last.isEmpty()) {
            return words().say("letters.days.from", first.get());
        }
        return from.equals(through) ? first.get() : words().say("letters.days.between", first.get(), last.get());
    }

    private Optional<String> day(WrittenDay day) {
        return day.days().map(facing::day);
    }
}
