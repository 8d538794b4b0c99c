package org.besa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.besa.app.vault.CaseState;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.Test;

/** The list of cases: searched, sorted, cut into pages. */
class CaseSearchTest {
    private static final OpaqueId TEAM = id(0);

    private static OpaqueId id(int number) {
        return new OpaqueId("%032x".formatted(number));
    }

    private static CaseLine line(int number, CaseState state, String name, String script) {
        return new CaseLine(id(number), TEAM, state, Optional.of(new PersonName(name, script)));
    }

    private final List<CaseLine> some = List.of(
            line(1, CaseState.OPEN, "Marsh", ""),
            line(2, CaseState.OPEN, "Élan", ""),
            line(3, CaseState.CLOSED, "Heron", "علی"),
            new CaseLine(id(4), TEAM, CaseState.OPEN, Optional.empty()));

    private static List<String> names(CaseList found) {
        return found.lines().stream()
                .map(line -> line.name().map(PersonName::name).orElse("?"))
                .toList();
    }

    private CaseList find(String words, String state, String sort) {
        return CaseSearch.of(words, state, sort, "1").found(some, Locale.ENGLISH);
    }

    @Test
    void openCasesByNameComeWithoutAsking() {
        assertThat(names(find("", "", ""))).containsExactly("Élan", "Marsh", "?");
        assertThat(names(find("", "all", "name-down"))).containsExactly("Marsh", "Heron", "Élan", "?");
    }

    @Test
    void bothNamesAreSearched() {
        assertThat(names(find("علي", "all", ""))).containsExactly("Heron");
        assertThat(names(find("elan", "open", ""))).containsExactly("Élan");
        assertThat(names(find("heron", "open", ""))).isEmpty();
    }

    @Test
    void whatIsNonsenseIsLeftOut() {
        CaseSearch search = CaseSearch.of("x".repeat(500), "gone", "random", "-7e3");

        assertThat(search).isEqualTo(new CaseSearch("x".repeat(200), "open", "name", 1));
    }

    @Test
    void aLongListHasPages() {
        List<CaseLine> many = new ArrayList<>();
        IntStream.range(0, 60).forEach(each -> many.add(line(each, CaseState.OPEN, "Reed %02d".formatted(each), "")));

        CaseList second = CaseSearch.of("reed & co", "open", "name", "2").found(many, Locale.ENGLISH);
        assertThat(second.count()).isZero();
        second = CaseSearch.of("reed", "open", "name", "2").found(many, Locale.ENGLISH);
        assertThat(names(second)).hasSize(25).startsWith("Reed 25");
        assertThat(second.back()).isEqualTo("/cases?q=reed&state=open&sort=name&page=1");
        assertThat(second.on()).endsWith("page=3");
        CaseList last = CaseSearch.of("reed", "open", "name", "99").found(many, Locale.ENGLISH);
        assertThat(names(last)).hasSize(10);
        assertThat(last.on()).isEmpty();
    }
}
