package org.besa.app.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Lawbook;
import org.besa.app.face.Frame;
import org.besa.app.vault.Looked;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which promises and questions wait, over all open cases that somebody sees. */
@Controller
class AcrossController {
    private final AcrossCases across;
    private final Lawbook law;
    private final Answers answers;
    private final Clock clock;

    AcrossController(AcrossCases across, Lawbook law, Answers answers, Clock clock) {
        this.across = across;
        this.law = law;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/promises")
    ResponseEntity<byte[]> list(
            Caller caller,
            Frame frame,
            @RequestParam(name = "what", defaultValue = "") String what,
            @RequestParam(name = "office", defaultValue = "") String office,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "days", defaultValue = "") String days,
            @RequestParam(name = "sort", defaultValue = "") String sort,
            @RequestParam(name = "page", defaultValue = "1") String page) {
        Answers.mustWorkOnCases(caller);
        PendingSearch search = PendingSearch.of(what, office, state, days, sort, page);
        return answers.page(
                200,
                "AcrossPage",
                frame.titled("meetings.across.title"),
                Map.of("view", view(caller, frame, search), "form", search.form()));
    }

    private AcrossView view(Caller caller, Frame frame, PendingSearch search) {
        LocalDate today = LocalDate.now(clock);
        MeetingWords words = new MeetingWords(new FactWords(law, frame.words()));
        Looked<PendingCase, PendingPick, Meetings> looked = across.look(caller, search, today);
        Map<OpaqueId, Meetings> opened =
                looked.chosen().stream().collect(Collectors.toMap(Meetings::id, meetings -> meetings));
        List<PendingRow> rows = looked.choice().shown().stream()
                .flatMap(found -> Stream.ofNullable(opened.get(found.caseId()))
                        .flatMap(meetings -> PendingRow.of(found.pending(), meetings, words, today).stream()))
                .toList();
        return new AcrossView(
                search,
                looked.choice(),
                rows,
                looked.waiting(),
                looked.unopened().size(),
                today,
                words);
    }
}
