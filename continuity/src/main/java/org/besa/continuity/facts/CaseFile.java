package org.besa.continuity.facts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything recorded about one case, in any order.
 *
 * @param id the case's own name; opaque
 * @param packs ids of the shipped rule packs that it names
 * @param calendar id of the calendar that replaces the packs' own, or null
 * @param facts events, states, quantities and documents
 */
public record CaseFile(
        String id,
        List<String> packs,
        @Nullable String calendar,
        List<Fact> facts,
        List<Assistance> assistance,
        List<Statement> statements) {
    public CaseFile {
        Objects.requireNonNull(id, "id is null");
        packs = List.copyOf(packs);
        facts = List.copyOf(facts);
        assistance = List.copyOf(assistance);
        statements = List.copyOf(statements);
    }

    /**
     * The file as it was known on a day (inclusive): without entries recorded later, and without those that a known entry supersedes.
     */
    public CaseFile knownOn(LocalDate day) {
        Set<String> superseded = new HashSet<>();
        boolean allKnown = true;
        for (List<? extends Entry> entries : List.of(facts, assistance, statements)) {
            for (Entry entry : entries) {
                if (!known(entry, day)) {
                    allKnown = false;
                } else if (entry.origin().supersedes() != null) {
                    superseded.add(entry.origin().supersedes());
                }
            }
        }
        if (allKnown && superseded.isEmpty()) {
            return this;
        }
        Predicate<Entry> stands = entry -> known(entry, day)
                && (entry.origin().id() == null
                        || !superseded.contains(entry.origin().id()));
        return new CaseFile(
                id,
                packs,
                calendar,
                facts.stream().filter(stands).toList(),
                assistance.stream().filter(stands).toList(),
                statements.stream().filter(stands).toList());
    }

    /** Facts, assistance and statements, in the order of the file. */
    public Stream<Entry> entries() {
        return Stream.of(facts, assistance, statements).flatMap(List::stream);
    }

    private static boolean known(Entry entry, LocalDate day) {
        return !entry.origin().recorded().isAfter(day);
    }
}
