package org.besa.app.coverage;

import java.util.List;
import org.besa.app.face.Form;

/** The fields of what stands on a paper, or in the decision that gave a status. */
final class ImprintFields {
    private ImprintFields() {}

    static List<FactField> of(FactWords words) {
        return List.of(
                FactField.line(FactPlace.AUTHORITY, "authority", true, words),
                FactField.line(FactPlace.NUMBER, "paperNumber", true, words),
                FactField.day(FactPlace.EXPIRES, "expires", true, words),
                FactField.line(FactPlace.BASIS, "paperBasis", true, words));
    }

    static Form filled(Form form, Imprint imprint) {
        return form.with(FactPlace.AUTHORITY, imprint.authority())
                .with(FactPlace.NUMBER, imprint.number())
                .with(FactPlace.EXPIRES, imprint.expires().written())
                .with(FactPlace.BASIS, imprint.basis());
    }

    /**
     * What the form says; means nothing where the reader found a fault.
     *
     * @param from before which it cannot have ended
     */
    static Imprint read(FactReader read, WrittenDay from) {
        return new Imprint(
                read.text(FactPlace.AUTHORITY),
                read.text(FactPlace.NUMBER),
                read.text(FactPlace.BASIS),
                read.exactDay(FactPlace.EXPIRES, from));
    }
}
