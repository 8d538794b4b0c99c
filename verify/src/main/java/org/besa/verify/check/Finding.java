package org.besa.verify.check;

import java.util.List;

/**
 * One thing that is wrong with a log. Which entries it is about and where it begins is counted from 0 in that log; a finding about a file
 * begins at the first entry that the file is about.
 */
public sealed interface Finding {
    /** The log that it is in, counted from 1. */
    int log();

    /** The first entry that it is about. */
    long begins();

    /** The entries that are not as they were signed, or of which that cannot be known; empty where the entries themselves are fine. */
    default List<Span> affected() {
        return List.of();
    }

    /** The log is not there, though later ones are or somebody kept a checkpoint of it. */
    record LogMissing(int log) implements Finding {
        @Override
        public long begins() {
            return 0;
        }
    }

    /** The export brings another key than the one that whoever asks was told. */
    record OtherKey(int log, String place) implements Finding {
        @Override
        public long begins() {
            return 0;
        }
    }

    /** A witness whom whoever asks trusts has countersigned nothing that stands. */
    record WitnessSilent(int log, String witness) implements Finding {
        @Override
        public long begins() {
            return 0;
        }
    }

    /**
     * A checkpoint's file does not hold a good checkpoint.
     *
     * @param detail more about the fault: a name, a reason
     */
    record CheckpointFault(int log, long begins, String place, Fault fault, String detail) implements Finding {
        /** What is wrong with it. */
        public enum Fault {
            /** There is none. */
            MISSING,
            /** It is not written as one; the detail says why. */
            UNREADABLE,
            /** It is of another log; the detail names it. */
            OF_ANOTHER_LOG,
            /** It is not of the size that its file's name says; the detail is its size. */
            MISNAMED,
            /** The log's key has not signed it; the detail names who has. */
            SIGNED_BY_ANOTHER,
            /** The signature that says to be of the log's key is false. */
            SIGNATURE_FALSE,
            /** The countersignature that says to be of a witness is false; the detail names the witness. */
            COSIGNATURE_FALSE,
            /** Somebody signed whose key is not known here; the detail names them. */
            SIGNER_UNKNOWN,
            /** It is not the newest one: the detail names a later one. */
            NOT_NEWEST
        }
    }

    /** Two good checkpoints of one size have different roots: two histories were signed. */
    record TwoRoots(int log, long begins, long size, String place, String other) implements Finding {}

    /** A good checkpoint is not a beginning of this log, though a later one stands: two histories were signed. */
    record OtherHistory(int log, long begins, long size, String place, String standing) implements Finding {}

    /** A good checkpoint tells of more entries than there are. */
    record CutShort(int log, long begins, long size, long present, String place) implements Finding {
        @Override
        public List<Span> affected() {
            return List.of(new Span(present, size));
        }
    }

    /** Entries and hashes agree with each other and not with what was signed: they were rewritten together, or it was signed for another history. */
    record Rewritten(int log, Span entries, String place) implements OfEntries {}

    /** It is about entries. */
    sealed interface OfEntries extends Finding {
        /** Those. */
        Span entries();

        @Override
        default long begins() {
            return entries().first();
        }

        @Override
        default List<Span> affected() {
            return List.of(entries());
        }
    }

    /** They are not those that were signed. */
    record Changed(int log, Span entries) implements OfEntries {}

    /** They are not there. */
    record Missing(int log, Span entries) implements OfEntries {}

    /** Two stand in each other's place. */
    record Swapped(int log, long begins, long other) implements Finding {
        @Override
        public List<Span> affected() {
            return List.of(Span.of(begins), Span.of(other));
        }
    }

    /** In the place of one stands a copy of another. */
    record Replaced(int log, Span entries, long by) implements OfEntries {}

    /** In front of one, or at the end, a copy of another was put in. */
    record Repeated(int log, long begins, long original) implements Finding {
        @Override
        public List<Span> affected() {
            return List.of(Span.of(begins));
        }
    }

    /** In front of one, or at the end, so many were put in that nobody signed for. */
    record Added(int log, long begins, long count) implements Finding {
        @Override
        public List<Span> affected() {
            return List.of(Span.of(begins));
        }
    }

    /** The length in front of one was changed; the entry itself is as it was signed. */
    record LengthChanged(int log, Span entries) implements OfEntries {}

    /** Nothing that is left vouches for them: they may be as they were signed, or not. */
    record Unvouched(int log, Span entries) implements OfEntries {}

    /** One was signed for, and is not written as entries are. */
    record NotAnEntry(int log, Span entries, String reason) implements OfEntries {}

    /** One declares a restore where none can be declared. */
    record Misplaced(int log, Span entries) implements OfEntries {}

    /** Hashes of the tree are damaged or not there; the entries under them are told of apart. */
    record HashesDamaged(int log, long begins, String place) implements Finding {}

    /** A file is there that no checkpoint speaks of, or has more in it than it should. */
    record Surplus(int log, long begins, String place) implements Finding {}

    /** The log does not begin with a declaration, though it is not the first. */
    record RestoreUndeclared(int log) implements Finding {
        @Override
        public long begins() {
            return 0;
        }

        @Override
        public List<Span> affected() {
            return List.of(Span.of(0));
        }
    }

    /** What it declares is not what is there. */
    record RestoreDoesNotFit(int log, String reason) implements Finding {
        @Override
        public long begins() {
            return 0;
        }
    }
}
