package org.besa.app.access;

import java.util.List;

/** Passwords that somebody who guesses tries first. */
@FunctionalInterface
public interface DeniedPasswords {
    /**
     * Whether it is one of them.
     *
     * @param password its characters, not to be kept
     * @param own words that those who know its person would try: the sign-in name, the organisation
     */
    boolean denies(char[] password, List<String> own);
}
