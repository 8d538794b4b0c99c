package org.besa.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * What is so today, why, and what comes after it.
     *
     * @param ahead the spans of one need from today on
     */
    private List<String> sentences(List<Span> ahead) {
        Span now = ahead.getFirst();
        List<Span> stage = ahead.stream().takeWhile(span -> same(span, now)).toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(state(now) + end(stage.getLast(), forNow(ahead, stage)) + ".");
        parties(now).ifPresent(sentences::add);
        new MarkText(words).of(now).forEach(sentences::add);
        stage.stream()
                .flatMap(span -> span.owedBy().stream())
                .map(owing -> "Law: " + words.law(owing.provision(), owing.cite()))
                .distinct()
                .forEach(sentences::add);
        depends(now).ifPresent(facts -> sentences.add("Depends on: " + facts));
        ahead.stream()
                .skip(stage.size())
                .findFirst()
                .filter(next ->
                        next.contingentOn().isEmpty() || !next.contingentOn().equals(now.contingentOn()))
                .map(next -> after(next, forNow(ahead, stage)))
                .ifPresent(sentences::add);
        return sentences;
    }

    /** One law may take over from another: what counts for the reader is that the same parties owe it. */
    private static boolean same(Span span, Span now) {
        return span.cover() == now.cover()
                && dutyBearers(span).equals(dutyBearers(now))
                && span.contingentOn().equals(now.contingentOn());
    }

    private static Set<String> dutyBearers(Span span) {
        return span.owedBy().stream().map(Owing::dutyBearer).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String state(Span now) {
        return switch (now.cover()) {
            case SECURED -> "secured";
            case DISCRETIONARY -> "given without a duty, it can stop any day";
            default ->
                now.owedBy().isEmpty()
                        ? "nobody has recorded whether it comes"
                        : "owed, but nobody has recorded whether it comes";
        };
    }

    /** A duty that lasts until some event is certain for no more than a day, every day. */
    private boolean forNow(List<Span> ahead, List<Span> stage) {
        return !stage.getLast().through().isAfter(coverage.asOf().plusDays(1))
                && ahead.stream()
                        .skip(stage.size())
                        .limit(1)
                        .anyMatch(next -> next.cover() == stage.getFirst().cover()
                                && !next.contingentOn().isEmpty());
    }

    /** What nobody recorded up to today has no end of its own. */
    private String end(Span last, boolean forNow) {
        boolean asked = last.cover() == Cover.UNCONFIRMED && last.through().equals(coverage.asOf());
        if (forNow && last.cover() == Cover.SECURED) {
            return " for now";
        }
        return forNow || asked || last.through().equals(coverage.through())
                ? ""
                : " through " + last.through() + " (" + today.away(last.through()) + ")";
    }

    private Optional<String> parties(Span now) {
        String owedBy = words.parties(dutyBearers(now));
        String deliveredBy = words.parties(now.deliveredBy());
        if (owedBy.isEmpty() && deliveredBy.isEmpty()) {
            return Optional.empty();
        }
        if (owedBy.equals(deliveredBy)) {
            return Optional.of("Owed and delivered by " + owedBy + ".");
        }
        String owed = owedBy.isEmpty() ? "" : "owed by " + owedBy;
        String delivered = deliveredBy.isEmpty() ? "" : "delivered by " + deliveredBy;
        return Optional.of(
                PlainWords.capital(owed + (owed.isEmpty() || delivered.isEmpty() ? "" : ", ") + delivered) + ".");
    }

    private Optional<String> depends(Span span) {
        if (span.contingentOn().isEmpty()) {
            return Optional.empty();
        }
        LocalDate earliest = span.earliestEnd();
        return Optional.of(PlainWords.facts(span.contingentOn()) + "."
                + (earliest == null
                        ? ""
                        : " It could end as early as " + earliest + " (" + today.away(earliest) + ")."));
    }

    private String after(Span next, boolean forNow) {
        Optional<String> depends = depends(next);
        if (depends.isPresent()) {
            return (forNow ? "It depends on: " : "After that it depends on: ") + depends.get();
        }
        String owedBy = words.parties(dutyBearers(next));
        return switch (next.cover()) {
            case SECURED ->
                owedBy.isEmpty()
                        ? "After that it comes, but is not due yet."
                        : "After that it is owed by " + owedBy + ".";
            case DISCRETIONARY -> "After that nobody owes it, and it can stop any day.";
            case UNCONFIRMED -> "After that nobody has recorded whether it comes.";
            case WITHHELD, UNMET -> "After that it is missing: see above.";
        };
    }
}
