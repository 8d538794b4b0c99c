package org.besa.continuity.source;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.calendar.EpochDays;
import org.jspecify.annotations.Nullable;

/**
 * A date as people know it, in the Extended Date/Time Format, level 1 (ISO 8601-2:2019), from 1900 to 2199.
 *
 * <table>
 * <caption>What is read, and the days (inclusive) that it can mean</caption>
 * <tr><td>{@code 2016-03-05}</td><td>that day</td></tr>
 * <tr><td>{@code 2016-03}</td><td>any day of the month</td></tr>
 * <tr><td>{@code 2016}</td><td>any day of the year</td></tr>
 * <tr><td>{@code 2016-03-05~}</td><td>about that day: 7 days either way</td></tr>
 * <tr><td>{@code 2016-03~}</td><td>about that month: the month before and the month after too</td></tr>
 * <tr><td>{@code 2016~}</td><td>about that year: 6 months either way, 2015-07-01 to 2017-06-30</td></tr>
 * <tr><td>{@code 2016-03?}</td><td>as without the mark: a doubt about the source, not about the calendar</td></tr>
 * <tr><td>{@code 2016-03%}</td><td>both: as with {@code ~}</td></tr>
 * <tr><td>{@code 2016-03/2016-05}</td><td>a day between the first day of the one and the last day of the other</td></tr>
 * </table>
 *
 * <p>The widths of {@code ~} are ours, for the standard leaves them open: wide enough that a warning comes early, narrow enough that it still says
 * something. Open intervals, unspecified digits and seasons are refused, with words that say what to write instead.
 *
 * @param written the text
 */
public record EdtfDate(String written) {
    private static final Pattern SINGLE = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)");
    private static final String FORMS =
            "expected 2016-03-05, or 2016-03, 2016, 2016~ or 2016-03/2016-05 where only that is known";

    /**
     * The days that this date can mean.
     *
     * @throws NoSuchDate if it is none, does not exist, or lies outside 1900 to 2199
     */
    public ApproximateDate days() throws NoSuchDate {
        int slash = written.indexOf('/');
        if (slash < 0) {
            return single(written);
        }
        String start = written.substring(0, slash);
        String end = written.substring(slash + 1);
        if (open(start) || open(end)) {
            throw new NoSuchDate(shown() + " has an open end", "expected both ends, as in 2016-03/2016-05");
        }
        LocalDate earliest = single(start).earliest();
        LocalDate latest = single(end).latest();
        if (latest.isBefore(earliest)) {
            throw new NoSuchDate(shown() + " ends before it starts", "expected the earlier date first");
        }
        return new ApproximateDate(earliest, latest, written);
    }

    /**
     * The day, where only an exact one will do.
     *
     * @throws NoSuchDate if it is none, does not exist, or lies outside 1900 to 2199
     */
    public LocalDate day() throws NoSuchDate {
        Matcher form = SINGLE.matcher(written);
        if (!form.matches() || form.group(3) == null || !form.group(4).isEmpty()) {
            throw new NoSuchDate(shown() + " is no exact day", "expected a day such as 2023-02-14");
        }
        return single(written).earliest();
    }

    private static boolean open(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private ApproximateDate single(String text) throws NoSuchDate {
        LocalDate exact = exact(text);
        if (exact != null) {
            return new ApproximateDate(exact, exact, text);
        }
        Matcher form = SINGLE.matcher(text);
        if (!form.matches()) {
            throw new NoSuchDate(shown() + " is no date", FORMS);
        }
        boolean about = form.group(4).equals("~") || form.group(4).equals("%");
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) == null) {
            Year whole = Year.of(year);
            return about
                    ? within(
                            whole.minusYears(1).atMonth(Month.JULY).atDay(1),
                            whole.plusYears(1).atMonth(Month.JUNE).atEndOfMonth(),
                            text)
                    : within(whole.atDay(1), whole.atMonth(Month.DECEMBER).atEndOfMonth(), text);
        }
        int month = Integer.parseInt(form.group(2));
        if (month < 1 || month > 12) {
            throw new NoSuchDate(
                    "there is no month " + form.group(1) + "-" + form.group(2), "expected a month from 01 to 12");
        }
        YearMonth whole = YearMonth.of(year, month);
        if (form.group(3) == null) {
            return about
                    ? within(whole.minusMonths(1).atDay(1), whole.plusMonths(1).atEndOfMonth(), text)
                    : within(whole.atDay(1), whole.atEndOfMonth(), text);
        }
        int dayOfMonth = Integer.parseInt(form.group(3));
        if (dayOfMonth < 1 || dayOfMonth > whole.lengthOfMonth()) {
            throw new NoSuchDate(
                    "there is no day " + text.substring(0, 10), "expected a day from 01 to " + whole.lengthOfMonth());
        }
        LocalDate day = whole.atDay(dayOfMonth);
        return about ? within(day.minusDays(7), day.plusDays(7), text) : within(day, day, text);
    }

    /** The day of a text such as 2016-03-05, which most are, read without the pattern; null where that has to say what else it is. */
    private static @Nullable LocalDate exact(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (year < EpochDays.EARLIEST.getYear()
                || year > EpochDays.LATEST.getYear()
                || month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return LocalDate.of(year, month, day);
    }

    /** The number from {@code start} (inclusive) to {@code end} (exclusive); -1 where anything is no digit from 0 to 9. */
    private static int digits(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    /** An approximate date at the edge of the range is cut there; one whose own year lies outside is refused. */
    private static ApproximateDate within(LocalDate earliest, LocalDate latest, String text) throws NoSuchDate {
        int year = Integer.parseInt(text.substring(0, 4));
        if (year < EpochDays.EARLIEST.getYear() || year > EpochDays.LATEST.getYear()) {
            throw new NoSuchDate("the year " + text.substring(0, 4) + " is out of range", "expected 1900 to 2199");
        }
        return new ApproximateDate(
                earliest.isBefore(EpochDays.EARLIEST) ? EpochDays.EARLIEST : earliest,
                latest.isAfter(EpochDays.LATEST) ? EpochDays.LATEST : latest,
                text);
    }

    private String shown() {
        return Printable.quoted(written).text();
    }
}
