package org.besa.app.coverage;

import com.ibm.icu.text.ListFormatter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.besa.app.cases.Content;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Told;
import org.besa.app.face.DayPair;
import org.besa.app.face.Words;
import org.besa.app.vault.Compartment;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.facts.Assistance.Adequacy;

/**
 * What is recorded, in one language.
 *
 * @param parties names by code of those whom no shipped rule knows
 */
public record FactWords(Lawbook law, Words words, Map<String, Plain> parties) {
    /** Values of the shipped states; a pack's own are shown as they are written. */
    private static final Set<String> VALUES = Set.of(
            "asylum-seeker",
            "refugee",
            "subsidiary-protection",
            "temporary-protection",
            "humanitarian",
            "trafficking-permit",
            "residence-permit",
            "national",
            "tolerated",
            "none",
            "disputed",
            "asylum",
            "resettlement",
            "transfer-arrangement",
            "visa",
            "irregular",
            "inside",
            "separated-inside",
            "outside",
            "returned",
            "retaken",
            "true",
            "false",
            "single",
            "family",
            "positive",
            "negative");

    /** Papers of the shipped vocabulary; a pack's own are told by their question. */
    private static final Set<String> PAPERS = Set.of(
            "residence-permit",
            "identity-document",
            "travel-document",
            "passport",
            "registration-certificate",
            "work-permit",
            "birth-certificate",
            "decision-letter");

    /** Copies the names. */
    public FactWords {
        parties = Map.copyOf(parties);
    }

    /** With the parties of the shipped rules. */
    public FactWords(Lawbook law, Words words) {
        this(law, words, Map.of());
    }

    /** With those of the rules by which a case is judged as well. */
    public static FactWords of(Facts facts, Lawbook law, Words words) {
        return new FactWords(law, words, Lawbook.parties(facts.own()));
    }

    /** Line by line; the first one says what it is about. Of numbers of papers only the end. */
    public List<Told> told(Content content) {
        return told(content, false);
    }

    /** The same with everything that was written: for versions side by side. */
    List<Told> inFull(Content content) {
        List<Told> told = told(content, true);
        if (content instanceof CaseFact fact && !fact.backing().proofs().isEmpty()) {
            int proofs = fact.backing().proofs().size();
            told.add(new Told(words.say("coverage.fact.proofs"), words.say("coverage.proof.count", proofs)));
        }
        return told;
    }

    private List<Told> told(Content content, boolean whole) {
        List<Told> told = new ArrayList<>();
        switch (content) {
            case CaseFact.Happened happened -> day(told, question(happened.code()), happened.on());
            case CaseFact.WasSo was -> {
                told.add(new Told(question(was.code()), value(was.value())));
                span(told, was.from(), was.through());
                imprint(told, was.imprint(), whole);
            }
            case CaseFact.Counted counted -> {
                told.add(new Told(question(counted.code()), words.say("coverage.number", counted.value())));
                span(told, counted.from(), counted.through());
            }
            case CaseFact.Paper paper -> {
                told.add(new Told(
                        paper(paper.code()),
                        words.say("coverage.paper." + paper.state().code())));
                text(told, "coverage.fact.holder", party(paper.holder()));
                span(told, paper.from(), paper.through());
                imprint(told, paper.imprint(), whole);
            }
            case CaseFact.Aid aid -> aid(told, aid);
            case CaseFact.Said said -> said(told, said);
            case JudgedBy judged ->
                law.packs(judged.packs())
                        .forEach(pack -> told.add(new Told(words.say("coverage.rules.pack"), plain(pack.title()))));
            default -> throw new IllegalArgumentException("not of this room: " + content.getClass());
        }
        if (content instanceof CaseFact fact) {
            text(told, "coverage.fact.source", fact.source());
            if (fact.backing().certainty() != Certainty.UNKNOWN) {
                text(
                        told,
                        "coverage.fact.certainty",
                        words.say("coverage.certainty."
                                + fact.backing().certainty().code()));
            }
        }
        return told;
    }

    /** Whether the team may be told of it, and is not told already by its being there. */
    public boolean releases(Entry<CaseFact> entry) {
        return entry.compartment() != Compartment.MAIN
                && !entry.withdrawn()
                && entry.content().filter(CaseFact::releasable).isPresent();
    }

    private void aid(List<Told> told, CaseFact.Aid aid) {
        told.add(
                new Told(need(aid.need()), words.say(aid.arrives() ? "coverage.aid.arrives" : "coverage.aid.nothing")));
        text(told, aid.arrives() ? "coverage.fact.provider" : "coverage.fact.asked", party(aid.provider()));
        text(told, "coverage.fact.payer", party(aid.payer()));
        span(told, aid.from(), aid.through());
        day(told, words.say("coverage.fact.confirmed"), aid.confirmed());
        day(told, words.say("coverage.fact.stop"), aid.stop());
        if (aid.arrives()) {
            text(
                    told,
                    "coverage.fact.condition",
                    words.say("coverage.condition." + aid.condition().code()));
            text(
                    told,
                    "coverage.fact.adequacy",
                    words.say("coverage.adequacy." + aid.adequacy().code()));
        }
        text(told, "coverage.fact.short", aid.shortOf());
        terms(told, aid.terms());
    }

    private void terms(List<Told> told, Terms terms) {
        text(told, "coverage.fact.confirmedHow", terms.confirmedHow());
        text(told, "coverage.fact.payee", terms.payee());
        if (!terms.way().isEmpty()) {
            text(told, "coverage.fact.way", words.say("coverage.way." + terms.way()));
        }
        if (!terms.amount().isEmpty()) {
            String money = words.say("coverage.money", terms.amount(), terms.currency());
            text(
                    told,
                    "coverage.fact.amount",
                    terms.period().isEmpty()
                            ? money
                            : words.say("coverage.moneyEach", money, words.say("coverage.period." + terms.period())));
        }
        text(told, "coverage.fact.basis", terms.basis());
    }

    private void imprint(List<Told> told, Imprint imprint, boolean whole) {
        text(told, "coverage.fact.authority", party(imprint.authority()));
        text(told, "coverage.fact.paperNumber", whole ? imprint.number() : imprint.masked());
        day(told, words.say("coverage.fact.expires"), imprint.expires());
        text(told, "coverage.fact.paperBasis", imprint.basis());
    }

    /** Whether help comes on a condition under which it does not count: it is only offered. */
    public boolean isOffer(CaseFact fact) {
        return fact instanceof CaseFact.Aid aid
                && aid.arrives()
                && (aid.condition().coercive() || aid.adequacy() == Adequacy.HARMFUL);
    }

    private void said(List<Told> told, CaseFact.Said said) {
        told.add(new Told(words.say("coverage.fact.speaker"), party(said.speaker())));
        text(
                told,
                "coverage.fact.says",
                words.say("coverage.says." + said.says().code()));
        text(told, "coverage.fact.duty", party(said.duty()));
        text(told, "coverage.fact.need", needOrAll(said.need()));
        day(told, words.say("coverage.fact.said"), said.on());
        text(
                told,
                "coverage.fact.directness",
                words.say("coverage.directness." + said.directness().code()));
        text(told, "coverage.fact.words", said.words());
    }

    /** What the fact is about, in one line. */
    String question(String code) {
        return law.question(code).map(this::plain).orElse(code);
    }

    /** What a fact is about. */
    public String name(CaseFact fact) {
        return fact instanceof CaseFact.Aid aid ? need(aid.need()) : name(fact.code());
    }

    /** What a code is called in a sentence; what only a pack knows is told by its question. */
    public String name(String code) {
        Vocabulary shipped = law.shippedCodes();
        if (shipped.events().containsKey(code)) {
            return words.say("coverage.event." + code);
        }
        if (shipped.states().containsKey(code)) {
            return words.say("coverage.state." + code);
        }
        if (shipped.quantities().containsKey(code)) {
            return words.say("coverage.quantity." + code);
        }
        return PAPERS.contains(code) ? paper(code) : words.say("coverage.rule.question", question(code));
    }

    /** What a paper is called. */
    public String paper(String code) {
        return PAPERS.contains(code) ? words.say("coverage.document." + code) : question(code);
    }

    /** What the packs call a party, if somebody wrote its code; else as it is written. */
    public String party(String written) {
        return law.party(written)
                .or(() -> Optional.ofNullable(parties.get(written)))
                .map(this::plain)
                .orElse(written);
    }

    /** The name of a need by its code; of all needs where the code is empty. */
    public String needOrAll(String code) {
        return Need.ofCode(code).map(this::need).orElseGet(() -> words.say("coverage.need.all"));
    }

    /** The name of a need, as a title. */
    public String need(Need need) {
        return capital(plain(need.plain()));
    }

    /** For the start of a line. */
    public String capital(String text) {
        return text.substring(0, 1).toUpperCase(words.language().locale()) + text.substring(1);
    }

    /** What a value of a state is called. */
    public String value(String value) {
        return VALUES.contains(value) ? words.say("coverage.value." + value) : value.replace('-', ' ');
    }

    /** One after the other, as the language joins them. */
    public String list(List<String> parts) {
        return ListFormatter.getInstance(words.language().locale()).format(parts);
    }

    /** In the language of the page. */
    public String plain(Plain plain) {
        return switch (words.language()) {
            case EN -> plain.en();
            case SQ -> plain.sq();
            case FA -> plain.fa();
        };
    }

    /** A day in both calendars; a rough one by its ends. */
    public String day(ApproximateDate date) {
        return date.exact()
                ? exactly(date.earliest())
                : words.say("coverage.between", exactly(date.earliest()), exactly(date.latest()));
    }

    /** An exact day in both calendars. */
    public String exactly(LocalDate day) {
        return both(words.days().day(day));
    }

    private static String both(DayPair day) {
        return day.first() + " (" + day.second() + ")";
    }

    private void span(List<Told> told, WrittenDay from, WrittenDay through) {
        day(told, words.say("coverage.fact.from"), from);
        day(told, words.say("coverage.fact.through"), through);
    }

    private void day(List<Told> told, String term, WrittenDay day) {
        day.days().ifPresent(days -> told.add(new Told(term, day(days))));
    }

    private void text(List<Told> told, String key, String text) {
        if (!text.isEmpty()) {
            told.add(new Told(words.say(key), text));
        }
    }
}
