package org.besa.app.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.besa.app.access.Caller;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.app.vault.CaseFiles.CaseFile;
import org.besa.app.vault.Compartment;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes files in and gives them out. */
@Controller
class FileController {
    private final Casebook book;
    private final CasePapers papers;
    private final Answers answers;

    FileController(Casebook book, CasePapers papers, Answers answers) {
        this.book = book;
        this.papers = papers;
        this.answers = answers;
    }

    @GetMapping("/cases/{id}/files/new")
    ResponseEntity<byte[]> form(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @RequestParam(name = "part", defaultValue = "main") String part) {
        return page(200, caller, frame, id, part(part), Form.empty());
    }

    @PostMapping("/cases/{id}/files/{part}")
    ResponseEntity<byte[]> store(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String part,
            HttpServletRequest request) {
        Compartment into = part(part);
        try {
            Upload upload = Upload.of(request, frame.formKey(), papers.limits().largest());
            papers.store(caller, Answers.id(id), into, upload.name(), upload.content());
        } catch (IOException broken) {
            // What is no refusal of ours is a request that ended in its middle.
            FileRefused refused = broken instanceof FileRefused ours ? ours : new FileRefused(FileRefused.Why.BROKEN);
            return page(422, caller, frame, id, into, Form.empty().fault(Upload.FILE, why(frame, refused)));
        }
        return Answers.to("/cases/" + id + "?said=stored");
    }

    private String why(Frame frame, FileRefused refused) {
        return switch (refused.why()) {
            case TOO_LARGE ->
                frame.say("cases.refused.too-large", papers.limits().megabytes());
            case OTHER_TYPE ->
                frame.say(
                        "cases.refused.other-type",
                        refused.found().map(FileType::ending).orElse(""));
            case EMPTY, UNKNOWN_TYPE, BROKEN, BUSY ->
                frame.say("cases.refused." + refused.why().code());
        };
    }

    private static Compartment part(String code) {
        return Arrays.stream(Compartment.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private ResponseEntity<byte[]> page(
            int status, Caller caller, Frame frame, String id, Compartment part, Form form) {
        CaseView view = book.look(caller, Answers.id(id));
        if (!view.compartments().contains(part)) {
            throw new NotThere();
        }
        return answers.page(
                status,
                "FilePage",
                frame.titled("cases.file.title", Answers.called(frame, view)),
                Map.of(
                        "view", view,
                        "part", part.code(),
                        "form", form,
                        "limit", papers.limits().megabytes(),
                        "accept", FileType.accepted()));
    }

    @GetMapping("/cases/{id}/files/{file}")
    ResponseEntity<InputStreamResource> file(Caller caller, @PathVariable String id, @PathVariable String file)
            throws IOException {
        CaseFile opened = papers.open(caller, Answers.id(id), Answers.id(file));
        return Answers.attachment(opened.facts().label().name(), StandardCharsets.UTF_8)
                .contentType(MediaType.parseMediaType(opened.facts().label().mediaType()))
                .contentLength(opened.facts().original().length())
                .body(new InputStreamResource(opened.content().open()));
    }
}
