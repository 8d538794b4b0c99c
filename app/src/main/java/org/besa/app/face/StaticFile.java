package org.besa.app.face;

/**
 * A file that the server gives to everybody under {@code /static/}. A room that has one of its own makes a bean of it.
 *
 * @param name as in the address: "besa.css"
 * @param resource where it lies on the class path
 * @param mediaType with its charset where it is text
 */
public record StaticFile(String name, String resource, String mediaType) {}
