package org.besa.app.cases;

import java.util.List;
import java.util.Optional;
import org.besa.app.access.Caller;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps what is being typed into forms that are about no case, for who may fill them in. */
@Controller
class OutsideDraftController {
    private final OutsideDesk desk;
    private final Answers answers;
    private final List<OutsideForms> rooms;

    OutsideDraftController(OutsideDesk desk, Answers answers, List<OutsideForms> rooms) {
        this.desk = desk;
        this.answers = answers;
        this.rooms = rooms;
    }

    private DraftPlace place(Caller caller, String code) {
        return rooms.stream()
                .flatMap(room -> room.place(caller, code).stream())
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    @PostMapping("/drafts/{place}")
    ResponseEntity<byte[]> keep(
            Caller caller, Frame frame, @PathVariable String place, @RequestParam MultiValueMap<String, String> sent) {
        DraftPlace form = place(caller, place);
        // What is only ever new has none.
        long revision =
                Answers.revision(Optional.ofNullable(sent.getFirst("revision")).orElse("0"));
        return DraftController.kept(
                answers, frame, revision, Typed.of(sent, form.fields()), draft -> desk.save(caller, form, draft));
    }

    @PostMapping("/drafts/{place}/discard")
    ResponseEntity<byte[]> discard(Caller caller, @PathVariable String place) {
        DraftPlace form = place(caller, place);
        desk.discard(caller, form);
        return Answers.to(form.path());
    }
}
