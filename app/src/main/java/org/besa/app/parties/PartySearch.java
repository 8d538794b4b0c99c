package org.besa.app.parties;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.besa.app.cases.Entry;
import org.besa.app.cases.SearchText;
import org.besa.app.face.Form;

/**
 * What somebody looks for in the register.
 *
 * @param words in names and codes
 * @param role code of a role; empty: any
 * @param sort "name", or "verified" for what was checked longest ago first
 * @param page from 1
 */
public record PartySearch(String words, String role, String sort, int page) {
    static final List<String> SORTS = List.of("name", "verified");
    private static final int LONGEST = 200;
    private static final int ON_A_PAGE = 25;

    /**
     * One page of parties.
     *
     * @param entries those on it
     * @param count all that were found
     * @param back the address of the page before, or empty
     * @param on the address of the next page, or empty
     */
    public record Found(List<Entry<Party>> entries, int count, String back, String on) {}

    /** Whatever an address says becomes something that can be looked for. */
    static PartySearch of(String words, String role, String sort, String page) {
        String asked = words.strip();
        return new PartySearch(
                asked.substring(0, Math.min(asked.length(), LONGEST)),
                Stream.of(PartyRole.values()).map(PartyRole::code).anyMatch(role::equals) ? role : "",
                SORTS.contains(sort) ? sort : SORTS.getFirst(),
                page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1);
    }

    Found found(List<Entry<Party>> all, Locale locale) {
        SearchText text = SearchText.of(words);
        List<Entry<Party>> found = all.stream()
                .filter(entry -> entry.content().map(party -> fits(party, text)).orElse(true))
                .sorted(order(locale))
                .toList();
        int last = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int shown = Math.min(page, last);
        int from = (shown - 1) * ON_A_PAGE;
        return new Found(
                found.subList(from, Math.min(found.size(), from + ON_A_PAGE)),
                found.size(),
                shown > 1 ? href(shown - 1) : "",
                shown < last ? href(shown + 1) : "");
    }

    private boolean fits(Party party, SearchText text) {
        boolean called = words.isEmpty()
                || Stream.concat(Stream.of(party.code()), party.names().stream())
                        .anyMatch(name -> SearchText.of(name).holds(text));
        return called
                && (role.isEmpty()
                        || party.roles().stream().map(PartyRole::code).anyMatch(role::equals));
    }

    /** What cannot be read comes first, so that nobody overlooks it. */
    private Comparator<Entry<Party>> order(Locale locale) {
        Collator collator = Collator.getInstance(locale);
        Comparator<Entry<Party>> byName =
                Comparator.comparing(entry -> entry.content().map(Party::name).orElse(""), collator::compare);
        Comparator<Entry<Party>> byDay = Comparator.comparing(
                entry -> entry.content().map(Party::verified).orElse(""));
        return (sort.equals("name") ? byName : byDay.thenComparing(byName)).thenComparing(Entry::id);
    }

    Form form() {
        return Form.empty().with("q", words).with("role", role).with("sort", sort);
    }

    private String href(int number) {
        return "/parties?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&role=" + role + "&sort=" + sort
                + "&page=" + number;
    }
}
