package org.besa.app.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.app.access.Accounts;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.app.cases.Answers;
import org.besa.app.cases.CaseTeam;
import org.besa.app.cases.Draft;
import org.besa.app.cases.DraftPlace;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.cases.FormState;
import org.besa.app.cases.Told;
import org.besa.app.cases.Typed;
import org.besa.app.coverage.FactReader;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Lawbook;
import org.besa.app.coverage.Matter;
import org.besa.app.coverage.TaskBegun;
import org.besa.app.face.Difference;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.Stale;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is to be done in a case: the list, and the form to record and correct it. */
@Controller
class TaskController {
    private final TaskBook book;
    private final Lawbook law;
    private final Accounts accounts;
    private final Answers answers;
    private final Clock clock;

    TaskController(TaskBook book, Lawbook law, Accounts accounts, Answers answers, Clock clock) {
        this.book = book;
        this.law = law;
        this.accounts = accounts;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/tasks")
    ResponseEntity<byte[]> list(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @RequestParam(name = "said", defaultValue = "") String said) {
        return list(200, caller, Answers.said(frame, said), id);
    }

    private ResponseEntity<byte[]> list(int status, Caller caller, Frame frame, String id) {
        Tasks tasks = book.look(caller, Answers.id(id));
        Frame titled = frame.titled("tasks.list.title", tasks.facts().called(frame.words()))
                .unreadable("tasks.unreadable", tasks.unreadable());
        return answers.page(
                status,
                "TasksPage",
                titled,
                Map.of(
                        "tasks",
                        tasks,
                        "today",
                        today(),
                        "coverage",
                        law.assess(tasks.facts(), today()),
                        "words",
                        words(frame),
                        "people",
                        answers.people(Stream.<Entry<?>>concat(tasks.tasks().stream(), tasks.warnings().stream())
                                .flatMap(entry -> entry.envelope().stream())
                                .map(Envelope::writer))));
    }

    @GetMapping(TaskBegun.PATH_OF_CASES)
    ResponseEntity<byte[]> fresh(Caller caller, Frame frame, @PathVariable String id) {
        return fresh(caller, frame, id, Form.empty());
    }

    /** The same form, filled with what an answer knows; nothing is recorded yet. Sent and not asked for, so that no address holds it. */
    @PostMapping(value = TaskBegun.PATH_OF_CASES, params = TaskBegun.BEGIN)
    ResponseEntity<byte[]> begin(
            Caller caller, Frame frame, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        return fresh(caller, frame, id, Typed.of(sent, TaskPlace.FRESH.fields()).form());
    }

    private ResponseEntity<byte[]> fresh(Caller caller, Frame frame, String id, Form begun) {
        TaskBook.Desk desk = book.open(caller, Answers.id(id), TaskPlace.FRESH);
        String me = caller.account().id().hex();
        boolean mine = desk.tasks().team().stream()
                .anyMatch(member -> member.account().hex().equals(me));
        return show(frame, desk, TaskPlace.FRESH, mine ? begun.with(TaskPlace.WHO, me) : begun, 0);
    }

    @PostMapping(TaskBegun.PATH_OF_CASES)
    ResponseEntity<byte[]> record(
            Caller caller, Frame frame, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        return save(caller, frame, book.look(caller, Answers.id(id)), Optional.empty(), sent);
    }

    @GetMapping("/cases/{id}/tasks/{item}")
    ResponseEntity<byte[]> one(Caller caller, Frame frame, @PathVariable String id, @PathVariable String item) {
        OpaqueId of = Answers.id(item);
        TaskBook.Desk desk = book.open(caller, Answers.id(id), TaskPlace.of(of));
        Entry<Task> entry = desk.tasks().readable(of).orElseThrow(NotThere::new);
        return show(
                frame, desk, TaskPlace.of(of), TaskSheet.filled(entry.content().orElseThrow()), entry.revision());
    }

    @PostMapping("/cases/{id}/tasks/{item}")
    ResponseEntity<byte[]> correct(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> sent) {
        Tasks tasks = book.look(caller, Answers.id(id));
        Entry<Task> entry = tasks.readable(Answers.id(item)).orElseThrow(NotThere::new);
        return save(caller, frame, tasks, Optional.of(entry), sent);
    }

    /** Says that it is done, by the caller and today, or that it is not. */
    @PostMapping("/cases/{id}/tasks/{item}/done")
    ResponseEntity<byte[]> done(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(name = "revision", defaultValue = "") String revision,
            @RequestParam(name = "done", defaultValue = "") String done) {
        Tasks tasks = book.look(caller, Answers.id(id));
        Entry<Task> entry = tasks.readable(Answers.id(item)).orElseThrow(NotThere::new);
        Task task = entry.content().orElseThrow();
        Task next = done.equals("yes") ? task.done(today(), caller.account().id()) : task.notDone();
        return Answers.done(
                frame,
                "/cases/" + id + "/tasks",
                "kept",
                () -> book.correct(caller, tasks.id(), entry.id(), Answers.revision(revision), next),
                noticed -> list(409, caller, noticed, id));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private TaskWords words(Frame frame) {
        return new TaskWords(new FactWords(law, frame.words()), accounts);
    }

    private List<Candidate> candidates(Tasks tasks) {
        return tasks.team().stream()
                .flatMap(member -> accounts
                        .find(member.account())
                        .filter(CaseTeam::worksOnCases)
                        .map(account -> new Candidate(
                                account.id(),
                                account.name().text(),
                                member.privileged() && account.role() == Role.LAWYER))
                        .stream())
                .sorted(Comparator.comparing(Candidate::name))
                .toList();
    }

    private ResponseEntity<byte[]> show(Frame frame, TaskBook.Desk desk, DraftPlace place, Form there, long revision) {
        Optional<Draft> kept = desk.draft().filter(draft -> isAbout(draft, there));
        if (kept.isPresent()) {
            return page(200, frame, desk.tasks(), place, FormState.restored(place, kept.get()));
        }
        return page(200, frame, desk.tasks(), place, FormState.of(there, revision));
    }

    /** There is one draft for all that is new: what was typed about something else does not belong here. */
    private static boolean isAbout(Draft draft, Form there) {
        List<String> about = draft.values().getOrDefault(TaskBegun.ABOUT, List.of(""));
        return about.equals(List.of(there.value(TaskBegun.ABOUT)));
    }

    private ResponseEntity<byte[]> save(
            Caller caller,
            Frame frame,
            Tasks tasks,
            Optional<Entry<Task>> corrected,
            MultiValueMap<String, String> sent) {
        long revision =
                Answers.revision(Optional.ofNullable(sent.getFirst("revision")).orElse(""));
        DraftPlace place = corrected.map(entry -> TaskPlace.of(entry.id())).orElse(TaskPlace.FRESH);
        FactReader read = new FactReader(Typed.of(sent, place.fields()), frame.words());
        Compartment part = corrected.map(Entry::compartment).orElseGet(() -> Answers.part(read.sent(TaskBegun.PART)));
        Optional<Task> task = new TaskSheet(candidates(tasks)).read(read, part, frame.words());
        if (task.isEmpty()) {
            return page(422, frame, tasks, place, FormState.of(read.form(), revision));
        }
        try {
            if (corrected.isPresent()) {
                book.correct(caller, tasks.id(), corrected.get().id(), revision, task.get());
            } else {
                book.record(caller, tasks.id(), part, task.get());
            }
        } catch (Stale stale) {
            Entry<Task> theirs = book.met(stale.current().orElseThrow(NotThere::new));
            TaskWords words = words(frame);
            List<Difference> differences = theirs.content()
                    .map(content -> Told.differences(words.told(task.get()), words.told(content)))
                    .orElse(List.of());
            return page(
                    409,
                    frame,
                    tasks,
                    place,
                    FormState.of(read.form(), theirs.revision()).beside(differences));
        }
        return Answers.to("/cases/" + tasks.id() + "/tasks?said=" + (corrected.isPresent() ? "kept" : "recorded"));
    }

    private ResponseEntity<byte[]> page(int status, Frame frame, Tasks tasks, DraftPlace place, FormState state) {
        TaskWords words = words(frame);
        return answers.page(
                status,
                "TaskPage",
                frame.titled("tasks.form.title", tasks.facts().called(frame.words())),
                Map.ofEntries(
                        Map.entry("id", tasks.id()),
                        Map.entry("place", place),
                        Map.entry("form", state.form()),
                        Map.entry(
                                "from",
                                Matter.of(state.form().value(TaskBegun.ABOUT))
                                        .map(words::matter)
                                        .orElse("")),
                        Map.entry("revision", state.revision()),
                        Map.entry("restored", state.restored()),
                        Map.entry("stale", status == 409),
                        Map.entry("differences", state.differences()),
                        Map.entry(
                                "team",
                                candidates(tasks).stream()
                                        .map(Candidate::choice)
                                        .toList()),
                        Map.entry(
                                "parts",
                                place.equals(TaskPlace.FRESH)
                                        ? Answers.parts(frame, tasks.facts().parts())
                                        : List.of())));
    }
}
