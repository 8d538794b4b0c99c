package org.besa.app.cases;

import java.util.List;
import java.util.Optional;
import org.besa.app.face.Difference;
import org.besa.app.face.Form;
import org.besa.app.face.Words;

/** The name as a form. */
record NameSheet() implements Sheet<PersonName> {
    static final String NAME = "name";
    static final String SCRIPT = "name-script";
    /** Only when a case is opened. */
    static final String TEAM = "team";

    static final List<String> FIELDS = List.of(NAME, SCRIPT);

    @Override
    public Form filled(PersonName content) {
        return Form.empty().with(NAME, content.name()).with(SCRIPT, content.script());
    }

    @Override
    public Filled<PersonName> read(Typed typed, Words words) {
        String name = typed.line(NAME);
        String script = typed.line(SCRIPT);
        Form form = Sheet.checked(typed.form(), NAME, name, PersonName.NAME, words);
        form = Sheet.checked(form, SCRIPT, script, PersonName.SCRIPT, words);
        return new Filled<>(form, form.faulty() ? Optional.empty() : Optional.of(new PersonName(name, script)));
    }

    @Override
    public List<Difference> differences(PersonName yours, PersonName theirs, Words words) {
        return List.of(
                new Difference(words.say("cases.name"), yours.name(), theirs.name()),
                new Difference(words.say("cases.script"), yours.script(), theirs.script()));
    }
}
