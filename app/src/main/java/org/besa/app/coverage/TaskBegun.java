package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an answer knows of a task that follows from it: the form begins with it, and nothing is recorded before somebody has read and saved it.
 *
 * @param what what is to be done, in the language of the page
 * @param due by when
 * @param privileged whether the answer was made with what only lawyers read
 */
public record TaskBegun(Matter matter, String what, LocalDate due, boolean privileged) {
    /** Where the form is, below the case's address. */
    public static final String PATH = "/tasks/new";

    public static final String PATH_OF_CASES = "/cases/{id}" + PATH;

    /** Sent along, so that the form is only shown with the rest, and nothing is recorded. */
    public static final String BEGIN = FactPlace.BEGIN;

    /** The field that says from what a task came. */
    public static final String ABOUT = FactPlace.ABOUT;

    public static final String WHAT = "what";
    public static final String DUE = "due";

    /** The field that says who reads it. */
    public static final String PART = FactPlace.PART;

    private static final int LONGEST = 300;

    /** What is sent there. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(BEGIN, "form");
        values.put(ABOUT, matter.text());
        values.put(WHAT, what.length() > LONGEST ? what.substring(0, LONGEST) : what);
        values.put(DUE, due.toString());
        values.put(PART, privileged ? "privileged" : "main");
        return values;
    }
}
