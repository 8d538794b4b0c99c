package org.besa.app.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.besa.app.face.Form;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.facts.Statement.Directness;
import org.besa.continuity.facts.Statement.Says;

/**
 * What another page knows of a statement that was made directly: the form begins with it, and nothing is recorded before somebody has read and saved it.
 *
 * @param from what tells this beginning from others: what was being typed for another is not shown in its form
 * @param speaker a party's code, or a name
 * @param need the code of a need; empty if that has to be asked
 * @param says empty if that has to be asked
 */
public record StatementBegun(
        String from, String speaker, WrittenDay on, String need, Optional<Says> says, String words, String source) {
    /** Where the form is, below the case's address. */
    public static final String PATH = FactPlace.path("statement", SaidSheet.CODE);

    /**
     * What is sent there.
     *
     * @param parties those of the case, names by code
     */
    public Map<String, String> values(Map<String, Plain> parties) {
        Form form = new PartyField(FactPlace.SPEAKER, FactPlace.SPEAKER_NAMED, parties)
                .filled(Form.empty(), speaker)
                .with(FactPlace.ABOUT, FactPlace.about("statement", SaidSheet.CODE) + "/" + from)
                .with(FactPlace.BEGIN, "form")
                .with(FactPlace.NEED, need)
                .with(FactPlace.SAYS, says.map(Says::code).orElse(""))
                .with(FactPlace.ON, on.written())
                .with(FactPlace.DIRECTNESS, Directness.DIRECT.code())
                .with(FactPlace.WORDS, words)
                .with(FactPlace.SOURCE, source);
        Map<String, String> values = new LinkedHashMap<>();
        form.values().keySet().forEach(field -> values.put(field, form.value(field)));
        return values;
    }
}
