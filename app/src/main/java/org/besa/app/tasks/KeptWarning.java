package org.besa.app.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.besa.app.cases.Content;
import org.besa.app.coverage.Ahead;
import org.besa.app.coverage.Matter;
import org.besa.continuity.coverage.Coverage;

/**
 * A warning as it was shown, with all that is needed to compute it again; renaming one of these or of their parts makes sealed contents unreadable.
 *
 * @param about what it warned of, as {@link Matter#text}
 * @param asOf the day on which it was shown
 * @param known the moment up to which everything that was recorded counted
 * @param engine version of the engine's rules of computation
 * @param result the name of the whole answer, as {@link Result#name} gives it
 * @param said the words that were shown, in the language in which they were
 */
public record KeptWarning(
        String about,
        LocalDate asOf,
        Instant known,
        String engine,
        List<Named> packs,
        List<Named> calendars,
        String result,
        List<String> said)
        implements Content {

    /** Checks what it is about, and copies the lists. */
    public KeptWarning {
        if (Matter.of(about).isEmpty() || said.isEmpty()) {
            throw new IllegalArgumentException("this warns of nothing");
        }
        packs = List.copyOf(packs);
        calendars = List.copyOf(calendars);
        said = List.copyOf(said);
    }

    /** A rule pack or calendar by id and content. */
    public record Named(String id, String sha256) {
        static List<Named> of(List<Coverage.ContentHash> contents) {
            return contents.stream()
                    .map(content -> new Named(content.id(), content.sha256()))
                    .toList();
        }
    }

    static KeptWarning of(Ahead ahead, Coverage coverage, Instant known) {
        List<String> said = new ArrayList<>(List.of(ahead.title()));
        said.addAll(ahead.lines());
        return new KeptWarning(
                ahead.matter().text(),
                coverage.asOf(),
                known,
                coverage.engine(),
                Named.of(coverage.packs()),
                Named.of(coverage.calendars()),
                Result.name(coverage),
                said);
    }

    /** Whether an answer was computed by the same engine, packs and calendars. */
    boolean isOfSameRules(Coverage answer) {
        return engine.equals(answer.engine())
                && packs.equals(Named.of(answer.packs()))
                && calendars.equals(Named.of(answer.calendars()));
    }

    public Matter matter() {
        return Matter.of(about).orElseThrow();
    }
}
