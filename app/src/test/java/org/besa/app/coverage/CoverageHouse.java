package org.besa.app.coverage;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Casebook;
import org.besa.app.face.Frame;
import org.besa.app.face.Language;
import org.besa.app.face.Pages;
import org.besa.app.face.TestPages;
import org.besa.app.vault.OpenHouse;
import org.besa.continuity.source.RulePackLibrary;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The room as the server puts it together, on a real database, without the server. */
final class CoverageHouse {
    final OpenHouse house;
    final Casebook cases;
    final Lawbook law;
    final FactBook book;
    final FactController facts;
    final RulesController rules;
    final CoverageController coverage;
    final BoardController board;

    private final Pages pages = TestPages.of("cases", "coverage");

    CoverageHouse(Path folder, Clock clock) {
        CoverageRoom room = new CoverageRoom();
        law = room.lawbook(new RulePackLibrary(Path.of(System.getProperty("besa.home", ".."))));
        house = new OpenHouse(folder);
        cases = new Casebook(house.cases(), house.random(), clock, List.of(room.factKinds(law)));
        book = room.factBook(house.cases(), house.cohort(), cases, law);
        facts = room.factController(book, law, pages, house.accounts(), clock);
        rules = room.rulesController(book, law, pages, house.accounts(), clock);
        coverage = room.coverageController(book, law, pages, house.accounts(), clock);
        board = room.boardController(
                book,
                law,
                house.teams(),
                new Answers("cases", pages, house.accounts(), clock),
                pages,
                house.accounts(),
                clock);
    }

    Frame frame(Language language) {
        return pages.frame(language, "/cases", "the-form-key");
    }

    Frame frame() {
        return frame(Language.EN);
    }

    static MultiValueMap<String, String> sent(Map<String, String> fields) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        fields.forEach(sent::add);
        return sent;
    }

    static String text(ResponseEntity<byte[]> answer) {
        return new String(requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }
}
