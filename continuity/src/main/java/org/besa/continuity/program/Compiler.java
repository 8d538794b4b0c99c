package org.besa.continuity.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.program.Versions.Version;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Compiles packs for columns. Provisions published after the day of knowledge are left out; the others fall into sections by anchor, within
 * which equal expressions are computed once.
 */
public final class Compiler {
    private final Columns columns;
    private final LocalDate knownOn;
    private final @Nullable WorkingCalendar local;

    /** @param local the calendar that replaces the packs' own, or null */
    public Compiler(Columns columns, LocalDate knownOn, @Nullable WorkingCalendar local) {
        this.columns = Objects.requireNonNull(columns, "columns is null");
        this.knownOn = Objects.requireNonNull(knownOn, "knownOn is null");
        this.local = local;
    }

    public Program compile(List<RulePack> packs) {
        Map<String, SectionBuilder> sections = new LinkedHashMap<>();
        List<Clause> clauses = new ArrayList<>();
        for (RulePack pack : packs) {
            WorkingCalendar calendar = local != null ? local : pack.calendar();
            for (Provision provision : pack.provisions()) {
                if (!provision.conditions().force().published().isAfter(knownOn)) {
                    clauses.addAll(sectionOf(provision, sections).add(provision, calendar));
                }
            }
        }
        List<Section> built =
                sections.values().stream().map(SectionBuilder::build).toList();
        return new Program(built, clauses);
    }

    private SectionBuilder sectionOf(Provision provision, Map<String, SectionBuilder> sections) {
        String anchor = provision.anchor();
        return sections.computeIfAbsent(anchor == null ? "" : anchor, _ -> new SectionBuilder(columns, anchor));
    }

    /** Collects the clauses of one anchor. */
    private static final class SectionBuilder {
        private final Columns columns;
        private final @Nullable String anchor;
        private final Expressions expressions;
        private final List<Clause> clauses = new ArrayList<>();

        SectionBuilder(Columns columns, @Nullable String anchor) {
            this.columns = columns;
            this.anchor = anchor;
            this.expressions = new Expressions(columns, anchor);
        }

        List<Clause> add(Provision provision, @Nullable WorkingCalendar calendar) {
            List<Clause> added = new ArrayList<>();
            ParametersUsed used = new ParametersUsed();
            used.by(provision);
            for (Version version : new Versions(provision.conditions(), used.names()).all()) {
                Figures figures = new Figures(version.figures(), calendar);
                Guards guards = new Guards(columns, expressions, figures);
                added.add(new Clause(
                        provision,
                        version,
                        expressions.open(provision.from(), figures),
                        provision.dueFrom() == null ? -1 : expressions.open(provision.dueFrom(), figures),
                        provision.until() == null ? null : expressions.triple(provision.until(), figures),
                        guards.compiled(provision.conditions().when()),
                        guards.exceptions(provision.conditions().unless())));
            }
            clauses.addAll(added);
            return added;
        }

        Section build() {
            return new Section(
                    anchor != null,
                    anchor == null ? null : columns.events().get(anchor),
                    expressions.instructions(),
                    clauses,
                    expressions.registers());
        }
    }
}
