package org.besa.verify.check;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.besa.verify.export.ExportFolder;
import org.besa.verify.export.LogFolder;
import org.besa.verify.export.Origin;
import org.besa.verify.export.Unreadable;
import org.besa.verify.log.RestoreDeclaration;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.VerifierKey;

/** Judges an exported log, offline, from its files and from what whoever asks holds themselves. */
public final class Verifier {
    private final Trust trust;

    public Verifier(Trust trust) {
        this.trust = trust;
    }

    /**
     * Judges an export.
     *
     * @throws Unreadable if it cannot be read as one; everything that can be read and is wrong is in the verdict
     */
    public Verdict judge(Path folder) throws Unreadable {
        ExportFolder export = ExportFolder.open(folder);
        Set<Integer> there = new TreeSet<>(LogFolder.numbers(export));
        if (there.isEmpty()) {
            throw new Unreadable(
                    folder.toString(),
                    "is not an exported log: there is no folder log/1 in it",
                    "name the folder that holds \"keys\" and \"log\"");
        }
        KeyRing keys = KeyRing.of(export, trust);
        Set<Integer> expected = new TreeSet<>(there);
        for (Trust.Kept kept : trust.checkpoints()) {
            expected.add(numberOf(kept, keys));
        }
        List<Finding> others = new ArrayList<>();
        if (keys.bringsOther()) {
            others.add(new Finding.OtherKey(there.iterator().next(), LogFolder.KEYS));
        }
        int last = expected.stream().max(Integer::compare).orElseThrow();
        Deque<LogJudgement> logs = new ArrayDeque<>();
        Optional<RestoreDeclaration> next = Optional.empty();
        for (int number = last; number >= 1; number--) {
            if (there.contains(number)) {
                LogJudgement log = new LogCheck(export, number, keys, trust, next).judge();
                checkRestore(log, next).ifPresent(others::add);
                next = log.declaration();
                logs.addFirst(log);
            } else {
                others.add(new Finding.LogMissing(number));
                next = Optional.empty();
            }
        }
        others.addAll(silent(keys, logs));
        return new Verdict(keys, trust, List.copyOf(logs), others);
    }

    private static int numberOf(Trust.Kept kept, KeyRing keys) throws Unreadable {
        return Origin.of(kept.checkpoint().origin())
                .filter(origin -> origin.name().equals(keys.origin().name()))
                .orElseThrow(() -> new Unreadable(
                        kept.place(),
                        "is a checkpoint of " + kept.checkpoint().origin() + ", not of "
                                + keys.origin().name(),
                        "give a checkpoint of this installation"))
                .number();
    }

    /** Whether what the next log declares is what is there. */
    private static Optional<Finding> checkRestore(LogJudgement log, Optional<RestoreDeclaration> declared) {
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        int next = log.origin().number() + 1;
        Checkpoint kept = declared.get().kept();
        if (!declared.get().old().origin().equals(log.origin().keyName())) {
            return Optional.of(new Finding.RestoreDoesNotFit(
                    next, "it names " + declared.get().old().origin() + ", not " + log.origin()));
        }
        if (log.newest().isPresent() && !log.newest().get().equals(kept)) {
            return Optional.of(new Finding.RestoreDoesNotFit(
                    next,
                    log.newest().get().size() == kept.size()
                            ? "the root that it says was kept is not that of log "
                                    + log.origin().number()
                            : "it says that " + kept.size() + " entries were kept, and log "
                                    + log.origin().number() + " has "
                                    + log.newest().get().size()));
        }
        return Optional.empty();
    }

    private static List<Finding> silent(KeyRing keys, Deque<LogJudgement> logs) {
        List<Finding> silent = new ArrayList<>();
        for (VerifierKey witness : keys.trusted()) {
            boolean seen = logs.stream()
                    .flatMap(log -> log.witnessed().stream())
                    .anyMatch(by -> by.witness().equals(witness));
            if (!seen) {
                silent.add(new Finding.WitnessSilent(1, witness.name().text()));
            }
        }
        return silent;
    }
}
