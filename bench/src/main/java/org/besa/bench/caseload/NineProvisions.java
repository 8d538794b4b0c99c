package org.besa.bench.caseload;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.program.View;
import org.besa.continuity.rules.RulePack;
import org.besa.continuity.source.RulePackLibrary;

/**
 * The invented law {@code bench/rulepacks/nine-provisions}, and what is asked about it: eight needs over the 365 days of a year, seen from the
 * middle of it.
 *
 * @param home the repository's folder
 * @param pack as read from its text
 * @param vocabulary the shipped codes and the pack's own
 */
public record NineProvisions(Path home, RulePack pack, Vocabulary vocabulary) {
    /** The needs of which the law speaks. */
    public static final List<Need> NEEDS = List.of(
            Need.LEGAL_STATUS,
            Need.PROTECTION_FROM_REMOVAL,
            Need.SHELTER,
            Need.SUBSISTENCE,
            Need.HEALTH,
            Need.IDENTITY_DOCUMENT,
            Need.WORK,
            Need.EDUCATION);

    /** Today, and the day of knowledge. */
    public static final LocalDate AS_OF = LocalDate.of(2025, 7, 1);

    /** The year 2025 as seen on {@link #AS_OF}. */
    public static final View VIEW = new View(
            EpochDays.of(AS_OF),
            EpochDays.of(AS_OF),
            EpochDays.of(LocalDate.of(2025, 1, 1)),
            EpochDays.of(LocalDate.of(2025, 12, 31)));

    /** Reads the law; the repository's folder is named by the system property {@code besa.home}. */
    public static NineProvisions read() {
        Path home = Path.of(System.getProperty("besa.home", "."));
        RulePackLibrary library = new RulePackLibrary(home.resolve("bench"));
        RulePack pack = library.load("nine-provisions");
        return new NineProvisions(home, pack, library.vocabulary().with(pack.codes()));
    }

    /** The calendar by which the law counts working days. */
    public WorkingCalendar calendar() {
        return Objects.requireNonNull(pack.calendar(), "a law without a calendar");
    }
}
