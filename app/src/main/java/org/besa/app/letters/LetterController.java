package org.besa.app.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Draft;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.cases.Typed;
import org.besa.app.coverage.FactReader;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Lawbook;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.app.face.Frame;
import org.besa.app.face.NotThere;
import org.besa.app.face.Notice;
import org.besa.app.face.Pages;
import org.besa.app.face.Words;
import org.besa.app.letters.LetterBook.Asked;
import org.besa.app.vault.Stale;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.seal.value.OpaqueId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Letters: what can be written now, the letter as the case stands, the second look before it is approved, and that it was sent. */
@Controller
class LetterController {
    private static final List<String> WAYS = List.of("post", "by-hand", "e-mail", "portal", "aloud");

    private final LetterBook book;
    private final Lawbook law;
    private final Pages pages;
    private final Answers answers;
    private final Clock clock;

    LetterController(LetterBook book, Lawbook law, Pages pages, Answers answers, Clock clock) {
        this.book = book;
        this.law = law;
        this.pages = pages;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/letters")
    ResponseEntity<byte[]> list(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @RequestParam(name = "said", defaultValue = "") String said) {
        return list(200, Answers.said(frame, said), book.look(caller, Answers.id(id)));
    }

    private ResponseEntity<byte[]> list(int status, Frame frame, LetterDesk desk) {
        return answers.page(
                status,
                "LettersPage",
                unreadable(frame.titled("letters.list.title", desk.called(frame.words())), desk),
                Map.of("desk", desk, "facing", facing(frame), "people", answers.people(writers(desk.letters()))));
    }

    /** What is written without something that cannot be read may be wrong. */
    private static Frame unreadable(Frame frame, LetterDesk desk) {
        long count = desk.now().facts().unreadable();
        return count == 0 ? frame : frame.noticing(Notice.Kind.FAULT, "coverage.unreadable", count);
    }

    private static Stream<OpaqueId> writers(List<Entry<Letter>> letters) {
        return letters.stream()
                .flatMap(entry -> entry.envelope().stream())
                .flatMap(envelope -> Stream.of(
                        envelope.writer(), new OpaqueId(envelope.content().approver())));
    }

    private FactWords facing(Frame frame) {
        return new FactWords(law, frame.words());
    }

    @GetMapping("/cases/{id}/letters/new/{matter}")
    ResponseEntity<byte[]> fresh(Caller caller, Frame frame, @PathVariable String id, @PathVariable String matter) {
        LetterDesk desk = book.look(caller, Answers.id(id));
        Matter about = matter(desk, matter);
        if (!desk.now().matters().contains(about)) {
            return gone(frame, desk);
        }
        LetterForm sheet = LetterForm.of(desk, about);
        Optional<Typed> typed = desk.draft()
                .map(Draft::values)
                .map(values -> Typed.of(values, LetterPlace.DRAFT.fields()))
                .filter(draft -> draft.one(LetterPlace.MATTER).equals(about.code()));
        Form form = typed.map(Typed::form).orElseGet(() -> sheet.fresh(frame.words()));
        LetterForm.Read read = sheet.read(Typed.of(form.values(), LetterPlace.DRAFT.fields()), frame.words());
        return draft(
                200,
                frame,
                desk,
                sheet,
                new LetterForm.Read(form, read.language(), read.recipient(), read.own()),
                typed.isPresent());
    }

    private static Matter matter(LetterDesk desk, String code) {
        return Matter.ofCode(code).filter(desk::mayBeWritten).orElseThrow(NotThere::new);
    }

    private ResponseEntity<byte[]> gone(Frame frame, LetterDesk desk) {
        return list(409, frame.noticing(Notice.Kind.CARE, "letters.gone"), desk);
    }

    @PostMapping("/cases/{id}/letters/new/{matter}")
    ResponseEntity<byte[]> write(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String matter,
            @RequestParam MultiValueMap<String, String> sent) {
        LetterDesk desk = book.look(caller, Answers.id(id));
        Matter about = matter(desk, matter);
        if (!desk.now().matters().contains(about)) {
            return gone(frame, desk);
        }
        LetterForm sheet = LetterForm.of(desk, about);
        LetterForm.Read read = sheet.read(Typed.of(sent, LetterPlace.DRAFT.fields()), frame.words());
        String step = Optional.ofNullable(sent.getFirst(LetterPlace.STEP)).orElse("");
        if (step.equals(LetterPlace.SHOW)) {
            Form typed = new Form(read.form().values(), Map.of());
            return draft(
                    200,
                    frame,
                    desk,
                    sheet,
                    new LetterForm.Read(typed, read.language(), read.recipient(), read.own()),
                    false);
        }
        LetterForm.Read checked = checked(caller, frame, desk, about, read);
        if (checked.form().faulty()) {
            return draft(422, frame, desk, sheet, checked, false);
        }
        if (!step.equals(LetterPlace.APPROVE)) {
            return look(200, frame, desk, about, checked);
        }
        return approve(
                caller,
                frame,
                desk,
                about,
                checked,
                Optional.ofNullable(sent.getFirst(LetterPlace.PRINT)).orElse(""));
    }

    /** Also whether one may write to the recipient, and whether what was typed can be printed. */
    private LetterForm.Read checked(Caller caller, Frame frame, LetterDesk desk, Matter about, LetterForm.Read read) {
        Form form = read.form();
        if (!form.faulty() && !book.mayReceive(caller, desk.id(), read.recipient())) {
            form = form.fault(
                    form.value(LetterPlace.TO_NAMED).isEmpty() ? LetterPlace.TO : LetterPlace.TO_NAMED,
                    frame.say("letters.fault.barred"));
        }
        if (!form.faulty() && about.kind().onPaper() && !book.canPrint(text(desk, about, read))) {
            form = form.fault(LetterPlace.OWN, frame.say("letters.fault.script"));
        }
        return new LetterForm.Read(form, read.language(), read.recipient(), read.own());
    }

    private Asked asked(Matter about, LetterForm.Read read) {
        return new Asked(about, pages.words(read.language()), read.recipient(), read.own());
    }

    private LetterText text(LetterDesk desk, Matter about, LetterForm.Read read) {
        return book.write(desk.now(), asked(about, read)).orElseThrow(NotThere::new);
    }

    private ResponseEntity<byte[]> draft(
            int status, Frame frame, LetterDesk desk, LetterForm sheet, LetterForm.Read read, boolean restored) {
        Map<String, Object> page = new HashMap<>();
        page.put("desk", desk);
        page.put("matter", sheet.matter());
        page.put("form", read.form());
        page.put("languages", LetterForm.languages());
        page.put("recipients", sheet.recipients(facing(frame)));
        page.put("text", text(desk, sheet.matter(), read));
        page.put("words", pages.words(read.language()));
        page.put("restored", restored);
        return answers.page(status, "DraftPage", titled(frame, sheet.matter(), desk), page);
    }

    private Frame titled(Frame frame, Matter matter, LetterDesk desk) {
        return unreadable(frame.titled("letters.draft.title", called(matter, frame), desk.called(frame.words())), desk);
    }

    private String called(Matter matter, Frame frame) {
        return new LetterWords(facing(frame)).matter(matter);
    }

    private ResponseEntity<byte[]> look(int status, Frame frame, LetterDesk desk, Matter about, LetterForm.Read read) {
        Frame titled = titled(frame, about, desk);
        return answers.page(
                status,
                "SecondLookPage",
                status == 409 ? titled.noticing(Notice.Kind.CARE, "letters.changed") : titled,
                Map.of(
                        "desk", desk,
                        "matter", about,
                        "form", read.form(),
                        "text", text(desk, about, read),
                        "words", pages.words(read.language())));
    }

    private ResponseEntity<byte[]> approve(
            Caller caller, Frame frame, LetterDesk desk, Matter about, LetterForm.Read read, String shown) {
        try {
            OpaqueId item = book.approve(caller, desk.id(), asked(about, read), shown);
            return Answers.to("/cases/" + desk.id() + "/letters/" + item + "?done=approved");
        } catch (LetterBook.Changed changed) {
            LetterDesk now = book.look(caller, desk.id());
            return now.matters().contains(about) ? look(409, frame, now, about, read) : gone(frame, now);
        }
    }

    @GetMapping("/cases/{id}/letters/{item}")
    ResponseEntity<byte[]> one(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam(name = "done", defaultValue = "") String done) {
        LetterDesk desk = book.look(caller, Answers.id(id));
        Frame said = List.of("approved", "sent").contains(done)
                ? frame.noticing(Notice.Kind.DONE, "letters.done." + done)
                : frame;
        Form form = Form.empty().with(LetterPlace.ON, LocalDate.now(clock).toString());
        return letter(200, said, desk, readable(desk, item), form);
    }

    private static Entry<Letter> readable(LetterDesk desk, String item) {
        return desk.readable(Answers.id(item)).orElseThrow(NotThere::new);
    }

    private ResponseEntity<byte[]> letter(int status, Frame frame, LetterDesk desk, Entry<Letter> entry, Form form) {
        Letter letter = entry.content().orElseThrow();
        return answers.page(
                status,
                "LetterPage",
                frame.titled("letters.letter.title", called(letter.about(), frame), desk.called(frame.words())),
                Map.of(
                        "desk", desk,
                        "entry", entry,
                        "form", form,
                        "ways", ways(letter, frame.words()),
                        "words", pages.words(letter.written()),
                        "facing", facing(frame),
                        "people", answers.people(writers(List.of(entry)))));
    }

    /** What was to be said aloud was not posted. */
    private static List<Choice> ways(Letter letter, Words words) {
        return WAYS.stream()
                .filter(way -> way.equals("aloud") != letter.about().kind().onPaper())
                .map(way -> Choice.of(way, words.say("letters.way." + way)))
                .toList();
    }

    @PostMapping("/cases/{id}/letters/{item}")
    ResponseEntity<byte[]> send(
            Caller caller,
            Frame frame,
            @PathVariable String id,
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> sent) {
        long revision =
                Answers.revision(Optional.ofNullable(sent.getFirst("revision")).orElse(""));
        LetterDesk desk = book.look(caller, Answers.id(id));
        Entry<Letter> entry = readable(desk, item);
        Letter letter = entry.content().orElseThrow();
        if (entry.withdrawn()) {
            throw new NotThere();
        }
        FactReader read = new FactReader(Typed.of(sent, List.of(LetterPlace.ON, LetterPlace.WAY)), frame.words());
        WrittenDay on = day(read, entry, frame.words());
        String way = read.sent(LetterPlace.WAY);
        if (ways(letter, frame.words()).stream()
                .noneMatch(choice -> choice.value().equals(way))) {
            read.fault(LetterPlace.WAY, frame.say("cases.fault.choose"));
        }
        if (read.isFaulty()) {
            return letter(422, frame, desk, entry, read.form());
        }
        try {
            book.send(caller, desk.id(), entry.id(), revision, on, way);
        } catch (Stale stale) {
            Entry<Letter> theirs = book.met(stale.current().orElseThrow(NotThere::new));
            return letter(409, frame.noticing(Notice.Kind.CARE, "cases.stale.item"), desk, theirs, read.form());
        }
        return Answers.to("/cases/" + id + "/letters/" + item + "?done=sent");
    }

    /** Not before it was approved, and not in days to come. */
    private WrittenDay day(FactReader read, Entry<Letter> entry, Words words) {
        WrittenDay written = new WrittenDay(
                LocalDate.ofInstant(entry.envelope().map(Envelope::at).orElseThrow(), ZoneOffset.UTC)
                        .toString());
        WrittenDay on = read.exactDay(LetterPlace.ON, written);
        Optional<LocalDate> day = on.days().map(ApproximateDate::earliest);
        if (day.isEmpty() && !read.form().faulty(LetterPlace.ON)) {
            read.fault(LetterPlace.ON, words.say("letters.fault.day"));
        }
        if (day.filter(LocalDate.now(clock)::isBefore).isPresent()) {
            read.fault(LetterPlace.ON, words.say("letters.fault.future"));
        }
        return on;
    }
}
