package org.besa.app.agreements;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.cases.Filled;
import org.besa.app.cases.FormState;
import org.besa.app.cases.OutsideDesk;
import org.besa.app.cases.People;
import org.besa.app.cases.Typed;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Lawbook;
import org.besa.app.face.Difference;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.app.parties.PartyWords;
import org.besa.app.parties.Register;
import org.besa.app.vault.Stale;
import org.besa.continuity.source.FaultyInput;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Agreements: who works on cases reads them, coordinators and lawyers record them. */
@Controller
class AgreementController {
    static final String PATH = "/agreements";

    private final AgreementBook book;
    private final OutsideDesk desk;
    private final Lawbook law;
    private final Answers answers;
    private final Clock clock;

    AgreementController(AgreementBook book, OutsideDesk desk, Lawbook law, Answers answers, Clock clock) {
        this.book = book;
        this.desk = desk;
        this.law = law;
        this.answers = answers;
        this.clock = clock;
    }

    private AgreementWords facing(Frame frame, Register register) {
        return new AgreementWords(new FactWords(law, frame.words()), register);
    }

    private static void mustKeep(Caller caller) {
        if (!AgreementBook.keeps(caller.account())) {
            throw new NotThere();
        }
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(
            Caller caller, Frame frame, @RequestParam(name = "said", defaultValue = "") String said) {
        Answers.mustWorkOnCases(caller);
        return list(200, caller, Answers.said(frame, said));
    }

    private ResponseEntity<byte[]> list(int status, Caller caller, Frame frame) {
        AgreementBook.All all = book.all(caller);
        Frame titled = frame.titled("agreements.list.title").unreadable("agreements.unreadable", all.unreadable());
        return answers.page(
                status,
                "AgreementsPage",
                titled,
                Map.of(
                        "standing",
                        all.standing().stream().map(this::shown).toList(),
                        "withdrawn",
                        all.withdrawn().stream().map(this::shown).toList(),
                        "facing",
                        facing(frame, all.register()),
                        "people",
                        people(all.entries().stream()),
                        "keeps",
                        AgreementBook.keeps(caller.account())));
    }

    private ShownVersion shown(Entry<AgreementVersion> entry) {
        return new ShownVersion(entry, entry.content().flatMap(book::rules), List.of());
    }

    private People people(Stream<Entry<AgreementVersion>> entries) {
        return answers.people(
                entries.flatMap(entry -> entry.envelope().stream()).map(Envelope::writer));
    }

    @GetMapping(PATH + "/new")
    ResponseEntity<byte[]> fresh(Caller caller, Frame frame) {
        mustKeep(caller);
        Register register = book.all(caller).register();
        FormState typed = desk.open(caller, AgreementForms.FRESH, FormState.of(Form.empty(), 0));
        return form(200, frame, register, Optional.empty(), typed);
    }

    @PostMapping(PATH + "/new")
    ResponseEntity<byte[]> record(Caller caller, Frame frame, @RequestParam MultiValueMap<String, String> sent) {
        mustKeep(caller);
        Register register = book.all(caller).register();
        Filled<Agreement> filled =
                sheet(frame, Optional.empty(), register).read(Typed.of(sent, AgreementSheet.FIELDS), frame.words());
        if (filled.value().isEmpty()) {
            return form(422, frame, register, Optional.empty(), FormState.of(filled.form(), 0));
        }
        OpaqueId item = book.fresh();
        try {
            book.record(caller, item, book.checked(item, filled.value().get(), register));
        } catch (FaultyInput faulty) {
            Form form = Faulty.in(filled.form(), faulty, frame);
            return form(422, frame, register, Optional.empty(), FormState.of(form, 0));
        }
        return Answers.to(AgreementForms.at(item) + "?said=recorded");
    }

    private AgreementSheet sheet(Frame frame, Optional<Agreement> before, Register register) {
        Set<String> parties = register.choices(frame.language()).keySet();
        return new AgreementSheet(before, parties, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @GetMapping(PATH + "/{agreement}")
    ResponseEntity<byte[]> one(
            Caller caller,
            Frame frame,
            @PathVariable String agreement,
            @RequestParam(name = "said", defaultValue = "") String said) {
        Answers.mustWorkOnCases(caller);
        return one(200, caller, Answers.said(frame, said), Answers.id(agreement));
    }

    private ResponseEntity<byte[]> one(int status, Caller caller, Frame frame, OpaqueId item) {
        AgreementBook.One one = book.one(caller, item);
        ShownVersion shown = shown(one.last());
        return answers.page(
                status,
                "AgreementPage",
                frame.titled(
                        "agreements.one.title",
                        one.last()
                                .content()
                                .map(version -> version.agreement().title())
                                .orElse("")),
                Map.of(
                        "shown",
                        shown,
                        "facing",
                        facing(frame, one.register()),
                        "people",
                        people(Stream.of(one.last())),
                        "keeps",
                        AgreementBook.keeps(caller.account())));
    }

    @GetMapping(PATH + "/{agreement}/change")
    ResponseEntity<byte[]> form(Caller caller, Frame frame, @PathVariable String agreement) {
        mustKeep(caller);
        AgreementBook.One one = book.one(caller, Answers.id(agreement));
        FormState filled =
                FormState.of(AgreementSheet.filled(one.standing()), one.last().revision());
        FormState typed = desk.open(caller, AgreementForms.of(one.last().id()), filled);
        return form(200, frame, one.register(), Optional.of(one), typed);
    }

    @PostMapping(PATH + "/{agreement}/change")
    ResponseEntity<byte[]> change(
            Caller caller,
            Frame frame,
            @PathVariable String agreement,
            @RequestParam MultiValueMap<String, String> sent) {
        mustKeep(caller);
        OpaqueId item = Answers.id(agreement);
        long revision =
                Answers.revision(Optional.ofNullable(sent.getFirst("revision")).orElse(""));
        AgreementBook.One one = book.one(caller, item);
        Agreement now = one.standing();
        Register register = one.register();
        Filled<Agreement> filled =
                sheet(frame, Optional.of(now), register).read(Typed.of(sent, AgreementSheet.FIELDS), frame.words());
        if (filled.value().isEmpty()) {
            return form(422, frame, register, Optional.of(one), FormState.of(filled.form(), revision));
        }
        Agreement mine = filled.value().get();
        try {
            book.change(caller, item, revision, book.checked(item, mine, register), AgreementForms.of(item));
        } catch (FaultyInput faulty) {
            Form form = Faulty.in(filled.form(), faulty, frame);
            return form(422, frame, register, Optional.of(one), FormState.of(form, revision));
        } catch (Stale stale) {
            AgreementBook.One theirs = book.one(caller, item);
            AgreementWords facing = facing(frame, register);
            List<Difference> differences = facing.differences(
                    facing.whole(theirs.standing(), Optional.empty()), facing.whole(mine, Optional.empty()));
            FormState typed =
                    FormState.of(filled.form(), theirs.last().revision()).beside(differences);
            return form(409, frame, register, Optional.of(theirs), typed);
        }
        return Answers.to(AgreementForms.at(item) + "?said=kept");
    }

    private ResponseEntity<byte[]> form(
            int status, Frame frame, Register register, Optional<AgreementBook.One> one, FormState typed) {
        Optional<OpaqueId> item = one.map(each -> each.last().id());
        return answers.page(
                status,
                "AgreementForm",
                frame.titled(one.isPresent() ? "agreements.form.change" : "agreements.form.title"),
                Map.of(
                        "at",
                        item.map(AgreementForms::at).orElse(PATH),
                        "place",
                        item.map(AgreementForms::of).orElse(AgreementForms.FRESH),
                        "typed",
                        typed,
                        "stale",
                        status == 409,
                        "parties",
                        new PartyWords(register, frame.words()).choices(),
                        "facing",
                        facing(frame, register)));
    }

    @PostMapping(PATH + "/{agreement}/withdraw")
    ResponseEntity<byte[]> withdraw(
            Caller caller,
            Frame frame,
            @PathVariable String agreement,
            @RequestParam(name = "revision", defaultValue = "") String revision) {
        mustKeep(caller);
        OpaqueId item = Answers.id(agreement);
        long expected = Answers.revision(revision);
        return done(caller, frame, item, "withdrawn", () -> book.withdraw(caller, item, expected));
    }

    @PostMapping(PATH + "/{agreement}/undo")
    ResponseEntity<byte[]> undo(
            Caller caller,
            Frame frame,
            @PathVariable String agreement,
            @RequestParam(name = "revision", defaultValue = "") String revision) {
        mustKeep(caller);
        OpaqueId item = Answers.id(agreement);
        long expected = Answers.revision(revision);
        return done(caller, frame, item, "undone", () -> book.undo(caller, item, expected));
    }

    private ResponseEntity<byte[]> done(Caller caller, Frame frame, OpaqueId item, String said, Runnable change) {
        return Answers.done(frame, AgreementForms.at(item), said, change, noticed -> one(409, caller, noticed, item));
    }

    @GetMapping(PATH + "/{agreement}/versions")
    ResponseEntity<byte[]> versions(Caller caller, Frame frame, @PathVariable String agreement) {
        Answers.mustWorkOnCases(caller);
        AgreementBook.One one = book.one(caller, Answers.id(agreement));
        AgreementWords facing = facing(frame, one.register());
        return answers.page(
                200,
                "VersionsPage",
                frame.titled("agreements.versions.title"),
                Map.of(
                        "versions",
                        ShownVersion.all(one.versions(), book::rules, facing),
                        "facing",
                        facing,
                        "people",
                        people(one.versions().stream())));
    }

    @GetMapping(PATH + "/{agreement}/versions/{version}/pack")
    ResponseEntity<byte[]> pack(Caller caller, @PathVariable String agreement, @PathVariable String version) {
        Answers.mustWorkOnCases(caller);
        OpaqueId item = Answers.id(agreement);
        long revision = Answers.revision(version);
        String text = book.download(caller, item).versions().stream()
                .filter(each -> each.revision() == revision)
                .flatMap(each -> each.content().stream())
                .map(AgreementVersion::pack)
                .filter(pack -> !pack.isEmpty())
                .findFirst()
                .orElseThrow(NotThere::new);
        return Answers.attachment(PackText.id(item) + "-v" + revision + ".yaml", StandardCharsets.US_ASCII)
                .header(HttpHeaders.CONTENT_TYPE, "application/yaml; charset=utf-8")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
