package org.besa.app.letters;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.cases.Entry;
import org.besa.app.coverage.CaseFact;
import org.besa.app.coverage.FactWords;
import org.besa.app.face.Words;
import org.besa.app.meetings.Commitment;
import org.besa.app.meetings.Fate;
import org.besa.app.parties.Party;
import org.besa.continuity.codes.Need;

/**
 * Promises as letters tell them: when, by whom, of which need, until when, and what became of it. Never in which words, to whom, on which condition or where: that may
 * tell where somebody is. One about no need says nothing without its words, and is left out.
 */
record PromiseRows(CaseToday now, FactWords facing, FactLines lines) {
    /** Those about a need. */
    List<Entry<Commitment>> about(Need need) {
        return all().stream().filter(entry -> need(entry) == need).toList();
    }

    /** Those about any need. */
    List<Entry<Commitment>> all() {
        return now.promises().stream()
                .filter(entry ->
                        Need.ofCode(entry.content().orElseThrow().need()).isPresent())
                .toList();
    }

    /** Those from which something can still be expected, or that came to nothing: what was kept is among what the person has. */
    List<Entry<Commitment>> unkept() {
        return all().stream()
                .filter(entry -> entry.content().orElseThrow().fate() != Fate.KEPT)
                .toList();
    }

    private static Need need(Entry<Commitment> entry) {
        return Need.ofCode(entry.content().orElseThrow().need()).orElseThrow();
    }

    String day(Entry<Commitment> entry) {
        return facing.exactly(entry.content().orElseThrow().day());
    }

    /** @param toThePerson whether it stands in the person's own paper, from which nobody must learn whose it is */
    String text(Entry<Commitment> entry, boolean toThePerson) {
        Commitment promise = entry.content().orElseThrow();
        String what = lines.need(need(entry));
        String said = mayBeNamed(promise, toThePerson)
                ? words().say("letters.promise.by", facing.capital(facing.party(promise.who())), what)
                : words().say("letters.promise.unnamed", what);
        return became(promise, until(promise, said));
    }

    private String until(Commitment promise, String said) {
        return promise.last()
                .map(day -> words().say("letters.promise.until", said, facing.exactly(day)))
                .orElseGet(() -> promise.waits() ? words().say("letters.promise.noDay", said) : said);
    }

    private String became(Commitment promise, String said) {
        if (promise.late(now.today())) {
            return words().say("letters.promise.late", said);
        }
        return promise.settled()
                .days()
                .map(day -> words().say("letters.promise." + promise.fate().code(), said, facing.day(day)))
                .orElse(said);
    }

    /** Who gives a room, or said they would, is not named: there somebody may be found. An office that has a code can be looked up by everybody. */
    private boolean mayBeNamed(Commitment promise, boolean toThePerson) {
        boolean known = Party.isCode(promise.who());
        if (need(promise) == Need.SHELTER || (!known && givesRoom(promise.who()))) {
            return false;
        }
        return !toThePerson || (known && !now.facts().barred().bars(promise.who()));
    }

    private static Need need(Commitment promise) {
        return Need.ofCode(promise.need()).orElseThrow();
    }

    private boolean givesRoom(String who) {
        Stream<String> give = now.facts().standing().stream()
                .flatMap(entry -> entry.content().stream())
                .flatMap(fact -> fact instanceof CaseFact.Aid aid && aid.need() == Need.SHELTER
                        ? Stream.of(aid.provider())
                        : Stream.empty());
        Stream<String> promise = about(Need.SHELTER).stream()
                .map(entry -> entry.content().orElseThrow().who());
        Set<String> all = Stream.concat(give, promise).map(PromiseRows::folded).collect(Collectors.toUnmodifiableSet());
        return all.contains(folded(who));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private Words words() {
        return facing.words();
    }
}
