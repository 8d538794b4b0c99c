package org.besa.continuity.random;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.besa.continuity.codes.Need;
import org.besa.continuity.rules.Citation;
import org.besa.continuity.rules.CitationStatus;
import org.besa.continuity.rules.Claimant;
import org.besa.continuity.rules.Conditions;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.Effect;
import org.besa.continuity.rules.Enforcement;
import org.besa.continuity.rules.Force;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.Level;
import org.besa.continuity.rules.Modality;
import org.besa.continuity.rules.Proof;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.Which;
import org.jspecify.annotations.Nullable;

/**
 * The simplest duty: shelter, from the day of an event, in force since long ago, without conditions.
 *
 * @param anchor the event, or null where the duty begins on a fixed day
 * @param modality a duty, or what looks like one but for this
 */
public record PlainDuty(String id, @Nullable String anchor, Modality modality) {

    public PlainDuty(String id, @Nullable String anchor) {
        this(id, anchor, Modality.DUTY);
    }

    public Provision until(@Nullable DayExpression until) {
        return from(new DayExpression.OfEvent(Objects.requireNonNull(anchor), Which.NEXT), until);
    }

    public Provision from(DayExpression from, @Nullable DayExpression until) {
        LocalDate longAgo = LocalDate.of(1950, 1, 1);
        return new Provision(
                id,
                Set.of(Need.SHELTER),
                List.of("office-a"),
                List.of(),
                Level.NATIONAL,
                modality,
                false,
                Proof.TEXT,
                Effect.BY_LAW,
                new Enforcement(Claimant.PERSON, null, null, null),
                new Citation(
                        "Invented Act",
                        "s.1",
                        "https://example.org/1",
                        CitationStatus.DRAFT,
                        LocalDate.of(2030, 1, 1),
                        null),
                new Conditions(new Force(longAgo, longAgo, null), new Guard.Always(), List.of(), Map.of()),
                anchor,
                from,
                null,
                until,
                List.of(),
                null,
                null,
                RandomCodes.PLAIN,
                null);
    }
}
