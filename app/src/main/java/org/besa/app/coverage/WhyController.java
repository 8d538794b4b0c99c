package org.besa.app.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.ContinuityEngine;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.explain.Explanation;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a need is covered on a day as it is. */
@Controller
class WhyController {
    private final FactBook book;
    private final Lawbook law;
    private final Answers answers;
    private final Clock clock;

    WhyController(FactBook book, Lawbook law, Answers answers, Clock clock) {
        this.book = book;
        this.law = law;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/coverage/{need}")
    ResponseEntity<byte[]> why(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String need,
            @RequestParam(name = DayPlace.FIELD, defaultValue = "") String on,
            @RequestParam(name = KnownOn.FIELD, defaultValue = "") String known) {
        KnownOn knownOn = KnownOn.of(known, LocalDate.now(clock));
        Facts facts = book.known(caller, Answers.id(id), knownOn.day());
        Need of = Need.ofCode(need).orElseThrow(NotThere::new);
        ContinuityEngine engine = law.engine(facts.packs());
        Coverage coverage = engine.assess(facts.file(), knownOn.moment());
        FactWords words = FactWords.of(facts, law, frame.words());
        Optional<LocalDate> asked = asked(on, coverage);
        LocalDate day = asked.orElseGet(() -> nearestToToday(coverage));
        Form form = knownOn.form(frame.words()).with(DayPlace.FIELD, on.isEmpty() ? day.toString() : on);
        if (asked.isEmpty() && !on.isEmpty()) {
            form = form.fault(
                    DayPlace.FIELD,
                    frame.say(
                            "coverage.fault.window",
                            words.exactly(coverage.from()),
                            words.exactly(coverage.through())));
        }
        Explanation explanation = engine.explain(facts.file(), knownOn.moment(), of, day);
        String called = facts.called(frame.words());
        Frame titled = form.faulty()
                ? frame.titled("coverage.title", called)
                : frame.titled("coverage.day.title", words.need(of), words.exactly(day), called);
        return answers.page(
                form.faulty() ? 422 : 200,
                "WhyPage",
                titled.unreadable("coverage.unreadable", facts.unreadable()),
                Map.of("facts", facts, "form", form, "view", new WhyView(explanation, coverage, facts, words)));
    }

    /** The day that was written, if the answer reaches so far. */
    private static Optional<LocalDate> asked(String on, Coverage coverage) {
        return WrittenDay.exactly(on).filter(day -> !day.isBefore(coverage.from()) && !day.isAfter(coverage.through()));
    }

    /** Today, or the first day where everything that is recorded is still to come. */
    private static LocalDate nearestToToday(Coverage coverage) {
        return coverage.asOf().isBefore(coverage.from()) ? coverage.from() : coverage.asOf();
    }
}
