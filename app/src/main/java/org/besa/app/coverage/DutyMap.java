package org.besa.app.coverage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who says of whom that a need is their duty. Nothing is merged, and no side is taken: a word stands until its speaker answers the same question anew.
 *
 * @param words in the order of time, whatever the order in which they came
 * @param bound whom a rule binds
 */
record DutyMap(List<DutyWord> words, List<String> bound) {
    DutyMap {
        words = words.stream().sorted().toList();
        bound = bound.stream().distinct().sorted().toList();
    }

    /**
     * A party on whom others pass it, who passes it on to nobody and does not take it on.
     *
     * @param from who says that it is the party's
     * @param everybody whether all who pass it on, and there are several, end there
     * @param words what the party says; empty where it has said nothing
     */
    record DeadEnd(String party, List<String> from, boolean everybody, List<DutyWord> words) {}

    /** Whether its speaker has not answered the same question anew. */
    boolean stands(DutyWord word) {
        return words.stream().noneMatch(later -> later.takesThePlaceOf(word));
    }

    private List<DutyWord> standing(Predicate<DutyWord> such) {
        return words.stream().filter(such).filter(this::stands).toList();
    }

    /** What stands of what a party said about its own duty. */
    List<DutyWord> own(String party) {
        return standing(word -> word.isOwn() && word.party().equals(party));
    }

    /** To whom a party passes it on, in the order of time. */
    List<String> passedTo(String party) {
        return standing(word -> word.passesOn() && word.speaker().equals(party)).stream()
                .map(DutyWord::party)
                .distinct()
                .toList();
    }

    private List<String> passedFrom(String party) {
        return standing(word -> word.passesOn() && word.party().equals(party)).stream()
                .map(DutyWord::speaker)
                .distinct()
                .toList();
    }

    /** Whether a party takes it on, and has not said since that this is over. */
    boolean takesOn(String party) {
        List<DutyWord> own = own(party);
        return own.stream()
                .filter(DutyWord::takesOn)
                .anyMatch(taken -> own.stream().noneMatch(word -> word.refuses() && word.compareTo(taken) > 0));
    }

    /** Whether a party's word stands that it is not its duty. */
    boolean refuses(String party) {
        return own(party).stream().anyMatch(DutyWord::refuses);
    }

    /** All parties, so that whoever passes it on stands above whom they pass it on to, where that can be; whom a rule binds and nobody names stands last. */
    List<String> parties() {
        SequencedSet<String> mentioned = words.stream()
                .flatMap(word -> Stream.of(word.speaker(), word.party()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        SequencedSet<String> ordered = new LinkedHashSet<>();
        mentioned.stream().filter(party -> passedFrom(party).isEmpty()).forEach(party -> follow(party, ordered));
        mentioned.forEach(party -> follow(party, ordered));
        ordered.addAll(bound);
        return List.copyOf(ordered);
    }

    private void follow(String party, Set<String> ordered) {
        if (ordered.add(party)) {
            passedTo(party).forEach(next -> follow(next, ordered));
        }
    }

    /** Ways on which it comes back to where it began, each party once; whoever is on such a way is on one of these. */
    List<List<String>> loops() {
        List<String> parties = parties();
        return parties.stream()
                .flatMap(party -> wayBack(party).stream())
                .map(loop -> fromTheFirst(loop, parties))
                .distinct()
                .toList();
    }

    /** The shortest way from a party back to it. */
    private Optional<List<String>> wayBack(String party) {
        Map<String, String> before = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(party));
        while (!next.isEmpty()) {
            String here = next.remove();
            for (String to : passedTo(here)) {
                if (to.equals(party)) {
                    return Optional.of(way(before, party, here));
                }
                if (before.putIfAbsent(to, here) == null) {
                    next.add(to);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> way(Map<String, String> before, String first, String last) {
        List<String> way = new ArrayList<>();
        for (String here = last; !here.equals(first); here = before.getOrDefault(here, first)) {
            way.addFirst(here);
        }
        way.addFirst(first);
        return way;
    }

    /** The same loop, told from the party that stands first. */
    private static List<String> fromTheFirst(List<String> loop, List<String> parties) {
        List<String> turned = new ArrayList<>(loop);
        int first = loop.stream().mapToInt(parties::indexOf).min().orElseThrow();
        Collections.rotate(turned, -loop.indexOf(parties.get(first)));
        return turned;
    }

    /** Where it is passed on to, and ends. */
    List<DeadEnd> deadEnds() {
        List<String> ends = parties().stream()
                .filter(party -> !passedFrom(party).isEmpty() && passedTo(party).isEmpty())
                .toList();
        long passing =
                parties().stream().filter(party -> !passedTo(party).isEmpty()).count();
        boolean everybody = ends.size() == 1 && passing > 1 && loops().isEmpty();
        return ends.stream()
                .filter(party -> !takesOn(party))
                .map(party -> new DeadEnd(party, passedFrom(party), everybody, own(party)))
                .toList();
    }

    /** Who takes it on. */
    List<String> takers() {
        return parties().stream().filter(this::takesOn).toList();
    }
}
