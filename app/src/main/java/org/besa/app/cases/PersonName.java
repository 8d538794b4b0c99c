package org.besa.app.cases;

/**
 * How the person of a case is called here.
 *
 * @param name the name in use, 1 to 200 characters
 * @param script the same as the person writes it, if that is another script; else empty, at most 200 characters
 */
public record PersonName(String name, String script) implements Content {
    static final Length NAME = Length.needed(200);
    static final Length SCRIPT = Length.upTo(200);

    /** Checks the lengths. */
    public PersonName {
        NAME.check("a name", name);
        SCRIPT.check("a name in its own script", script);
    }
}
