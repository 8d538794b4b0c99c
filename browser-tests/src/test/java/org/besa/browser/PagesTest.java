package org.besa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page that a role reaches, in a language of each direction, on a desk and on a phone: axe finds nothing, nothing stands beside the window, no error in the
 * console, nothing that the content policy had to refuse. In a long run that is every role's page in all looks; else each kind of page as whoever comes to it first
 * sees it, in the look in which most goes wrong.
 */
@Tag("browser")
@ExtendWith(InHouse.class)
class PagesTest {
    private static final List<Look> LOOKS = List.of(
            Look.usual(),
            Look.usual().in("fa"),
            Look.usual().wide(Look.PHONE),
            Look.usual().in("fa").wide(Look.PHONE));

    /** From right to left, and narrow. */
    private static final List<Look> HARDEST = List.of(Look.usual().in("fa").wide(Look.PHONE));

    private static final Set<String> EVERYBODYS =
            Set.of("/", "/account", "/account/code", "/help", "/help/roles", "/help/design");
    private static final Set<String> OF_CASES = Set.of(
            "/cases",
            "/cases/new",
            "/cases/ID",
            "/cases/ID/name",
            "/cases/ID/notes/new",
            "/cases/ID/files/new",
            "/cases/ID/statements",
            "/cases/ID/responsibility",
            "/cases/ID/coverage/compare",
            "/cases/ID/meetings",
            "/cases/ID/meetings/new",
            "/cases/ID/commitments/new",
            "/cases/ID/advice/new",
            "/cases/ID/barred",
            "/parties",
            "/parties/barred",
            "/agreements",
            "/cases/ID/letters",
            "/cases/ID/tasks",
            "/cases/ID/tasks/new",
            "/promises",
            "/warnings",
            "/warnings/compared",
            "/account/calendar",
            "/account/digest",
            "/cases/ID/calendar",
            "/cases/ID/access");
    private static final Map<String, Set<String>> OWN = Map.of(
            "mira", Set.of("/people/ID/access"),
            "tarek",
                    Set.of(
                            "/cases/ID/contact",
                            "/cases/ID/notes/ID",
                            "/cases/ID/meetings/ID",
                            "/cases/ID/commitments/ID",
                            "/cases/ID/advice/ID",
                            "/cases/ID/tasks/ID",
                            "/cases/ID/history/ID"),
            "leila", Set.of(),
            "agim",
                    Set.of(
                            "/administration",
                            "/administration/teams",
                            "/administration/teams/ID",
                            "/administration/accounts/ID"),
            "drita", Set.of("/audit"));

    private House house;

    @BeforeEach
    void enter(House entered) {
        house = entered;
    }

    @ParameterizedTest
    @ValueSource(strings = {"mira", "tarek", "leila", "agim", "drita"})
    void everyPageOfARoleIsSound(String name) throws InterruptedException {
        Inspection inspection = new Inspection(house.pictures());
        Look first = looks().getFirst();
        Visit visit = house.visit(name, first);
        Map<String, String> reached = Crawl.from(visit, "/", kind -> {
            if (isLookedAt(kind, first)) {
                inspection.of(visit, picture(name, kind, first));
            }
        });
        assertThat(reached.keySet()).containsAll(EVERYBODYS).containsAll(OWN.get(name));
        if (Set.of("mira", "tarek", "leila").contains(name)) {
            assertThat(reached.keySet()).containsAll(OF_CASES);
        }
        for (Look look : looks().subList(1, looks().size())) {
            Visit other = house.visit(name, look);
            for (Map.Entry<String, String> page : reached.entrySet()) {
                if (isLookedAt(page.getKey(), look)) {
                    // One page takes its language from its address.
                    other.go(page.getValue().replaceAll("language=\\w+", "language=" + look.language()));
                    inspection.of(other, picture(name, page.getKey(), look));
                }
            }
        }
        assertThat(inspection.found()).isEmpty();
    }

    private boolean isLookedAt(String kind, Look look) {
        return house.isThorough() || house.isFirstLook(kind, look);
    }

    @Test
    void pagesAreSoundInTheDark() throws InterruptedException {
        Inspection inspection = new Inspection(house.pictures());
        Look look = Look.usual().inTheDark();
        Visit visit = house.visit("tarek", look);
        visit.go("/cases");
        String first = visit.find("#found tbody a").first().getAttribute("href");
        for (String path : List.of("/cases", first, "/account", "/help/design")) {
            visit.go(path);
            inspection.of(visit, picture("dark", path.replaceAll("[0-9a-f]{20,}", "ID"), look));
        }
        assertThat(inspection.found()).isEmpty();
    }

    @Test
    void pagesWithoutASessionAreSound() {
        Inspection inspection = new Inspection(house.pictures());
        for (Look look : looks()) {
            Visit visit = house.visit(look);
            for (String path : List.of("/sign-in", "/enrol", "/no/such/page", "/help/design", "/help")) {
                visit.go(path);
                inspection.of(visit, picture("nobody", path, look));
            }
        }
        assertThat(inspection.found()).isEmpty();
    }

    @Test
    void aLockedScreenIsSound() throws InterruptedException {
        Inspection inspection = new Inspection(house.pictures());
        Visit first = house.visit(Look.usual());
        first.signIn("noor");
        first.follow(first.find("#lock-form button"));
        assertThat(first.at()).startsWith("/screen");
        for (Look look : looks()) {
            Visit visit = house.visit(look);
            visit.context()
                    .addCookies(first.context().cookies().stream()
                            .filter(cookie -> !cookie.name.equals("language"))
                            .toList());
            visit.go("/cases");
            assertThat(visit.at()).isEqualTo("/screen");
            inspection.of(visit, picture("noor", "/screen", look));
        }
        assertThat(inspection.found()).isEmpty();
    }

    private List<Look> looks() {
        return house.isThorough() ? LOOKS : HARDEST;
    }

    private static String picture(String name, String path, Look look) {
        return "%s-%s-%s-%d".formatted(name, path.replaceAll("\\W+", "."), look.language(), look.width());
    }
}
