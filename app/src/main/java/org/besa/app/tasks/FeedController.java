package org.besa.app.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.besa.app.access.CalendarFeeds;
import org.besa.app.access.Caller;
import org.besa.app.face.NotThere;
import org.besa.app.face.Pages;
import org.besa.verify.log.Action;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Somebody's days for their calendar program, which has no session: whoever knows the address is answered. Computed at each request from what is recorded then, by the
 * right of that person at that moment, and stored nowhere. It tells days and sorts only.
 */
@Controller
class FeedController {
    private static final Action READ = new Action("feed.read");
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** Half a year; no answer that is remembered reaches farther. */
    private static final int AHEAD_DAYS = 180;

    private final CalendarFeeds feeds;
    private final OwnDays days;
    private final Pages pages;
    private final Clock clock;

    FeedController(CalendarFeeds feeds, OwnDays days, Pages pages, Clock clock) {
        this.feeds = feeds;
        this.days = days;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> read(HttpServletRequest request, @PathVariable String token) {
        return answer(token, request.getRemoteAddr());
    }

    /** @param source where the question comes from */
    ResponseEntity<byte[]> answer(String token, String source) {
        return switch (feeds.ask(token, source)) {
            case CalendarFeeds.Answer.NoSuchAddress _ -> throw new NotThere();
            case CalendarFeeds.Answer.Later later -> later(429, later.after());
            case CalendarFeeds.Answer.Theirs theirs ->
                days(theirs.caller())
                        .map(days -> ResponseEntity.ok()
                                .cacheControl(CacheControl.noStore())
                                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=utf-8")
                                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"besa.ics\"")
                                .header("X-Robots-Tag", "noindex")
                                .body(CalendarText.of(
                                        theirs.feed(),
                                        days,
                                        LocalDate.now(clock),
                                        pages.words(theirs.feed().language()))))
                        .orElseGet(() -> later(503, PAUSE));
        };
    }

    private Optional<List<FeedDay>> days(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        return days.until(caller, READ, today, today.plusDays(AHEAD_DAYS));
    }

    private static ResponseEntity<byte[]> later(int status, Duration after) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, after.toSeconds())))
                .body(new byte[0]);
    }
}
