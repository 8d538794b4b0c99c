package org.besa.app.tasks;

import java.time.Clock;
import org.besa.app.access.Accounts;
import org.besa.app.access.CalendarFeeds;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Casebook;
import org.besa.app.coverage.FactBook;
import org.besa.app.coverage.Lawbook;
import org.besa.app.face.Pages;
import org.besa.app.face.RoomWords;
import org.besa.app.meetings.MeetingBook;
import org.besa.app.vault.CaseAccess;
import org.besa.app.vault.Cohort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this room. The server says with a bean of {@link WarningSteps} how early it warns. */
@Configuration(proxyBeanMethods = false)
public class TasksRoom {
    private static final int CASES_AT_ONCE = 10_000;
    private static final int COMPARED_AT_ONCE = 200;

    @Bean
    RoomWords tasksWords() {
        return new RoomWords("tasks");
    }

    @Bean
    TaskKinds taskKinds(Lawbook law, Accounts accounts) {
        return new TaskKinds(law, accounts);
    }

    @Bean
    TaskBook taskBook(
            CaseAccess cases, Cohort cohort, Casebook book, FactBook facts, Lawbook law, MeetingBook meetings) {
        return new TaskBook(cases, cohort, book, facts, law, meetings, CASES_AT_ONCE);
    }

    @Bean
    TaskController taskController(TaskBook book, Lawbook law, Pages pages, Accounts accounts, Clock clock) {
        return new TaskController(book, law, accounts, answers(pages, accounts, clock), clock);
    }

    @Bean
    WarningsController warningsController(
            TaskBook book,
            FactBook facts,
            Lawbook law,
            Pages pages,
            Accounts accounts,
            WarningSteps steps,
            Comparisons comparisons,
            Clock clock) {
        return new WarningsController(
                book, facts, law, accounts, steps, comparisons, answers(pages, accounts, clock), clock);
    }

    @Bean
    Comparisons comparisons(FactBook facts, TaskBook book, Clock clock) {
        return new Comparisons(facts, book, clock, COMPARED_AT_ONCE);
    }

    @Bean
    CaseCalendarController caseCalendarController(
            TaskBook book, Lawbook law, Pages pages, Accounts accounts, Clock clock) {
        return new CaseCalendarController(book, law, accounts, answers(pages, accounts, clock), clock);
    }

    @Bean
    OwnDays ownDays(FactBook facts, TaskBook tasks) {
        return new OwnDays(facts, tasks);
    }

    @Bean
    FeedController feedController(CalendarFeeds feeds, OwnDays days, Pages pages, Clock clock) {
        return new FeedController(feeds, days, pages, clock);
    }

    private static Answers answers(Pages pages, Accounts accounts, Clock clock) {
        return new Answers("tasks", pages, accounts, clock);
    }
}
