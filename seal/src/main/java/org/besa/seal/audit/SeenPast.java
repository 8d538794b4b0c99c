package org.besa.seal.audit;

import java.util.Optional;
import org.besa.verify.export.Origin;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.SignedNote;
import org.jspecify.annotations.Nullable;

/** Compares a log's store with the newest checkpoint that somebody outside has seen. */
final class SeenPast {
    private final Witnessed witnessed;
    private final AuditStore store;
    private final LogSigning signing;

    SeenPast(Witnessed witnessed, AuditStore store, LogSigning signing) {
        this.witnessed = witnessed;
        this.store = store;
        this.signing = signing;
    }

    /** A checkpoint that was seen, and the number of its log. */
    private record Seen(Checkpoint checkpoint, int number) {
        boolean isAheadOf(@Nullable LogState state) {
            return state == null
                    || number > state.number()
                    || (number == state.number()
                            && checkpoint.size() > state.checkpoint().size());
        }
    }

    /**
     * What was seen, if the store does not have all of it any more.
     *
     * @throws LogRefused if what was seen is of another log
     */
    Optional<SignedNote> lostBy(LogState state) {
        return witnessed.newest().filter(note -> read(note).isAheadOf(state));
    }

    /**
     * Nothing happens when the store goes on from what was seen.
     *
     * @param state the store's newest log; empty if it has none
     * @throws LogRefused if it is behind, or has another past
     */
    void mustContinueIn(Optional<LogState> state) {
        Optional<Seen> newest = seen();
        if (newest.isEmpty()) {
            return;
        }
        Seen seen = newest.get();
        if (seen.isAheadOf(state.orElse(null))) {
            throw behind(seen.checkpoint(), state);
        }
        boolean samePast = store.checkpoint(seen.number(), seen.checkpoint().size())
                .map(LogState::checkpoint)
                .filter(seen.checkpoint()::equals)
                .isPresent();
        if (!samePast) {
            throw new LogRefused("the log has another past than the one that has been seen: "
                    + inWords(seen.checkpoint()) + ". Keep a copy, and find out who wrote it anew");
        }
    }

    private Optional<Seen> seen() {
        return witnessed.newest().map(this::read);
    }

    private Seen read(SignedNote note) {
        Checkpoint checkpoint = LogState.checkpoint(note);
        return Origin.of(checkpoint.origin())
                .filter(origin -> origin.name().equals(signing.name()))
                .map(origin -> new Seen(checkpoint, origin.number()))
                .orElseThrow(() -> new LogRefused("the checkpoint that has been seen is of another log, "
                        + checkpoint.origin() + ", not of " + signing.name()));
    }

    private static LogRefused behind(Checkpoint seen, Optional<LogState> state) {
        String here = state.map(LogState::checkpoint).map(SeenPast::inWords).orElse("none");
        return new LogRefused("the log is behind what has been seen of it: " + inWords(seen) + " were seen, here is "
                + here
                + ". If data were restored from a backup, two people declare the restore; if not, keep a copy and"
                + " find out who removed entries");
    }

    private static String inWords(Checkpoint checkpoint) {
        return checkpoint.size() + " entries of " + checkpoint.origin();
    }
}
