package org.besa.app.cases;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.besa.app.face.Frame;
import org.besa.app.face.Language;
import org.besa.app.face.Pages;
import org.besa.app.face.TestPages;
import org.besa.app.vault.OpenHouse;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The room as the server puts it together, on a real database, without the server. */
final class CasesHouse {
    static final String KEY = "the-form-key";
    static final int LARGEST = 100_000;

    final OpenHouse house;
    final Casebook book;
    final CaseTeam team;
    final CaseController cases;
    final NewCaseController begin;
    final EditController edit;
    final DraftController drafts;
    final OutsideDraftController outside;
    final ItemController items;
    final FileController files;
    final AccessController access;

    private final Pages pages = TestPages.of("cases");

    CasesHouse(Path folder) {
        CasesRoom room = new CasesRoom();
        Clock clock = Clock.systemUTC();
        house = new OpenHouse(folder);
        book = room.casebook(house.cases(), house.random(), clock, List.of());
        team = room.caseTeam(house.cases(), house.teams(), house.accounts());
        CaseDesk desk = room.caseDesk(house.cases());
        OutsideDesk besides = room.outsideDesk(house.drafts(clock));
        Answers answers = room.caseAnswers(pages, house.accounts(), clock);
        cases = room.caseController(book, answers);
        begin = room.newCaseController(book, besides, house.teams(), answers);
        edit = room.editController(book, desk, answers);
        drafts = room.draftController(desk, answers, List.of());
        outside = room.outsideDraftController(besides, answers, List.of(room.newCaseForms()));
        items = room.itemController(book, answers, List.of());
        files = room.fileController(book, room.casePapers(house.cases(), new FileLimits(LARGEST), clock), answers);
        access = room.accessController(book, team, house.sights(), house.accounts(), answers);
    }

    Frame frame() {
        return frame(Language.EN);
    }

    Frame frame(Language language) {
        return pages.frame(language, "/cases", KEY);
    }

    static MultiValueMap<String, String> sent(Map<String, String> fields) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        fields.forEach(sent::add);
        return sent;
    }

    static String text(ResponseEntity<byte[]> answer) {
        return new String(requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }

    static int status(ResponseEntity<?> answer) {
        return answer.getStatusCode().value();
    }

    static String to(ResponseEntity<?> answer) {
        URI location = requireNonNull(answer.getHeaders().getLocation());
        return status(answer) + " " + location;
    }
}
