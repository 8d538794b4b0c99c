package org.besa.verify.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.besa.verify.export.ExportWriter;
import org.besa.verify.export.LogWriter;
import org.besa.verify.export.Origin;
import org.besa.verify.note.NoteSigner;
import org.besa.verify.note.SignedNote;
import org.besa.verify.note.VerifierKey;

/** An export with logs, keys and checkpoints, to be written into a folder. */
public final class SampleExport {
    /** The key that signs the logs is made of this number. */
    public static final int KEY = 1;

    /** The witness of the samples. */
    public static final NoteSigner WITNESS = SampleLog.witness("witness.harbour.example", 2);

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final List<SampleLog> logs = new ArrayList<>();
    private final List<SignedNote> lost = new ArrayList<>();
    private final List<VerifierKey> keys = new ArrayList<>();

    /** A log of so many entries, a checkpoint after each so many, every second of those witnessed. */
    public static SampleExport ofOne(int entries, int every) {
        SampleExport export = new SampleExport();
        SampleLog log = SampleLog.first();
        SampleEntries office = new SampleEntries(entries, START);
        int signed = 0;
        for (int i = 1; i <= entries; i++) {
            log.append(office.next());
            if (i % every == 0 || i == entries) {
                log.sign();
                if (signed++ % 2 == 0) {
                    log.cosign(WITNESS, office.time().plus(Duration.ofMinutes(10)));
                }
            }
        }
        export.add(log);
        export.keys.add(WITNESS.key());
        return export;
    }

    /** 290 entries over some weeks: a log of 269, seven of which a restore lost, and one of 28 after it. */
    public static SampleExport withRestore() {
        return withRestore(List.of(60, 130, 200), 262, 16, 28);
    }

    /**
     * A log of some entries and seven more, which a restore lost, and one after it.
     *
     * @param witnessed sizes of the first log with a countersigned checkpoint, ascending
     * @param kept its size after the restore, with a checkpoint
     * @param witnessedAfter a size of the second log with a countersigned checkpoint, beside that of its first entry
     * @param after its size, with a checkpoint
     */
    public static SampleExport withRestore(List<Integer> witnessed, int kept, int witnessedAfter, int after) {
        SampleExport export = new SampleExport();
        SampleEntries office = new SampleEntries(7, START);
        SampleLog first = SampleLog.first();
        for (int size : witnessed) {
            first.grow(size - first.entries().size(), office).sign();
            first.cosign(WITNESS, office.time().plus(Duration.ofMinutes(10)));
        }
        first.grow(kept - first.entries().size(), office).sign();
        SampleLog restored = first.copy();
        first.grow(7, office).sign().cosign(WITNESS, office.time().plus(Duration.ofMinutes(10)));

        Origin origin = first.origin().withNumber(2);
        SampleLog second = new SampleLog(origin, SampleLog.logKey(origin, KEY));
        second.append(office.declare(first.state(), restored.state())).sign();
        second.grow(witnessedAfter - 1, office)
                .sign()
                .cosign(WITNESS, office.time().plus(Duration.ofMinutes(10)));
        second.grow(after - witnessedAfter, office).sign();
        export.add(restored);
        export.lost.add(first.newest());
        export.add(second);
        export.keys.add(WITNESS.key());
        return export;
    }

    private void add(SampleLog log) {
        logs.add(log);
        keys.add(logs.size() - 1, log.signer().key());
    }

    /** Its logs. */
    public List<SampleLog> logs() {
        return logs;
    }

    /** The checkpoints that a restore lost: the first of the first log, and so on. */
    public List<SignedNote> lost() {
        return lost;
    }

    /** Its keys. */
    public List<VerifierKey> keys() {
        return keys;
    }

    /** Writes it. */
    public Path writeTo(Path folder) throws IOException {
        try (ExportWriter export = ExportWriter.create(folder, SampleLog.NAME)) {
            for (int i = 0; i < logs.size(); i++) {
                LogWriter writer = export.log();
                write(logs.get(i), writer);
                if (i < lost.size()) {
                    writer.lost(lost.get(i));
                }
            }
            export.finish(keys);
        }
        return folder;
    }

    private static void write(SampleLog log, LogWriter writer) throws IOException {
        Map<Long, SignedNote> checkpoints = log.checkpoints();
        long size = 0;
        for (byte[] entry : log.entries()) {
            writer.append(entry);
            size++;
            if (checkpoints.containsKey(size)) {
                writer.checkpoint(log.checkpoint(size));
            }
        }
        writer.finish();
    }
}
