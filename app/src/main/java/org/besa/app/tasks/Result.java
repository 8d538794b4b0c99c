package org.besa.app.tasks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.NeedCoverage;
import org.besa.continuity.coverage.Coverage.Span;
import org.jspecify.annotations.Nullable;

/**
 * Names an answer of the engine by its content: the SHA-256 of codes and days, and of no word that is shown, so that a better sentence changes no name.
 *
 * @param coverage the answer
 */
record Result(Coverage coverage) {

    static String name(Coverage coverage) {
        try {
            byte[] text = new Result(coverage).text().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A line for each thing that it says; a part has no line break, and parts of a line are told apart by tabulators. */
    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add(line(coverage.asOf(), coverage.knownOn(), coverage.from(), coverage.through()));
        for (NeedCoverage need : coverage.needs()) {
            need.spans().forEach(span -> lines.add(span(need, span)));
        }
        coverage.gaps()
                .forEach(gap -> lines.add(line(
                        "gap",
                        gap.need().code(),
                        gap.from(),
                        gap.through(),
                        gap.kind().code(),
                        gap.cover(),
                        gap.contested(),
                        gap.alleged(),
                        gap.promised(),
                        gap.partial(),
                        gap.contingentOn(),
                        gap.urgency())));
        coverage.obligations()
                .forEach(duty -> lines.add(line(
                        "obligation",
                        duty.dutyBearer(),
                        duty.act(),
                        duty.opens(),
                        duty.due(),
                        duty.provision(),
                        duty.contingentOn(),
                        duty.doneOn(),
                        duty.breached())));
        coverage.deadlines()
                .forEach(deadline -> lines.add(line(
                        "deadline",
                        deadline.act(),
                        deadline.opens(),
                        deadline.lastDay(),
                        deadline.provision(),
                        deadline.contingentOn(),
                        deadline.passed())));
        coverage.unknown()
                .forEach(unknown -> lines.add(line(
                        "unknown",
                        unknown.fact(),
                        unknown.affects().stream().map(Need::code).toList())));
        coverage.notAssessed().forEach(need -> lines.add(line("not-assessed", need.code())));
        return String.join("\n", lines);
    }

    private static String span(NeedCoverage need, Span span) {
        return line(
                "span",
                need.need().code(),
                span.from(),
                span.through(),
                span.cover(),
                span.contested(),
                span.alleged(),
                span.promised(),
                span.partial(),
                span.contingentOn(),
                span.earliestEnd(),
                span.owedBy().stream()
                        .flatMap(owing -> Stream.of(owing.dutyBearer(), owing.provision()))
                        .toList(),
                span.deliveredBy(),
                span.onCondition());
    }

    /** Names that somebody wrote may hold anything; so each part says how long it is. */
    private static String line(@Nullable Object... parts) {
        return Stream.of(parts)
                .flatMap(part -> part instanceof List<?> list
                        ? Stream.concat(
                                Stream.of("[" + list.size()), list.stream().map(String::valueOf))
                        : Stream.of(String.valueOf(part)))
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining("\t"));
    }
}
