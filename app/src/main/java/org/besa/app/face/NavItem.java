package org.besa.app.face;

/**
 * One way in the main navigation.
 *
 * @param href a path of this server
 * @param wordKey what it is called, as a key of the words
 * @param current whether the page shown lies there
 */
public record NavItem(String href, String wordKey, boolean current) {}
