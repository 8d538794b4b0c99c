package org.besa.app.report;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days as seen from the day that counts as today. */
record Today(LocalDate asOf) {

    /** {@code Thursday 2026-11-26}. */
    static String named(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day;
    }

    /** {@code today}, {@code tomorrow}, {@code in 9 days}, {@code 9 days ago}. */
    String away(LocalDate day) {
        long days = ChronoUnit.DAYS.between(asOf, day);
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow";
        }
        if (days == -1) {
            return "yesterday";
        }
        return days > 0 ? "in " + days + " days" : -days + " days ago";
    }

    /** How much time a last day (inclusive) leaves: {@code today is the last day}, {@code 9 days left}, {@code 2 days too late}. */
    String left(LocalDate lastDay) {
        long days = ChronoUnit.DAYS.between(asOf, lastDay);
        if (days == 0) {
            return "today is the last day";
        }
        return days > 0 ? count(days, "day") + " left" : count(-days, "day") + " too late";
    }

    /** {@code 1 day}, {@code 2 days}. */
    static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    boolean past(LocalDate day) {
        return day.isBefore(asOf);
    }

    boolean future(LocalDate day) {
        return day.isAfter(asOf);
    }
}
