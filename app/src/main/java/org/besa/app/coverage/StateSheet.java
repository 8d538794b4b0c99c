package org.besa.app.coverage;

import java.util.List;
import java.util.Optional;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.continuity.codes.Vocabulary.StateCode;

/** Something was so, as a form. */
record StateSheet(String code, StateCode state) implements FactSheet<CaseFact.WasSo> {
    /** The one that an authority gives: on a basis, under a number, until a day. */
    private static final String STATUS = "status";

    @Override
    public Class<CaseFact.WasSo> type() {
        return CaseFact.WasSo.class;
    }

    @Override
    public String sort() {
        return "state";
    }

    @Override
    public String title(FactWords words) {
        return words.question(code);
    }

    @Override
    public List<FactField> fields(FactWords words) {
        List<Choice> values = state.values().stream()
                .sorted()
                .map(value -> Choice.of(value, words.value(value)))
                .toList();
        FactField value = new FactField(
                FactPlace.VALUE,
                words.words().say("coverage.fact.value"),
                values.isEmpty() ? words.words().say("coverage.fact.countryHint") : "",
                values,
                false,
                values.isEmpty());
        return List.of(
                value,
                FactField.day(FactPlace.FROM, "since", state.lifelong(), words),
                FactField.day(FactPlace.THROUGH, "through", true, words),
                FactField.source(words));
    }

    @Override
    public List<FactField> more(FactWords words) {
        return code.equals(STATUS) ? ImprintFields.of(words) : List.of();
    }

    @Override
    public Form filled(CaseFact.WasSo fact) {
        Form form = Form.empty()
                .with(FactPlace.VALUE, fact.value())
                .with(FactPlace.FROM, fact.from().written())
                .with(FactPlace.THROUGH, fact.through().written())
                .with(FactPlace.SOURCE, fact.source());
        return ImprintFields.filled(form, fact.imprint());
    }

    @Override
    public Optional<CaseFact.WasSo> read(FactReader read, FactWords words) {
        String value = read.admitted(FactPlace.VALUE, state::admits);
        WrittenDay from = state.lifelong() ? read.day(FactPlace.FROM) : read.neededDay(FactPlace.FROM);
        WrittenDay through = read.through(FactPlace.THROUGH, from);
        String source = read.text(FactPlace.SOURCE);
        Imprint imprint = code.equals(STATUS) ? ImprintFields.read(read, from) : Imprint.NONE;
        return read.isFaulty()
                ? Optional.empty()
                : Optional.of(new CaseFact.WasSo(code, value, from, through, source, imprint, Backing.NONE));
    }
}
