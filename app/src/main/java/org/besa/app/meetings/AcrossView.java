package org.besa.app.meetings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.besa.app.face.Choice;

/**
 * A page of what waits over all cases.
 *
 * @param unread how many cases are not read yet
 * @param unopened how many do not open
 */
public record AcrossView(
        PendingSearch search,
        PendingPick pick,
        List<PendingRow> rows,
        int unread,
        int unopened,
        LocalDate today,
        MeetingWords words) {
    /** Copies the list. */
    public AcrossView {
        rows = List.copyOf(rows);
    }

    /**
     * What waits at one office, in words.
     *
     * @param href shows only that
     */
    public record OfficeLine(String name, String text, String href) {}

    /** Each office, the one that lets somebody wait for longest first. */
    public List<OfficeLine> offices() {
        List<OfficeLine> lines = new ArrayList<>();
        pick.offices()
                .forEach((code, sum) -> lines.add(new OfficeLine(
                        name(code),
                        words.say(
                                "meetings.across.office",
                                sum.waiting(),
                                Math.max(0, ChronoUnit.DAYS.between(sum.since(), today))),
                        search.of(code.isEmpty() ? PendingSearch.NAMED : code).href())));
        return lines;
    }

    /** The same to choose from. */
    public List<Choice> officeChoices() {
        return pick.offices().keySet().stream()
                .map(code -> Choice.of(code.isEmpty() ? PendingSearch.NAMED : code, name(code)))
                .toList();
    }

    private String name(String code) {
        return code.isEmpty()
                ? words.say("meetings.across.named")
                : words.facing().party(code);
    }

    public List<Choice> states() {
        return PendingSearch.STATES.stream()
                .map(state -> Choice.of(state, words.say("meetings.across.state." + state)))
                .toList();
    }

    public List<Choice> days() {
        return PendingSearch.DAYS.stream()
                .map(days -> Choice.of(String.valueOf(days), words.say("meetings.across.atLeast", days)))
                .toList();
    }

    public List<Choice> sorts() {
        return PendingSearch.sorts(search.questions()).stream()
                .map(sort -> Choice.of(sort, words.say("meetings.across.sort." + sort)))
                .toList();
    }

    public boolean questions() {
        return search.questions();
    }

    /** How many there are, in words. */
    public String count() {
        return words.say(
                questions() ? "meetings.across.count.questions" : "meetings.across.count.promises", pick.waiting());
    }

    public String late() {
        return words.say("meetings.across.count.late", pick.late());
    }

    public int silenced() {
        return pick.silenced();
    }

    public int unreadable() {
        return pick.unreadable();
    }

    public boolean isEmpty() {
        return pick.waiting() == 0;
    }

    public int found() {
        return pick.found();
    }

    public boolean isNarrow() {
        return search.isNarrow();
    }

    /** The same page anew. */
    public String again() {
        return search.onPage(pick.page()).href();
    }

    /** The page before; empty on the first. */
    public String back() {
        return pick.page() > 1 ? search.onPage(pick.page() - 1).href() : "";
    }

    /** The next page; empty on the last. */
    public String on() {
        return pick.page() * PendingSearch.ON_A_PAGE < pick.found()
                ? search.onPage(pick.page() + 1).href()
                : "";
    }
}
