package org.besa.app.access;

import java.time.Duration;

/** What {@link Passwords#check} says. */
public sealed interface PasswordAnswer {

    /**
     * It is the password of this account, which may sign in.
     *
     * @param account as it was when the password was read
     */
    record Right(Account account) implements PasswordAnswer {}

    /** It is not; whether the name, the password or the person's time here is over, is not said. */
    record Wrong() implements PasswordAnswer {}

    /**
     * Nothing was checked.
     *
     * @param after until the next try goes ahead; more than zero
     */
    record Later(Duration after) implements PasswordAnswer {}
}
