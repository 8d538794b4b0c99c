package org.besa.continuity.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage.GapKind;
import org.jspecify.annotations.Nullable;

/**
 * What must come out of an example. What is null was not written and is not compared.
 *
 * @param spans each a whole run: every day of it has what is written, and the days around it do not
 * @param gaps all gaps of the needs that are named in it, in order; empty: no gap at all; null: not compared
 * @param deadlines all deadlines of the acts that are named in it; empty: none at all; null: not compared
 * @param obligations all obligations of the acts that are named in it; empty: none at all; null: not compared
 * @param unknown codes of questions that must be asked, among others
 * @param notAssessed needs that must not be assessed, among others
 */
public record Expectations(
        List<Span> spans,
        @Nullable List<Gap> gaps,
        @Nullable List<Deadline> deadlines,
        @Nullable List<Obligation> obligations,
        List<String> unknown,
        Set<Need> notAssessed) {
    public Expectations {
        spans = List.copyOf(spans);
        gaps = gaps == null ? null : List.copyOf(gaps);
        deadlines = deadlines == null ? null : List.copyOf(deadlines);
        obligations = obligations == null ? null : List.copyOf(obligations);
        unknown = List.copyOf(unknown);
        notAssessed = Set.copyOf(notAssessed);
    }

    /**
     * The marks over a run of days.
     *
     * @param contingentOn exactly the facts for which the answer waits, in alphabetical order
     */
    public record Marks(
            @Nullable Boolean contested,
            @Nullable Boolean alleged,
            @Nullable Boolean promised,
            @Nullable Boolean partial,
            @Nullable List<String> contingentOn) {
        public Marks {
            contingentOn =
                    contingentOn == null ? null : contingentOn.stream().sorted().toList();
        }
    }

    /**
     * A run of days of a need.
     *
     * @param provision one provision that owes on its days
     * @param owedBy exactly the parties that owe on its days; empty: nobody
     */
    public record Span(
            Need need,
            LocalDate from,
            LocalDate through,
            @Nullable Cover cover,
            Marks marks,
            @Nullable LocalDate earliestEnd,
            @Nullable String provision,
            @Nullable Set<String> owedBy,
            Place at) {
        public Span {
            Objects.requireNonNull(need, "need is null");
            owedBy = owedBy == null ? null : Set.copyOf(owedBy);
        }
    }

    /** A protection gap. */
    public record Gap(
            Need need,
            LocalDate from,
            LocalDate through,
            @Nullable Cover cover,
            @Nullable GapKind kind,
            Marks marks,
            Place at) {}

    /** What the person must do. */
    public record Deadline(
            String act,
            @Nullable LocalDate opens,
            @Nullable LocalDate lastDay,
            @Nullable String provision,
            @Nullable List<String> contingentOn,
            Place at) {
        public Deadline {
            contingentOn =
                    contingentOn == null ? null : contingentOn.stream().sorted().toList();
        }
    }

    /** What an authority must do. */
    public record Obligation(
            String act,
            @Nullable LocalDate due,
            @Nullable String dutyBearer,
            @Nullable String provision,
            @Nullable List<String> contingentOn,
            Place at) {
        public Obligation {
            contingentOn =
                    contingentOn == null ? null : contingentOn.stream().sorted().toList();
        }
    }
}
