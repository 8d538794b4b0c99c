package org.besa.verify.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.besa.verify.log.Action;
import org.besa.verify.log.Entry;
import org.besa.verify.log.Handle;
import org.besa.verify.log.Outcome;
import org.besa.verify.log.RestoreDeclaration;
import org.besa.verify.log.Shown;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.text.Bytes;
import org.besa.verify.text.WholeSecond;

/** What a small office might have entered: working days of a few people, a dozen cases. */
public final class SampleEntries {
    private static final List<String> ACTIONS = List.of(
            "case.read",
            "case.read",
            "case.read",
            "case.search",
            "case.change",
            "note.add",
            "document.read",
            "sign.in");

    private final Random random;
    private final List<Handle> actors;
    private final List<Handle> cases;
    private Instant time;

    /**
     * @param seed the same one gives the same entries
     * @param start the first entry is soon after it
     */
    public SampleEntries(long seed, Instant start) {
        random = new Random(seed);
        time = start;
        actors = handles(4);
        cases = handles(12);
    }

    /** The next entry. */
    public Entry next() {
        time = time.plus(Duration.ofSeconds(20 + random.nextInt(600)));
        if (random.nextInt(12) == 0) {
            time = time.plus(Duration.ofHours(16));
        }
        String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
        TreeSet<Handle> handles = new TreeSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            handles.add(cases.get(random.nextInt(cases.size())));
        }
        List<Shown> objects = handles.stream()
                .map(handle -> random.nextBoolean() ? new Shown(handle) : new Shown(handle, bytes(48)))
                .toList();
        Outcome outcome = random.nextInt(20) == 0 ? Outcome.REFUSED : Outcome.DONE;
        return new Entry(
                WholeSecond.of(time),
                actors.get(random.nextInt(actors.size())),
                new Action(action),
                outcome,
                objects,
                bytes(16));
    }

    /** Two of the people declare a restore. */
    public RestoreDeclaration declare(Checkpoint old, Checkpoint kept) {
        time = time.plus(Duration.ofHours(5));
        List<Handle> two = actors.subList(0, 2).stream().sorted().toList();
        return new RestoreDeclaration(WholeSecond.of(time), two.getFirst(), two.getLast(), old, kept, bytes(16));
    }

    /** When the last entry was made. */
    public Instant time() {
        return time;
    }

    private List<Handle> handles(int count) {
        return random.ints(count)
                .mapToObj(ignored -> new Handle(bytes(Handle.SIZE)))
                .toList();
    }

    private Bytes bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
