package org.besa.app.access;

/** Passwords that others have used and lost, and so are tried first. */
@FunctionalInterface
public interface DeniedPasswords {
    /**
     * Whether it is one of them.
     *
     * @param password its characters, not to be kept
     */
    boolean denies(char[] password);
}
