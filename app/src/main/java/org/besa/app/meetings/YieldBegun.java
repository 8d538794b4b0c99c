package org.besa.app.meetings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.besa.app.face.Form;

/** What an answer knows of a promise or of advice that was given with it: the form begins with it, and nothing is recorded before somebody has read and saved it. */
public record YieldBegun(Form form) {
    /** Where the form of a promise is, below the case's address. */
    public static final String COMMITMENT = YieldPlace.COMMITMENT.fresh().path();

    /** Where the form of advice is, below the case's address. */
    public static final String ADVICE = YieldPlace.ADVICE.fresh().path();

    /** What is sent there. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        form.with(YieldPlace.BEGIN, "form").values().keySet().forEach(field -> values.put(field, form.value(field)));
        values.put(YieldPlace.BEGIN, "form");
        return values;
    }
}
