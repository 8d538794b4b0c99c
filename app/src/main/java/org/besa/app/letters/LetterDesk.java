package org.besa.app.letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.app.cases.Draft;
import org.besa.app.cases.Entry;
import org.besa.app.face.Words;
import org.besa.continuity.codes.Plain;
import org.besa.seal.value.OpaqueId;

/**
 * What somebody needs in front of them to write letters about a case.
 *
 * @param letters approved ones, the last one first; withdrawn ones too
 * @param paper whether the person may carry paper
 * @param parties to whom one may write, names by code
 * @param draft what the caller was typing
 */
public record LetterDesk(
        CaseToday now, List<Entry<Letter>> letters, Paper paper, Map<String, Plain> parties, Optional<Draft> draft) {
    /** Copies list and map. */
    public LetterDesk {
        letters = List.copyOf(letters);
        parties = Map.copyOf(parties);
    }

    /** Whether carrying paper is safe for the person, as far as the caller may know. */
    public enum Paper {
        /** The safe-contact rule has letters among the ways. */
        SAFE,
        /** It has not. */
        UNSAFE,
        /** There is none, or the caller is not let into where it is. */
        UNKNOWN
    }

    public OpaqueId id() {
        return now.facts().id();
    }

    /** The person's name, or that it cannot be read. */
    String called(Words words) {
        return now.facts().called(words);
    }

    /** What can be written now: no paper for somebody to whom it is dangerous, and no claim where nothing may go to any who owe. */
    public List<Matter> matters() {
        return now.matters().stream().filter(this::mayBeWritten).toList();
    }

    boolean mayBeWritten(Matter matter) {
        return switch (matter.kind()) {
            case SUMMARY -> paper != Paper.UNSAFE;
            case CLAIM ->
                now.claimed(matter.need().orElseThrow()).isEmpty()
                        || !LetterForm.of(this, matter).bearers().isEmpty();
            case REQUEST, CHRONOLOGY, SCRIPT -> true;
        };
    }

    /** Whether the letter asks because nobody is known who may claim. */
    public boolean asksWithoutClaim(Matter matter) {
        return matter.kind() == LetterKind.REQUEST
                && matter.need().filter(now::withheldWithoutClaim).isPresent();
    }

    /** Whether a letter that waits to be sent was approved before a fact or a promise changed. */
    public boolean isBehind(Entry<Letter> entry) {
        return !entry.withdrawn()
                && entry.envelope()
                        .filter(envelope ->
                                !envelope.content().wasSent() && now.changed().isAfter(envelope.at()))
                        .isPresent();
    }

    /** Those that count. */
    public List<Entry<Letter>> standing() {
        return letters.stream().filter(entry -> !entry.withdrawn()).toList();
    }

    /** Those that were taken back. */
    public List<Entry<Letter>> withdrawn() {
        return letters.stream().filter(Entry::withdrawn).toList();
    }

    /** The letter of this id, if it can be read. */
    Optional<Entry<Letter>> readable(OpaqueId item) {
        return letters.stream()
                .filter(entry -> entry.id().equals(item) && entry.content().isPresent())
                .findFirst();
    }
}
