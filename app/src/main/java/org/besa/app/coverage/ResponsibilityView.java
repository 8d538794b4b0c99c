package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.besa.app.face.Language;
import org.besa.app.face.Words;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.ContinuityEngine;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Owing;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.explain.Explanation.Finding;
import org.besa.continuity.explain.Explanation.Outcome;
import org.besa.continuity.rules.Provision;

/** The responsibility map as a page shows it in its language: per need who says what of whose duty, what that comes to, and whom the rules bind. */
public final class ResponsibilityView {
    private static final int NAME = 26;
    private static final int WORD = 30;
    /** What comes short of an obligation of today, and is told beside it. */
    private static final Set<Outcome> SHORT_OF_OWED =
            EnumSet.of(Outcome.CONTINGENT, Outcome.NOT_YET_DUE, Outcome.PROMISED, Outcome.ALLEGED);

    private final Facts facts;
    private final Moment moment;
    private final FactWords facing;
    private final Words words;
    private final ContinuityEngine engine;
    private final Coverage coverage;
    private final Map<String, Provision> provisions = new HashMap<>();

    ResponsibilityView(Facts facts, Moment moment, FactWords facing) {
        this.facts = facts;
        this.moment = moment;
        this.facing = facing;
        this.words = facing.words();
        this.engine = facing.law().engine(facts.packs());
        this.coverage = engine.assess(facts.file(), moment);
        facts.packs().stream()
                .flatMap(pack -> pack.provisions().stream())
                .forEach(provision -> provisions.putIfAbsent(provision.id(), provision));
    }

    /**
     * One need.
     *
     * @param code of the need; "all" where all needs are meant
     * @param findings what was said comes to
     * @param rules whom a rule binds, or nearly
     * @param drawing parties and arrows
     * @param lines the same in words, by the numbers of the drawing
     */
    public record Duty(
            String code, String need, List<String> findings, List<Rule> rules, DutyDrawing drawing, List<Line> lines) {}

    /** Whom a rule binds, and where that stands; without a source where nothing does. */
    public record Rule(String text, Optional<SourceLink> source) {}

    /**
     * A statement.
     *
     * @param path where it is, below the case's address
     * @param quote what was said, as somebody wrote it down; may be empty
     * @param earlier whether its speaker has answered anew since
     */
    public record Line(String path, String text, String quote, boolean earlier) {}

    /** A need of which nobody has said anything. */
    public record Quiet(String need, List<Rule> rules) {}

    /** Whether it is told with all that is recorded today. */
    public boolean isOfNow() {
        return coverage.asOf().equals(coverage.knownOn());
    }

    public String knownOn() {
        return facing.exactly(coverage.knownOn());
    }

    /** Needs of which somebody said something, what was said of all of them last. */
    public List<Duty> duties() {
        List<Duty> duties = new ArrayList<>();
        for (Need need : Need.values()) {
            if (said().anyMatch(said -> said.need().equals(need.code()))) {
                duties.add(duty(
                        need.code(),
                        said -> said.need().isEmpty() || said.need().equals(need.code())));
            }
        }
        if (said().anyMatch(said -> said.need().isEmpty())) {
            duties.add(duty("", said -> said.need().isEmpty()));
        }
        return duties;
    }

    /** Needs of which the rules speak, or of which something is recorded, and of which nobody said anything. */
    public List<Quiet> quiet() {
        return coverage.needs().stream()
                .map(NeedCoverage::need)
                .filter(need -> said().noneMatch(said -> said.need().equals(need.code())))
                .map(need -> new Quiet(facing.need(need), rules(need, new DutyMap(List.of(), List.of()))))
                .toList();
    }

    private Stream<CaseFact.Said> said() {
        return facts.standing().stream()
                .flatMap(entry -> entry.content().stream())
                .flatMap(fact -> fact instanceof CaseFact.Said said ? Stream.of(said) : Stream.empty());
    }

    private Duty duty(String code, Predicate<CaseFact.Said> such) {
        Optional<Need> need = Need.ofCode(code);
        List<String> bound = need.map(this::owing).orElse(List.of()).stream()
                .map(Owing::dutyBearer)
                .toList();
        DutyMap map = new DutyMap(words(such, bound), bound);
        return new Duty(
                code.isEmpty() ? "all" : code,
                facing.needOrAll(code),
                findings(map),
                need.map(each -> rules(each, map)).orElse(List.of()),
                drawing(map),
                map.words().stream().map(word -> line(map, word)).toList());
    }

    /** Names are the same however large their letters are; each is written as it was first. */
    private List<DutyWord> words(Predicate<CaseFact.Said> such, List<String> bound) {
        Map<String, String> spelled = new HashMap<>();
        bound.forEach(party -> spelled.put(party.toLowerCase(Locale.ROOT), party));
        List<DutyWord> found = new ArrayList<>();
        facts.standing()
                .reversed()
                .forEach(entry -> entry.envelope().ifPresent(envelope -> {
                    if (envelope.content() instanceof CaseFact.Said said && such.test(said)) {
                        String speaker =
                                spelled.computeIfAbsent(said.speaker().toLowerCase(Locale.ROOT), _ -> said.speaker());
                        String party =
                                spelled.computeIfAbsent(said.party().toLowerCase(Locale.ROOT), _ -> said.party());
                        LocalDate on = said.on().days().orElseThrow().earliest();
                        found.add(new DutyWord(
                                entry.id(), speaker, party, said.says(), said.directness(), on, envelope.at()));
                    }
                }));
        return found;
    }

    private List<Owing> owing(Need need) {
        return coverage.spanOn(need, coverage.asOf()).map(Span::owedBy).orElse(List.of());
    }

    private List<String> findings(DutyMap map) {
        List<String> findings = new ArrayList<>();
        for (List<String> loop : map.loops()) {
            List<String> takers = loop.stream().filter(map::takesOn).toList();
            findings.add(
                    takers.isEmpty()
                            ? words.say("coverage.map.loop", steps(loop))
                            : words.say("coverage.map.loopTaken", steps(loop), parties(takers)));
        }
        for (DutyMap.DeadEnd end : map.deadEnds()) {
            String from = end.everybody() ? "" : parties(end.from());
            String party = party(end.party());
            String key = end.everybody() ? "coverage.map.everybody" : "coverage.map.deadEnd";
            String says = end.words().isEmpty()
                    ? words.say("coverage.map.silent")
                    : facing.list(
                            end.words().stream().map(this::says).distinct().toList());
            findings.add(end.everybody() ? words.say(key, party, says) : words.say(key, from, party, says));
        }
        List<String> takers = map.takers();
        if (!takers.isEmpty()) {
            findings.add(words.say("coverage.map.taken", parties(takers)));
        } else if (findings.isEmpty() && !map.words().isEmpty()) {
            findings.add(words.say("coverage.map.nobodyTakes"));
        }
        return findings;
    }

    private String steps(List<String> loop) {
        return facing.list(IntStream.range(0, loop.size())
                .mapToObj(
                        i -> words.say("coverage.map.step", party(loop.get(i)), party(loop.get((i + 1) % loop.size()))))
                .toList());
    }

    private List<Rule> rules(Need need, DutyMap map) {
        List<Rule> rules = new ArrayList<>();
        for (Owing owing : owing(need)) {
            String key = map.refuses(owing.dutyBearer()) ? "coverage.map.boundRefuses." : "coverage.map.bound.";
            rules.add(rule(owing, words.say(key + level(owing), party(owing.dutyBearer()))));
        }
        if (rules.isEmpty()) {
            rules.add(new Rule(
                    words.say(facts.chosen().isEmpty() ? "coverage.why.noRules" : "coverage.map.nobodyBound"),
                    Optional.empty()));
            lastBound(need)
                    .ifPresent(span -> span.owedBy()
                            .forEach(owing -> rules.add(rule(
                                    owing,
                                    words.say(
                                            "coverage.map.lastBound",
                                            party(owing.dutyBearer()),
                                            facing.exactly(span.through()))))));
        }
        engine.explain(facts.file(), moment, need, coverage.asOf()).findings().stream()
                .filter(finding -> SHORT_OF_OWED.contains(finding.outcome()))
                .map(this::nearly)
                .forEach(rules::add);
        return rules;
    }

    private Rule rule(Owing owing, String text) {
        return new Rule(
                text,
                Optional.ofNullable(provisions.get(owing.provision()))
                        .map(Provision::cite)
                        .map(SourceLink::to));
    }

    private Rule nearly(Finding finding) {
        String code = finding.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Rule(
                words.say("coverage.who." + code, parties(finding.provision().dutyBearers())),
                Optional.of(SourceLink.to(finding.provision().cite())));
    }

    /** Law, or what parties or a programme gave themselves. */
    private String level(Owing owing) {
        Provision provision = provisions.get(owing.provision());
        return provision == null
                ? "law"
                : switch (provision.level()) {
                    case TREATY, UNION, NATIONAL -> "law";
                    case AGREEMENT -> "agreement";
                    case PROGRAMME, PROMISE -> "programme";
                };
    }

    /** The last run of days before today on which somebody was bound. */
    private Optional<Span> lastBound(Need need) {
        return coverage.needs().stream()
                .filter(each -> each.need() == need)
                .flatMap(each -> each.spans().stream())
                .filter(span -> span.through().isBefore(coverage.asOf())
                        && !span.owedBy().isEmpty())
                .max(Comparator.comparing(Span::through));
    }

    private DutyDrawing drawing(DutyMap map) {
        List<String> parties = map.parties();
        List<DutyDrawing.Party> boxes =
                parties.stream().map(party -> box(map, party)).toList();
        List<DutyDrawing.Said> arrows = map.words().stream()
                .filter(word -> !word.isOwn())
                .map(word -> new DutyDrawing.Said(
                        parties.indexOf(word.speaker()),
                        parties.indexOf(word.party()),
                        word.passesOn() ? "passes" : word.refuses() ? "refuses" : "other",
                        word.directness().code() + (map.stands(word) ? "" : " earlier"),
                        number(map, word),
                        text(word),
                        path(word)))
                .toList();
        return DutyDrawing.of(boxes, arrows, words.language() == Language.FA);
    }

    private DutyDrawing.Party box(DutyMap map, String party) {
        boolean bound = map.bound().contains(party);
        List<DutyDrawing.Says> says = new ArrayList<>();
        says.add(new DutyDrawing.Says(DutyDrawing.rows(party(party), NAME), "name", ""));
        if (bound) {
            says.add(new DutyDrawing.Says(DutyDrawing.rows(words.say("coverage.map.mark.bound"), WORD), "mark", ""));
        }
        map.words().stream()
                .filter(word -> word.isOwn() && word.party().equals(party))
                .map(word -> new DutyDrawing.Says(
                        DutyDrawing.rows(words.say("coverage.map.mark.own", number(map, word), says(word)), WORD),
                        map.stands(word) ? "own" : "own earlier",
                        path(word)))
                .forEach(says::add);
        return new DutyDrawing.Party(bound, map.refuses(party), says);
    }

    private Line line(DutyMap map, DutyWord word) {
        String quote = facts.find(word.item())
                .flatMap(entry -> entry.content())
                .map(fact -> fact instanceof CaseFact.Said said ? said.words() : "")
                .orElse("");
        return new Line(path(word), text(word), quote, !map.stands(word));
    }

    private String text(DutyWord word) {
        String on = facing.exactly(word.on());
        String heard = words.say("coverage.direct." + word.directness().code());
        if (word.isOwn()) {
            return words.say("coverage.map.own", party(word.speaker()), says(word), on, heard);
        }
        String said = words.say("coverage.map.says." + word.says().code(), party(word.speaker()), party(word.party()));
        return words.say("coverage.map.when", said, on, heard);
    }

    private String says(DutyWord word) {
        return words.say("coverage.says." + word.says().code());
    }

    /** What is told as of an earlier day may have been corrected or taken back since: then to its earlier versions. */
    private String path(DutyWord word) {
        return isOfNow()
                ? "/statements#" + FactPlace.anchor(word.item())
                : "/history/" + word.item().hex();
    }

    private String number(DutyMap map, DutyWord word) {
        return words.say("coverage.number", map.words().indexOf(word) + 1);
    }

    private String party(String written) {
        return facing.party(written);
    }

    private String parties(List<String> written) {
        return facing.list(written.stream().map(this::party).toList());
    }
}
