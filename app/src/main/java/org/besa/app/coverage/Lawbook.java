package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.face.Lately;
import org.besa.app.parties.RuleParties;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.coverage.ContinuityEngine;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.explain.Explanation;
import org.besa.continuity.rules.Citation;
import org.besa.continuity.rules.RulePack;
import org.besa.continuity.source.RulePackLibrary;
import org.jspecify.annotations.Nullable;

/** The shipped rule packs, and the codes in which facts are recorded. */
public final class Lawbook implements RuleParties {
    /** So many sets of rules are kept ready. With each version of an agreement come new ones, and a server runs for months. */
    private static final int KEPT = 128;

    private final RulePackLibrary library;
    private final Lately<List<String>, Judge> judges = new Lately<>(KEPT);
    private @Nullable Shipped shipped;
    private @Nullable Set<String> ids;

    Lawbook(RulePackLibrary library) {
        this.library = library;
    }

    /** All packs, by id, and the codes of all of them. */
    private record Shipped(List<RulePack> packs, Vocabulary vocabulary) {}

    /** Read when somebody first asks, for that takes a moment; a server that runs keeps what it has read. */
    private synchronized Shipped shipped() {
        if (shipped == null) {
            List<RulePack> packs = library.ids().stream().map(library::load).toList();
            shipped = new Shipped(packs, vocabulary(packs));
        }
        return shipped;
    }

    /** The ids of all packs: a folder is listed, once. */
    private synchronized Set<String> ids() {
        if (ids == null) {
            ids = Set.copyOf(library.ids());
        }
        return ids;
    }

    /** All that can be chosen, by id. */
    List<RulePack> all() {
        return shipped().packs();
    }

    /** The codes of all shipped packs. */
    Vocabulary everything() {
        return shipped().vocabulary();
    }

    /** The codes that every pack may use. */
    Vocabulary shippedCodes() {
        return library.vocabulary();
    }

    /** Those of these ids that are shipped, each once; what was chosen from an earlier version and is no more is not there. */
    List<RulePack> packs(List<String> ids) {
        Set<String> there = new LinkedHashSet<>(ids);
        there.retainAll(ids());
        return there.stream().map(library::load).toList();
    }

    private Vocabulary vocabulary(List<RulePack> packs) {
        Vocabulary vocabulary = library.vocabulary();
        for (RulePack pack : packs) {
            vocabulary = vocabulary.with(pack.codes());
        }
        return vocabulary;
    }

    /** What cases that are judged by these packs are written with. */
    CaseCodes codes(List<RulePack> packs) {
        return judge(packs).codes();
    }

    /** What is owed and what arrives, as seen today with all that is recorded. */
    public Coverage assess(Facts facts, LocalDate today) {
        return engine(facts.packs()).assess(facts.file(), now(today));
    }

    /** Why a need is covered on a day as it is, as seen today. */
    public Explanation explain(Facts facts, LocalDate today, Need need, LocalDate on) {
        return engine(facts.packs()).explain(facts.file(), now(today), need, on);
    }

    private static Moment now(LocalDate today) {
        return new Moment(today, today, DaysShown.AHEAD_DAYS);
    }

    ContinuityEngine engine(List<RulePack> packs) {
        return judge(packs).engine();
    }

    /** Who judges by these packs; the same as long as their contents are, unless something is only supposed. */
    Judge judge(List<RulePack> packs) {
        List<String> contents = packs.stream().map(RulePack::sha256).toList();
        return contents.contains("")
                ? new Judge(packs, vocabulary(packs))
                : judges.of(contents, _ -> new Judge(packs, vocabulary(packs)));
    }

    /** Who judges by these packs, made anew: to compare with what others computed. */
    Judge anew(List<RulePack> packs) {
        return new Judge(packs, vocabulary(packs));
    }

    /** The question that goes with a code of any shipped pack. */
    Optional<Plain> question(String code) {
        return everything().plain(code);
    }

    /** The name of a party of any shipped pack; of two names the first counts. */
    Optional<Plain> party(String code) {
        return all().stream()
                .flatMap(pack -> Stream.ofNullable(pack.parties().get(code)))
                .findFirst();
    }

    @Override
    public Map<String, Plain> named() {
        return parties(all());
    }

    /** Names of parties in these packs; of two names the first counts. */
    public static Map<String, Plain> parties(List<RulePack> packs) {
        return packs.stream()
                .flatMap(pack -> pack.parties().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    /** Where each rule of these packs stands, by its id; of two the first counts. */
    public static Map<String, Citation> citations(List<RulePack> packs) {
        Map<String, Citation> citations = new HashMap<>();
        for (RulePack pack : packs) {
            pack.provisions().forEach(rule -> citations.putIfAbsent(rule.id(), rule.cite()));
            pack.obligations().forEach(rule -> citations.putIfAbsent(rule.id(), rule.cite()));
            pack.deadlines().forEach(rule -> citations.putIfAbsent(rule.id(), rule.cite()));
        }
        return citations;
    }
}
