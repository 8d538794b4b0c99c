package org.besa.app.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.app.access.Accounts;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Envelope;
import org.besa.app.coverage.Coming;
import org.besa.app.coverage.FactBook;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Lawbook;
import org.besa.app.coverage.Matter;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.app.vault.Looked;
import org.besa.app.vault.NotForYou;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is lost or due soon for the people whom somebody serves, and the warnings that are kept of it. */
@Controller
class WarningsController {
    private static final String MATTER = "matter";

    private final TaskBook book;
    private final FactBook facts;
    private final Lawbook law;
    private final Accounts accounts;
    private final WarningSteps steps;
    private final Comparisons comparisons;
    private final Answers answers;
    private final Clock clock;

    WarningsController(
            TaskBook book,
            FactBook facts,
            Lawbook law,
            Accounts accounts,
            WarningSteps steps,
            Comparisons comparisons,
            Answers answers,
            Clock clock) {
        this.book = book;
        this.facts = facts;
        this.law = law;
        this.accounts = accounts;
        this.steps = steps;
        this.comparisons = comparisons;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/warnings")
    ResponseEntity<byte[]> list(
            Caller caller,
            Frame frame,
            @RequestParam(name = "whose", defaultValue = "") String whose,
            @RequestParam(name = "page", defaultValue = "1") String page) {
        Answers.mustWorkOnCases(caller);
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.plusDays(steps.farthest());
        boolean all = whose.equals("all");
        Optional<OpaqueId> mine =
                all ? Optional.empty() : Optional.of(caller.account().id());
        int asked = page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
        Comparisons.Standing standing = comparisons.goOn(caller);
        Coming coming = facts.coming(caller, today, last);
        Looked<List<TaskDue>, WarningPick, Tasks> looked =
                book.warn(caller, tasks -> WarningPick.of(coming, tasks, mine, today, last, asked));
        WarningPick pick = looked.choice();
        WarningsView view = new WarningsView(
                new WarningRows(looked.chosen(), today, steps, law, words(frame)).of(pick.shown()),
                pick.found(),
                Math.max(coming.waiting(), looked.waiting()),
                Math.max(coming.unopened(), looked.unopened().size()));
        return answers.page(
                200,
                "WarningsPage",
                frame.titled("tasks.warnings.title"),
                Map.of(
                        "view",
                        view,
                        "standing",
                        standing,
                        "all",
                        all,
                        "again",
                        href(all, pick.page()),
                        "back",
                        pick.page() > 1 ? href(all, pick.page() - 1) : "",
                        "on",
                        pick.page() * WarningPick.ON_A_PAGE < pick.found() ? href(all, pick.page() + 1) : ""));
    }

    /** What came out of deriving everything anew today; goes on with what is not compared yet. */
    @GetMapping("/warnings/compared")
    ResponseEntity<byte[]> compared(Caller caller, Frame frame) {
        Answers.mustWorkOnCases(caller);
        Comparisons.Standing standing = comparisons.goOn(caller);
        return answers.page(
                200,
                "ComparedPage",
                frame.titled("tasks.compared.title"),
                Map.of("standing", standing, "found", found(caller, standing, frame)));
    }

    private List<ComparedCase> found(Caller caller, Comparisons.Standing standing, Frame frame) {
        return standing.differences().stream()
                .map(Comparisons.Difference::caseId)
                .distinct()
                .flatMap(id -> found(caller, id, standing, frame).stream())
                .toList();
    }

    /** A case that is no longer the caller's is not told of. */
    private Optional<ComparedCase> found(Caller caller, OpaqueId id, Comparisons.Standing standing, Frame frame) {
        try {
            return Optional.of(ComparedCase.of(book.look(caller, id), standing, frame));
        } catch (NotForYou gone) {
            return Optional.empty();
        }
    }

    private static String href(boolean all, int page) {
        return "/warnings?" + (all ? "whose=all&" : "") + "page=" + page;
    }

    /** What is warned of is computed anew and kept as it is now; the form only says which it is. */
    @PostMapping("/cases/{id}/warnings")
    ResponseEntity<byte[]> keep(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @RequestParam(name = MATTER, defaultValue = "") String matter) {
        OpaqueId item = book.keep(
                        caller,
                        Answers.id(id),
                        Matter.of(matter).orElseThrow(NotThere::new),
                        LocalDate.now(clock),
                        words(frame).facing())
                .item();
        return Answers.to("/cases/" + id + "/warnings/" + item + "?said=recorded");
    }

    @GetMapping("/cases/{id}/warnings/{item}")
    ResponseEntity<byte[]> replay(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(name = "said", defaultValue = "") String said) {
        TaskWords words = words(frame);
        Replay replay = book.replay(caller, Answers.id(id), Answers.id(item), LocalDate.now(clock), words.facing());
        Frame titled = frame.titled("tasks.replay.title", replay.facts().called(frame.words()));
        return answers.page(
                200,
                "ReplayPage",
                Answers.said(titled, said),
                Map.of(
                        "replay",
                        replay,
                        "words",
                        words,
                        "people",
                        answers.people(replay.kept().envelope().stream().map(Envelope::writer))));
    }

    private TaskWords words(Frame frame) {
        return new TaskWords(new FactWords(law, frame.words()), accounts);
    }
}
