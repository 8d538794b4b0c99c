package org.besa.app.coverage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.face.Form;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;

/**
 * Whom the board shows, and in which order. Empty means all.
 *
 * @param need a need that matters; with nothing else: that is missing
 * @param cover the cover that it has; empty: missing
 * @param bearer code of who owes it
 * @param team hex of a team's id
 * @param within days from today in which it is so; 0 is today
 * @param week the Monday of a week in which something is lost
 * @param sort "urgent" or "soonest"
 * @param page from 1
 */
record BoardSearch(
        Optional<Need> need,
        Optional<Cover> cover,
        String bearer,
        String team,
        Optional<Integer> within,
        Optional<LocalDate> week,
        String sort,
        int page) {
    static final int ON_A_PAGE = 25;
    static final List<Integer> DAYS = List.of(0, 7, 30, 90, DaysShown.BOARD_AHEAD);
    static final List<String> SORTS = List.of("urgent", "soonest");
    private static final Set<Cover> MISSING = Set.of(Cover.UNMET, Cover.WITHHELD);
    private static final int LONGEST = 200;

    /** Whatever an address says becomes something that can be looked for. */
    static BoardSearch of(
            String need,
            String cover,
            String bearer,
            String team,
            String within,
            String week,
            String sort,
            String page) {
        return new BoardSearch(
                Need.ofCode(need),
                Stream.of(Cover.values())
                        .filter(each -> code(each).equals(cover))
                        .findFirst(),
                bearer.substring(0, Math.min(bearer.length(), LONGEST)),
                team.matches("[0-9a-f]{32}") ? team : "",
                DAYS.stream().filter(days -> days.toString().equals(within)).findFirst(),
                monday(week),
                SORTS.contains(sort) ? sort : SORTS.getFirst(),
                page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1);
    }

    static String code(Cover cover) {
        return cover.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<LocalDate> monday(String written) {
        try {
            return Optional.of(LocalDate.parse(written).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Whether anything is left out. */
    boolean isNarrow() {
        return need.isPresent()
                || cover.isPresent()
                || !bearer.isEmpty()
                || !team.isEmpty()
                || within.isPresent()
                || week.isPresent();
    }

    /** Those it shows, in order; {@link Caseload#found} remembers them. */
    List<Caseload.Person> found(Caseload caseload) {
        List<Caseload.Person> all = sort.equals("urgent") ? caseload.byUrgency() : caseload.byNextLoss();
        return isNarrow() ? all.stream().filter(this::matches).toList() : all;
    }

    /** The same, on the last page if there are fewer. */
    BoardSearch within(int found) {
        int last = Math.max(1, (found + ON_A_PAGE - 1) / ON_A_PAGE);
        return onPage(Math.min(page, last));
    }

    /** The same on that page. */
    BoardSearch onPage(int number) {
        return new BoardSearch(need, cover, bearer, team, within, week, sort, number);
    }

    List<Caseload.Person> onPage(List<Caseload.Person> found) {
        int from = Math.min((page - 1) * ON_A_PAGE, found.size());
        return found.subList(from, Math.min(from + ON_A_PAGE, found.size()));
    }

    private boolean matches(Caseload.Person person) {
        Outlook outlook = person.outlook();
        return (team.isEmpty() || person.known().team().hex().equals(team))
                && week.map(monday -> losesIn(outlook, monday)).orElse(true)
                && (!asksForCover() || hasCover(outlook));
    }

    private boolean losesIn(Outlook outlook, LocalDate monday) {
        return outlook.losses().stream()
                .filter(loss -> need.isEmpty() || need.get() == loss.need())
                .anyMatch(loss -> !loss.from().isBefore(monday) && loss.from().isBefore(monday.plusWeeks(1)));
    }

    private boolean asksForCover() {
        return cover.isPresent() || !bearer.isEmpty() || within.isPresent() || (need.isPresent() && week.isEmpty());
    }

    private boolean hasCover(Outlook outlook) {
        LocalDate last = outlook.today().plusDays(within.orElse(DaysShown.BOARD_AHEAD));
        return outlook.stretches().stream()
                .anyMatch(stretch -> (need.isEmpty() || need.get() == stretch.need())
                        && covers(stretch.cover())
                        && (bearer.isEmpty() || stretch.owedBy().contains(bearer))
                        && !stretch.from().isAfter(last));
    }

    private boolean covers(Cover is) {
        return cover.map(asked -> asked == is).orElse(!bearer.isEmpty() || MISSING.contains(is));
    }

    Form form() {
        return Form.empty()
                .with("need", need.map(Need::code).orElse(""))
                .with("cover", cover.map(BoardSearch::code).orElse(""))
                .with("bearer", bearer)
                .with("team", team)
                .with("within", within.map(Object::toString).orElse(""))
                .with("sort", sort);
    }

    /** The address of another page of the same. */
    String page(int number) {
        String asked = Stream.of(
                        parameter("need", need.map(Need::code).orElse("")),
                        parameter("cover", cover.map(BoardSearch::code).orElse("")),
                        parameter("bearer", bearer),
                        parameter("team", team),
                        parameter("within", within.map(Object::toString).orElse("")),
                        parameter("week", week.map(Object::toString).orElse("")),
                        parameter("sort", sort),
                        parameter("page", Integer.toString(number)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return "/?" + asked;
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
