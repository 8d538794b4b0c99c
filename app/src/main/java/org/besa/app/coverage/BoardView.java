package org.besa.app.coverage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.app.face.Choice;
import org.besa.app.face.DayPair;
import org.besa.app.face.Words;
import org.besa.app.vault.Browsed.Unopened;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage.Deadline;

/**
 * The board of a caller, in their language.
 *
 * @param search what was asked for
 * @param totals of all open cases that the caller sees and that are read
 * @param found those of them that are shown, on all pages, in order
 * @param rows those on this page
 * @param dues what people must do by a day, the nearest first
 * @param known how many cases are read
 * @param waiting how many are not read yet; until then nobody is shown
 * @param unopened those that do not open
 */
public record BoardView(
        BoardSearch search,
        LocalDate today,
        Caseload.Totals totals,
        int found,
        List<BoardRow> rows,
        List<PersonDue> dues,
        int known,
        int waiting,
        List<Unopened> unopened,
        FactWords facing) {
    /** Copies the lists. */
    public BoardView {
        rows = List.copyOf(rows);
        dues = List.copyOf(dues);
        unopened = List.copyOf(unopened);
    }

    /**
     * What one person must do by a day, or what ends on it.
     *
     * @param at where the case says more
     * @param days from today on
     * @param title by which day
     * @param plain what it is
     * @param more what is lost otherwise, or what to do
     * @param cite where that stands; empty where it stands in no rule
     */
    public record PersonDue(String at, String name, long days, String title, String plain, String more, String cite) {
        static PersonDue of(Deadline deadline, LocalDate today, Shown shown, GapSentences sentences) {
            FactWords facing = sentences.facing();
            Words words = facing.words();
            return new PersonDue(
                    shown.at() + "/coverage#deadlines",
                    shown.called(words),
                    ChronoUnit.DAYS.between(today, deadline.lastDay()),
                    words.say("coverage.deadline.by", facing.exactly(deadline.lastDay())),
                    facing.plain(deadline.plain()),
                    words.say("coverage.deadline.else", facing.plain(deadline.consequence())),
                    sentences.cite(deadline.provision(), deadline.cite()));
        }

        static PersonDue of(Outlook.Ending ending, LocalDate today, Shown shown, FactWords facing) {
            Words words = facing.words();
            return new PersonDue(
                    shown.at() + "/coverage#endings",
                    shown.called(words),
                    ChronoUnit.DAYS.between(today, ending.on()),
                    words.say("coverage.ending.until", facing.exactly(ending.on())),
                    words.say("coverage.ending.what", facing.capital(facing.name(ending.code()))),
                    words.say("coverage.ending.do"),
                    "");
        }
    }

    /** A row of the chart in words. */
    public record WeekLine(String href, String from, String losing) {}

    /**
     * A week of the chart.
     *
     * @param total people and needs that are lost in it
     * @param month name of the month that begins in it, or empty
     * @param minor whether that name may go where there is no room
     */
    public record WeekBar(String total, String month, boolean minor, List<Block> blocks) {}

    /**
     * A part of a bar, in hundredths of its height, from the top.
     *
     * @param group code of the group of needs: "shelter"
     */
    public record Block(String group, int y, int height) {}

    /** Who owes to how many people what does not come. */
    public record Bearer(String href, String name, int people) {}

    /** In the order in which bars are stacked, from the ground. */
    private static final List<String> GROUPS = List.of("status", "shelter", "subsistence", "papers", "other");

    private Words words() {
        return facing.words();
    }

    public DayPair day() {
        return words().days().full(today);
    }

    /** What the strips of all rows have in common. */
    public Strips.Frame days() {
        return Strips.Frame.of(DaysShown.board(today), today, words().language());
    }

    public boolean isNarrow() {
        return search.isNarrow();
    }

    /** What is ahead, in numbers. */
    public List<String> counts() {
        return List.of(
                words().say("coverage.board.count.due", totals.due()),
                words().say("coverage.board.count.missing", totals.missing()),
                words().say("coverage.board.count.losing", totals.losing()));
    }

    public boolean isEmpty() {
        return people() == 0 && waiting == 0 && unopened.isEmpty();
    }

    /** How many people are read. */
    public int people() {
        return totals.people();
    }

    /** How far reading has come, in hundredths. */
    public long read() {
        return known == 0 ? 0 : known * 100L / (known + waiting);
    }

    public List<WeekBar> weeks() {
        Cliff cliff = totals.cliff();
        int most = Math.max(
                1, cliff.weeks().stream().mapToInt(Cliff.Week::total).max().orElse(1));
        return cliff.weeks().stream().map(week -> bar(week, most)).toList();
    }

    private WeekBar bar(Cliff.Week week, int most) {
        Map<String, Integer> groups = new HashMap<>();
        week.losing().forEach((need, people) -> groups.merge(group(need), people, Integer::sum));
        List<Block> blocks = new ArrayList<>();
        int below = 0;
        for (String group : GROUPS) {
            int people = groups.getOrDefault(group, 0);
            if (people > 0) {
                int top = (below + people) * 100 / most;
                blocks.add(new Block(group, 100 - top, top - below * 100 / most));
                below += people;
            }
        }
        Optional<LocalDate> month = Stream.iterate(week.monday(), day -> day.plusDays(1))
                .limit(7)
                .filter(day -> day.getDayOfMonth() == 1)
                .findFirst();
        return new WeekBar(
                week.total() == 0 ? "" : words().say("coverage.number", week.total()),
                month.map(words().days()::month).orElse(""),
                month.map(day -> day.getMonthValue() % 2 == 0).orElse(false),
                blocks);
    }

    private static String group(Need need) {
        return switch (need) {
            case LEGAL_STATUS, PROTECTION_FROM_REMOVAL, LIBERTY, SAFETY -> "status";
            case SHELTER -> "shelter";
            case SUBSISTENCE -> "subsistence";
            case IDENTITY_DOCUMENT, TRAVEL_DOCUMENT -> "papers";
            case HEALTH, WORK, EDUCATION, LEGAL_REPRESENTATION, FAMILY_CONTACT -> "other";
        };
    }

    public List<String> groups() {
        return GROUPS;
    }

    /** The weeks in which somebody loses something, in words. */
    public List<WeekLine> weekLines() {
        return totals.cliff().weeks().stream()
                .filter(week -> week.total() > 0)
                .map(week -> new WeekLine(
                        "/?week=" + week.monday(),
                        words().days().day(week.monday()).first(),
                        facing.list(week.losing().entrySet().stream()
                                .map(each -> words().say(
                                                "coverage.board.losing",
                                                facing.plain(each.getKey().plain()),
                                                each.getValue()))
                                .toList())))
                .toList();
    }

    /** Who owes most people what does not come. */
    public List<Bearer> bearers() {
        return totals.withholding().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> new Bearer(
                        BoardSearch.of("", "withheld", each.getKey(), "", "0", "", "", "1")
                                .page(1),
                        facing.party(each.getKey()),
                        each.getValue()))
                .toList();
    }

    public List<Choice> needs() {
        return Stream.of(Need.values())
                .map(need -> Choice.of(need.code(), facing.need(need)))
                .toList();
    }

    public List<Choice> covers() {
        return Stream.of(Cover.values())
                .map(BoardSearch::code)
                .map(code -> Choice.of(code, words().say("face.cover." + code)))
                .toList();
    }

    /** Who owes anything to anybody here, by name. */
    public List<Choice> bearerChoices() {
        return totals.bearers().stream()
                .map(code -> Choice.of(code, facing.party(code)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    public List<Choice> withins() {
        return BoardSearch.DAYS.stream()
                .map(days -> Choice.of(days.toString(), words().say("coverage.board.within", days)))
                .toList();
    }

    public List<Choice> sorts() {
        return BoardSearch.SORTS.stream()
                .map(sort -> Choice.of(sort, words().say("coverage.board.sort." + sort)))
                .toList();
    }

    /** The address of this page. */
    public String again() {
        return search.page(search.page());
    }

    public String back() {
        return search.page() > 1 ? search.page(search.page() - 1) : "";
    }

    public String on() {
        return search.page() * BoardSearch.ON_A_PAGE < found ? search.page(search.page() + 1) : "";
    }

    /** What somebody lost in that week, if one was asked for. */
    public String week() {
        return search.week()
                .map(monday -> words().say(
                                "coverage.board.week",
                                words().days().day(monday).first()))
                .orElse("");
    }
}
