package org.besa.app.cases;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as somebody typed it, in digits of any script and in the calendar in which they think. Years from 1300 to 1499 are of the Solar Hijri calendar, by which Iran and
 * Afghanistan count: nothing that a case tells of was in those years of the Gregorian one.
 *
 * <table>
 * <caption>What is read</caption>
 * <tr><td>{@code ۱۴۰۴-۱۲-۱۴}</td><td>{@code 2026-03-05}</td></tr>
 * <tr><td>{@code 1404/12/14}, {@code 2026/3/5}</td><td>{@code 2026-03-05}: so too days are written</td></tr>
 * <tr><td>{@code 1404-12}</td><td>{@code 2026-02-20/2026-03-20}, its first day and its last one</td></tr>
 * <tr><td>{@code 1404}</td><td>{@code 2025-03-21/2026-03-20}</td></tr>
 * <tr><td>{@code 1404-12-14~}</td><td>{@code 2026-03-05~}</td></tr>
 * <tr><td>{@code 1404-12~}</td><td>{@code 2026-01-21/2026-04-20}: the month before and the month after too</td></tr>
 * <tr><td>{@code 1404~}</td><td>{@code 2024-09-22/2026-09-22}: six months either way</td></tr>
 * <tr><td>{@code 1404-11/1404-12}</td><td>from the first day of the one to the last day of the other</td></tr>
 * </table>
 *
 * @param typed what was typed; whatever is no such day stays as it is, for whoever reads it next to refuse
 */
public record TypedDay(String typed) {
    /** Marks of direction and joining, which come along when a day is copied out of a Persian text. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private static final Pattern SLASHES = Pattern.compile("([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})([~?%]?)");
    private static final Pattern SOLAR = Pattern.compile("(1[34][0-9]{2})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?([~?%]?)");
    private static final ULocale PERSIAN = new ULocale("fa@calendar=persian");
    private static final int MONTHS = 12;
    private static final int HALF_A_YEAR = 6;

    /** The first and the last day of a part, both inclusive, with the marks that they keep. */
    private record Part(String first, String last) {
        static Part of(LocalDate first, LocalDate last, String mark) {
            return new Part(first + mark, last + mark);
        }

        String written() {
            return first.equals(last) ? first : first + "/" + last;
        }
    }

    /** The same in the Gregorian calendar, as {@link org.besa.continuity.source.EdtfDate} reads it. */
    public String gregorian() {
        String latin = Typed.latin(INVISIBLE.matcher(typed).replaceAll("").strip());
        Matcher slashes = SLASHES.matcher(latin);
        if (slashes.matches()) {
            latin = slashes.group(1) + "-" + two(slashes.group(2)) + "-" + two(slashes.group(3)) + slashes.group(4);
        }
        int slash = latin.indexOf('/');
        if (slash < 0) {
            return part(latin).map(Part::written).orElse(latin);
        }
        Optional<Part> first = part(latin.substring(0, slash));
        Optional<Part> last = part(latin.substring(slash + 1));
        return first.isPresent() && last.isPresent()
                ? first.get().first() + "/" + last.get().last()
                : latin;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static Optional<Part> part(String latin) {
        Matcher solar = SOLAR.matcher(latin);
        if (!solar.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(solar.group(1));
        String mark = solar.group(4);
        boolean about = mark.equals("~") || mark.equals("%");
        // What is wider than a day is made wider by "about" here; of the mark only the doubt stays.
        String doubt = mark.equals("?") || mark.equals("%") ? "?" : "";
        try {
            if (solar.group(2) == null) {
                int wider = about ? HALF_A_YEAR : 0;
                return Optional.of(Part.of(
                        day(year, -wider, 1), day(year, MONTHS + wider, 1).minusDays(1), doubt));
            }
            int month = Integer.parseInt(solar.group(2)) - 1;
            if (month < 0 || month >= MONTHS) {
                return Optional.empty();
            }
            if (solar.group(3) == null) {
                int wider = about ? 1 : 0;
                return Optional.of(Part.of(
                        day(year, month - wider, 1),
                        day(year, month + 1 + wider, 1).minusDays(1),
                        doubt));
            }
            LocalDate day = day(year, month, Integer.parseInt(solar.group(3)));
            return Optional.of(Part.of(day, day, mark));
        } catch (IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    /**
     * @param month from 0; below it in an earlier year, from 12 on in a later one
     * @throws IllegalArgumentException if the month has no such day
     */
    private static LocalDate day(int year, int month, int day) {
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN);
        calendar.clear();
        calendar.setLenient(false);
        calendar.set(year + Math.floorDiv(month, MONTHS), Math.floorMod(month, MONTHS), day);
        return LocalDate.ofInstant(calendar.getTime().toInstant(), ZoneOffset.UTC);
    }
}
