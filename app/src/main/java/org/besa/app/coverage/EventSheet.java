package org.besa.app.coverage;

import java.util.List;
import java.util.Optional;
import org.besa.app.face.Form;

/** Something happened, as a form. */
record EventSheet(String code) implements FactSheet<CaseFact.Happened> {
    @Override
    public Class<CaseFact.Happened> type() {
        return CaseFact.Happened.class;
    }

    @Override
    public String sort() {
        return "event";
    }

    @Override
    public String title(FactWords words) {
        return words.question(code);
    }

    @Override
    public List<FactField> fields(FactWords words) {
        return List.of(FactField.day(FactPlace.ON, "on", false, words), FactField.source(words));
    }

    @Override
    public Form filled(CaseFact.Happened fact) {
        return Form.empty().with(FactPlace.ON, fact.on().written()).with(FactPlace.SOURCE, fact.source());
    }

    @Override
    public Optional<CaseFact.Happened> read(FactReader read, FactWords words) {
        WrittenDay on = read.neededDay(FactPlace.ON);
        String source = read.text(FactPlace.SOURCE);
        return read.isFaulty() ? Optional.empty() : Optional.of(new CaseFact.Happened(code, on, source));
    }
}
