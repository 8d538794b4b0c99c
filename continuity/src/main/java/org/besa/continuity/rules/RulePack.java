package org.besa.continuity.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.codes.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of rules, named by the SHA-256 of its canonical form.
 *
 * @param sha256 lower-case hexadecimal; empty for rules that are only supposed
 * @param calendar for working days and rolling; null where no rule needs one
 * @param codes what the pack declares beyond the shipped vocabulary
 * @param parties every party named in the pack, with its name in plain words
 */
public record RulePack(
        String id,
        Plain title,
        String territory,
        String licence,
        String sha256,
        @Nullable WorkingCalendar calendar,
        Vocabulary codes,
        Map<String, Plain> parties,
        List<Provision> provisions,
        List<ObligationRule> obligations,
        List<DeadlineRule> deadlines) {
    public RulePack {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(sha256, "sha256 is null");
        parties = Map.copyOf(parties);
        provisions = List.copyOf(provisions);
        obligations = List.copyOf(obligations);
        deadlines = List.copyOf(deadlines);
    }

    /**
     * The same rules, as if its provisions bound nobody from that day on. For a question of what would follow: it is no shipped pack, and has no content hash.
     *
     * @param day the first day on which they no longer bind
     */
    public RulePack endingOn(LocalDate day) {
        List<Provision> ending = provisions.stream()
                .flatMap(provision -> provision.endingOn(day).stream())
                .toList();
        return new RulePack(
                id, title, territory, licence, "", calendar, codes, parties, ending, obligations, deadlines);
    }
}
