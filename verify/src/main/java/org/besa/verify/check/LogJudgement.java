package org.besa.verify.check;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.besa.verify.export.Origin;
import org.besa.verify.log.RestoreDeclaration;
import org.besa.verify.note.Checkpoint;
import org.besa.verify.note.VerifierKey;
import org.besa.verify.text.WholeSecond;

/**
 * What is known of one log.
 *
 * @param origin which one
 * @param newest its newest checkpoint, if that is good
 * @param size how many entries the signed checkpoints tell of
 * @param first the time of the first entry, if it can be read
 * @param last the time of the last entry, if it can be read
 * @param checkpoints how many good checkpoints stand
 * @param kept how many of those were kept by whoever asks
 * @param witnessed for each witness the largest standing state that it countersigned
 * @param declaration the restore after which it was started
 * @param findings what is wrong, in the order in which it begins
 * @param begins where the first of them begins; empty if the log is intact
 */
public record LogJudgement(
        Origin origin,
        Optional<Checkpoint> newest,
        long size,
        Optional<WholeSecond> first,
        Optional<WholeSecond> last,
        int checkpoints,
        int kept,
        List<Witnessed> witnessed,
        Optional<RestoreDeclaration> declaration,
        List<Finding> findings,
        OptionalLong begins) {

    public LogJudgement {
        witnessed = List.copyOf(witnessed);
        findings = List.copyOf(findings);
    }

    /**
     * Somebody outside saw a state of the log.
     *
     * @param witness who
     * @param size how many entries it had
     * @param time when it was seen
     */
    public record Witnessed(VerifierKey witness, long size, WholeSecond time) {}
}
