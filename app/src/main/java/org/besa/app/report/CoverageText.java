package org.besa.app.report;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.ContentHash;
import org.besa.continuity.coverage.Coverage.Unknown;

/**
 * A coverage as a caseworker reads it: in short, deadlines, the strips, what is missing by urgency, what is there and until when, what
 * authorities must do, what to ask, and what was not looked at.
 */
public record CoverageText(PlainWords words) {
    private static final int SHORT_HASH = 12;

    public void print(Page page, Coverage coverage) {
        Today today = new Today(coverage.asOf());
        title(page, coverage);
        if (coverage.packs().isEmpty()) {
            page.paragraph(0, "No rules were loaded: name packs in the case file, or give them with --pack.");
        }
        page.space();
        new InShort(coverage, today).lines().forEach(line -> page.paragraph(0, "- ", line));
        new DeadlineText(words, today).ofThePerson(page, coverage.deadlines());
        if (!coverage.needs().isEmpty()) {
            page.heading("DAY BY DAY");
            new Strips(coverage, page.columns()).print(page);
        }
        new GapText(words, today, coverage).print(page);
        new HoldingText(words, today, coverage).print(page);
        new DeadlineText(words, today).ofAuthorities(page, coverage.obligations());
        questions(page, coverage.unknown());
        notAssessed(page, coverage.notAssessed());
        origin(page, coverage);
    }

    private static void title(Page page, Coverage coverage) {
        long ahead = ChronoUnit.DAYS.between(coverage.asOf(), coverage.through());
        page.paragraph(
                0,
                Tone.STRONG.of("Case " + coverage.caseId()) + " as of " + Today.named(coverage.asOf())
                        + (ahead == 0 ? "" : ", and " + Today.count(ahead, "day") + " ahead"));
        if (!coverage.knownOn().equals(coverage.asOf())) {
            page.paragraph(0, "With only what was recorded and published by " + Today.named(coverage.knownOn()) + ".");
        }
    }

    private static String small(List<Need> needs) {
        return PlainWords.small(PlainWords.needs(needs));
    }

    private static void questions(Page page, List<Unknown> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        page.heading("QUESTIONS TO ASK");
        for (Unknown question : unknown) {
            String affects = question.affects().isEmpty() || question.ofAssistance()
                    ? ""
                    : " (decides: " + small(question.affects()) + ")";
            page.paragraph(0, "? ", asked(question) + affects);
        }
    }

    /** What a pack calls its own codes need not be a question. */
    private static String asked(Unknown unknown) {
        String words = PlainWords.capital(PlainWords.question(unknown));
        return words.endsWith("?") ? words : "Is it so, and since when: “" + words + "”?";
    }

    private static void notAssessed(Page page, List<Need> needs) {
        if (needs.isEmpty()) {
            return;
        }
        page.heading("NOT LOOKED AT");
        page.paragraph(
                0,
                PlainWords.needs(needs) + ": no rule that was loaded, and nothing recorded, speaks of "
                        + (needs.size() == 1 ? "it." : "them."));
    }

    private void origin(Page page, Coverage coverage) {
        page.space();
        List<String> sources = new ArrayList<>();
        coverage.packs().forEach(pack -> sources.add(content("rules", pack)));
        coverage.calendars().forEach(calendar -> sources.add(content("calendar", calendar)));
        page.paragraph(
                0,
                Tone.SOFT.of("Computed by engine " + coverage.engine()
                        + (sources.isEmpty() ? "" : " from ") + PlainWords.list(sources)
                        + ". This is not legal advice."));
        if (coverage.packs().isEmpty()) {
            page.paragraph(
                    0, Tone.STRONG.of("No rules were loaded: name packs in the case file, or give --pack FILE."));
        }
    }

    private static String content(String kind, ContentHash content) {
        String hash = content.sha256();
        return kind + " " + content.id() + " (" + hash.substring(0, Math.min(SHORT_HASH, hash.length())) + ")";
    }
}
