package org.besa.app.report;

import java.util.Comparator;
import java.util.List;
import org.besa.continuity.coverage.Coverage.Deadline;
import org.besa.continuity.coverage.Coverage.Obligation;

/** What has to be done by a day: first by the person, elsewhere by an authority. */
record DeadlineText(PlainWords words, Today today) {

    /** Those that can still be met first, the nearest first; then the missed ones. */
    void ofThePerson(Page page, List<Deadline> deadlines) {
        if (deadlines.isEmpty()) {
            return;
        }
        page.heading("DEADLINES OF THE PERSON");
        deadlines.stream()
                .sorted(Comparator.comparing(Deadline::passed).thenComparing(Deadline::lastDay))
                .forEach(deadline -> deadline(page, deadline));
    }

    private void deadline(Page page, Deadline deadline) {
        String act = PlainWords.capital(PlainWords.spaced(deadline.act()));
        String day = Today.named(deadline.lastDay());
        String first = deadline.passed()
                ? act + ": the last day was " + day + ", " + today.left(deadline.lastDay()) + "."
                : act + " by " + day + ": " + today.left(deadline.lastDay()) + ".";
        page.space();
        page.paragraph(0, "! ", (deadline.passed() ? Tone.ALARM : Tone.STRONG).of(first));
        page.paragraph(2, deadline.plain().en());
        if (today.future(deadline.opens())) {
            page.paragraph(
                    2, "Possible from " + Today.named(deadline.opens()) + ", " + today.away(deadline.opens()) + ".");
        } else {
            page.paragraph(2, "Possible since " + deadline.opens() + ".");
        }
        page.paragraph(
                2, "If missed: " + PlainWords.sentence(deadline.consequence().en()));
        waiting(page, deadline.contingentOn());
        page.paragraph(2, "Law: " + words.law(deadline.provision(), deadline.cite()));
    }

    /** By day; those that may not apply after those that do, what is done last. */
    void ofAuthorities(Page page, List<Obligation> obligations) {
        if (obligations.isEmpty()) {
            return;
        }
        page.heading("WHAT AUTHORITIES MUST DO");
        obligations.stream()
                .sorted(Comparator.<Obligation, Boolean>comparing(duty -> duty.doneOn() != null)
                        .thenComparing(duty -> !duty.contingentOn().isEmpty())
                        .thenComparing(Obligation::due))
                .forEach(duty -> obligation(page, duty));
    }

    private void obligation(Page page, Obligation duty) {
        page.space();
        page.paragraph(0, "- ", Tone.STRONG.of(act(duty) + ": " + state(duty)));
        page.paragraph(2, duty.plain().en());
        waiting(page, duty.contingentOn());
        page.paragraph(2, "Law: " + words.law(duty.provision(), duty.cite()));
    }

    /** Acts are codes, some of them nouns: no verb fits them all. */
    private String act(Obligation duty) {
        return PlainWords.capital(PlainWords.spaced(duty.act())) + ", " + words.party(duty.dutyBearer());
    }

    private String state(Obligation duty) {
        String due = Today.named(duty.due());
        if (duty.doneOn() != null) {
            return "done on " + duty.doneOn() + (duty.breached() ? ", late" : ", in time")
                    + "; the last lawful day was " + due + ".";
        }
        if (duty.breached()) {
            return "in breach since " + duty.due().plusDays(1) + "; the last lawful day was " + due + ", "
                    + today.away(duty.due()) + ".";
        }
        return today.past(duty.due())
                ? "late if it applies; the last lawful day was " + due + ", " + today.away(duty.due()) + "."
                : "due by " + due + ", " + today.away(duty.due()) + "; in breach from "
                        + duty.due().plusDays(1) + ".";
    }

    private void waiting(Page page, List<String> facts) {
        if (!facts.isEmpty()) {
            page.paragraph(2, "Whether it applies depends on: " + PlainWords.facts(facts) + ".");
        }
    }
}
