package org.besa.app.face;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;

/** Days and moments in one language, in the Gregorian and the Persian calendar side by side, in the language's digits. */
public final class Days {
    private static final String WITH_WEEKDAY = "EEEE d MMMM y";
    private static final String LONG = "d MMMM y";
    private static final TimeZone UTC = TimeZone.GMT_ZONE;

    /** Many enough for the days of the busiest page; whoever asks for more begins anew. */
    private static final int REMEMBERED = 4096;

    private final Language language;
    private final Lately<Asked, String> written = new Lately<>(REMEMBERED);

    /** What was asked to be written: a page shows the same few days many times, and writing one sets up two calendars. */
    private record Asked(String calendar, LocalDate day, String pattern) {}

    Days(Language language) {
        this.language = language;
    }

    /** "Saturday 21 November 2026" and "30 Aban 1405"; in Persian the Persian day comes first and has the weekday. */
    public DayPair full(LocalDate day) {
        return pair(day, WITH_WEEKDAY);
    }

    /** "21 November 2026" and "30 Aban 1405"; in Persian the Persian day comes first. */
    public DayPair day(LocalDate day) {
        return pair(day, LONG);
    }

    /** The day of this moment at this place, as {@link #day(LocalDate)}. */
    public DayPair day(Instant moment, ZoneId place) {
        return day(LocalDate.ofInstant(moment, place));
    }

    /** The time of day at this place, in the language's digits: "14:05". */
    public String time(Instant moment, ZoneId place) {
        String digits = DateTimeFormatter.ofPattern("HH:mm").format(moment.atZone(place));
        NumberFormat one = NumberFormat.getIntegerInstance(language.unicodeLocale());
        StringBuilder time = new StringBuilder();
        digits.chars().forEach(digit -> {
            if (digit == ':') {
                time.append(':');
            } else {
                time.append(one.format(digit - '0'));
            }
        });
        return time.toString();
    }

    /** A month, by its first day, in few letters: "Nov"; in Persian that day of the Persian calendar: "۱۰ آبان". */
    public String month(LocalDate first) {
        return language == Language.FA ? persian(first, "d MMM") : gregorian(first, "MMM");
    }

    /** The month of a day in the calendar that the reader thinks in, with its year: "November 2026"; in Persian "آبان ۱۴۰۵". */
    public String monthOf(LocalDate day) {
        return language == Language.FA ? persian(day, "MMMM y") : gregorian(day, "MMMM y");
    }

    private DayPair pair(LocalDate day, String pattern) {
        return language == Language.FA
                ? new DayPair(day.toString(), persian(day, pattern), gregorian(day, LONG))
                : new DayPair(day.toString(), gregorian(day, pattern), persian(day, LONG));
    }

    private String gregorian(LocalDate day, String pattern) {
        return written("gregorian", day, pattern);
    }

    private String persian(LocalDate day, String pattern) {
        return written("persian", day, pattern);
    }

    private String written(String calendar, LocalDate day, String pattern) {
        return written.of(new Asked(calendar, day, pattern), this::write);
    }

    private String write(Asked asked) {
        ULocale locale = new ULocale(language.code() + "@calendar=" + asked.calendar());
        SimpleDateFormat format = new SimpleDateFormat(asked.pattern(), locale);
        format.setCalendar(Calendar.getInstance(UTC, locale));
        return format.format(Date.from(asked.day().atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
