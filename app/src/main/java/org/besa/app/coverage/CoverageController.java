package org.besa.app.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.Notice;
import org.besa.continuity.coverage.Coverage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is owed to a person and what arrives: over the months, with reasons and next steps. */
@Controller
class CoverageController {
    private final FactBook book;
    private final Lawbook law;
    private final Answers answers;
    private final Clock clock;

    /** What is recorded of a case. Promises only as of now: what was promised is no part of what is known on an earlier day. */
    private record Recorded(Facts facts, List<Promised> promised) {}

    CoverageController(FactBook book, Lawbook law, Answers answers, Clock clock) {
        this.book = book;
        this.law = law;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/coverage")
    ResponseEntity<byte[]> coverage(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @RequestParam(name = KnownOn.FIELD, defaultValue = "") String known,
            @RequestParam(name = "said", defaultValue = "") String said) {
        LocalDate today = LocalDate.now(clock);
        KnownOn knownOn = KnownOn.of(known, today);
        boolean now = knownOn.day().equals(today);
        Recorded recorded = book.known(
                caller,
                Answers.id(id),
                knownOn.day(),
                (open, facts) -> new Recorded(facts, now ? book.promised(open) : List.of()));
        Facts facts = recorded.facts();
        Coverage coverage = law.engine(facts.packs()).assess(facts.file(), knownOn.moment());
        Form form = knownOn.form(frame.words());
        Frame titled = Answers.said(frame.titled("coverage.title", facts.called(frame.words())), said)
                .unreadable("coverage.unreadable", facts.unreadable());
        if (form.faulty()) {
            titled = titled.noticing(Notice.Kind.CARE, "coverage.knownToday");
        }
        return answers.page(
                form.faulty() ? 422 : 200,
                "CoveragePage",
                titled,
                Map.of(
                        "facts", facts,
                        "form", form,
                        "view",
                                new CoverageView(
                                        coverage,
                                        facts,
                                        FactWords.of(facts, law, frame.words()),
                                        DaysShown.months(coverage.asOf()),
                                        recorded.promised())));
    }
}
