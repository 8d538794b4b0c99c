package org.besa.seal.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.besa.seal.value.Place;
import org.besa.seal.value.SealingKey;
import org.besa.verify.log.Action;
import org.besa.verify.log.Entry;
import org.besa.verify.log.Handle;
import org.besa.verify.log.LogEntry;
import org.besa.verify.log.Outcome;
import org.besa.verify.log.Shown;
import org.besa.verify.text.Bytes;
import org.besa.verify.text.WholeSecond;

/**
 * Writes entries, and opens the details of one again. Time, actor, action and outcome stay readable for ever; what the handles stand for
 * and the details are sealed under their cases' keys and go with them.
 */
public final class EntryWriter {
    private final Clock clock;
    private final SecureRandom random;

    /** @param random the source of handles and of what makes each entry's hash unguessable */
    public EntryWriter(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** A new handle, for a case or for a member of staff. */
    public Handle newHandle() {
        return new Handle(random(Handle.SIZE));
    }

    /**
     * An entry about one request.
     *
     * @param subjects all cases that were shown or changed, in any order; none for a refusal, so that the refusal of something hidden and of
     *     something that does not exist leave the same entry
     * @throws IllegalArgumentException if a subject is there twice, a refusal names one, or the entry would be longer than an entry may be
     */
    public Entry entry(Handle actor, Action action, Outcome outcome, List<Subject> subjects) {
        if (outcome == Outcome.REFUSED && !subjects.isEmpty()) {
            throw new IllegalArgumentException(
                    "a refusal names nothing: what is hidden must look like what is not there");
        }
        Bytes salt = random(LogEntry.RANDOM_SIZE);
        List<Shown> shown = subjects.stream()
                .sorted(Comparator.comparing(Subject::handle))
                .map(subject -> shown(subject, salt))
                .toList();
        return new Entry(WholeSecond.of(clock.instant()), actor, action, outcome, shown, salt);
    }

    private static Shown shown(Subject subject, Bytes salt) {
        return subject.details()
                .map(details -> new Shown(
                        subject.handle(),
                        Bytes.of(details.key().seal(details.text().toArray(), place(salt, subject.handle())))))
                .orElseGet(() -> new Shown(subject.handle()));
    }

    /**
     * The details of a subject of an entry.
     *
     * @throws org.besa.seal.crypto.NotOpened if they are another entry's or subject's, or the key is not that of the subject's case
     */
    public byte[] details(Entry entry, Shown shown, SealingKey key) {
        return key.open(shown.details().toArray(), place(entry.random(), shown.handle()));
    }

    /** A case's handle as it is stored: sealed under the case's key, so that with the key the link goes. */
    public byte[] seal(Handle handle, SealingKey key) {
        return key.seal(handle.bytes().toArray(), placeOf(key));
    }

    /**
     * What {@link #seal} made.
     *
     * @throws org.besa.seal.crypto.NotOpened if it is another case's
     */
    public Handle open(byte[] sealed, SealingKey key) {
        return new Handle(Bytes.of(key.open(sealed, placeOf(key))));
    }

    private static Place place(Bytes salt, Handle handle) {
        return new Place("audit", "details", salt.hex() + "/" + handle, 1);
    }

    private static Place placeOf(SealingKey key) {
        return new Place("audit", "handle", key.owner().inWords(), 1);
    }

    private Bytes random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
