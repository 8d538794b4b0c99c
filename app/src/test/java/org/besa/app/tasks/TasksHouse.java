package org.besa.app.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.besa.app.coverage.CoverageHouse.sent;
import static org.besa.app.coverage.CoverageHouse.text;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.besa.app.access.CalendarFeeds;
import org.besa.app.access.Caller;
import org.besa.app.cases.Casebook;
import org.besa.app.cases.Entry;
import org.besa.app.coverage.CoverageHouse;
import org.besa.app.face.Language;
import org.besa.app.meetings.MeetingBook;
import org.besa.app.meetings.MeetingsRoom;
import org.besa.app.meetings.OpenMeetings;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.Member;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;
import org.springframework.http.ResponseEntity;

/** The room as the server puts it together, on a real database, without the server. */
final class TasksHouse {
    final CoverageHouse house;
    final TaskBook book;
    final TaskController tasks;
    final WarningsController warnings;
    final CaseCalendarController calendar;
    final FeedController feed;
    final CalendarFeeds feeds;
    final MeetingBook meetings;
    final Caller mira;

    TasksHouse(Path folder, Clock clock) {
        TasksRoom room = new TasksRoom();
        OpenMeetings below = new OpenMeetings(new MeetingsRoom());
        house = new CoverageHouse(
                folder, clock, (law, open) -> List.of(room.taskKinds(law, open.accounts()), below.kinds(law)));
        meetings = below.book(house.house.cases(), house.cases, house.book);
        book = room.taskBook(house.house.cases(), house.house.cohort(), house.cases, house.book, house.law, meetings);
        tasks = room.taskController(book, house.law, house.pages(), house.house.accounts(), clock);
        warnings = room.warningsController(
                book,
                house.book,
                house.law,
                house.pages(),
                house.house.accounts(),
                WarningSteps.usual(),
                room.comparisons(house.book, book, clock),
                clock);
        calendar = room.caseCalendarController(book, house.law, house.pages(), house.house.accounts(), clock);
        feeds = house.house.feeds(clock);
        feed = room.feedController(feeds, room.ownDays(house.book, book), house.pages(), clock);
        mira = house.house.mira();
    }

    OpaqueId begin(String name) {
        return house.begin(mira, name);
    }

    /** Moved under the agreement, which owes shelter for six months and asks to register within ten working days. */
    void moved(OpaqueId in, String on) {
        house.agreed(mira, in);
        house.typed(mira, in, "event", "transferred", Map.of("on", on));
        house.typed(
                mira,
                in,
                "assistance",
                "shelter",
                Map.of(
                        "arrives",
                        "arrives",
                        "provider",
                        "xa.host-organisation",
                        "from",
                        on,
                        "through",
                        "2024-07-20",
                        "confirmed",
                        on));
    }

    /** Takes somebody into the case team. */
    void entrust(OpaqueId in, Caller colleague, boolean privileged) {
        house.house.cases().change(house.house.drita(), in, new Action("case.team"), open -> {
            open.people().put(new Member(colleague.account().id(), false, privileged));
            return true;
        });
    }

    Map<String, String> toDo(Caller who) {
        Map<String, String> fields = new HashMap<>();
        fields.put("revision", "0");
        fields.put("what", "Call the host organisation");
        fields.put("due", "2024-07-18");
        fields.put("who", id(who));
        return fields;
    }

    ResponseEntity<byte[]> record(OpaqueId in, Map<String, String> fields) {
        return tasks.record(mira, house.frame(), in.hex(), sent(fields));
    }

    ResponseEntity<byte[]> correct(Caller by, OpaqueId in, OpaqueId item, long revision, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("revision", String.valueOf(revision));
        return tasks.correct(by, house.frame(), in.hex(), item.hex(), sent(all));
    }

    String page(Caller by, OpaqueId in, Language language) {
        return text(tasks.list(by, house.frame(language), in.hex(), ""));
    }

    String page(OpaqueId in) {
        return page(mira, in, Language.EN);
    }

    String coverage(Caller by, OpaqueId in) {
        return house.coveragePage(by, in);
    }

    KeptWarning warning(OpaqueId in, OpaqueId kept) {
        return book.look(mira, in).warnings().stream()
                .filter(entry -> entry.id().equals(kept))
                .findFirst()
                .flatMap(Entry::content)
                .orElseThrow();
    }

    /** Keeps a warning that Besa never gave. */
    OpaqueId sealed(OpaqueId in, KeptWarning warning) {
        return house.cases
                .add(mira, in, TaskKinds.WARNING, (_, _) -> new Casebook.Made<>(Compartment.MAIN, warning))
                .item();
    }

    static String id(Caller who) {
        return who.account().id().hex();
    }

    /** The hidden fields of the first form of a page that is sent there. */
    static Map<String, String> hidden(String page, String action) {
        int start = page.indexOf("action=\"" + action + "\"");
        assertThat(start).as(action).isNotNegative();
        return CoverageHouse.hidden(page.substring(start, page.indexOf("</form>", start)));
    }
}
