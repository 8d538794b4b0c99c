package org.besa.app.meetings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.cases.Entry;
import org.besa.app.coverage.PartyField;
import org.besa.app.coverage.StatementBegun;
import org.besa.app.face.Form;
import org.besa.app.face.Words;
import org.besa.app.meetings.Meeting.Question;
import org.besa.app.parties.Barred;
import org.besa.app.vault.Compartment;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.facts.Statement.Says;
import org.besa.seal.value.OpaqueId;

/**
 * The meetings of one case.
 *
 * @param called the person's name; empty if it cannot be read
 * @param parties those of the rules by which the case is judged, names by code
 * @param entries the latest first; withdrawn ones too
 * @param commitments promises, the last given first; withdrawn ones too
 * @param advice the last given first; withdrawn ones too
 * @param parts of the case that the caller reads and writes
 * @param barred to whom nothing may go: they may have spoken, and nobody is to turn to them
 */
public record Meetings(
        OpaqueId id,
        String called,
        Map<String, Plain> parties,
        List<Entry<Meeting>> entries,
        List<Entry<Commitment>> commitments,
        List<Entry<Advice>> advice,
        Set<Compartment> parts,
        Barred barred) {
    /** Copies lists, set and map. */
    public Meetings {
        parties = Map.copyOf(parties);
        entries = List.copyOf(entries);
        commitments = List.copyOf(commitments);
        advice = List.copyOf(advice);
        parts = Set.copyOf(parts);
    }

    /** The person's name, or that it cannot be read. */
    String called(Words words) {
        return called.isEmpty() ? words.say("cases.unreadableName") : called;
    }

    /** How many there are that cannot be read. */
    long unreadable() {
        return entries.stream().filter(entry -> entry.envelope().isEmpty()).count();
    }

    /** Everything that stands on the page. */
    Stream<Entry<?>> all() {
        return Stream.of(entries, commitments, advice).flatMap(List::stream);
    }

    /** Advice that counts. */
    public List<Entry<Advice>> advised() {
        return advice.stream().filter(entry -> !entry.withdrawn()).toList();
    }

    /** Advice that was taken back. */
    public List<Entry<Advice>> advisedNot() {
        return advice.stream().filter(Entry::withdrawn).toList();
    }

    /** Those that count. */
    public List<Entry<Meeting>> standing() {
        return entries.stream().filter(entry -> !entry.withdrawn()).toList();
    }

    /** Codes of the parties to whom nobody is to turn. */
    Set<String> hidden() {
        return parties.keySet().stream().filter(barred::bars).collect(Collectors.toUnmodifiableSet());
    }

    /** Those that were taken back. */
    public List<Entry<Meeting>> withdrawn() {
        return entries.stream().filter(Entry::withdrawn).toList();
    }

    /**
     * What an answer begins a statement with: the office said it, directly, on the day of the meeting.
     *
     * @param number of the question, from 0
     */
    public StatementBegun statement(OpaqueId item, Meeting meeting, int number, MeetingWords words) {
        Question question = meeting.questions().get(number);
        return new StatementBegun(
                item.hex() + "." + number,
                meeting.office(),
                meeting.held(),
                question.need(),
                question.reply() == Reply.REFUSED ? Optional.of(Says.REFUSES_TO_ANSWER) : Optional.empty(),
                question.answer(),
                words.source(meeting));
    }

    /**
     * The same, where it pointed to another office.
     *
     * @param number of the question, from 0
     */
    public StatementBegun pointer(OpaqueId item, Meeting meeting, int number, MeetingWords words) {
        Question question = meeting.questions().get(number);
        return new StatementBegun(
                item.hex() + "." + number + ".points",
                meeting.office(),
                meeting.held(),
                question.need(),
                Optional.of(Says.POINTS_TO),
                question.answer(),
                words.source(meeting));
    }

    /**
     * What an answer begins a promise, or advice, with.
     *
     * @param number of the question, from 0
     */
    public YieldBegun begun(OpaqueId item, Meeting meeting, int number, MeetingWords words) {
        Question question = meeting.questions().get(number);
        Form form = new PartyField(YieldPlace.WHO, YieldPlace.WHO_NAMED, parties, Set.of())
                .filled(Form.empty(), meeting.office(), words.facing())
                .with(YieldPlace.ABOUT, item.hex() + "." + number)
                .with(YieldPlace.WHAT, question.answer())
                .with(YieldPlace.NEED, question.need())
                .with(YieldPlace.GIVEN, meeting.held().written())
                .with(YieldPlace.SOURCE, words.source(meeting));
        return new YieldBegun(form);
    }

    /** The promise, or advice, of this id, if it can be read. */
    <T extends Yielded> Optional<Entry<T>> readable(YieldSheet<T> sheet, OpaqueId item) {
        return sheet.among(this).stream()
                .filter(entry -> entry.id().equals(item) && entry.content().isPresent())
                .findFirst();
    }

    /** The one of this id, if it can be read. */
    Optional<Entry<Meeting>> readable(OpaqueId item) {
        return entries.stream()
                .filter(entry -> entry.id().equals(item) && entry.content().isPresent())
                .findFirst();
    }
}
