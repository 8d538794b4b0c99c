package org.besa.app.cases;

import com.ibm.icu.text.Collator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.besa.app.vault.CaseState;

/**
 * What somebody looks for among their cases.
 *
 * @param words what they typed, at most 200 characters
 * @param state "open", "closed" or "all"
 * @param sort "name", or "name-down" from the last letter to the first
 * @param page from 1
 */
record CaseSearch(String words, String state, String sort, int page) {
    static final List<String> STATES = List.of("open", "closed", "all");
    static final List<String> SORTS = List.of("name", "name-down");
    private static final int LONGEST = 200;
    private static final int ON_A_PAGE = 25;
    private static final int LAST_PAGE = 100_000;

    /** Whatever an address says becomes something that can be looked for. */
    static CaseSearch of(String words, String state, String sort, String page) {
        return new CaseSearch(
                words.strip().substring(0, Math.min(words.strip().length(), LONGEST)),
                STATES.contains(state) ? state : STATES.getFirst(),
                SORTS.contains(sort) ? sort : SORTS.getFirst(),
                page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1);
    }

    CaseList found(List<CaseLine> all, Locale locale) {
        SearchText text = SearchText.of(words);
        List<CaseLine> found = all.stream()
                .filter(line ->
                        state.equals("all") || line.state() == CaseState.valueOf(state.toUpperCase(Locale.ROOT)))
                .filter(line -> words.isEmpty() || line.matches(text))
                .sorted(order(locale))
                .toList();
        int pages = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.min(page, pages);
        int from = (shown - 1) * ON_A_PAGE;
        return new CaseList(
                found.subList(from, Math.min(found.size(), from + ON_A_PAGE)),
                found.size(),
                shown > 1 ? href(shown - 1) : "",
                shown < pages ? href(shown + 1) : "");
    }

    /** By name as the language orders names, then by id, so that the order is always the same; what cannot be read is last. */
    private Comparator<CaseLine> order(Locale locale) {
        Collator collator = Collator.getInstance(locale);
        Comparator<CaseLine> byName =
                Comparator.comparing(line -> line.name().map(PersonName::name).orElse(""), collator::compare);
        return Comparator.comparing((CaseLine line) -> line.name().isEmpty())
                .thenComparing(sort.equals("name") ? byName : byName.reversed())
                .thenComparing(CaseLine::id);
    }

    private String href(int number) {
        int there = Math.min(number, LAST_PAGE);
        return "/cases?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&state=" + state + "&sort=" + sort
                + "&page=" + there;
    }
}
