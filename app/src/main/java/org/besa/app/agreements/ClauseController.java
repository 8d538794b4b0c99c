package org.besa.app.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Filled;
import org.besa.app.cases.FormState;
import org.besa.app.cases.OutsideDesk;
import org.besa.app.cases.Typed;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Lawbook;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.app.vault.Stale;
import org.besa.continuity.source.FaultyInput;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clauses of an agreement, one form each; each that is saved makes the next version of the agreement. */
@Controller
class ClauseController {
    private static final String CLAUSES = AgreementController.PATH + "/{agreement}/clauses";

    private final AgreementBook book;
    private final OutsideDesk desk;
    private final Lawbook law;
    private final Answers answers;

    ClauseController(AgreementBook book, OutsideDesk desk, Lawbook law, Answers answers) {
        this.book = book;
        this.desk = desk;
        this.law = law;
        this.answers = answers;
    }

    /** An agreement whose clauses the caller may write. */
    private AgreementBook.One kept(Caller caller, String agreement) {
        if (!AgreementBook.keeps(caller.account())) {
            throw new NotThere();
        }
        return book.one(caller, Answers.id(agreement));
    }

    private static int number(String written) {
        return Math.toIntExact(Answers.revision(written));
    }

    @GetMapping(CLAUSES + "/new")
    ResponseEntity<byte[]> fresh(Caller caller, Frame frame, @PathVariable String agreement) {
        AgreementBook.One one = kept(caller, agreement);
        return show(caller, frame, one, AgreementForms.NEW, ClauseSheet.fresh());
    }

    @PostMapping(CLAUSES + "/new")
    ResponseEntity<byte[]> add(
            Caller caller,
            Frame frame,
            @PathVariable String agreement,
            @RequestParam MultiValueMap<String, String> sent) {
        AgreementBook.One one = kept(caller, agreement);
        if (one.standing().clauses().size() >= Agreement.MOST_CLAUSES) {
            throw new NotThere();
        }
        return save(caller, frame, one, Optional.empty(), sent);
    }

    @GetMapping(CLAUSES + "/{clause}")
    ResponseEntity<byte[]> one(
            Caller caller, Frame frame, @PathVariable String agreement, @PathVariable String clause) {
        AgreementBook.One one = kept(caller, agreement);
        Clause found = one.standing().clause(number(clause)).orElseThrow(NotThere::new);
        return show(caller, frame, one, number(found), ClauseSheet.filled(found));
    }

    private static String number(Clause clause) {
        return Integer.toString(clause.number());
    }

    private ResponseEntity<byte[]> show(Caller caller, Frame frame, AgreementBook.One one, String which, Form filled) {
        FormState there = FormState.of(filled, one.last().revision());
        FormState typed = desk.open(caller, AgreementForms.clause(one.last().id(), which), there);
        return page(200, frame, one, which, typed);
    }

    @PostMapping(CLAUSES + "/{clause}")
    ResponseEntity<byte[]> change(
            Caller caller,
            Frame frame,
            @PathVariable String agreement,
            @PathVariable String clause,
            @RequestParam MultiValueMap<String, String> sent) {
        AgreementBook.One one = kept(caller, agreement);
        Clause found = one.standing().clause(number(clause)).orElseThrow(NotThere::new);
        return save(caller, frame, one, Optional.of(found), sent);
    }

    private ResponseEntity<byte[]> save(
            Caller caller,
            Frame frame,
            AgreementBook.One one,
            Optional<Clause> before,
            MultiValueMap<String, String> sent) {
        long revision =
                Answers.revision(Optional.ofNullable(sent.getFirst("revision")).orElse(""));
        Agreement now = one.standing();
        OpaqueId item = one.last().id();
        int number = before.map(Clause::number).orElseGet(one::nextClause);
        String which = before.map(ClauseController::number).orElse(AgreementForms.NEW);
        Filled<Clause> filled =
                new ClauseSheet(number, now, book.codes()).read(Typed.of(sent, ClauseSheet.FIELDS), frame.words());
        if (filled.value().isEmpty()) {
            return page(422, frame, one, which, FormState.of(filled.form(), revision));
        }
        if (revision != one.last().revision()) {
            return page(
                    409,
                    frame,
                    one,
                    which,
                    FormState.of(filled.form(), one.last().revision()));
        }
        Clause clause = filled.value().get();
        Agreement next = now.with(with(now.clauses(), clause));
        try {
            AgreementVersion version = book.checked(item, next, one.register());
            book.change(caller, item, revision, version, AgreementForms.clause(item, which));
        } catch (FaultyInput faulty) {
            PackText text = book.text(item, next, one.register());
            Form form = Faulty.in(filled.form(), faulty, text, clause, frame);
            return page(422, frame, one, which, FormState.of(form, revision));
        } catch (Stale stale) {
            AgreementBook.One theirs = book.one(caller, item);
            return page(
                    409,
                    frame,
                    theirs,
                    which,
                    FormState.of(filled.form(), theirs.last().revision()));
        }
        return Answers.to(AgreementForms.at(item) + "?said=kept");
    }

    private static List<Clause> with(List<Clause> clauses, Clause clause) {
        List<Clause> all = new ArrayList<>(clauses);
        int at = clauses.stream().map(Clause::number).toList().indexOf(clause.number());
        if (at < 0) {
            all.add(clause);
        } else {
            all.set(at, clause);
        }
        return all;
    }

    @PostMapping(CLAUSES + "/{clause}/remove")
    ResponseEntity<byte[]> remove(
            Caller caller,
            Frame frame,
            @PathVariable String agreement,
            @PathVariable String clause,
            @RequestParam(name = "revision", defaultValue = "") String revision) {
        AgreementBook.One one = kept(caller, agreement);
        OpaqueId item = one.last().id();
        Agreement now = one.standing();
        Clause found = now.clause(number(clause)).orElseThrow(NotThere::new);
        Agreement next = now.with(
                now.clauses().stream().filter(each -> !each.equals(found)).toList());
        try {
            AgreementVersion version = book.checked(item, next, one.register());
            book.change(caller, item, Answers.revision(revision), version, AgreementForms.clause(item, number(found)));
        } catch (Stale stale) {
            return page(
                    409,
                    frame,
                    one,
                    number(found),
                    FormState.of(ClauseSheet.filled(found), one.last().revision()));
        }
        return Answers.to(AgreementForms.at(item) + "?said=kept");
    }

    private ResponseEntity<byte[]> page(int status, Frame frame, AgreementBook.One one, String which, FormState typed) {
        Agreement agreement = one.standing();
        AgreementWords facing = new AgreementWords(new FactWords(law, frame.words()), one.register());
        OpaqueId item = one.last().id();
        return answers.page(
                status,
                "ClauseForm",
                frame.titled("agreements.clause.title", agreement.title()),
                Map.of(
                        "at",
                        AgreementForms.at(item),
                        "place",
                        AgreementForms.clause(item, which),
                        "typed",
                        typed,
                        "stale",
                        status == 409,
                        "agreement",
                        agreement,
                        "codes",
                        book.codes(),
                        "facing",
                        facing));
    }
}
