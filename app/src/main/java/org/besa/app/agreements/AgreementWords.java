package org.besa.app.agreements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.app.cases.Told;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.RuleSentences;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.face.Choice;
import org.besa.app.face.Difference;
import org.besa.app.face.Words;
import org.besa.app.parties.PartyRole;
import org.besa.app.parties.Register;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.rules.Claimant;
import org.besa.continuity.rules.ExceptionRule;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.Level;
import org.besa.continuity.rules.Modality;
import org.besa.continuity.rules.Proof;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;

/** Agreements in one language. */
public record AgreementWords(FactWords facing, Register register) {
    private Words words() {
        return facing.words();
    }

    private String say(String key, Object... arguments) {
        return words().say(key, arguments);
    }

    /** What a party is called. */
    public String party(String code) {
        return register.name(code, words().language());
    }

    /** An agreement, a programme or a promise. */
    public String level(Level level) {
        return say("agreements.level." + level.code());
    }

    /** What is in hand of the text. */
    public String proof(Proof proof) {
        return say("coverage.proof." + proof.code());
    }

    /** All but the title and the clauses, line by line. */
    public List<Told> told(Agreement agreement) {
        List<Told> told = new ArrayList<>();
        told.add(new Told(say("agreements.level"), level(agreement.level())));
        told.add(new Told(
                say("agreements.sides"),
                facing.list(agreement.sides().stream()
                        .map(side -> say(
                                "agreements.side",
                                party(side.party()),
                                say("parties.role." + side.as().code())))
                        .toList())));
        told.add(new Told(say("agreements.territory"), agreement.territory()));
        day(told, "agreements.signed", agreement.days().signed());
        day(told, "agreements.from", agreement.days().from());
        day(told, "agreements.published", agreement.days().published());
        day(told, "agreements.through", agreement.days().through());
        Agreement.Source source = agreement.source();
        told.add(new Told(
                say("agreements.disclosure"),
                say("agreements.disclosure." + source.disclosure().code())));
        text(told, "agreements.by", source.by());
        text(told, "agreements.to", source.to());
        day(told, "agreements.on", source.on());
        told.add(new Told(say("agreements.proof"), proof(source.proof())));
        told.add(new Told(
                say("agreements.checked"), say(source.checked() ? "coverage.value.true" : "coverage.value.false")));
        text(told, "agreements.place", source.place());
        told.add(new Told(
                say("agreements.claimant"),
                say("agreements.claimant." + agreement.claimant().code())));
        text(told, "agreements.forum", agreement.forum());
        return told;
    }

    /** What a clause says, in the language of the page as far as somebody wrote it in that. */
    public String sentence(Clause clause) {
        String own = switch (words().language()) {
            case EN -> clause.plain().en();
            case SQ -> clause.plain().sq();
            case FA -> clause.plain().fa();
        };
        return Stream.of(
                        own,
                        clause.plain().en(),
                        clause.plain().sq(),
                        clause.plain().fa())
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /**
     * A clause line by line, without its sentence.
     *
     * @param rules those of its agreement; without them it is not told when it binds
     */
    public List<Told> told(Clause clause, Optional<RulePack> rules) {
        List<Told> told = new ArrayList<>();
        text(told, "agreements.locator", clause.locator());
        told.add(new Told(
                say("agreements.needs"),
                facing.list(clause.needs().stream().map(facing::need).toList())));
        told.add(new Told(say("agreements.bearer"), party(clause.bearer())));
        told.add(new Told(say("agreements.modality"), modality(clause.modality())));
        rules.flatMap(pack -> pack.provisions().stream()
                        .filter(rule -> rule.id().endsWith("-" + clause.number()))
                        .findFirst())
                .ifPresent(rule -> days(told, rule));
        return told;
    }

    private void days(List<Told> told, Provision rule) {
        RuleSentences grammar = new RuleSentences(facing, Map.of());
        if (!(rule.conditions().when() instanceof Guard.Always)) {
            told.add(new Told(
                    say("agreements.when"), grammar.guard(rule.conditions().when())));
        }
        told.add(new Told(say("agreements.begins"), grammar.day(rule.from())));
        told.add(new Told(
                say("agreements.ends"),
                rule.until() == null ? say("agreements.ends.open") : grammar.day(rule.until())));
        List<ExceptionRule> unless = rule.conditions().unless();
        if (!unless.isEmpty()) {
            told.add(new Told(
                    say("agreements.unless"),
                    facing.list(unless.stream()
                            .map(each -> grammar.guard(each.when()))
                            .toList())));
        }
    }

    /** The whole of it, line by line, for one beside the other: each line of a clause says of which. */
    List<Told> whole(Agreement agreement, Optional<RulePack> rules) {
        List<Told> told = new ArrayList<>();
        told.add(new Told(say("agreements.title"), agreement.title()));
        told.addAll(told(agreement));
        for (Clause clause : agreement.clauses()) {
            told.add(of(clause, new Told(say("agreements.sentence"), sentence(clause))));
            told(clause, rules).forEach(line -> told.add(of(clause, line)));
        }
        return told;
    }

    private Told of(Clause clause, Told line) {
        return new Told(say("agreements.clause.line", clause.number(), line.term()), line.text());
    }

    /** What differs between two versions; "yours" is the later one. */
    List<Difference> differences(List<Told> earlier, List<Told> later) {
        return Told.differences(later, earlier).stream()
                .filter(Difference::differs)
                .toList();
    }

    private void day(List<Told> told, String key, WrittenDay day) {
        day.days().ifPresent(days -> told.add(new Told(say(key), facing.day(days))));
    }

    private void text(List<Told> told, String key, String text) {
        if (!text.isEmpty()) {
            told.add(new Told(say(key), text));
        }
    }

    /** An agreement, a programme or a promise: to choose from. */
    public List<Choice> levels() {
        return Agreement.LEVELS.stream()
                .map(level -> new Choice(level.code(), level(level), say("agreements.level.hint." + level.code())))
                .toList();
    }

    /** How far it was disclosed. */
    public List<Choice> disclosures() {
        return Arrays.stream(Disclosure.values())
                .map(each -> Choice.of(each.code(), say("agreements.disclosure." + each.code())))
                .toList();
    }

    /** What is in hand of the text. */
    public List<Choice> proofs() {
        return Arrays.stream(Proof.values())
                .map(proof -> new Choice(proof.code(), proof(proof), say("agreements.proof.hint." + proof.code())))
                .toList();
    }

    /** Who may enforce it. */
    public List<Choice> claimants() {
        return Arrays.stream(Claimant.values())
                .map(each -> Choice.of(each.code(), say("agreements.claimant." + each.code())))
                .toList();
    }

    /** Yes or no. */
    public List<Choice> yesOrNo() {
        return List.of(Choice.of("yes", say("coverage.value.true")), Choice.of("no", say("coverage.value.false")));
    }

    /** As what somebody agreed. */
    public List<Choice> roles() {
        return Arrays.stream(PartyRole.values())
                .map(role -> Choice.of(role.code(), say("parties.role." + role.code())))
                .toList();
    }

    /** The parties that an agreement binds. */
    public List<Choice> sides(Agreement agreement) {
        return agreement.sides().stream()
                .map(Agreement.Side::party)
                .distinct()
                .map(party -> Choice.of(party, party(party)))
                .toList();
    }

    /** All needs. */
    public List<Choice> needs() {
        return Arrays.stream(Need.values())
                .map(need -> Choice.of(need.code(), facing.need(need)))
                .toList();
    }

    /** How far a clause binds. */
    public List<Choice> modalities() {
        return Arrays.stream(Modality.values())
                .map(each -> new Choice(each.code(), modality(each), say("agreements.modality.hint." + each.code())))
                .toList();
    }

    private String modality(Modality modality) {
        return say("agreements.modality." + modality.code());
    }

    /** Events that can be recorded. */
    public List<Choice> events(Vocabulary codes) {
        return codes.events().keySet().stream()
                .map(code -> Choice.of(code, facing.capital(facing.name(code))))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** What can be asked of the person. */
    public List<Choice> when(Vocabulary codes) {
        return ClauseSheet.when(codes).stream()
                .map(each -> Choice.of(each, state(each)))
                .toList();
    }

    /** What can take a clause's days away. */
    public List<Choice> unless(Vocabulary codes) {
        return ClauseSheet.unless(codes).stream()
                .map(each -> Choice.of(each, exception(each)))
                .toList();
    }

    private String exception(String written) {
        String rest = written.substring(written.indexOf('/') + 1);
        return written.startsWith("event/") ? say("coverage.rule.happened", facing.name(rest)) : state(rest);
    }

    private String state(String written) {
        int slash = written.indexOf('/');
        return say(
                "coverage.rule.is",
                facing.capital(facing.name(written.substring(0, slash))),
                facing.value(written.substring(slash + 1)));
    }

    /** How a clause can end. */
    public List<Choice> ends() {
        return Arrays.stream(Clause.Ends.values())
                .map(ends -> Choice.of(ends.code(), say("agreements.ends." + ends.code())))
                .toList();
    }

    /** In which a period is counted. */
    public List<Choice> units() {
        return Clause.Until.UNITS.stream()
                .map(unit -> Choice.of(unit.code(), say("agreements.unit." + unit.code())))
                .toList();
    }
}
