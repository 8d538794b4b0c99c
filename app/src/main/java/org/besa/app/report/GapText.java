package org.besa.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Gap;

/**
 * What is missing: gaps that are open, then those to come, then those that are over, each in the engine's order of urgency. Needs whose gaps
 * read the same are told once.
 */
record GapText(PlainWords words, Today today, Coverage coverage) {

    void print(Page page) {
        section(
                page,
                "MISSING TODAY, MOST URGENT FIRST",
                gap -> !today.past(gap.through()) && !today.future(gap.from()));
        section(page, "MISSING SOON OR LATER, MOST URGENT FIRST", gap -> today.future(gap.from()));
        section(page, "WHAT WAS MISSING BEFORE", gap -> today.past(gap.through()));
    }

    private void section(Page page, String heading, Predicate<GapRun> shown) {
        List<GapRun> gaps = GapRun.of(coverage.gaps()).stream().filter(shown).toList();
        if (gaps.isEmpty()) {
            return;
        }
        page.heading(heading);
        Map<List<String>, List<Need>> told = new LinkedHashMap<>();
        gaps.forEach(gap -> told.computeIfAbsent(lines(gap), lines -> new ArrayList<>())
                .add(gap.first().need()));
        told.forEach((lines, needs) -> {
            page.space();
            page.paragraph(0, "- ", Tone.STRONG.of(PlainWords.needs(needs) + lines.getFirst()));
            lines.subList(1, lines.size()).forEach(line -> page.paragraph(2, line));
        });
    }

    private List<String> lines(GapRun gap) {
        List<String> lines = new ArrayList<>();
        lines.add(start(gap) + ": " + kind(gap.first()) + ".");
        lines.add(days(gap));
        lines.addAll(new MarkText(words).of(gap.first()));
        lines.add("Why: " + new GapWords(words).why(gap.first()));
        if (gap.withheld() || !today.past(gap.through())) {
            lines.add("Next: " + new GapWords(words).next(gap.first()));
        }
        gap.waits().ifPresent(lines::add);
        return lines;
    }

    private String start(GapRun gap) {
        if (today.past(gap.through())) {
            return ", " + Today.count(gap.days(), "day");
        }
        return today.future(gap.from()) ? ", " + today.away(gap.from()) : "";
    }

    private String days(GapRun gap) {
        String end = gap.through().equals(coverage.through())
                ? ", with no end in sight."
                : " through " + gap.through() + " (" + Today.count(gap.days(), "day") + ").";
        if (today.past(gap.through())) {
            return "From " + gap.from() + " through " + gap.through() + ".";
        }
        if (today.future(gap.from())) {
            return "From " + Today.named(gap.from()) + end;
        }
        return "Since " + gap.from() + end;
    }

    private static String kind(Gap gap) {
        return switch (gap.kind()) {
            case LEGAL -> "nobody is obliged";
            case DELIVERY -> "owed, but nothing comes";
            case DOCUMENT -> "the paper that opens the door is missing";
            case APPLICATION -> "it would be owed if it were applied for";
            case REMEDY -> "refused, and the refusal can be fought";
        };
    }
}
