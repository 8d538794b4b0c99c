package org.besa.continuity.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Plain;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer for one case. Days are inclusive.
 *
 * @param from first day of the window: the first fact's day
 * @param through last day of the window
 * @param engine version of the engine's rules of computation
 * @param needs the needs that a loaded pack or recorded assistance speaks of; their spans partition the window in order
 * @param gaps by urgency, then by first day
 * @param unknown questions to ask, the most useful first
 * @param notAssessed needs that nothing speaks of
 */
public record Coverage(
        String caseId,
        LocalDate asOf,
        LocalDate knownOn,
        LocalDate from,
        LocalDate through,
        String engine,
        List<ContentHash> packs,
        List<ContentHash> calendars,
        List<NeedCoverage> needs,
        List<Gap> gaps,
        List<Obligation> obligations,
        List<Deadline> deadlines,
        List<Unknown> unknown,
        List<Need> notAssessed) {

    /** The run of days of a need in which a day lies, or nothing outside the window and for a need that nothing speaks of. */
    public Optional<Span> spanOn(Need need, LocalDate day) {
        return needs.stream()
                .filter(each -> each.need() == need)
                .flatMap(each -> each.spans().stream())
                .filter(span -> !day.isBefore(span.from()) && !day.isAfter(span.through()))
                .findFirst();
    }

    /** A pack or calendar by id and content. */
    public record ContentHash(String id, String sha256) {}

    /** One need over the window. */
    public record NeedCoverage(Need need, List<Span> spans) {}

    /**
     * A run of days on which everything about a need is the same.
     *
     * @param contested the party to whom the duty is ascribed denies it
     * @param alleged a deal whose text nobody has shown would cover the day
     * @param promised a promise covers the day
     * @param partial something arrives, but not enough
     * @param contingentOn codes of the facts for which the answer waits, in alphabetical order
     * @param earliestEnd on contingent days: the last day owed if the awaited event came the day after as-of; else null
     * @param owedBy who certainly owes it, and by which provision
     * @param deliveredBy providers whose delivery counts
     * @param onCondition providers who offer it on a coercive condition or harmfully; never counted
     */
    public record Span(
            LocalDate from,
            LocalDate through,
            Cover cover,
            boolean contested,
            boolean alleged,
            boolean promised,
            boolean partial,
            List<String> contingentOn,
            @Nullable LocalDate earliestEnd,
            List<Owing> owedBy,
            List<String> deliveredBy,
            List<String> onCondition) {

        /** The same on other days, both included. */
        public Span on(LocalDate first, LocalDate last) {
            return new Span(
                    first,
                    last,
                    cover,
                    contested,
                    alleged,
                    promised,
                    partial,
                    contingentOn,
                    earliestEnd,
                    owedBy,
                    deliveredBy,
                    onCondition);
        }
    }

    /** A party that owes, and the provision by which it does; {@code cite} is instrument and locator. */
    public record Owing(String dutyBearer, String provision, String cite) {}

    /**
     * A run of days that are UNMET or WITHHELD in every reading of what is known.
     *
     * @param reasons why, the kind's own reason first
     * @param steps what to do, in order
     * @param urgency smaller is more urgent
     */
    public record Gap(
            Need need,
            LocalDate from,
            LocalDate through,
            GapKind kind,
            Cover cover,
            boolean contested,
            boolean alleged,
            boolean promised,
            boolean partial,
            List<String> contingentOn,
            List<GapReason> reasons,
            List<NextStep> steps,
            int urgency) {

        /** The same gap with another last day. */
        Gap lasting(LocalDate last) {
            return new Gap(
                    need,
                    from,
                    last,
                    kind,
                    cover,
                    contested,
                    alleged,
                    promised,
                    partial,
                    contingentOn,
                    reasons,
                    steps,
                    urgency);
        }
    }

    /** Why there is a gap. */
    public enum GapKind {
        /** Nobody is obliged. */
        LEGAL,
        /** Somebody is obliged and nothing arrives. */
        DELIVERY,
        /** The paper that opens the door is missing. */
        DOCUMENT,
        /** It would be owed if it were applied for. */
        APPLICATION,
        /** It was refused and the refusal can still be, or is being, challenged. */
        REMEDY;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What an authority must do by when.
     *
     * @param due the last lawful day; the breach begins the day after
     * @param doneOn the day on which it was done, or null
     * @param breached whether as of as-of it is or was certainly late; never while the answer waits for a fact
     */
    public record Obligation(
            String dutyBearer,
            String act,
            LocalDate opens,
            LocalDate due,
            String provision,
            String cite,
            List<String> contingentOn,
            @Nullable LocalDate doneOn,
            boolean breached,
            Plain plain) {}

    /** What the person must do by when, and what is lost otherwise; only what is not done yet. */
    public record Deadline(
            String act,
            LocalDate opens,
            LocalDate lastDay,
            String provision,
            String cite,
            Plain consequence,
            List<String> contingentOn,
            boolean passed,
            Plain plain) {}

    /**
     * A fact that nobody has recorded.
     *
     * @param fact its code, or {@link #ASSISTANCE}
     * @param affects the needs whose answer waits for it
     * @param question the one to ask, or null where its code has none
     */
    public record Unknown(
            String fact, List<Need> affects, @Nullable Plain question) {
        /** In place of a code: whether what these needs are about arrives, from whom and until when. */
        public static final String ASSISTANCE = "assistance";

        /** Whether it is asked about delivery. */
        public boolean ofAssistance() {
            return fact.equals(ASSISTANCE);
        }
    }
}
