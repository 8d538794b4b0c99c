package org.besa.app.cases;

import java.util.List;
import org.besa.app.face.Difference;
import org.besa.app.face.Form;
import org.besa.app.face.Words;

/** One kind of content as a form. */
sealed interface Sheet<T extends Content> permits NameSheet, ContactSheet, NoteSheet {
    /** The form filled with what is there. */
    Form filled(T content);

    /** Reads a form; what does not fit is said in the form. */
    Filled<T> read(Typed typed, Words words);

    /** Both versions, field by field. */
    List<Difference> differences(T yours, T theirs, Words words);

    /** The form with a fault for a text that is too long, or missing where one is needed. */
    static Form checked(Form form, String field, String text, Length length, Words words) {
        if (length.fits(text)) {
            return form;
        }
        return form.fault(
                field,
                text.isBlank() ? words.say("cases.fault.missing") : words.say("cases.fault.long", length.longest()));
    }
}
