package org.besa.app.cases;

import java.util.List;
import java.util.Optional;
import org.besa.app.face.Difference;
import org.besa.app.face.Form;
import org.besa.app.face.Words;

/** A note as a form. */
record NoteSheet() implements Sheet<Note> {
    static final String NOTE = "note";
    /** Only for a new note: where it goes. */
    static final String PART = "part";

    static final List<String> FIELDS = List.of(NOTE, PART);

    @Override
    public Form filled(Note content) {
        return Form.empty().with(NOTE, content.text());
    }

    @Override
    public Filled<Note> read(Typed typed, Words words) {
        Form form = Sheet.checked(typed.form(), NOTE, typed.one(NOTE), Note.TEXT, words);
        return new Filled<>(form, form.faulty() ? Optional.empty() : Optional.of(new Note(typed.one(NOTE))));
    }

    @Override
    public List<Difference> differences(Note yours, Note theirs, Words words) {
        return List.of(new Difference(words.say("cases.note"), yours.text(), theirs.text()));
    }
}
