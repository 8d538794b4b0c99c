package org.besa.app.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.besa.app.access.Caller;
import org.besa.app.face.Frame;
import org.besa.app.face.Words;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes items back, undoes changes, and shows what items were. */
@Controller
class ItemController {
    private final Casebook book;
    private final Answers answers;
    private final List<OtherKinds> others;

    ItemController(Casebook book, Answers answers, List<OtherKinds> others) {
        this.book = book;
        this.answers = answers;
        this.others = others;
    }

    @PostMapping("/cases/{id}/items/{item}/withdraw")
    ResponseEntity<byte[]> withdraw(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(name = "revision", defaultValue = "") String revision,
            @RequestParam(name = "from", defaultValue = "") String from) {
        long expected = Answers.revision(revision);
        OpaqueId of = Answers.id(item);
        return done(caller, frame, id, from, "withdrawn", () -> book.withdraw(caller, Answers.id(id), of, expected));
    }

    @PostMapping("/cases/{id}/items/{item}/undo")
    ResponseEntity<byte[]> undo(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(name = "revision", defaultValue = "") String revision,
            @RequestParam(name = "from", defaultValue = "") String from) {
        long expected = Answers.revision(revision);
        OpaqueId of = Answers.id(item);
        return done(caller, frame, id, from, "undone", () -> book.undo(caller, Answers.id(id), of, expected));
    }

    private ResponseEntity<byte[]> done(
            Caller caller, Frame frame, String id, String from, String said, Runnable change) {
        return Answers.done(
                frame,
                "/cases/" + id + page(from),
                said,
                change,
                noticed -> answers.casePage(409, noticed, book.look(caller, Answers.id(id)), Function.identity()));
    }

    /** The page of another room to which one returns, or the case's own. */
    private String page(String from) {
        return others.stream().anyMatch(room -> room.pages().contains(from)) ? "/" + from : "";
    }

    @GetMapping("/cases/{id}/history/{item}")
    ResponseEntity<byte[]> history(Caller caller, Frame frame, @PathVariable String id, @PathVariable String item) {
        Casebook.Past past = book.history(caller, Answers.id(id), Answers.id(item));
        People people = answers.people(past.revisions().stream()
                .flatMap(each -> each.envelope().stream())
                .map(Envelope::writer));
        String called = past.called().orElse(frame.say("cases.unreadableName"));
        return answers.page(
                200,
                "HistoryPage",
                frame.titled("cases.history.title", called),
                Map.of(
                        "id", Answers.id(id),
                        "revisions", past.revisions().reversed(),
                        "told", told(past.revisions(), frame.words()),
                        "people", people));
    }

    /** What other rooms' contents say, by revision. */
    private Map<Long, List<Told>> told(List<Entry<?>> revisions, Words words) {
        Map<Long, List<Told>> told = new HashMap<>();
        for (Entry<?> entry : revisions) {
            for (OtherKinds room : others) {
                if (room.kinds().contains(entry.kind())) {
                    entry.content().ifPresent(content -> told.put(entry.revision(), room.told(content, words)));
                }
            }
        }
        return told;
    }
}
