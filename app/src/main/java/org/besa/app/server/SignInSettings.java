package org.besa.app.server;

import java.time.Duration;
import org.besa.app.access.SessionLimits;

/**
 * How long people stay signed in.
 *
 * @param limits when a session ends by itself
 * @param screenLocks after so long without anything happening the screen locks; not longer than the idle limit
 * @param atOnce how many passwords are checked at the same time, 1 to 64; each takes 64 MiB meanwhile
 */
record SignInSettings(SessionLimits limits, Duration screenLocks, int atOnce) {
    private static final int USUALLY_AT_ONCE = 2;
    private static final int MOST_AT_ONCE = 64;

    SignInSettings {
        if (!screenLocks.isPositive() || screenLocks.compareTo(limits.idle()) > 0) {
            throw new ServerFault(
                    "sign-in.screen-locks-minutes",
                    screenLocks.toMinutes() + " minutes cannot be, while a session ends after "
                            + limits.idle().toMinutes(),
                    "let the screen lock before the session ends, and after a minute at least");
        }
        if (atOnce < 1 || atOnce > MOST_AT_ONCE) {
            throw new ServerFault("sign-in.at-once", atOnce + " at once cannot be", "choose 1 to " + MOST_AT_ONCE);
        }
    }

    static SignInSettings of(SettingsFile file) {
        SessionLimits usual = SessionLimits.usual();
        Duration idle = file.minutes("sign-in.idle-minutes").orElse(usual.idle());
        Duration longest = file.minutes("sign-in.longest-minutes").orElse(usual.longest());
        Duration locks = file.minutes("sign-in.screen-locks-minutes").orElse(idle.dividedBy(3));
        int atOnce = file.number("sign-in.at-once").orElse(USUALLY_AT_ONCE);
        try {
            return new SignInSettings(new SessionLimits(idle, longest), locks, atOnce);
        } catch (IllegalArgumentException e) {
            throw new ServerFault("sign-in.idle-minutes", e.getMessage() + "", "put both right", e);
        }
    }
}
