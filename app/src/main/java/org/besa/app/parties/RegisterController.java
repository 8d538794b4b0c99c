package org.besa.app.parties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Content;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.cases.Filled;
import org.besa.app.cases.FormState;
import org.besa.app.cases.OutsideDesk;
import org.besa.app.cases.People;
import org.besa.app.cases.Told;
import org.besa.app.cases.Typed;
import org.besa.app.face.Choice;
import org.besa.app.face.Difference;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.app.face.Notice;
import org.besa.app.vault.Stale;
import org.besa.continuity.codes.Plain;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of parties: who works on cases reads it, coordinators keep it. */
@Controller
class RegisterController {
    private static final String PATH = "/parties";

    private final PartyBook book;
    private final OutsideDesk desk;
    private final Answers answers;
    private final Clock clock;

    RegisterController(PartyBook book, OutsideDesk desk, Answers answers, Clock clock) {
        this.book = book;
        this.desk = desk;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(
            Caller caller,
            Frame frame,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "role", defaultValue = "") String role,
            @RequestParam(name = "sort", defaultValue = "") String sort,
            @RequestParam(name = "page", defaultValue = "1") String page,
            @RequestParam(name = "said", defaultValue = "") String said) {
        Answers.mustWorkOnCases(caller);
        return list(200, caller, Answers.said(frame, said), PartySearch.of(words, role, sort, page));
    }

    private ResponseEntity<byte[]> list(int status, Caller caller, Frame frame, PartySearch search) {
        Register register = book.register(caller);
        PartySearch.Found found =
                search.found(register.standing(), frame.language().locale());
        Frame titled = frame.titled("parties.list.title").unreadable("parties.unreadable", register.unreadable());
        PartyWords facing = new PartyWords(register, frame.words());
        return answers.page(
                status,
                "PartiesPage",
                titled,
                Map.of(
                        "found",
                        found,
                        "withdrawn",
                        register.withdrawn(),
                        "missing",
                        register.missing().keySet().stream()
                                .map(code -> Choice.of(code, facing.name(code)))
                                .toList(),
                        "form",
                        search.form(),
                        "facing",
                        facing,
                        "people",
                        people(Stream.concat(found.entries().stream(), register.withdrawn().stream())),
                        "keeps",
                        PartyBook.keeps(caller.account())));
    }

    private static void mustKeep(Caller caller) {
        if (!PartyBook.keeps(caller.account())) {
            throw new NotThere();
        }
    }

    /** Who wrote these, and who checked them. */
    private People people(Stream<? extends Entry<? extends Content>> entries) {
        return answers.people(entries.flatMap(entry -> entry.envelope().stream())
                .flatMap(envelope -> Stream.concat(Stream.of(envelope.writer()), checker(envelope))));
    }

    private static Stream<OpaqueId> checker(Envelope<?> envelope) {
        return switch (envelope.content()) {
            case Party party when !party.verifiedBy().isEmpty() -> Stream.of(new OpaqueId(party.verifiedBy()));
            default -> Stream.empty();
        };
    }

    @GetMapping(PATH + "/new")
    ResponseEntity<byte[]> fresh(
            Caller caller, Frame frame, @RequestParam(name = "code", defaultValue = "") String code) {
        mustKeep(caller);
        Plain named = book.register(caller).missing().get(code);
        if (named == null) {
            return form(
                    200, frame, Optional.empty(), desk.open(caller, PartyForms.FRESH, FormState.of(Form.empty(), 0)));
        }
        String called = in(named, frame);
        Form begun = Form.empty().with(PartySheet.CODE, code).with(PartySheet.NAMES, called);
        FormState typed = desk.open(caller, PartyForms.FRESH, FormState.of(begun, 0));
        boolean another = !typed.form().value(PartySheet.CODE).equals(code);
        return form(
                200,
                another ? frame.noticing(Notice.Kind.CARE, "parties.draft.another", called) : frame,
                Optional.empty(),
                typed);
    }

    private static String in(Plain plain, Frame frame) {
        return switch (frame.language()) {
            case EN -> plain.en();
            case SQ -> plain.sq();
            case FA -> plain.fa();
        };
    }

    @PostMapping(PATH + "/new")
    ResponseEntity<byte[]> record(Caller caller, Frame frame, @RequestParam MultiValueMap<String, String> sent) {
        mustKeep(caller);
        Filled<Party> filled = sheet(Optional.empty(), caller).read(Typed.of(sent, PartySheet.FIELDS), frame.words());
        if (filled.value().isEmpty()) {
            return form(422, frame, Optional.empty(), FormState.of(filled.form(), 0));
        }
        if (book.record(caller, filled.value().get()).isEmpty()) {
            Form taken = filled.form().fault(PartySheet.CODE, frame.say("parties.fault.taken"));
            return form(422, frame, Optional.empty(), FormState.of(taken, 0));
        }
        return Answers.to(PATH + "?said=recorded");
    }

    @GetMapping(PATH + "/{party}")
    ResponseEntity<byte[]> one(Caller caller, Frame frame, @PathVariable String party) {
        mustKeep(caller);
        Entry<Party> entry = readable(caller, Answers.id(party));
        Party there = entry.content().orElseThrow();
        FormState filled = FormState.of(PartySheet.filled(there), entry.revision());
        FormState typed = desk.open(caller, PartyForms.of(entry.id()), filled);
        // The form shows the code and does not send it, so no draft has it.
        return form(200, frame, Optional.of(entry.id()), typed.with(PartySheet.CODE, there.code()));
    }

    @PostMapping(PATH + "/{party}")
    ResponseEntity<byte[]> correct(
            Caller caller, Frame frame, @PathVariable String party, @RequestParam MultiValueMap<String, String> sent) {
        mustKeep(caller);
        Entry<Party> entry = readable(caller, Answers.id(party));
        long revision =
                Answers.revision(Optional.ofNullable(sent.getFirst("revision")).orElse(""));
        Filled<Party> filled = sheet(entry.content(), caller).read(Typed.of(sent, PartySheet.FIELDS), frame.words());
        Form form = filled.form()
                .with(PartySheet.CODE, entry.content().orElseThrow().code());
        if (filled.value().isEmpty()) {
            return form(422, frame, Optional.of(entry.id()), FormState.of(form, revision));
        }
        Party mine = filled.value().get();
        try {
            book.correct(caller, entry.id(), revision, mine);
        } catch (Stale stale) {
            Entry<Party> theirs = book.met(stale.current().orElseThrow(NotThere::new));
            PartyWords facing = new PartyWords(book.register(caller), frame.words());
            People people = people(Stream.of(theirs, entry));
            List<Difference> differences = theirs.content()
                    .map(content -> Told.differences(facing.told(mine, people), facing.told(content, people)))
                    .orElse(List.of());
            FormState mineStill = FormState.of(form, theirs.revision()).beside(differences);
            return form(409, frame, Optional.of(entry.id()), mineStill);
        }
        return Answers.to(PATH + "?said=kept");
    }

    private Entry<Party> readable(Caller caller, OpaqueId item) {
        return book.register(caller).standing().stream()
                .filter(entry -> entry.id().equals(item) && entry.content().isPresent())
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private PartySheet sheet(Optional<Party> before, Caller caller) {
        return new PartySheet(before, caller.account().id(), LocalDate.now(clock));
    }

    private ResponseEntity<byte[]> form(int status, Frame frame, Optional<OpaqueId> item, FormState typed) {
        PartyWords facing = new PartyWords(Barred.nobody().register(), frame.words());
        return answers.page(
                status,
                "PartyPage",
                frame.titled(item.isPresent() ? "parties.form.change" : "parties.form.title"),
                Map.of(
                        "place",
                        item.map(PartyForms::of).orElse(PartyForms.FRESH),
                        "fresh",
                        item.isEmpty(),
                        "typed",
                        typed,
                        "stale",
                        status == 409,
                        "roles",
                        facing.roles()));
    }

    @PostMapping(PATH + "/{party}/withdraw")
    ResponseEntity<byte[]> withdraw(
            Caller caller,
            Frame frame,
            @PathVariable String party,
            @RequestParam(name = "revision", defaultValue = "") String revision) {
        mustKeep(caller);
        OpaqueId item = Answers.id(party);
        long expected = Answers.revision(revision);
        return done(caller, frame, "withdrawn", () -> book.withdraw(caller, item, expected));
    }

    @PostMapping(PATH + "/{party}/undo")
    ResponseEntity<byte[]> undo(
            Caller caller,
            Frame frame,
            @PathVariable String party,
            @RequestParam(name = "revision", defaultValue = "") String revision) {
        mustKeep(caller);
        OpaqueId item = Answers.id(party);
        long expected = Answers.revision(revision);
        return done(caller, frame, "undone", () -> book.undo(caller, item, expected));
    }

    private ResponseEntity<byte[]> done(Caller caller, Frame frame, String said, Runnable change) {
        return Answers.done(
                frame, PATH, said, change, noticed -> list(409, caller, noticed, PartySearch.of("", "", "", "")));
    }

    @GetMapping(PATH + "/{party}/history")
    ResponseEntity<byte[]> history(Caller caller, Frame frame, @PathVariable String party) {
        Answers.mustWorkOnCases(caller);
        List<Entry<? extends Content>> revisions = book.history(caller, Answers.id(party));
        Register register = book.register(caller);
        return answers.page(
                200,
                "PartyHistoryPage",
                frame.titled("parties.history.title"),
                Map.of(
                        "revisions", revisions.reversed(),
                        "facing", new PartyWords(register, frame.words()),
                        "people", people(revisions.stream())));
    }
}
