package org.besa.app.coverage;

import java.util.List;
import java.util.Optional;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.continuity.codes.DocumentState;

/** Where a paper was, as a form. */
record PaperSheet(String code) implements FactSheet<CaseFact.Paper> {
    private static final List<DocumentState> STATES = List.of(DocumentState.values());

    @Override
    public Class<CaseFact.Paper> type() {
        return CaseFact.Paper.class;
    }

    @Override
    public String sort() {
        return "document";
    }

    @Override
    public String title(FactWords words) {
        return words.question(code);
    }

    @Override
    public List<FactField> fields(FactWords words) {
        List<Choice> states = STATES.stream()
                .map(state -> Choice.of(state.code(), words.words().say("coverage.paper." + state.code())))
                .toList();
        return List.of(
                new FactField(FactPlace.VALUE, words.words().say("coverage.fact.value"), "", states, false, false),
                FactField.line(FactPlace.HOLDER, "holder", true, words),
                FactField.day(FactPlace.FROM, "from", false, words),
                FactField.day(FactPlace.THROUGH, "through", true, words),
                FactField.source(words));
    }

    @Override
    public List<FactField> more(FactWords words) {
        return ImprintFields.of(words);
    }

    @Override
    public Form filled(CaseFact.Paper fact) {
        Form form = Form.empty()
                .with(FactPlace.VALUE, fact.state().code())
                .with(FactPlace.HOLDER, fact.holder())
                .with(FactPlace.FROM, fact.from().written())
                .with(FactPlace.THROUGH, fact.through().written())
                .with(FactPlace.SOURCE, fact.source());
        return ImprintFields.filled(form, fact.imprint());
    }

    @Override
    public Optional<CaseFact.Paper> read(FactReader read, FactWords words) {
        DocumentState state =
                read.choice(FactPlace.VALUE, STATES, each -> each.code().equals(read.sent(FactPlace.VALUE)));
        String holder = read.text(FactPlace.HOLDER);
        WrittenDay from = read.neededDay(FactPlace.FROM);
        WrittenDay through = read.through(FactPlace.THROUGH, from);
        String source = read.text(FactPlace.SOURCE);
        Imprint imprint = ImprintFields.read(read, from);
        return read.isFaulty()
                ? Optional.empty()
                : Optional.of(new CaseFact.Paper(code, state, holder, from, through, source, imprint, Backing.NONE));
    }
}
