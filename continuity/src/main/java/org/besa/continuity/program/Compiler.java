package org.besa.continuity.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.program.Versions.Version;
import org.besa.continuity.rules.Provision;
import org.jspecify.annotations.Nullable;

/** Compiles provisions to a plan: they fall into sections by anchor, within which equal expressions are computed once. */
final class Compiler {
    private final Map<String, SectionBuilder> sections = new LinkedHashMap<>();
    private final List<ClausePlan> clauses = new ArrayList<>();

    /** @param calendar by which the provision counts, or null */
    void add(Provision provision, @Nullable WorkingCalendar calendar) {
        String anchor = provision.anchor();
        SectionBuilder section =
                sections.computeIfAbsent(anchor == null ? "" : anchor, _ -> new SectionBuilder(anchor));
        ParametersUsed used = new ParametersUsed();
        used.by(provision);
        for (Version version : new Versions(provision.conditions(), used.names()).all()) {
            clauses.add(section.clause(provision, version, new Figures(version.figures(), calendar)));
            section.places.add(clauses.size() - 1);
        }
    }

    Plan plan() {
        return new Plan(
                clauses, sections.values().stream().map(SectionBuilder::build).toList());
    }

    /** Collects the clauses of one anchor. */
    private static final class SectionBuilder {
        private final @Nullable String anchor;
        private final Expressions expressions;
        private final List<Integer> places = new ArrayList<>();

        SectionBuilder(@Nullable String anchor) {
            this.anchor = anchor;
            this.expressions = new Expressions(anchor);
        }

        ClausePlan clause(Provision provision, Version version, Figures figures) {
            Guards guards = new Guards(expressions, figures);
            return new ClausePlan(
                    provision,
                    version,
                    expressions.open(provision.from(), figures),
                    provision.dueFrom() == null ? -1 : expressions.open(provision.dueFrom(), figures),
                    provision.until() == null ? null : expressions.triple(provision.until(), figures),
                    guards.planned(provision.conditions().when()),
                    guards.exceptions(provision.conditions().unless()));
        }

        SectionPlan build() {
            return new SectionPlan(anchor, expressions.instructions(), places, expressions.registers());
        }
    }
}
