package org.besa.app.tasks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.besa.app.access.CalendarFeed;
import org.besa.app.face.Words;

/**
 * Writes days as calendar programs read them: iCalendar, RFC 5545, with the name and the pause of RFC 7986. Each entry is a whole day, and is known again by calendar,
 * day and sort, so that a day that is no longer due goes away and the others stay.
 */
final class CalendarText {
    /** RFC 5545, 3.1: no line has more octets, its end aside. */
    private static final int MOST_OCTETS = 75;

    private static final String END = "\r\n";
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    /** @param today on which it was computed */
    static byte[] of(CalendarFeed feed, List<FeedDay> days, LocalDate today, Words words) {
        return new CalendarText().written(feed, days, today, words).getBytes(StandardCharsets.UTF_8);
    }

    private String written(CalendarFeed feed, List<FeedDay> days, LocalDate today, Words words) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Besa//Days//EN");
        line("CALSCALE", "GREGORIAN");
        line("NAME", escaped(words.say("tasks.feed.name")));
        line("X-WR-CALNAME", escaped(words.say("tasks.feed.name")));
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        line("X-PUBLISHED-TTL", "PT1H");
        for (FeedDay each : days) {
            line("BEGIN", "VEVENT");
            line("UID", DATE.format(each.day()) + "-" + each.sort().code() + "-" + feed.id() + "@besa");
            line("DTSTAMP", DATE.format(today) + "T000000Z");
            line("DTSTART;VALUE=DATE", DATE.format(each.day()));
            line("SUMMARY", escaped(words.say("tasks.feed." + each.sort().code())));
            line("CLASS", "PRIVATE");
            line("TRANSP", "TRANSPARENT");
            line("END", "VEVENT");
        }
        line("END", "VCALENDAR");
        return text.toString();
    }

    /** RFC 5545, 3.3.11. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private void line(String name, String value) {
        text.append(folded(name + ":" + value)).append(END);
    }

    /** The same over as many lines as it takes; none is broken inside a letter. */
    static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int letter = line.codePointAt(at);
            String one = Character.toString(letter);
            int more = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.append(one);
            octets += more;
            at += Character.charCount(letter);
        }
        return folded.toString();
    }
}
