package org.besa.app.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Unknown;

/**
 * A question that nobody has answered.
 *
 * @param path where its answer is recorded, below the case's address; empty where a page of its own does not ask it
 */
public record FactQuestion(String text, String path) {

    /** Everything that an answer waits for. */
    static List<FactQuestion> of(Coverage coverage, CaseCodes codes, FactWords words) {
        List<FactQuestion> questions = new ArrayList<>();
        for (Unknown unknown : coverage.unknown()) {
            if (unknown.ofAssistance()) {
                unknown.affects().forEach(need -> questions.add(arrives(need, words)));
            } else {
                questions.add(about(unknown.fact(), codes, words));
            }
        }
        return questions;
    }

    /** Whether something has come that would start a deadline, is not recorded, and is not asked already: a letter that nobody mentioned is the dearest one. */
    static List<FactQuestion> starting(Coverage coverage, Facts facts, CaseCodes codes, FactWords words) {
        Set<String> settled = Stream.concat(
                        facts.standing().stream()
                                .flatMap(entry -> entry.content().stream())
                                .filter(CaseFact.Happened.class::isInstance)
                                .map(CaseFact::code),
                        coverage.unknown().stream().map(Unknown::fact))
                .collect(Collectors.toSet());
        return facts.packs().stream()
                .flatMap(pack -> pack.deadlines().stream())
                .flatMap(rule -> Stream.ofNullable(rule.anchor()))
                .distinct()
                .filter(event -> !settled.contains(event))
                .map(event -> about(event, codes, words))
                .toList();
    }

    /** The question that goes with a code. */
    static FactQuestion about(String code, CaseCodes codes, FactWords words) {
        String path = Stream.of("event", "state", "quantity", "document")
                .filter(sort -> FactSheet.of(sort, code, codes).isPresent())
                .findFirst()
                .map(sort -> FactPlace.path(sort, code))
                .orElse("");
        return new FactQuestion(words.question(code), path);
    }

    /** Whether what a need is about arrives. */
    static FactQuestion arrives(Need need, FactWords words) {
        return new FactQuestion(
                words.words().say("coverage.aid.title", words.need(need)),
                need.conferred() ? "" : FactPlace.path("assistance", need.code()));
    }
}
