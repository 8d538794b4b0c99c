package org.besa.continuity.coverage;

import java.time.LocalDate;
import java.util.List;
import org.besa.continuity.codes.Need;
import org.besa.continuity.rules.Application;
import org.besa.continuity.rules.Enforcement;
import org.besa.continuity.rules.Provision;

/** One thing to be done about a gap, put into words by whoever shows it. */
public sealed interface NextStep {
    /** Ask those who owe it under these provisions, now. */
    record AskUrgently(List<Provision> owing) implements NextStep {
        public AskUrgently {
            owing = List.copyOf(owing);
        }
    }

    /** The person can claim it: where, and for what. */
    record Claim(Enforcement enforce) implements NextStep {}

    /** The person cannot claim it alone: find out who can. */
    record FindWhoMayClaim() implements NextStep {}

    /** Get this paper (its code) back, or issued. */
    record GetPaper(String paper) implements NextStep {}

    /** Apply for it. */
    record Apply(Application application) implements NextStep {}

    /** Make sure that the challenge is made in time: that day is the last. */
    record ChallengeInTime(LocalDate lastDay) implements NextStep {}

    /** The challenge is pending: ask for interim relief until it is decided. */
    record AskForInterimRelief() implements NextStep {}

    /** Ask whoever can help, urgently. */
    record AskWhoeverCan(Need need) implements NextStep {}

    /** Under this provision somebody may help, but need not. */
    record AskWhoMay(Provision provision) implements NextStep {}

    /** Ask the parties to this alleged deal for its text. */
    record AskForTheText(Provision provision) implements NextStep {}
}
