package org.besa.verify.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.besa.verify.export.Origin;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.sample.SampleEntries;
import org.besa.verify.sample.SampleLog;
import org.besa.verify.tree.Hash;

/** What can be done to a list of entries. */
enum EntryChange {
    REMOVED("an entry is removed"),
    DOUBLED("an entry is there twice"),
    SWAPPED("two entries are swapped"),
    COPIED("an entry is a copy of another"),
    CHANGED("an entry is changed"),
    MALFORMED("an entry is not written as one"),
    FIRST_REMOVED("the first entry is removed"),
    CUT("the last entries are removed"),
    ADDED("an entry is added at the end"),
    DECLARED("a restore is declared somewhere"),
    EMPTY("an entry is empty");

    private final String words;

    EntryChange(String words) {
        this.words = words;
    }

    void apply(List<byte[]> entries, SplittableRandom random) {
        int at = random.nextInt(entries.size());
        int other = random.nextInt(entries.size());
        byte[] entry = entries.get(at);
        switch (this) {
            case REMOVED -> entries.remove(at);
            case DOUBLED -> entries.add(other, entry);
            case SWAPPED -> entries.set(at, entries.set(other, entry));
            case COPIED -> entries.set(at, entries.get(other));
            case CHANGED -> entries.set(at, anotherActor(entry));
            case MALFORMED -> entries.set(at, malformed(entry, random));
            case FIRST_REMOVED -> entries.removeFirst();
            case CUT ->
                entries.subList(entries.size() - 1 - random.nextInt(Math.min(300, entries.size() - 1)), entries.size())
                        .clear();
            case ADDED -> entries.add(anotherActor(entry));
            case DECLARED -> entries.set(at, declaration(random));
            case EMPTY -> entries.set(at, new byte[0]);
        }
    }

    private static byte[] anotherActor(byte[] entry) {
        return new String(entry, UTF_8)
                .replaceFirst("\nactor [0-9a-f]{4}", "\nactor 0000")
                .getBytes(UTF_8);
    }

    private static byte[] malformed(byte[] entry, SplittableRandom random) {
        String text = new String(entry, UTF_8);
        String changed = switch (random.nextInt(9)) {
            case 0 -> text.replaceFirst("actor ", "actor  ");
            case 1 -> text.replaceFirst("T([0-9]{2})", "T24");
            case 2 -> text.replaceFirst("-[0-9]{2}T", "-31T").replaceFirst("-[0-9]{2}-31T", "-02-31T");
            case 3 -> text.substring(0, text.length() - 1);
            case 4 -> text.replace("\n", "\r\n");
            case 5 -> text.replaceFirst("random ", "object ffffffffffffffffffffffffffffff00 AAB=\nrandom ");
            case 6 ->
                text.replaceFirst(
                        "random ",
                        "object 00000000000000000000000000000000\nobject 00000000000000000000000000000000\nrandom ");
            case 7 -> text.replaceFirst("/1", "/2");
            default -> text.replaceFirst("time [0-9]{4}", "time 1969");
        };
        return changed.getBytes(UTF_8);
    }

    private static byte[] declaration(SplittableRandom random) {
        Origin origin = new Origin(SampleLog.NAME, 1);
        Checkpoint none = new Checkpoint(origin.keyName(), random.nextInt(9), Hash.ofEmptyTree());
        return new SampleEntries(random.nextLong(), Instant.parse("2026-03-02T08:00:00Z"))
                .declare(none, none)
                .bytes();
    }

    @Override
    public String toString() {
        return words;
    }
}
