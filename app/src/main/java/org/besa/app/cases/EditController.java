package org.besa.app.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.app.access.Caller;
import org.besa.app.face.Choice;
import org.besa.app.face.Difference;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.app.vault.Stale;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms for name, safe-contact rule and notes. Who was slower than somebody else sees both versions, and loses nothing. */
@Controller
class EditController {
    private final Casebook book;
    private final CaseDesk desk;
    private final Answers answers;

    EditController(Casebook book, CaseDesk desk, Answers answers) {
        this.book = book;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping("/cases/{id}/name")
    ResponseEntity<byte[]> name(Caller caller, Frame frame, @PathVariable String id) {
        return show(caller, frame, Answers.id(id), Edit.name(Answers.id(id)));
    }

    @PostMapping("/cases/{id}/name")
    ResponseEntity<byte[]> saveName(
            Caller caller, Frame frame, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        return save(caller, frame, Answers.id(id), Edit.name(Answers.id(id)), sent);
    }

    @GetMapping("/cases/{id}/contact")
    ResponseEntity<byte[]> contact(Caller caller, Frame frame, @PathVariable String id) {
        return show(caller, frame, Answers.id(id), Edit.contact(Answers.id(id)));
    }

    @PostMapping("/cases/{id}/contact")
    ResponseEntity<byte[]> saveContact(
            Caller caller, Frame frame, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        return save(caller, frame, Answers.id(id), Edit.contact(Answers.id(id)), sent);
    }

    @GetMapping("/cases/{id}/notes/new")
    ResponseEntity<byte[]> newNote(Caller caller, Frame frame, @PathVariable String id) {
        return show(caller, frame, Answers.id(id), Edit.newNote());
    }

    @PostMapping("/cases/{id}/notes/new")
    ResponseEntity<byte[]> saveNewNote(
            Caller caller, Frame frame, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        return save(caller, frame, Answers.id(id), Edit.newNote(), sent);
    }

    @GetMapping("/cases/{id}/notes/{item}")
    ResponseEntity<byte[]> note(Caller caller, Frame frame, @PathVariable String id, @PathVariable String item) {
        return show(caller, frame, Answers.id(id), Edit.note(Answers.id(item)));
    }

    @PostMapping("/cases/{id}/notes/{item}")
    ResponseEntity<byte[]> saveNote(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> sent) {
        return save(caller, frame, Answers.id(id), Edit.note(Answers.id(item)), sent);
    }

    private <T extends Content> ResponseEntity<byte[]> show(Caller caller, Frame frame, OpaqueId id, Edit<T> edit) {
        CaseDesk.Desk open = desk.open(caller, id, edit.place());
        CaseView view = open.view();
        mustBeThere(view, edit);
        long revision = edit.current(view).map(Entry::revision).orElse(0L);
        if (open.draft().isPresent()) {
            return page(
                    200,
                    frame,
                    view,
                    edit,
                    FormState.restored(edit.place(), open.draft().get()));
        }
        Form filled = edit.content(view).map(edit.sheet()::filled).orElse(Form.empty());
        return page(200, frame, view, edit, FormState.of(filled, revision));
    }

    private <T extends Content> ResponseEntity<byte[]> save(
            Caller caller, Frame frame, OpaqueId id, Edit<T> edit, MultiValueMap<String, String> sent) {
        long revision =
                Answers.revision(Optional.ofNullable(sent.getFirst("revision")).orElse(""));
        Filled<T> filled = edit.sheet().read(Typed.of(sent, edit.place().fields()), frame.words());
        if (filled.value().isEmpty()) {
            CaseView view = book.look(caller, id);
            mustBeThere(view, edit);
            return page(422, frame, view, edit, FormState.of(filled.form(), revision));
        }
        T mine = filled.value().get();
        try {
            write(caller, id, edit, revision, mine, filled.form());
        } catch (Stale stale) {
            Entry<T> theirs = book.met(edit.kind(), stale.current().orElseThrow(NotThere::new));
            List<Difference> differences = theirs.content()
                    .map(content -> edit.sheet().differences(mine, content, frame.words()))
                    .orElse(List.of());
            FormState state = FormState.of(filled.form(), theirs.revision()).beside(differences);
            return page(409, frame, book.look(caller, id), edit, state);
        }
        return Answers.to("/cases/" + id + "?said=" + (edit.item().isEmpty() ? "noted" : "kept"));
    }

    private <T extends Content> void write(Caller caller, OpaqueId id, Edit<T> edit, long revision, T mine, Form form) {
        if (!(mine instanceof Note note)) {
            book.write(caller, id, edit.kind(), revision, mine);
        } else if (edit.item().isPresent()) {
            book.rewrite(caller, id, edit.item().get(), revision, note);
        } else {
            book.note(caller, id, Answers.part(form.value(NoteSheet.PART)), note);
        }
    }

    /** A note must be there, and able to be read; the contact rule may only be seen by who was let in. */
    private static void mustBeThere(CaseView view, Edit<?> edit) {
        boolean missing = edit.kind().equals(Kind.NOTE)
                && edit.item().isPresent()
                && edit.content(view).isEmpty();
        boolean hidden = edit.kind().equals(Kind.CONTACT) && !view.readsContact();
        if (missing || hidden) {
            throw new NotThere();
        }
    }

    private ResponseEntity<byte[]> page(int status, Frame frame, CaseView view, Edit<?> edit, FormState state) {
        Frame titled = frame.titled(title(edit), Answers.called(frame, view));
        List<Choice> parts = edit.item().isEmpty() ? Answers.parts(frame, view.compartments()) : List.of();
        return answers.page(
                status,
                "EditPage",
                titled,
                Map.of(
                        "view", view,
                        "place", edit.place(),
                        "form", state.form(),
                        "revision", state.revision(),
                        "restored", state.restored(),
                        "stale", status == 409,
                        "differences", state.differences(),
                        "parts", parts));
    }

    private static String title(Edit<?> edit) {
        return switch (edit.place().code()) {
            case "name" -> "cases.name.title";
            case "contact" -> "cases.contact.title";
            case "note.new" -> "cases.note.new";
            default -> "cases.note.title";
        };
    }
}
