package org.besa.app.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.facts.Statement.Directness;
import org.besa.continuity.facts.Statement.Says;

/**
 * Who said what about a duty, as a form.
 *
 * @param parties those of the case, by code
 */
record SaidSheet(Map<String, Plain> parties) implements FactSheet<CaseFact.Said> {
    /** There is one form for all statements: which duty is meant is one of its fields. */
    static final String CODE = "duty";

    private static final String ALL = "all";
    private static final List<Says> SAYS = List.of(Says.values());
    private static final List<Directness> DIRECTNESS = List.of(Directness.values());
    private static final List<String> NEEDS = Stream.concat(
                    Stream.of(Need.values()).map(Need::code), Stream.of(ALL))
            .toList();

    @Override
    public Class<CaseFact.Said> type() {
        return CaseFact.Said.class;
    }

    @Override
    public String sort() {
        return "statement";
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String title(FactWords words) {
        return words.words().say("coverage.said.title");
    }

    private PartyField speaker() {
        return new PartyField(FactPlace.SPEAKER, FactPlace.SPEAKER_NAMED, parties);
    }

    private PartyField duty() {
        return new PartyField(FactPlace.DUTY, FactPlace.DUTY_NAMED, parties);
    }

    @Override
    public List<FactField> fields(FactWords words) {
        List<Choice> says = SAYS.stream()
                .map(each -> Choice.of(each.code(), words.words().say("coverage.says." + each.code())))
                .toList();
        List<Choice> needs = NEEDS.stream()
                .map(code -> Choice.of(code, words.needOrAll(code.equals(ALL) ? "" : code)))
                .toList();
        List<Choice> ways = DIRECTNESS.stream()
                .map(each -> Choice.of(each.code(), words.words().say("coverage.directness." + each.code())))
                .toList();
        List<FactField> fields = new ArrayList<>();
        fields.addAll(speaker().fields(words.words().say("coverage.fact.speaker"), "", false, words));
        fields.add(new FactField(FactPlace.SAYS, words.words().say("coverage.fact.says"), "", says, false, false));
        fields.addAll(duty().fields(
                        words.words().say("coverage.fact.duty"), words.words().say("coverage.hint.duty"), true, words));
        fields.add(new FactField(FactPlace.NEED, words.words().say("coverage.fact.need"), "", needs, false, false));
        fields.add(FactField.day(FactPlace.ON, "said", false, words));
        fields.add(new FactField(
                FactPlace.DIRECTNESS, words.words().say("coverage.fact.directness"), "", ways, false, false));
        fields.add(FactField.line(FactPlace.WORDS, "words", true, words));
        fields.add(FactField.source(words));
        return List.copyOf(fields);
    }

    @Override
    public Form filled(CaseFact.Said fact) {
        Form form = Form.empty()
                .with(FactPlace.SAYS, fact.says().code())
                .with(FactPlace.NEED, fact.need().isEmpty() ? ALL : fact.need())
                .with(FactPlace.ON, fact.on().written())
                .with(FactPlace.DIRECTNESS, fact.directness().code())
                .with(FactPlace.WORDS, fact.words())
                .with(FactPlace.SOURCE, fact.source());
        return duty().filled(speaker().filled(form, fact.speaker()), fact.duty());
    }

    @Override
    public Optional<CaseFact.Said> read(FactReader read, FactWords words) {
        String speaker = speaker().read(read, true);
        Says says = read.choice(FactPlace.SAYS, SAYS, each -> each.code().equals(read.sent(FactPlace.SAYS)));
        String duty = duty().read(read, CaseFact.Said.namesAnother(says));
        String need = read.admitted(FactPlace.NEED, NEEDS::contains);
        WrittenDay on = read.neededExactDay(FactPlace.ON);
        Directness directness = read.choice(
                FactPlace.DIRECTNESS, DIRECTNESS, each -> each.code().equals(read.sent(FactPlace.DIRECTNESS)));
        String said = read.text(FactPlace.WORDS);
        String source = read.text(FactPlace.SOURCE);
        return read.isFaulty()
                ? Optional.empty()
                : Optional.of(new CaseFact.Said(
                        speaker, on, duty, need.equals(ALL) ? "" : need, says, directness, said, source));
    }
}
