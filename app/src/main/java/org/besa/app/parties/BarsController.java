package org.besa.app.parties;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.cases.Filled;
import org.besa.app.cases.FormState;
import org.besa.app.cases.OutsideDesk;
import org.besa.app.cases.Typed;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To whom nothing may go: in one case, and in all of an organisation. */
@Controller
class BarsController {
    static final String FOR_ALL = "/parties/barred";

    private final PartyBook book;
    private final OutsideDesk desk;
    private final Answers answers;

    BarsController(PartyBook book, OutsideDesk desk, Answers answers) {
        this.book = book;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping("/cases/{id}/barred")
    ResponseEntity<byte[]> ofCase(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @RequestParam(name = "said", defaultValue = "") String said) {
        PartyBook.OfCase found = book.look(caller, Answers.id(id));
        Form typed = found.draft()
                .map(draft -> Typed.of(draft.values(), BarSheet.FIELDS).form())
                .orElse(Form.empty());
        return ofCase(
                200,
                caller,
                Answers.said(frame, said),
                found,
                new Forms(typed, found.draft().isPresent(), Form.empty()));
    }

    @PostMapping("/cases/{id}/barred")
    ResponseEntity<byte[]> bar(
            Caller caller, Frame frame, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        PartyBook.OfCase found = book.look(caller, Answers.id(id));
        Filled<Bar> filled =
                new BarSheet(found.barred().register()).read(Typed.of(sent, BarSheet.FIELDS), frame.words());
        if (filled.value().isEmpty()) {
            return ofCase(422, caller, frame, found, new Forms(filled.form(), false, Form.empty()));
        }
        book.bar(caller, found.id(), filled.value().get());
        return Answers.to("/cases/" + found.id() + "/barred?said=recorded");
    }

    /** Lifts that the authorities of a country are barred, or bars them again. */
    @PostMapping("/cases/{id}/barred/origins")
    ResponseEntity<byte[]> origins(
            Caller caller, Frame frame, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        PartyBook.OfCase found = book.look(caller, Answers.id(id));
        if (!PartyBook.lifts(caller.account())) {
            throw new NotThere();
        }
        String at = "/cases/" + found.id() + "/barred?said=";
        Typed typed = Typed.of(sent, LiftedSheet.FIELDS);
        if (typed.one(LiftedSheet.ACT).equals(LiftedSheet.AGAIN)) {
            book.barAgain(caller, found.id(), typed.one(LiftedSheet.COUNTRY));
            return Answers.to(at + "kept");
        }
        Filled<Lifted> filled = new LiftedSheet(Set.copyOf(found.liftable())).read(typed, frame.words());
        if (filled.value().isEmpty()) {
            return ofCase(422, caller, frame, found, new Forms(Form.empty(), false, filled.form()));
        }
        book.lift(caller, found.id(), filled.value().get());
        return Answers.to(at + "recorded");
    }

    /**
     * What was typed into the forms of the page.
     *
     * @param restored whether the first comes from a draft
     */
    private record Forms(Form bar, boolean restored, Form lift) {}

    private ResponseEntity<byte[]> ofCase(int status, Caller caller, Frame frame, PartyBook.OfCase found, Forms forms) {
        String called = found.called().isEmpty() ? frame.say("cases.unreadableName") : found.called();
        Frame titled = frame.titled("parties.case.title", called).unreadable("parties.unreadable", found.unreadable());
        return answers.page(
                status,
                "CaseBarsPage",
                titled,
                Map.of(
                        "found",
                        found,
                        "facing",
                        new PartyWords(found.barred().register(), frame.words()),
                        "form",
                        forms.bar(),
                        "restored",
                        forms.restored(),
                        "lift",
                        forms.lift(),
                        "lifts",
                        PartyBook.lifts(caller.account()),
                        "people",
                        answers.people(Stream.<Entry<?>>concat(found.entries().stream(), found.lifted().stream())
                                .flatMap(entry -> entry.envelope().stream())
                                .map(Envelope::writer))));
    }

    @GetMapping(FOR_ALL)
    ResponseEntity<byte[]> forAll(
            Caller caller, Frame frame, @RequestParam(name = "said", defaultValue = "") String said) {
        Answers.mustWorkOnCases(caller);
        return forAll(200, caller, Answers.said(frame, said), book.register(caller), typed(caller));
    }

    private FormState typed(Caller caller) {
        return desk.open(caller, PartyForms.BARRED, FormState.of(Form.empty(), 0));
    }

    @PostMapping(FOR_ALL)
    ResponseEntity<byte[]> propose(Caller caller, Frame frame, @RequestParam MultiValueMap<String, String> sent) {
        Answers.mustWorkOnCases(caller);
        Register register = book.register(caller);
        Filled<Bar> filled = new BarSheet(register).read(Typed.of(sent, BarSheet.FIELDS), frame.words());
        if (filled.value().isEmpty()) {
            return forAll(422, caller, frame, register, FormState.of(filled.form(), 0));
        }
        book.propose(caller, filled.value().get());
        return Answers.to(FOR_ALL + "?said=recorded");
    }

    @PostMapping(FOR_ALL + "/{bar}")
    ResponseEntity<byte[]> act(
            Caller caller,
            Frame frame,
            @PathVariable String bar,
            @RequestParam(name = "act", defaultValue = "") String act,
            @RequestParam(name = "revision", defaultValue = "") String revision) {
        Answers.mustWorkOnCases(caller);
        OrganisationBar.Act asked = Stream.of(OrganisationBar.Act.values())
                .filter(each -> each.code().equals(act))
                .findFirst()
                .orElseThrow(NotThere::new);
        OpaqueId item = Answers.id(bar);
        return Answers.done(
                frame,
                FOR_ALL,
                "kept",
                () -> book.act(caller, item, Answers.revision(revision), asked),
                noticed -> forAll(409, caller, noticed, book.register(caller), typed(caller)));
    }

    private ResponseEntity<byte[]> forAll(int status, Caller caller, Frame frame, Register register, FormState typed) {
        Frame titled = frame.titled("parties.forAll.title").unreadable("parties.unreadable", register.unreadable());
        return answers.page(
                status,
                "BarsPage",
                titled,
                Map.of(
                        "register",
                        register,
                        "facing",
                        new PartyWords(register, frame.words()),
                        "place",
                        PartyForms.BARRED,
                        "typed",
                        typed,
                        "caller",
                        caller.account(),
                        "people",
                        answers.people(register.bars().stream()
                                .flatMap(entry -> entry.envelope().stream())
                                .flatMap(envelope -> Stream.of(
                                        envelope.writer(),
                                        new OpaqueId(envelope.content().asked()))))));
    }
}
