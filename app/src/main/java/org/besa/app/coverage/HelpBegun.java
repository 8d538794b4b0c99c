package org.besa.app.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.besa.app.face.Form;
import org.besa.continuity.codes.Need;

/**
 * What another page knows of help that has come: the form begins with it, and nothing is recorded before somebody has read and saved it.
 *
 * @param from what tells this beginning from others
 * @param need one that is supplied
 * @param provider a party's code, or a name
 * @param first the first day on which it came
 */
public record HelpBegun(String from, Need need, String provider, WrittenDay first, String source) {
    /** Where the form is, below the case's address. */
    public String path() {
        return FactPlace.path("assistance", need.code());
    }

    /** What is sent there. */
    public Map<String, String> values() {
        Form form = Form.empty()
                .with(FactPlace.ABOUT, FactPlace.about("assistance", need.code()) + "/" + from)
                .with(FactPlace.BEGIN, "form")
                .with(FactPlace.ARRIVES, AidSheet.ARRIVES)
                .with(FactPlace.PROVIDER, provider)
                .with(FactPlace.FROM, first.written())
                .with(FactPlace.SOURCE, source);
        Map<String, String> values = new LinkedHashMap<>();
        form.values().keySet().forEach(field -> values.put(field, form.value(field)));
        return values;
    }
}
