package org.besa.continuity.coverage;

import java.time.LocalDate;
import java.util.List;
import org.besa.continuity.coverage.Coverage.Owing;
import org.besa.continuity.facts.Fact.DocumentFact;
import org.besa.continuity.facts.Statement;
import org.besa.continuity.rules.DeadlineRule;
import org.besa.continuity.rules.Provision;

/** One thing to be said about why there is a gap. The words are the reader's: whoever shows it puts it into a language. */
public sealed interface GapReason {
    /** These provisions owe it, and it does not arrive. */
    record Undelivered(List<Provision> owing) implements GapReason {
        public Undelivered {
            owing = List.copyOf(owing);
        }
    }

    /** These provisions owe it, and the paper that opens the door is anything but held. */
    record PaperMissing(List<Provision> owing, DocumentFact paper) implements GapReason {
        public PaperMissing {
            owing = List.copyOf(owing);
        }
    }

    /** This provision would owe it if it were applied for. */
    record NotAppliedFor(Provision provision) implements GapReason {}

    /** It was refused, and the refusal can still fall by what this deadline is for. */
    record Challengeable(DeadlineRule rule) implements GapReason {}

    /** No provision owes it. */
    record NobodyObliged() implements GapReason {}

    /** These owed it before, through that day (inclusive). */
    record Ended(List<Owing> owed, LocalDate through) implements GapReason {
        public Ended {
            owed = List.copyOf(owed);
        }
    }

    /** This provision will owe it from that day on (inclusive), as things stand. */
    record OwedLater(Provision provision, LocalDate from) implements GapReason {}

    /** By a deal whose text nobody has shown this provision would cover it. */
    record DealAlleged(Provision provision) implements GapReason {}

    /** This party offers it only on a condition that makes it no protection. */
    record OfferedOnCondition(String provider) implements GapReason {}

    /** This was said about the duty. */
    record WasSaid(Statement statement) implements GapReason {}
}
