package org.besa.app.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.app.access.Teams;
import org.besa.app.cases.Answers;
import org.besa.app.cases.CaseTeam;
import org.besa.app.coverage.BoardView.PersonDue;
import org.besa.app.face.Choice;
import org.besa.app.face.Frame;
import org.besa.app.vault.Looked;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: for who works on cases, the board; whose protection lapses next, who owes what, and what to do. */
@Controller
class BoardController {
    private final FactBook book;
    private final Lawbook law;
    private final Teams teams;
    private final Answers answers;
    private final Answers withoutCases;
    private final Clock clock;

    /** @param withoutCases of the room of cases, for those whose role has none */
    BoardController(FactBook book, Lawbook law, Teams teams, Answers answers, Answers withoutCases, Clock clock) {
        this.book = book;
        this.law = law;
        this.teams = teams;
        this.answers = answers;
        this.withoutCases = withoutCases;
        this.clock = clock;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> board(
            Caller caller,
            Frame frame,
            @RequestParam(name = "need", defaultValue = "") String need,
            @RequestParam(name = "cover", defaultValue = "") String cover,
            @RequestParam(name = "bearer", defaultValue = "") String bearer,
            @RequestParam(name = "team", defaultValue = "") String team,
            @RequestParam(name = "within", defaultValue = "") String within,
            @RequestParam(name = "week", defaultValue = "") String week,
            @RequestParam(name = "sort", defaultValue = "") String sort,
            @RequestParam(name = "page", defaultValue = "1") String page) {
        String role = caller.account().role().code();
        if (!CaseTeam.worksOnCases(caller.account())) {
            return withoutCases.page(200, "HomeWithoutCases", frame.titled("cases.home.title"), Map.of("role", role));
        }
        BoardSearch search = BoardSearch.of(need, cover, bearer, team, within, week, sort, page);
        BoardView view = view(caller, search, new FactWords(law, frame.words()));
        return answers.page(
                200,
                "BoardPage",
                frame.titled("coverage.board.title"),
                Map.of(
                        "view",
                        view,
                        "form",
                        search.form(),
                        "teams",
                        teams(caller),
                        "leads",
                        caller.account().role() == Role.COORDINATOR));
    }

    private BoardView view(Caller caller, BoardSearch asked, FactWords facing) {
        LocalDate today = LocalDate.now(clock);
        Looked<Outline, BoardPick, Shown> looked = book.board(caller, today, caseload -> BoardPick.of(asked, caseload));
        BoardPick pick = looked.choice();
        Map<OpaqueId, Shown> opened = looked.chosen().stream().collect(Collectors.toMap(Shown::id, shown -> shown));
        List<BoardRow> rows = pick.rows().stream()
                .flatMap(person -> Stream.ofNullable(opened.get(person.id()))
                        .map(shown -> BoardRow.of(
                                shown, person, pick.caseload().said(person, shown.barred(), facing), today, facing)))
                .toList();
        List<PersonDue> dues = pick.caseload().due().stream()
                .flatMap(person ->
                        Stream.ofNullable(opened.get(person.id())).flatMap(shown -> dues(shown, person, facing)))
                .sorted(Comparator.comparingLong(PersonDue::days).thenComparing(PersonDue::at))
                .toList();
        return new BoardView(
                pick.search(),
                today,
                pick.caseload().totals(),
                pick.found(),
                rows,
                dues,
                looked.known().size(),
                looked.waiting(),
                looked.unopened(),
                facing);
    }

    private static Stream<PersonDue> dues(Shown shown, Caseload.Person person, FactWords facing) {
        GapSentences sentences = GapSentences.by(person.known().made().judge(), shown.barred(), facing);
        Outlook outlook = person.outlook();
        return Stream.concat(
                outlook.due(BoardPick.DUE_DAYS).stream()
                        .map(due -> PersonDue.of(due, outlook.today(), shown, sentences)),
                outlook.ending(BoardPick.DUE_DAYS).stream()
                        .map(ending -> PersonDue.of(ending, outlook.today(), shown, facing)));
    }

    private List<Choice> teams(Caller caller) {
        return teams.of(caller.account()).stream()
                .map(team -> Choice.of(team.id().hex(), team.name()))
                .toList();
    }
}
