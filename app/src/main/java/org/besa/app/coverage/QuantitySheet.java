package org.besa.app.coverage;

import java.util.List;
import java.util.Optional;
import org.besa.app.face.Form;
import org.besa.continuity.codes.Vocabulary.QuantityCode;

/** A number of something, as a form. */
record QuantitySheet(String code, QuantityCode quantity) implements FactSheet<CaseFact.Counted> {
    @Override
    public Class<CaseFact.Counted> type() {
        return CaseFact.Counted.class;
    }

    @Override
    public String sort() {
        return "quantity";
    }

    @Override
    public String title(FactWords words) {
        return words.question(code);
    }

    @Override
    public List<FactField> fields(FactWords words) {
        return List.of(
                new FactField(FactPlace.VALUE, words.words().say("coverage.fact.number"), "", List.of(), false, true),
                FactField.day(FactPlace.FROM, "from", quantity.lifelong(), words),
                FactField.day(FactPlace.THROUGH, "through", true, words),
                FactField.source(words));
    }

    @Override
    public Form filled(CaseFact.Counted fact) {
        return Form.empty()
                .with(FactPlace.VALUE, fact.value().toPlainString())
                .with(FactPlace.FROM, fact.from().written())
                .with(FactPlace.THROUGH, fact.through().written())
                .with(FactPlace.SOURCE, fact.source());
    }

    @Override
    public Optional<CaseFact.Counted> read(FactReader read, FactWords words) {
        var value = read.number(FactPlace.VALUE, quantity::admits, words.words().say("coverage.fault.number"));
        WrittenDay from = quantity.lifelong() ? read.day(FactPlace.FROM) : read.neededDay(FactPlace.FROM);
        WrittenDay through = read.through(FactPlace.THROUGH, from);
        String source = read.text(FactPlace.SOURCE);
        return read.isFaulty()
                ? Optional.empty()
                : Optional.of(new CaseFact.Counted(code, value, from, through, source));
    }
}
