package org.besa.seal.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.besa.verify.export.ExportWriter;
import org.besa.verify.export.LogWriter;
import org.besa.verify.note.SignedNote;
import org.besa.verify.note.VerifierKey;

/** Writes all logs of a store into a folder that anybody can keep and verify (docs/sealing.md, "An export"). */
public final class LogExport {
    private final AuditStore store;
    private final LogSigning signing;
    private final List<VerifierKey> witnesses;

    /** @param witnesses the keys of those who countersign checkpoints */
    public LogExport(AuditStore store, LogSigning signing, List<VerifierKey> witnesses) {
        this.store = store;
        this.signing = signing;
        this.witnesses = List.copyOf(witnesses);
    }

    /**
     * Writes the export.
     *
     * @param folder must not be there yet; it is there when everything has been written
     * @throws LogRefused if no log has been begun, or the store no longer holds what was signed; the message says between which
     *     checkpoints
     * @throws IOException if the folder is there, or cannot be written
     */
    public void write(Path folder) throws IOException {
        int newest = store.state()
                .orElseThrow(() -> new LogRefused("there is no log to export"))
                .number();
        try (ExportWriter export = ExportWriter.create(folder, signing.name())) {
            for (int number = 1; number <= newest; number++) {
                write(number, export.log());
            }
            List<VerifierKey> keys = new ArrayList<>(
                    IntStream.rangeClosed(1, newest).mapToObj(signing::key).toList());
            keys.addAll(witnesses);
            export.finish(keys);
        }
    }

    /** Entries that are ordered while we write come behind the last checkpoint that we know of, and stay out. */
    private void write(int number, LogWriter log) throws IOException {
        Deque<SignedNote> checkpoints = new ArrayDeque<>(store.checkpoints(number));
        Place place = new Place(log, checkpoints);
        place.takeCheckpoint();
        store.forEachEntry(number, place::append);
        place.finish();
        for (SignedNote lost : checkpoints) {
            log.lost(lost);
        }
    }

    /** Where writing has come to: checkpoints are taken at their sizes. */
    private static final class Place {
        private final LogWriter log;
        private final Deque<SignedNote> checkpoints;
        private long size;
        /** How many of them were signed as they are here. */
        private long signed;

        Place(LogWriter log, Deque<SignedNote> checkpoints) {
            this.log = log;
            this.checkpoints = checkpoints;
        }

        void append(byte[] entry) throws IOException {
            if (!checkpoints.isEmpty()) {
                log.append(entry);
                size++;
                takeCheckpoint();
            }
        }

        void takeCheckpoint() throws IOException {
            SignedNote next = checkpoints.peek();
            if (next == null || LogState.checkpoint(next).size() != size) {
                return;
            }
            if (!LogState.checkpoint(next).root().equals(log.root())) {
                throw notWhatWasSigned(size);
            }
            log.checkpoint(checkpoints.remove());
            signed = size;
        }

        void finish() throws IOException {
            if (signed != size) {
                throw notWhatWasSigned(
                        LogState.checkpoint(checkpoints.element()).size());
            }
            log.finish();
        }

        private LogRefused notWhatWasSigned(long end) {
            return new LogRefused("the store does not hold what was signed: in log " + log.origin()
                    + " something was done to entries " + signed + " to " + (end - 1)
                    + "; keep a copy of the store, and compare it with an earlier export");
        }
    }
}
