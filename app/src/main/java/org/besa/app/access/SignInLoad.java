package org.besa.app.access;

/**
 * How many passwords are checked at the same time, so that sign-ins never take all memory.
 *
 * @param atOnce 1 to 64
 */
public record SignInLoad(int atOnce) {}
