package org.besa.app.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.besa.app.access.Accounts;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Lawbook;
import org.besa.app.face.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The days of one case: what ends, what is missing, what has to be done, and whom we met, month by month. */
@Controller
class CaseCalendarController {
    /** Half a year on a page: the answer of today reaches a little farther. */
    private static final int MONTHS = 6;

    private final TaskBook book;
    private final Lawbook law;
    private final Accounts accounts;
    private final Answers answers;
    private final Clock clock;

    CaseCalendarController(TaskBook book, Lawbook law, Accounts accounts, Answers answers, Clock clock) {
        this.book = book;
        this.law = law;
        this.accounts = accounts;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param asked the first day; today if it is no day */
    @GetMapping("/cases/{id}/calendar")
    ResponseEntity<byte[]> show(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @RequestParam(name = "from", defaultValue = "") String asked) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = day(asked).orElse(today);
        LocalDate through = from.plusMonths(MONTHS).minusDays(1);
        CaseDays days = book.days(caller, Answers.id(id));
        Tasks tasks = days.tasks();
        TaskWords words = new TaskWords(new FactWords(law, frame.words()), accounts);
        Frame titled = frame.titled("tasks.calendar.title", tasks.facts().called(frame.words()))
                .unreadable(
                        "tasks.unreadable", tasks.unreadable() + tasks.facts().unreadable());
        return answers.page(
                200,
                "CaseCalendarPage",
                titled,
                Map.of(
                        "id",
                        tasks.id(),
                        "calendar",
                        CaseCalendar.of(days, law.assess(tasks.facts(), today), today, from, through, words),
                        "from",
                        frame.days().day(from),
                        "through",
                        frame.days().day(through),
                        "back",
                        href(id, from.minusMonths(MONTHS)),
                        "on",
                        href(id, from.plusMonths(MONTHS))));
    }

    private static String href(String id, LocalDate from) {
        return "/cases/" + id + "/calendar?from=" + from;
    }

    /** Days within four digits: others nobody asks for, and they would not be written as they are read. */
    private static Optional<LocalDate> day(String asked) {
        try {
            return asked.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
                    ? Optional.of(LocalDate.parse(asked))
                    : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
