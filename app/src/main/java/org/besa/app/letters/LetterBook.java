package org.besa.app.letters;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.besa.app.access.Caller;
import org.besa.app.cases.CaseJson;
import org.besa.app.cases.CaseReading;
import org.besa.app.cases.Casebook;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.cases.Kind;
import org.besa.app.cases.SafeContact;
import org.besa.app.coverage.FactBook;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Lawbook;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.face.NotThere;
import org.besa.app.face.Words;
import org.besa.app.letters.LetterDesk.Paper;
import org.besa.app.meetings.MeetingBook;
import org.besa.app.parties.Barred;
import org.besa.app.vault.CaseAccess;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.OpenCase;
import org.besa.app.vault.SealedItem;
import org.besa.app.vault.Written;
import org.besa.continuity.codes.Plain;
import org.besa.seal.file.FileLabel;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;

/**
 * The letters of cases, read and written through {@link CaseAccess}: checked, sealed, and told to the audit log. A draft is never kept: it is written anew from the case
 * whenever it is asked for. What was approved never changes; its paper lies sealed under the id of the letter.
 */
public final class LetterBook {
    private static final Action READ = new Action("case.letters");
    private static final Action APPROVE = new Action("letter.approved");
    private static final Action SEND = new Action("letter.sent");

    private final CaseAccess cases;
    private final Casebook book;
    private final FactBook facts;
    private final MeetingBook meetings;
    private final Lawbook law;
    private final Clock clock;
    private final LetterPdf pdf = new LetterPdf();
    private final CaseJson json = new CaseJson();
    private final CaseReading reading = new CaseReading(json, List.of());

    LetterBook(CaseAccess cases, Casebook book, FactBook facts, MeetingBook meetings, Lawbook law, Clock clock) {
        this.cases = cases;
        this.book = book;
        this.facts = facts;
        this.meetings = meetings;
        this.law = law;
        this.clock = clock;
    }

    /**
     * A letter that somebody asks for.
     *
     * @param words of its language
     * @param recipient a party's code, or a name; empty for the person
     * @param own a paragraph of the writer's, or empty
     */
    public record Asked(Matter matter, Words words, String recipient, String own) {}

    /** The case is no longer as it was when somebody looked at the letter. */
    static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Changed() {
            super("the letter would not say what was shown", null, false, false);
        }
    }

    /** What there is, and what can be written now. */
    LetterDesk look(Caller caller, OpaqueId caseId) {
        return cases.read(caller, caseId, READ, this::desk);
    }

    private LetterDesk desk(OpenCase open) {
        return new LetterDesk(
                today(open),
                open.current(LetterKinds.LETTER.code()).stream()
                        .map(item -> json.entry(LetterKinds.LETTER, item))
                        .sorted(Comparator.comparing(LetterBook::at).reversed())
                        .toList(),
                paper(open),
                parties(open),
                open.drafts().find(LetterPlace.DRAFT.code()).flatMap(json::draft));
    }

    private CaseToday today(OpenCase open) {
        return CaseToday.of(facts.of(open), law, meetings.promisesOnly(open), LocalDate.now(clock));
    }

    private static Instant at(Entry<?> entry) {
        return entry.envelope().<Instant>map(Envelope::at).orElse(Instant.EPOCH);
    }

    private Paper paper(OpenCase open) {
        return reading.one(open, Kind.CONTACT)
                .filter(entry -> !entry.withdrawn())
                .flatMap(Entry::content)
                .map(rule -> rule.ways().contains(SafeContact.Way.LETTER) ? Paper.SAFE : Paper.UNSAFE)
                .orElse(Paper.UNKNOWN);
    }

    /** Whoever is barred is not even offered. */
    private Map<String, Plain> parties(OpenCase open) {
        Barred barred = facts.barred(open);
        return facts.parties(open).entrySet().stream()
                .filter(party -> !barred.bars(party.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean mayReceive(OpenCase open, String recipient) {
        return recipient.isEmpty() || !facts.barred(open).bars(recipient);
    }

    /** Whether one may write to somebody at all. */
    boolean mayReceive(Caller caller, OpaqueId caseId, String recipient) {
        return cases.read(caller, caseId, READ, open -> mayReceive(open, recipient));
    }

    /** The letter as the case stands; empty if there is nothing of this kind to write. */
    Optional<LetterText> write(CaseToday now, Asked asked) {
        return new LetterWriter(now, FactWords.of(now.facts(), law, asked.words()))
                .write(asked.matter(), asked.recipient(), asked.own());
    }

    /** Whether all its letters can be printed. */
    boolean canPrint(LetterText text) {
        return pdf.canShow(text);
    }

    /**
     * Approves a letter, and keeps it as it is.
     *
     * @param shown the print of the text that the caller saw
     * @throws Changed if the letter would not say that any more; nothing is kept then
     * @throws NotThere if nothing may go to the recipient, or to the person on paper
     */
    public OpaqueId approve(Caller caller, OpaqueId caseId, Asked asked, String shown) {
        return cases.change(caller, caseId, APPROVE, open -> {
            LetterText text = write(today(open), asked)
                    .filter(now -> now.print().equals(shown))
                    .orElseThrow(Changed::new);
            if (!mayReceive(open, asked.recipient()) || !desk(open).mayBeWritten(asked.matter())) {
                throw new NotThere();
            }
            Letter letter = new Letter(
                    asked.matter().code(),
                    asked.words().language().code(),
                    asked.recipient(),
                    text,
                    shown,
                    caller.account().id().hex(),
                    WrittenDay.NONE,
                    "");
            OpaqueId item = asked.matter().kind().onPaper() ? paper(open, text, asked.words()) : book.newItem();
            open.drafts().discard(LetterPlace.DRAFT.code());
            put(open, caller, item, 0, letter);
            return item;
        });
    }

    /** Approves a letter as the case stands, for whoever has no page to look at. */
    public OpaqueId approve(Caller caller, OpaqueId caseId, Words words, String matter, String recipient) {
        Asked asked = new Asked(Matter.ofCode(matter).orElseThrow(), words, recipient, "");
        String shown = write(look(caller, caseId).now(), asked).orElseThrow().print();
        return approve(caller, caseId, asked, shown);
    }

    private OpaqueId paper(OpenCase open, LetterText text, Words words) {
        FileLabel label = new FileLabel("letter-" + LocalDate.now(clock) + ".pdf", "application/pdf");
        try {
            return open.files().store(label, new ByteArrayInputStream(pdf.of(text, words)), Compartment.MAIN);
        } catch (IOException e) {
            throw new UncheckedIOException("a letter could not be stored", e);
        }
    }

    /**
     * Records that a letter was sent: a disclosure.
     *
     * @param expected the revision that this is based on
     * @throws org.besa.app.vault.Stale if there is a later one
     * @throws NotThere if there is no such letter, it was taken back, or nothing may go to its recipient any more
     */
    void send(Caller caller, OpaqueId caseId, OpaqueId item, long expected, WrittenDay on, String way) {
        cases.change(caller, caseId, SEND, open -> {
            Letter letter = open.current(LetterKinds.LETTER.code()).stream()
                    .filter(each -> each.id().equals(item))
                    .map(each -> json.entry(LetterKinds.LETTER, each))
                    .filter(entry -> !entry.withdrawn())
                    .flatMap(entry -> entry.content().stream())
                    .findFirst()
                    .orElseThrow(NotThere::new);
            if (!mayReceive(open, letter.recipient())) {
                throw new NotThere();
            }
            return put(open, caller, item, expected, letter.sent(on, way));
        });
    }

    private Written put(OpenCase open, Caller caller, OpaqueId item, long expected, Letter letter) {
        Envelope<Letter> envelope = Envelope.of(caller.account().id(), clock.instant(), letter);
        return open.put(
                item,
                LetterKinds.LETTER.code(),
                LetterKinds.LETTER.compartment(),
                expected,
                json.bytes(LetterKinds.LETTER, envelope));
    }

    /** What a stale change met. */
    Entry<Letter> met(SealedItem current) {
        return json.entry(LetterKinds.LETTER, current);
    }
}
