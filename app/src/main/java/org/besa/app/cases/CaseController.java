package org.besa.app.cases;

import java.util.List;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.app.face.Notice;
import org.besa.app.vault.CaseState;
import org.besa.app.vault.Stale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases, and one case. */
@Controller
class CaseController {
    private final Casebook book;
    private final Answers answers;

    CaseController(Casebook book, Answers answers) {
        this.book = book;
        this.answers = answers;
    }

    @GetMapping("/cases")
    ResponseEntity<byte[]> list(
            Caller caller,
            Frame frame,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "sort", defaultValue = "") String sort,
            @RequestParam(name = "page", defaultValue = "1") String page) {
        Answers.mustWorkOnCases(caller);
        CaseSearch search = CaseSearch.of(words, state, sort, page);
        List<CaseLine> all = book.list(caller);
        Form form = Form.empty()
                .with("q", search.words())
                .with("state", search.state())
                .with("sort", search.sort());
        return answers.page(
                200,
                "CasesPage",
                frame.titled("cases.list.title"),
                Map.of(
                        "found", search.found(all, frame.language().locale()),
                        "none", all.isEmpty(),
                        "form", form,
                        "states", choices(frame, "cases.state.", CaseSearch.STATES),
                        "sorts", choices(frame, "cases.sort.", CaseSearch.SORTS)));
    }

    private static List<Choice> choices(Frame frame, String beginning, List<String> codes) {
        return codes.stream()
                .map(code -> Choice.of(code, frame.say(beginning + code)))
                .toList();
    }

    @GetMapping("/cases/{id}")
    ResponseEntity<byte[]> one(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @RequestParam(name = "said", defaultValue = "") String said) {
        CaseView view = book.look(caller, Answers.id(id));
        return answers.casePage(200, frame, view, titled -> Answers.said(titled, said));
    }

    @PostMapping("/cases/{id}/state")
    ResponseEntity<byte[]> become(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "version", defaultValue = "") String version) {
        CaseState next = List.of(CaseState.values()).stream()
                .filter(each -> each.code().equals(state))
                .findFirst()
                .orElseThrow(NotThere::new);
        try {
            book.become(caller, Answers.id(id), next, Answers.revision(version));
        } catch (Stale stale) {
            return answers.casePage(
                    409,
                    frame,
                    book.look(caller, Answers.id(id)),
                    titled -> titled.noticing(Notice.Kind.CARE, "cases.stale.state"));
        }
        return Answers.to("/cases/" + id + "?said=" + (next == CaseState.CLOSED ? "closed" : "reopened"));
    }
}
