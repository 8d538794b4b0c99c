package org.besa.continuity.examples;

import org.besa.continuity.source.Place;

/**
 * An expectation of an example that did not come true.
 *
 * @param at where the expectation stands
 * @param example name of the example
 * @param expected what was written, in words
 * @param found what came out instead, in words
 */
public record Difference(Place at, String example, String expected, String found) {

    /** One line: {@code FILE:LINE:COLUMN: example “…”: expected …; found …}. */
    @Override
    public String toString() {
        return at + ": example “" + example + "”: expected " + expected + "; found " + found;
    }
}
