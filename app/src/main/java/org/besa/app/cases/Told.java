package org.besa.app.cases;

/**
 * A line of what an item says.
 *
 * @param term finished words of the page's language
 * @param text finished words, or what somebody typed
 */
public record Told(String term, String text) {}
