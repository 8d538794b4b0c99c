package org.besa.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Owing;
import org.besa.continuity.coverage.Coverage.Span;

/** What is there today, by whom and until when; and what may be there, but nobody has recorded it. Needs of which the same is true are told once. */
record HoldingText(PlainWords words, Today today, Coverage coverage) {

    void print(Page page) {
        section(page, "WHAT IS THERE, AND UNTIL WHEN", Cover.SECURED, Cover.DISCRETIONARY);
        section(page, "NOT CONFIRMED: ASK WHETHER IT COMES", Cover.UNCONFIRMED);
    }

    private void section(Page page, String heading, Cover... covers) {
        Map<List<String>, List<Need>> told = new LinkedHashMap<>();
        for (NeedCoverage need : coverage.needs()) {
            List<Span> ahead = need.spans().stream()
                    .filter(span -> !today.past(span.through()))
                    .toList();
            if (!ahead.isEmpty() && List.of(covers).contains(ahead.getFirst().cover())) {
                told.computeIfAbsent(sentences(ahead), sentences -> new ArrayList<>())
                        .add(need.need());
            }
        }
        if (told.isEmpty()) {
            return;
        }
        page.heading(heading);
        told.forEach((sentences, needs) -> {
            page.space();
            page.paragraph(0, "- ", Tone.STRONG.of(PlainWords.needs(needs) + ": " + sentences.getFirst()));
            sentences.subList(1, sentences.size()).forEach(sentence -> page.paragraph(2, sentence));
        });
    }

    /** @param ahead the spans of one need from today on */
    private List<String> sentences(List<Span> ahead) {
        Span now = ahead.getFirst();
        List<Span> run = runOfOneCover(ahead);
        List<String> sentences = new ArrayList<>();
        sentences.add(state(now) + end(run) + ".");
        uncertain(run, now).ifPresent(sentences::add);
        if (now.contested()) {
            sentences.add("The party to whom the duty is ascribed denies it.");
        }
        if (now.partial()) {
            sentences.add("It is not enough.");
        }
        if (now.alleged()) {
            sentences.add("Somebody says there is an agreement for this, but nobody has shown its text.");
        }
        if (now.promised()) {
            sentences.add("It was promised; a promise cannot be claimed.");
        }
        if (!now.onCondition().isEmpty()) {
            sentences.add(PlainWords.capital(words.parties(now.onCondition()))
                    + " offers it on a condition that binds or harms; that does not count.");
        }
        now.owedBy().stream()
                .map(owing -> "Law: " + words.law(owing.provision(), owing.cite()))
                .distinct()
                .forEach(sentences::add);
        return sentences;
    }

    private static List<Span> runOfOneCover(List<Span> ahead) {
        Cover cover = ahead.getFirst().cover();
        return ahead.stream().takeWhile(span -> span.cover() == cover).toList();
    }

    private String state(Span now) {
        String owedBy =
                words.parties(now.owedBy().stream().map(Owing::dutyBearer).toList());
        String deliveredBy = words.parties(now.deliveredBy());
        return switch (now.cover()) {
            case SECURED ->
                (owedBy.isEmpty() ? "owed" : "owed by " + owedBy)
                        + (deliveredBy.isEmpty() ? "" : ", delivered by " + deliveredBy);
            case DISCRETIONARY ->
                "given" + (deliveredBy.isEmpty() ? "" : " by " + deliveredBy) + " without a duty; it can stop any day";
            default ->
                owedBy.isEmpty()
                        ? "nobody is known to owe it, and nobody has recorded whether it comes"
                        : "owed by " + owedBy;
        };
    }

    /** The last day that is certain. */
    private String end(List<Span> run) {
        Optional<Span> waits =
                run.stream().filter(span -> !span.contingentOn().isEmpty()).findFirst();
        LocalDate last = run.getLast().through();
        if (waits.isPresent() && !waits.get().equals(run.getFirst())) {
            LocalDate certain = waits.get().from().minusDays(1);
            return ", certain through " + certain + " (" + today.away(certain) + ")";
        }
        return waits.isPresent() || last.equals(coverage.through())
                ? ""
                : ", through " + last + " (" + today.away(last) + ")";
    }

    private Optional<String> uncertain(List<Span> run, Span now) {
        return run.stream()
                .filter(span -> !span.contingentOn().isEmpty())
                .findFirst()
                .map(span -> {
                    String facts = PlainWords.facts(span.contingentOn());
                    String start = span.equals(now) ? "It may change with: " : "After that it may change with: ";
                    LocalDate earliest = span.earliestEnd();
                    return start + facts + "."
                            + (earliest == null
                                    ? ""
                                    : " It could end as early as " + earliest + " (" + today.away(earliest) + ").");
                });
    }
}
