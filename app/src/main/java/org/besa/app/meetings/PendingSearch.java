package org.besa.app.meetings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.face.Form;

/**
 * Which promises, or questions, are shown, and in which order. Empty means all.
 *
 * @param questions whether questions, and not promises
 * @param office code of whoever promised or was asked, or {@link #NAMED}
 * @param state of promises: "late", "due" or "undated"
 * @param days so many at least they are late, or wait
 * @param sort "overdue", "longest" or "newest"
 * @param page from 1
 */
record PendingSearch(boolean questions, String office, String state, int days, String sort, int page) {
    /** Whoever was written by name. */
    static final String NAMED = "named";

    static final int ON_A_PAGE = 20;
    static final List<String> STATES = List.of("late", "due", "undated");
    static final List<Integer> DAYS = List.of(7, 30, 90);
    private static final List<String> SORTS = List.of("overdue", "longest", "newest");
    private static final int LONGEST = 200;

    /** Whatever an address says becomes something that can be looked for. */
    static PendingSearch of(String what, String office, String state, String days, String sort, String page) {
        boolean questions = what.equals("questions");
        List<String> sorts = sorts(questions);
        return new PendingSearch(
                questions,
                office.substring(0, Math.min(office.length(), LONGEST)),
                STATES.contains(state) && !questions ? state : "",
                DAYS.stream()
                        .filter(each -> each.toString().equals(days))
                        .findFirst()
                        .orElse(0),
                sorts.contains(sort) ? sort : sorts.getFirst(),
                page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1);
    }

    /** The orders there are; questions have no day on which they are due. */
    static List<String> sorts(boolean questions) {
        return questions ? SORTS.subList(1, SORTS.size()) : SORTS;
    }

    boolean isNarrow() {
        return !office.isEmpty() || !state.isEmpty() || days > 0;
    }

    boolean matches(Pending pending, LocalDate today) {
        return (office.isEmpty() || office.equals(pending.office().isEmpty() ? NAMED : pending.office()))
                && (state.isEmpty() || state.equals(state(pending, today)))
                && pending.days(today) >= days;
    }

    private static String state(Pending pending, LocalDate today) {
        if (pending.late(today)) {
            return "late";
        }
        return pending.last().isPresent() ? "due" : "undated";
    }

    /** What is overdue comes first, then by the day on which it is due, last what has none. */
    Comparator<Pending> order() {
        Comparator<Pending> bySince = Comparator.comparing(Pending::since);
        return switch (sort) {
            case "overdue" ->
                Comparator.comparing((Pending pending) -> pending.last().orElse(LocalDate.MAX))
                        .thenComparing(bySince);
            case "newest" -> bySince.reversed();
            default -> bySince;
        };
    }

    /** The same of whoever this is. */
    PendingSearch of(String whom) {
        return new PendingSearch(questions, whom, state, days, sort, 1);
    }

    /** The same on that page. */
    PendingSearch onPage(int number) {
        return new PendingSearch(questions, office, state, days, sort, number);
    }

    /** The form that asks for it. */
    Form form() {
        return Form.empty()
                .with("what", questions ? "questions" : "")
                .with("office", office)
                .with("state", state)
                .with("days", days == 0 ? "" : String.valueOf(days))
                .with("sort", sort);
    }

    /** The address that asks for it. */
    String href() {
        String asked = Stream.of(
                        part("what", questions ? "questions" : ""),
                        part("office", office),
                        part("state", state),
                        part("days", days == 0 ? "" : String.valueOf(days)),
                        part("sort", sort.equals(sorts(questions).getFirst()) ? "" : sort),
                        part("page", page == 1 ? "" : String.valueOf(page)))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("&"));
        return "/promises" + (asked.isEmpty() ? "" : "?" + asked);
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
