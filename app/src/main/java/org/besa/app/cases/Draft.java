package org.besa.app.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody was typing into a form.
 *
 * @param version of this shape: {@value #VERSION}
 * @param revision the revision that they had before them; 0 for something new
 * @param values what was typed, by field; at most 100 fields, each with at most as many values as a form sends, of at most 20,000 characters
 */
public record Draft(int version, long revision, Map<String, List<String>> values) {
    static final int VERSION = 1;
    private static final int FIELDS = 100;
    private static final Length VALUE = Length.upTo(20_000);

    /** Checks version and sizes. */
    public Draft {
        if (version != VERSION || revision < 0 || values.size() > FIELDS) {
            throw new IllegalArgumentException("this is no draft of a form");
        }
        values.values().forEach(each -> {
            if (each.size() > Typed.MANY) {
                throw new IllegalArgumentException("a field of a draft has too many values");
            }
            each.forEach(value -> VALUE.check("a field of a draft", value));
        });
        values = Map.copyOf(new LinkedHashMap<>(values));
    }

    Draft(long revision, Map<String, List<String>> values) {
        this(VERSION, revision, values);
    }
}
