package org.besa.app.digest;

import java.util.Optional;

/**
 * How all digests of this server are sent.
 *
 * @param hour of the day, by UTC as all days of Besa, from which on those of the day are sent: 0 to 23
 * @param subject of all of them, in place of the neutral one of each language; one line of 1 to 80 characters
 */
public record DigestHabits(int hour, Optional<String> subject) {
    private static final int USUAL_HOUR = 5;
    private static final int LAST_HOUR = 23;
    private static final int LONGEST = 80;

    /** Checks the bounds. @throws IllegalArgumentException saying what would be right */
    public DigestHabits {
        if (hour < 0 || hour > LAST_HOUR) {
            throw new IllegalArgumentException("choose an hour from 0 to " + LAST_HOUR);
        }
        if (subject.filter(DigestHabits::isNoLine).isPresent()) {
            throw new IllegalArgumentException("write one line of 1 to " + LONGEST + " characters");
        }
    }

    private static boolean isNoLine(String text) {
        return text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl);
    }

    /** At five, with the subject of each language. */
    public static DigestHabits usual() {
        return new DigestHabits(USUAL_HOUR, Optional.empty());
    }
}
