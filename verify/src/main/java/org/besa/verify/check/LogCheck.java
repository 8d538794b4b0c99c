package org.besa.verify.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.besa.verify.check.LogJudgement.Witnessed;
import org.besa.verify.check.StatedCheckpoint.FaultOf;
import org.besa.verify.check.StatedCheckpoint.Kind;
import org.besa.verify.export.ExportFolder;
import org.besa.verify.export.LogFolder;
import org.besa.verify.export.Unreadable;
import org.besa.verify.log.RestoreDeclaration;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.VerifierKey;

/** Judges one log of an export. */
final class LogCheck {
    private final LogFolder folder;
    private final int number;
    private final KeyRing keys;
    private final StatedCheckpoints stated;
    private final List<StatedCheckpoint> counted;
    private final long size;

    /**
     * @param next what the log after this one declares
     */
    LogCheck(ExportFolder export, int number, KeyRing keys, Trust trust, Optional<RestoreDeclaration> next)
            throws Unreadable {
        this.folder = new LogFolder(export, number);
        this.number = number;
        this.keys = keys;
        this.stated = StatedCheckpoints.read(folder, number, keys, trust.checkpoints());
        this.counted = stated.all()
                .filter(one -> next.isEmpty() || !isLost(one, next.get()))
                .toList();
        this.size = stated.size();
    }

    LogJudgement judge() throws Unreadable {
        NavigableSet<Long> sizes = new TreeSet<>();
        counted.forEach(one -> sizes.add(one.size()));
        RulePass pass = new RulePass(folder, number, size, sizes);
        pass.run();

        List<StatedCheckpoint> standing = counted.stream()
                .filter(one -> one.good()
                        .filter(good -> good.size() <= size && pass.stands(good.size(), good.root()))
                        .isPresent())
                .toList();
        List<Finding> findings = new ArrayList<>(pass.misfits());
        long begins = pass.begins();
        for (StatedCheckpoint one : counted) {
            if (!standing.contains(one)) {
                long from = largestBelow(one.size(), standing);
                begins = Math.min(begins, from);
                for (FaultOf fault : one.faults()) {
                    findings.add(new Finding.CheckpointFault(number, from, one.place(), fault.fault(), fault.detail()));
                }
                if (one.kind() != Kind.NEWEST && one.good().isPresent() && one.size() > size) {
                    findings.add(new Finding.CheckpointFault(
                            number,
                            from,
                            stated.newest().place(),
                            Finding.CheckpointFault.Fault.NOT_NEWEST,
                            one.place()));
                }
            }
        }
        if (begins < Long.MAX_VALUE) {
            List<StatedCheckpoint> signed =
                    counted.stream().filter(one -> one.signed().isPresent()).toList();
            findings.addAll(new Diagnosis(folder, number, pass, signed).findings());
            findings.sort(Comparator.comparingLong(Finding::begins));
        }
        return new LogJudgement(
                keys.origin().withNumber(number),
                stated.newest().good(),
                size,
                pass.first(),
                pass.last(),
                standing.size(),
                (int) standing.stream().filter(one -> one.kind() == Kind.KEPT).count(),
                witnessed(standing),
                pass.declaration(),
                findings,
                begins < Long.MAX_VALUE ? OptionalLong.of(begins) : OptionalLong.empty());
    }

    /** Whether it is a state of this log that the next one declares to be lost. */
    private static boolean isLost(StatedCheckpoint one, RestoreDeclaration declared) {
        Optional<Checkpoint> good = one.good();
        return good.isPresent()
                && good.get().origin().equals(declared.old().origin())
                && good.get().size() > declared.kept().size()
                && good.get().size() <= declared.old().size()
                && (good.get().size() < declared.old().size() || good.get().equals(declared.old()));
    }

    private static long largestBelow(long size, List<StatedCheckpoint> standing) {
        return standing.stream()
                .mapToLong(StatedCheckpoint::size)
                .filter(one -> one < size)
                .max()
                .orElse(0);
    }

    private static List<Witnessed> witnessed(List<StatedCheckpoint> standing) {
        Map<VerifierKey, Witnessed> largest = new LinkedHashMap<>();
        for (StatedCheckpoint one : standing) {
            for (StatedCheckpoint.Witnessed by : one.witnessed()) {
                largest.merge(
                        by.witness(),
                        new Witnessed(by.witness(), one.size(), by.time()),
                        (a, b) -> a.size() > b.size() ? a : b);
            }
        }
        return List.copyOf(largest.values());
    }
}
