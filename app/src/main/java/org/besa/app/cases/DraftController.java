package org.besa.app.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.besa.app.access.Caller;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what is being typed into the forms of a case. */
@Controller
class DraftController {
    private final CaseDesk desk;
    private final Answers answers;
    private final List<OtherKinds> others;

    DraftController(CaseDesk desk, Answers answers, List<OtherKinds> others) {
        this.desk = desk;
        this.answers = answers;
        this.others = others;
    }

    private DraftPlace place(String code) {
        return DraftPlace.of(code)
                .or(() -> others.stream()
                        .flatMap(room -> room.place(code).stream())
                        .findFirst())
                .orElseThrow(NotThere::new);
    }

    @PostMapping("/cases/{id}/drafts/{place}")
    ResponseEntity<byte[]> keep(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String place,
            @RequestParam MultiValueMap<String, String> sent) {
        DraftPlace form = place(place);
        long revision =
                Answers.revision(Optional.ofNullable(sent.getFirst("revision")).orElse(""));
        return kept(
                answers,
                frame,
                revision,
                Typed.of(sent, form.fields()),
                draft -> desk.save(caller, Answers.id(id), form, draft));
    }

    /** Keeps it, if it can be kept, and says so in a line of the page. */
    static ResponseEntity<byte[]> kept(
            Answers answers, Frame frame, long revision, Typed typed, Consumer<Draft> keeping) {
        Optional<Draft> draft = draft(revision, typed);
        draft.ifPresent(keeping);
        return answers.page(draft.isPresent() ? 200 : 422, "DraftKept", frame, Map.of("time", answers.now(frame)));
    }

    private static Optional<Draft> draft(long revision, Typed typed) {
        try {
            return Optional.of(new Draft(revision, typed.values()));
        } catch (IllegalArgumentException tooLong) {
            return Optional.empty();
        }
    }

    @PostMapping("/cases/{id}/drafts/{place}/discard")
    ResponseEntity<byte[]> discard(Caller caller, @PathVariable String id, @PathVariable String place) {
        DraftPlace form = place(place);
        desk.discard(caller, Answers.id(id), form);
        return Answers.to("/cases/" + id + form.path());
    }
}
