package org.besa.app.face;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form and what is wrong with it, so that a refused form comes back as it was. Immutable.
 *
 * @param values what was typed, by field name; never a password
 * @param faults finished sentences by field name, in the order of the fields
 */
public record Form(Map<String, List<String>> values, Map<String, String> faults) {
    private static final Form EMPTY = new Form(Map.of(), Map.of());

    public Form {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    /** A form that nobody has filled in. */
    public static Form empty() {
        return EMPTY;
    }

    /** The same with this typed or chosen in a field. */
    public Form with(String field, String... typed) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(field, List.of(typed));
        return new Form(more, faults);
    }

    /** The same with a fault in a field. */
    public Form fault(String field, String sentence) {
        Map<String, String> more = new LinkedHashMap<>(faults);
        more.put(field, sentence);
        return new Form(values, more);
    }

    /** What was typed in a field, or empty. */
    public String value(String field) {
        List<String> typed = values.getOrDefault(field, List.of());
        return typed.isEmpty() ? "" : typed.getFirst();
    }

    /** Whether this is what was chosen, or among it. */
    public boolean chosen(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    /** What is wrong with a field, or empty. */
    public String faultOf(String field) {
        return faults.getOrDefault(field, "");
    }

    public boolean faulty(String field) {
        return faults.containsKey(field);
    }

    public boolean faulty() {
        return !faults.isEmpty();
    }

    /** The ids of the hint and of the fault of a field, as aria-describedby wants them, or null so that the attribute is left out. */
    public @Nullable String describedBy(String field, String hint) {
        StringBuilder ids = new StringBuilder();
        if (!hint.isEmpty()) {
            ids.append(field).append("-hint ");
        }
        if (faulty(field)) {
            ids.append(field).append("-fault");
        }
        return ids.isEmpty() ? null : ids.toString().strip();
    }
}
