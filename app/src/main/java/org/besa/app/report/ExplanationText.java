package org.besa.app.report;

import java.time.LocalDate;
import java.util.List;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.besa.continuity.explain.Explanation;
import org.besa.continuity.explain.Explanation.Finding;
import org.besa.continuity.explain.Explanation.Outcome;
import org.besa.continuity.explain.Explanation.Step;
import org.besa.continuity.explain.Truth;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.rules.Citation;
import org.besa.continuity.rules.Enforcement;
import org.besa.continuity.rules.PeriodRule;
import org.jspecify.annotations.Nullable;

/** Why one need comes to what it does on one day: rule by rule, condition by condition, down to the entries and the place in the law. */
public record ExplanationText(PlainWords words) {

    /**
     * Prints the answer for the day, then its reasons.
     *
     * @param span the run of days of the need in which the day lies; null if there is none in the window
     */
    public void print(Page page, Explanation explanation, Coverage coverage, @Nullable Span span) {
        page.paragraph(
                0,
                Tone.STRONG.of(
                        "Case " + coverage.caseId() + ": " + PlainWords.small(PlainWords.need(explanation.need()))
                                + " on " + Today.named(explanation.on())));
        if (!coverage.knownOn().equals(coverage.asOf())) {
            page.paragraph(0, "With only what was recorded and published by " + coverage.knownOn() + ".");
        }
        page.paragraph(0, span == null ? without(explanation, coverage) : answer(span));
        Outcome last = null;
        for (Finding finding : explanation.findings()) {
            if (finding.outcome() != last) {
                page.heading(heading(finding.outcome()));
                last = finding.outcome();
            }
            page.space();
            finding(page, finding);
        }
        entries(page, "WHAT IS RECORDED ABOUT DELIVERY", explanation.delivery());
        entries(page, "WHAT WAS SAID ABOUT THE DUTY", explanation.statements());
    }

    private static String without(Explanation explanation, Coverage coverage) {
        return coverage.notAssessed().contains(explanation.need())
                ? "Not looked at: no rule that was loaded, and nothing recorded, speaks of it."
                : "Outside the days that were looked at, " + coverage.from() + " through " + coverage.through()
                        + ": only the rules are shown, not what comes of them.";
    }

    private static String answer(Span span) {
        String meaning = switch (span.cover()) {
            case SECURED -> "Secured: owed, and it comes.";
            case WITHHELD -> "Withheld: owed, but nothing comes.";
            case DISCRETIONARY -> "Given without a duty: it can stop any day.";
            case UNMET -> "Unmet: nobody owes it, and nothing is there.";
            case UNCONFIRMED -> "Not confirmed: nobody has recorded whether it comes.";
        };
        String waits = span.contingentOn().isEmpty()
                ? ""
                : " This may change with: " + PlainWords.facts(span.contingentOn()) + ".";
        return meaning + (span.contested() ? " The party to whom the duty is ascribed denies it." : "") + waits
                + " The same from " + span.from() + " through " + span.through() + ".";
    }

    private static String heading(Outcome outcome) {
        return switch (outcome) {
            case OWED -> "OWED";
            case CONTINGENT -> "WAITS FOR A FACT";
            case NOT_YET_DUE -> "OWED, BUT NOT YET DUE";
            case PROMISED -> "PROMISED: CANNOT BE CLAIMED";
            case ALLEGED -> "SAID TO BE AGREED: NOBODY HAS SHOWN THE TEXT";
            case ROUTE -> "MAY BE ASKED FOR: NOBODY HAS TO";
            case NEAR_MISS -> "DOES NOT APPLY ON THAT DAY, OR IS NOT KNOWN TO";
            case SILENT -> "NOT IN FORCE ON THAT DAY, OR NOT PUBLISHED YET";
        };
    }

    /** A rule that applies is told with every condition; of one that does not, only what is against it. */
    private void finding(Page page, Finding finding) {
        boolean applies = finding.outcome().compareTo(Outcome.NEAR_MISS) < 0;
        page.paragraph(0, "- ", Tone.STRONG.of(finding.provision().plain().en()));
        page.paragraph(2, PlainWords.capital(words.parties(finding.provision().dutyBearers())) + days(finding) + ".");
        for (Step step : finding.steps()) {
            if (applies || step.truth() != Truth.HOLDS) {
                page.paragraph(2, truth(step) + " ", StepWords.of(step));
                step.entries().forEach(entry -> page.paragraph(10, "- ", new EntryText(words).of(entry)));
            }
        }
        law(page, finding);
        if (applies) {
            page.paragraph(2, finding.provision().cite().uri());
            page.paragraph(2, claim(finding.provision().enforce()));
        }
    }

    private static String days(Finding finding) {
        LocalDate from = finding.from();
        if (from == null) {
            return "";
        }
        LocalDate dueFrom = finding.dueFrom();
        LocalDate earliest = finding.earliestUntil();
        return "; from " + from
                + (dueFrom == null || dueFrom.equals(from) ? "" : ", due from " + dueFrom)
                + (finding.until() == null ? ", no end known" : ", last day " + finding.until())
                + (earliest == null ? "" : ", at the earliest " + earliest);
    }

    private static String truth(Step step) {
        return switch (step.truth()) {
            case HOLDS -> Tone.CALM.of("yes    ");
            case FAILS -> Tone.ALARM.of("no     ");
            case UNKNOWN -> Tone.QUESTION.of("unknown");
        };
    }

    private static void law(Page page, Finding finding) {
        Citation cite = finding.provision().cite();
        page.paragraph(
                2,
                "Law: " + cite.text() + PlainWords.doubt(cite) + " ["
                        + finding.provision().id() + " in " + finding.pack() + "]");
    }

    private static String claim(Enforcement enforce) {
        String who = switch (enforce.by()) {
            case PERSON -> "The person can claim it";
            case PARTIES -> "Only the parties to it can claim it";
            case NOBODY -> "Nobody can claim it";
        };
        PeriodRule limit = enforce.limit();
        return who
                + said(" (", enforce.forum(), ")")
                + said("; remedy: ", enforce.remedy(), "")
                + said("; within ", limit == null ? null : new Wording().period(limit), "") + ".";
    }

    private static String said(String before, @Nullable String words, String after) {
        return words == null ? "" : before + words + after;
    }

    private void entries(Page page, String heading, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        page.heading(heading);
        entries.forEach(entry -> page.paragraph(0, "- ", new EntryText(words).of(entry)));
    }
}
