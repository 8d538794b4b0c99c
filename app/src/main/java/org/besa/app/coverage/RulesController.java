package org.besa.app.coverage;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.Notice;
import org.besa.app.vault.Stale;
import org.besa.continuity.rules.RulePack;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** By which rules a case is judged. */
@Controller
class RulesController {
    private static final String PACKS = "packs";

    private final FactBook book;
    private final Lawbook law;
    private final Answers answers;

    RulesController(FactBook book, Lawbook law, Answers answers) {
        this.book = book;
        this.law = law;
        this.answers = answers;
    }

    @GetMapping("/cases/{id}/rules")
    ResponseEntity<byte[]> form(Caller caller, Frame frame, @PathVariable String id) {
        return page(200, frame, book.look(caller, Answers.id(id)));
    }

    @PostMapping("/cases/{id}/rules")
    ResponseEntity<byte[]> choose(
            Caller caller, Frame frame, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        long revision =
                Answers.revision(Optional.ofNullable(sent.getFirst("revision")).orElse(""));
        List<String> chosen = law.packs(Objects.requireNonNullElse(sent.get(PACKS), List.of())).stream()
                .map(RulePack::id)
                .toList();
        try {
            book.judge(caller, Answers.id(id), revision, new JudgedBy(chosen));
        } catch (Stale stale) {
            return page(
                    409, frame.noticing(Notice.Kind.CARE, "coverage.rules.stale"), book.look(caller, Answers.id(id)));
        }
        return Answers.to("/cases/" + id + "/coverage?said=kept");
    }

    private ResponseEntity<byte[]> page(int status, Frame frame, Facts facts) {
        FactWords words = new FactWords(law, frame.words());
        List<Choice> choices = law.all().stream()
                .map(pack -> Choice.of(pack.id(), words.plain(pack.title())))
                .toList();
        List<OwnRule> own =
                facts.own().stream().map(pack -> OwnRule.of(pack, words)).toList();
        Form form = Form.empty()
                .with(PACKS, facts.chosen().stream().map(RulePack::id).toArray(String[]::new));
        return answers.page(
                status,
                "RulesPage",
                frame.titled("coverage.rules.title", facts.called(frame.words())),
                Map.of("facts", facts, "form", form, "choices", choices, "own", own));
    }
}
