package org.besa.verify.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.KeyName;
import org.besa.verify.text.Bytes;
import org.besa.verify.text.NotReadable;
import org.besa.verify.text.WholeSecond;
import org.besa.verify.tree.Hash;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every entry is read as it was written, and after any change of a byte it is either not an entry or another one. */
@Tag("property")
class LogEntryLawsTest {
    private static final int SAMPLES = 2000;

    private final long seed = Long.getLong("besa.seed", 20_261_122);
    private final SplittableRandom random = new SplittableRandom(seed);

    @Test
    void readsWhatItWrites() throws NotReadable {
        for (int sample = 0; sample < SAMPLES; sample++) {
            LogEntry entry = random.nextInt(4) == 0 ? restore() : entry();
            byte[] written = entry.bytes();
            assertThat(LogEntry.parse(written)).as("-Dbesa.seed=%s", seed).isEqualTo(entry);
            written[random.nextInt(written.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(isEntry(written, entry)).as("-Dbesa.seed=%s", seed).isFalse();
        }
    }

    private boolean isEntry(byte[] changed, LogEntry original) {
        try {
            LogEntry read = LogEntry.parse(changed);
            assertThat(read.bytes()).as("-Dbesa.seed=%s", seed).isEqualTo(changed);
            return read.equals(original);
        } catch (NotReadable e) {
            return false;
        }
    }

    private Entry entry() {
        TreeSet<Handle> handles = new TreeSet<>();
        IntStream.range(0, random.nextInt(4)).forEach(i -> handles.add(handle()));
        List<Shown> objects = handles.stream()
                .map(handle -> new Shown(handle, random.nextBoolean() ? bytes(random.nextInt(1, 80)) : bytes(0)))
                .toList();
        List<Outcome> outcomes = List.of(Outcome.values());
        List<String> actions = List.of("x", "case.read", "case.note.add", "sign.in");
        return new Entry(
                time(),
                handle(),
                new Action(actions.get(random.nextInt(actions.size()))),
                outcomes.get(random.nextInt(outcomes.size())),
                objects,
                bytes(LogEntry.RANDOM_SIZE));
    }

    private RestoreDeclaration restore() {
        KeyName origin = new KeyName(random.nextBoolean() ? "audit.lantern.example/log/1" : "فانوس.example/log/12");
        long oldSize = random.nextLong(1, random.nextBoolean() ? 10 : Long.MAX_VALUE);
        TreeSet<Handle> actors = new TreeSet<>(List.of(handle(), handle()));
        return new RestoreDeclaration(
                time(),
                actors.getFirst(),
                actors.getLast(),
                new Checkpoint(origin, oldSize, Hash.of(bytes(Hash.SIZE).toArray())),
                new Checkpoint(
                        origin,
                        random.nextLong(oldSize),
                        Hash.of(bytes(Hash.SIZE).toArray())),
                bytes(LogEntry.RANDOM_SIZE));
    }

    private WholeSecond time() {
        return new WholeSecond(random.nextLong(253_402_300_800L));
    }

    private Handle handle() {
        return new Handle(bytes(Handle.SIZE));
    }

    private Bytes bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }
}
