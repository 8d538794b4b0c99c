package org.besa.verify.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.besa.verify.export.Origin;
import org.besa.verify.log.LogEntry;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.Ed25519Signer;
import org.besa.verify.note.KeyName;
import org.besa.verify.note.KeyRole;
import org.besa.verify.note.NoteSigner;
import org.besa.verify.note.SignedNote;
import org.besa.verify.text.WholeSecond;
import org.besa.verify.tree.Frontier;
import org.besa.verify.tree.Hash;

/** A log that grows in memory, with the checkpoints that were signed on the way. Its signing keys are in the open, for they guard nothing. */
public final class SampleLog {
    /** The installation of the samples. */
    public static final String NAME = "audit.lantern.example/log";

    private final Origin origin;
    private final NoteSigner signer;
    private final Frontier tree = new Frontier();
    private final List<byte[]> entries = new ArrayList<>();
    private final Map<Long, SignedNote> checkpoints = new TreeMap<>();

    public SampleLog(Origin origin, NoteSigner signer) {
        this.origin = origin;
        this.signer = signer;
    }

    /** The first log of the samples. */
    public static SampleLog first() {
        Origin origin = new Origin(NAME, 1);
        return new SampleLog(origin, logKey(origin, 1));
    }

    /** A log's signing key. */
    public static NoteSigner logKey(Origin origin, int seed) {
        return new Ed25519Signer(origin.keyName(), KeyRole.LOG, seed(seed));
    }

    /** A witness's signing key. */
    public static NoteSigner witness(String name, int seed) {
        return new Ed25519Signer(new KeyName(name), KeyRole.WITNESS, seed(seed));
    }

    /** Appends an entry. */
    public SampleLog append(LogEntry entry) {
        return append(entry.bytes());
    }

    /** Appends any bytes. */
    public SampleLog append(byte[] entry) {
        tree.append(Hash.ofLeaf(entry));
        entries.add(entry);
        return this;
    }

    /** Appends so many entries. */
    public SampleLog grow(int count, SampleEntries from) {
        for (int i = 0; i < count; i++) {
            append(from.next());
        }
        return this;
    }

    /** Signs a checkpoint over what is there. */
    public SampleLog sign() {
        checkpoints.put(tree.size(), SignedNote.of(state().text(), signer));
        return this;
    }

    /** Lets a witness countersign the last checkpoint. */
    public SampleLog cosign(NoteSigner witness, Instant time) {
        SignedNote last = newest();
        checkpoints.put(tree.size(), last.with(witness.cosign(last.text(), WholeSecond.of(time))));
        return this;
    }

    /** The log as it is now, to go on apart from this one. */
    public SampleLog copy() {
        SampleLog copy = new SampleLog(origin, signer);
        entries.forEach(copy::append);
        copy.checkpoints.putAll(checkpoints);
        return copy;
    }

    /** What is there. */
    public Checkpoint state() {
        return new Checkpoint(origin.keyName(), tree.size(), tree.root());
    }

    /** The checkpoint over what is there; it must have been signed. */
    public SignedNote newest() {
        return checkpoint(tree.size());
    }

    /** A checkpoint that was signed. */
    public SignedNote checkpoint(long size) {
        SignedNote note = checkpoints.get(size);
        if (note == null) {
            throw new IllegalArgumentException("nothing was signed at " + size);
        }
        return note;
    }

    /** What was signed, by size. */
    public Map<Long, SignedNote> checkpoints() {
        return checkpoints;
    }

    /** The entries. */
    public List<byte[]> entries() {
        return entries;
    }

    /** The key that signs it. */
    public NoteSigner signer() {
        return signer;
    }

    /** Which log it is. */
    public Origin origin() {
        return origin;
    }

    private static byte[] seed(int number) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) number);
        return seed;
    }
}
