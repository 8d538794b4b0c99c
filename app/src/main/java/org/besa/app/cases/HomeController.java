package org.besa.app.cases;

import java.util.List;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.face.Frame;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what somebody does here, and where to begin. */
@Controller
class HomeController {
    private final Casebook book;
    private final Answers answers;

    HomeController(Casebook book, Answers answers) {
        this.book = book;
        this.answers = answers;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> home(Caller caller, Frame frame) {
        Frame titled = frame.titled("cases.home.title");
        String role = caller.account().role().code();
        if (!CaseTeam.worksOnCases(caller.account())) {
            return answers.page(200, "HomeWithoutCases", titled, Map.of("role", role));
        }
        List<CaseLine> all = book.list(caller);
        CaseList open = CaseSearch.all().found(all, frame.language().locale());
        return answers.page(200, "HomePage", titled, Map.of("role", role, "found", open, "none", all.isEmpty()));
    }
}
