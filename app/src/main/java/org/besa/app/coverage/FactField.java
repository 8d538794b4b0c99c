package org.besa.app.coverage;

import java.util.List;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.app.face.Words;

/**
 * One field of a fact's form.
 *
 * @param label finished words
 * @param hint finished words, or empty
 * @param choices those to choose from; empty for a line to type into
 * @param machine whether it holds a date or number, which runs from left to right in every language
 */
public record FactField(
        String name, String label, String hint, List<Choice> choices, boolean optional, boolean machine) {
    /** More than so many fill a screen; then a list folds them away. */
    private static final int MANY = 6;

    /** Whether it is chosen from a long list. */
    public boolean isList() {
        return choices.size() > MANY;
    }

    /** Whether it is chosen from a few. */
    public boolean isChoice() {
        return !choices.isEmpty() && !isList();
    }

    /** Whether something stands in one of these fields, or is wrong there. */
    public static boolean anyWritten(List<FactField> fields, Form form) {
        return fields.stream()
                .anyMatch(field ->
                        form.faulty(field.name) || !form.value(field.name).isEmpty());
    }

    /** A line for a day. */
    static FactField day(String name, String label, boolean optional, FactWords words) {
        return line(name, label, optional, true, words.words());
    }

    /** A line for a number or a code that few write. */
    static FactField number(String name, String label, FactWords words) {
        return line(name, label, true, true, words.words());
    }

    /** A line for words. */
    static FactField line(String name, String label, boolean optional, FactWords words) {
        return line(name, label, optional, false, words.words());
    }

    private static FactField line(String name, String label, boolean optional, boolean machine, Words words) {
        String hint = words.say("coverage.hint." + label);
        return new FactField(name, words.say("coverage.fact." + label), hint, List.of(), optional, machine);
    }

    /** Where a fact comes from. */
    static FactField source(FactWords words) {
        return line(FactPlace.SOURCE, "source", true, words);
    }
}
