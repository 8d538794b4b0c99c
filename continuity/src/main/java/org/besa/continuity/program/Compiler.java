package org.besa.continuity.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.besa.continuity.rules.Provision;
import org.jspecify.annotations.Nullable;

/** Compiles a plan for columns: its provisions fall into sections by anchor, within which equal expressions are computed once. */
public final class Compiler {
    private final Columns columns;

    public Compiler(Columns columns) {
        this.columns = Objects.requireNonNull(columns, "columns is null");
    }

    public Program compile(Plan plan) {
        Map<String, SectionBuilder> sections = new LinkedHashMap<>();
        List<Clause> clauses = new ArrayList<>();
        for (Plan.Rule rule : plan.rules()) {
            clauses.addAll(sectionOf(rule.provision(), sections).add(rule));
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

        List<Clause> add(Plan.Rule rule) {
            Provision provision = rule.provision();
            List<Clause> added = new ArrayList<>();
            for (Plan.Figured each : rule.versions()) {
                Figures figures = each.figures();
                Guards guards = new Guards(columns, expressions, figures);
                added.add(new Clause(
                        provision,
                        each.version(),
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
