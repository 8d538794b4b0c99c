package org.besa.continuity.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.codes.Need;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.Provision.Yield;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Rule packs compiled for everybody, as known on one day: which provisions count, into which versions their parameters split them, and the instructions that compute
 * their days. Made once; {@link #on} binds it to the columns of whoever is looked at. It never changes, so many threads may bind it at a time.
 */
public final class Plan {
    private final List<ClausePlan> clauses;
    private final List<SectionPlan> sections;
    private final Set<Need> owed = EnumSet.noneOf(Need.class);

    /** @param clauses in the order of the packs */
    Plan(List<ClausePlan> clauses, List<SectionPlan> sections) {
        this.clauses = List.copyOf(clauses);
        this.sections = List.copyOf(sections);
        clauses.stream()
                .map(ClausePlan::provision)
                .filter(provision -> provision.yields() == Yield.OWED)
                .forEach(provision -> owed.addAll(provision.needs()));
    }

    /**
     * Without provisions that were published after the day of knowledge.
     *
     * @param knownOn inclusive
     * @param local the calendar that replaces the packs' own, or null
     */
    public static Plan of(List<RulePack> packs, LocalDate knownOn, @Nullable WorkingCalendar local) {
        Compiler compiler = new Compiler();
        for (RulePack pack : packs) {
            WorkingCalendar calendar = local != null ? local : pack.calendar();
            for (Provision provision : pack.provisions()) {
                if (!provision.conditions().force().published().isAfter(knownOn)) {
                    compiler.add(provision, calendar);
                }
            }
        }
        return compiler.plan();
    }

    /** The program for these columns. */
    public Program on(Columns columns) {
        List<Clause> bound = new ArrayList<>(clauses.size());
        for (ClausePlan clause : clauses) {
            bound.add(clause.on(columns));
        }
        List<Section> built = new ArrayList<>(sections.size());
        for (SectionPlan section : sections) {
            built.add(section.on(columns, bound));
        }
        return new Program(built, bound, owed);
    }
}
