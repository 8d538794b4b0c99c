package org.besa.continuity.facts;

import java.util.List;
import java.util.Objects;
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
}
