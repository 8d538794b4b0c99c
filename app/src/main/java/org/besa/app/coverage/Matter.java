package org.besa.app.coverage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.continuity.codes.Need;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Coverage.Deadline;
import org.besa.continuity.coverage.Coverage.Gap;

/**
 * What a warning or a task is about: that a need is lost, the last day of something that the person must do, or of a paper or a status. Sealed as {@link #text}: what
 * that says must stay readable.
 *
 * @param code of the need, the id of the rule, or the code of the paper or state
 * @param day the first day without, the last day on which it can be done, or the last valid day
 */
public record Matter(Sort sort, String code, LocalDate day) {
    /** Whether something is lost, has to be done, or is valid no longer. */
    public enum Sort {
        GAP("gap"),
        DEADLINE("deadline"),
        END("end");

        private final String code;

        Sort(String code) {
            this.code = code;
        }

        /** As words know it. */
        public String code() {
            return code;
        }
    }

    /** Checks the code. */
    public Matter {
        if (code.isEmpty() || (sort == Sort.GAP && Need.ofCode(code).isEmpty())) {
            throw new IllegalArgumentException("this is about nothing");
        }
    }

    static Matter of(Gap gap) {
        return new Matter(Sort.GAP, gap.need().code(), gap.from());
    }

    static Matter of(Deadline deadline) {
        return new Matter(Sort.DEADLINE, deadline.provision(), deadline.lastDay());
    }

    static Matter of(Facts.Ending ending) {
        return new Matter(Sort.END, ending.code(), ending.on());
    }

    /** In one line: "gap/shelter/2024-07-01". */
    public String text() {
        return sort.code() + "/" + code + "/" + day;
    }

    /** What such a line says; nothing if it says nothing. */
    public static Optional<Matter> of(String text) {
        int first = text.indexOf('/');
        int last = text.lastIndexOf('/');
        if (first < 0 || first == last) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.substring(last + 1));
            return Stream.of(Sort.values())
                    .filter(sort -> sort.code().equals(text.substring(0, first)))
                    .findFirst()
                    .map(sort -> new Matter(sort, text.substring(first + 1, last), day));
        } catch (DateTimeParseException | IllegalArgumentException nothing) {
            return Optional.empty();
        }
    }

    /** The need that is lost; empty where none is. */
    public Optional<Need> need() {
        return sort == Sort.GAP ? Need.ofCode(code) : Optional.empty();
    }

    /**
     * The day on which this is so: the same, or the nearest to it that there is; empty where nothing of the kind is so any more.
     *
     * @param coverage an answer
     * @param facts from which it was computed
     */
    public Optional<LocalDate> dayIn(Coverage coverage, Facts facts) {
        Stream<LocalDate> days = switch (sort) {
            case GAP ->
                coverage.gaps().stream()
                        .filter(gap ->
                                gap.need().code().equals(code) && !gap.through().isBefore(coverage.asOf()))
                        .map(Gap::from);
            case DEADLINE ->
                coverage.deadlines().stream()
                        .filter(deadline -> deadline.provision().equals(code))
                        .map(Deadline::lastDay);
            case END ->
                facts.ending().stream()
                        .filter(ending -> ending.code().equals(code))
                        .map(Facts.Ending::on);
        };
        return days.min(Comparator.comparingLong(each -> Math.abs(ChronoUnit.DAYS.between(day, each))));
    }
}
