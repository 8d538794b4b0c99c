package org.besa.app.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.app.cases.Entry;
import org.besa.continuity.codes.Need;

/**
 * The five questions that a new case begins with.
 *
 * @param facts what is recorded, as the caller sees it
 */
public record Opening(Facts facts) {
    private static final String IDENTITY = "identity-document";
    private static final String LETTER = "decision-letter";

    /**
     * One of them.
     *
     * @param key of its words
     * @param path where its answer is recorded, below the case's address; with the field of it where a form asks more
     */
    public record Asked(String key, String path) {}

    /** Those that nobody has answered yet, in their order. */
    public List<Asked> open() {
        List<Asked> open = new ArrayList<>();
        Optional<Entry<CaseFact>> bed = aid(Need.SHELTER).findFirst();
        if (bed.isEmpty()) {
            open.add(new Asked("coverage.opening.slept", FactPlace.path("assistance", Need.SHELTER.code())));
        }
        if (aid(Need.SUBSISTENCE).findAny().isEmpty()) {
            open.add(new Asked("coverage.opening.pays", FactPlace.path("assistance", Need.SUBSISTENCE.code())));
        }
        if (aid(Need.SHELTER).allMatch(this::lasts)) {
            // Until when is asked of the bed that is recorded, so that nobody records a second one; in the field for
            // it.
            String path = bed.map(entry -> FactPlace.of(entry.id()).path())
                    .orElseGet(() -> FactPlace.path("assistance", Need.SHELTER.code()));
            open.add(new Asked("coverage.opening.until", path + "#through"));
        }
        if (lacks(IDENTITY)) {
            open.add(new Asked("coverage.opening.papers", FactPlace.path("document", IDENTITY)));
        }
        if (lacks(LETTER)) {
            open.add(new Asked("coverage.opening.letter", FactPlace.path("document", LETTER)));
        }
        return open;
    }

    private Stream<Entry<CaseFact>> aid(Need need) {
        return facts.standing().stream()
                .filter(entry -> entry.content()
                        .filter(fact -> fact instanceof CaseFact.Aid aid && aid.need() == need)
                        .isPresent());
    }

    /** Whether it comes, and nobody has said until when. */
    private boolean lasts(Entry<CaseFact> entry) {
        return entry.content().orElseThrow() instanceof CaseFact.Aid aid
                && aid.arrives()
                && aid.through().days().isEmpty()
                && aid.stop().days().isEmpty();
    }

    private boolean lacks(String code) {
        return facts.standing().stream()
                .noneMatch(entry -> entry.content()
                        .filter(fact -> fact instanceof CaseFact.Paper paper
                                && paper.code().equals(code))
                        .isPresent());
    }
}
