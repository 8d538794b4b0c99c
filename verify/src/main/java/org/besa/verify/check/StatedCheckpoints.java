package org.besa.verify.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.verify.check.Finding.CheckpointFault.Fault;
import org.besa.verify.check.StatedCheckpoint.FaultOf;
import org.besa.verify.check.StatedCheckpoint.Kind;
import org.besa.verify.check.StatedCheckpoint.Witnessed;
import org.besa.verify.export.LogFolder;
import org.besa.verify.export.Unreadable;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.Cosignature;
import org.besa.verify.note.NoteSignature;
import org.besa.verify.note.SignatureCheck;
import org.besa.verify.note.SignedNote;
import org.besa.verify.note.VerifierKey;
import org.besa.verify.text.NotReadable;

/**
 * All checkpoints of one log: the newest, the earlier ones, and those that somebody kept.
 *
 * @param newest the one that the export says to be the newest
 * @param others the others, the smallest first
 */
record StatedCheckpoints(StatedCheckpoint newest, List<StatedCheckpoint> others) {

    static StatedCheckpoints read(LogFolder log, int number, KeyRing keys, List<Trust.Kept> kept) throws Unreadable {
        Reader reader = new Reader(number, keys);
        StatedCheckpoint newest = reader.inExport(log, log.newestCheckpoint(), Kind.NEWEST, Long.MAX_VALUE);
        List<StatedCheckpoint> others = new ArrayList<>();
        for (String place : log.earlierCheckpoints()) {
            others.add(reader.inExport(log, place, Kind.EARLIER, sizeIn(place)));
        }
        for (Trust.Kept one : kept) {
            if (one.checkpoint()
                    .origin()
                    .equals(keys.origin().withNumber(number).keyName())) {
                others.add(reader.read(one.place(), Kind.KEPT, one.note(), one.checkpoint()));
            }
        }
        others.sort(Comparator.comparingLong(StatedCheckpoint::size));
        return new StatedCheckpoints(newest, others);
    }

    /** The newest, and then the others. */
    Stream<StatedCheckpoint> all() {
        return Stream.concat(Stream.of(newest), others.stream());
    }

    /** The size of the log: that of the newest if it is good, else of the largest good earlier one, else 0. */
    long size() {
        return newest.good()
                .or(() -> others.reversed().stream()
                        .flatMap(other -> other.good().stream())
                        .findFirst())
                .map(Checkpoint::size)
                .orElse(0L);
    }

    private static long sizeIn(String place) {
        try {
            return Long.parseLong(place.substring(place.lastIndexOf('/') + 1));
        } catch (NumberFormatException beyondEveryLog) {
            return Long.MAX_VALUE;
        }
    }

    private record Reader(int number, KeyRing keys) {

        StatedCheckpoint inExport(LogFolder log, String place, Kind kind, long size) throws Unreadable {
            Optional<byte[]> content = log.checkpoint(place);
            if (content.isEmpty()) {
                return faulty(place, kind, size, new FaultOf(Fault.MISSING, ""));
            }
            try {
                SignedNote note = SignedNote.parse(content.get());
                StatedCheckpoint read = read(place, kind, note, Checkpoint.parse(note.text()));
                if (kind == Kind.EARLIER && read.size() != size) {
                    return faulty(place, kind, size, new FaultOf(Fault.MISNAMED, Long.toString(read.size())));
                }
                // What one that is not good says of its size counts for nothing.
                return read.good().isPresent() ? read : read.withSize(size);
            } catch (NotReadable e) {
                return faulty(place, kind, size, new FaultOf(Fault.UNREADABLE, e.getMessage()));
            }
        }

        StatedCheckpoint read(String place, Kind kind, SignedNote note, Checkpoint checkpoint) {
            List<FaultOf> faults = new ArrayList<>();
            VerifierKey log = keys.log(number);
            SignatureCheck signed = log.check(note);
            if (!checkpoint.origin().equals(log.name())) {
                faults.add(new FaultOf(Fault.OF_ANOTHER_LOG, checkpoint.origin().text()));
            } else if (signed == SignatureCheck.ABSENT) {
                faults.add(new FaultOf(Fault.SIGNED_BY_ANOTHER, signers(note)));
            } else if (signed == SignatureCheck.FALSE) {
                faults.add(new FaultOf(Fault.SIGNATURE_FALSE, ""));
            }
            boolean ofLog = faults.isEmpty();
            List<Witnessed> witnessed = new ArrayList<>();
            for (VerifierKey witness : keys.witnesses()) {
                SignatureCheck countersigned = witness.check(note);
                if (countersigned == SignatureCheck.FALSE) {
                    faults.add(
                            new FaultOf(Fault.COSIGNATURE_FALSE, witness.name().text()));
                } else if (countersigned == SignatureCheck.GOOD) {
                    note.by(witness)
                            .flatMap(Cosignature::of)
                            .ifPresent(given -> witnessed.add(new Witnessed(witness, given.time())));
                }
            }
            // Whoever kept a checkpoint may have let others countersign it; an export brings the keys of all who did.
            if (kind != Kind.KEPT && ofLog) {
                unknownSigners(note, log).forEach(name -> faults.add(new FaultOf(Fault.SIGNER_UNKNOWN, name)));
            }
            return new StatedCheckpoint(
                    place,
                    kind,
                    checkpoint.size(),
                    ofLog ? Optional.of(checkpoint) : Optional.empty(),
                    faults,
                    ofLog ? witnessed : List.of());
        }

        private Stream<String> unknownSigners(SignedNote note, VerifierKey log) {
            return note.signatures().stream()
                    .filter(signature -> !isOf(signature, log)
                            && keys.witnesses().stream().noneMatch(witness -> isOf(signature, witness)))
                    .map(signature -> signature.name().text());
        }

        private static boolean isOf(NoteSignature signature, VerifierKey key) {
            return signature.keyId() == key.id() && signature.name().equals(key.name());
        }

        private static String signers(SignedNote note) {
            return String.join(
                    ", ",
                    note.signatures().stream()
                            .map(signature -> signature.name().text())
                            .toList());
        }

        private static StatedCheckpoint faulty(String place, Kind kind, long size, FaultOf fault) {
            return new StatedCheckpoint(place, kind, size, Optional.empty(), List.of(fault), List.of());
        }
    }
}
