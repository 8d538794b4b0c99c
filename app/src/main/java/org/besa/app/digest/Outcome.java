package org.besa.app.digest;

import java.time.Instant;
import java.util.Optional;
import org.besa.app.mail.MailFault;

/**
 * What came of somebody's digests until now.
 *
 * @param sent when the mail server took the last one
 * @param tried when its person last asked for one at once
 * @param failed what went wrong since the last one was taken
 */
public record Outcome(Optional<Instant> sent, Optional<Instant> tried, Optional<Failed> failed) {
    static final Outcome NONE = new Outcome(Optional.empty(), Optional.empty(), Optional.empty());

    /** A mail that was not taken. */
    public record Failed(MailFault fault, Instant at) {}

    /** After one more: what was wrong before is over once one is taken. */
    Outcome after(Optional<MailFault> fault, Instant now) {
        return fault.map(what -> new Outcome(sent, tried, Optional.of(new Failed(what, now))))
                .orElseGet(() -> new Outcome(Optional.of(now), tried, Optional.empty()));
    }

    Outcome triedAt(Instant now) {
        return new Outcome(sent, Optional.of(now), failed);
    }
}
