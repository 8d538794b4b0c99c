package org.besa.app.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.app.access.Caller;
import org.besa.app.access.Team;
import org.besa.app.access.Teams;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a case. */
@Controller
class NewCaseController {
    private final Casebook book;
    private final OutsideDesk desk;
    private final Teams teams;
    private final Answers answers;

    NewCaseController(Casebook book, OutsideDesk desk, Teams teams, Answers answers) {
        this.book = book;
        this.desk = desk;
        this.teams = teams;
        this.answers = answers;
    }

    @GetMapping("/cases/new")
    ResponseEntity<byte[]> form(Caller caller, Frame frame) {
        Answers.mustWorkOnCases(caller);
        return page(200, caller, frame, desk.open(caller, DraftPlace.NEW_CASE, FormState.of(Form.empty(), 0)));
    }

    @PostMapping("/cases/new")
    ResponseEntity<byte[]> open(Caller caller, Frame frame, @RequestParam MultiValueMap<String, String> sent) {
        Answers.mustWorkOnCases(caller);
        Typed typed = Typed.of(sent, DraftPlace.NEW_CASE.fields());
        List<Team> mine = teams.of(caller.account());
        Filled<PersonName> filled = new NameSheet().read(typed, frame.words());
        Optional<OpaqueId> team = mine.stream()
                .map(Team::id)
                .filter(id -> mine.size() == 1 || id.hex().equals(typed.one(NameSheet.TEAM)))
                .findFirst();
        if (filled.value().isEmpty() || team.isEmpty()) {
            Form form = team.isPresent()
                    ? filled.form()
                    : filled.form().fault(NameSheet.TEAM, frame.say("cases.fault.choose"));
            return page(422, caller, frame, FormState.of(form, 0));
        }
        OpaqueId id = book.begin(caller, team.get(), filled.value().get());
        return Answers.to("/cases/" + id + "?said=opened");
    }

    private ResponseEntity<byte[]> page(int status, Caller caller, Frame frame, FormState typed) {
        List<Choice> mine = teams.of(caller.account()).stream()
                .map(team -> Choice.of(team.id().hex(), team.name()))
                .toList();
        return answers.page(
                status,
                "NewCasePage",
                frame.titled("cases.new.title"),
                Map.of("place", DraftPlace.NEW_CASE, "typed", typed, "teams", mine));
    }
}
