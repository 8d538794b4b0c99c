package org.besa.continuity.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.program.Versions.Version;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * What of packs is the same for everybody, as known on one day: which provisions count, and into which versions their parameters split them. Made once, compiled for each
 * block of people.
 */
public final class Plan {
    private final List<Rule> rules;

    /** A provision with its versions. */
    record Rule(Provision provision, List<Figured> versions) {}

    /** One version, with the figures of its parameters. */
    record Figured(Version version, Figures figures) {}

    private Plan(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Without provisions that were published after the day of knowledge.
     *
     * @param knownOn inclusive
     * @param local the calendar that replaces the packs' own, or null
     */
    public static Plan of(List<RulePack> packs, LocalDate knownOn, @Nullable WorkingCalendar local) {
        List<Rule> rules = new ArrayList<>();
        for (RulePack pack : packs) {
            WorkingCalendar calendar = local != null ? local : pack.calendar();
            for (Provision provision : pack.provisions()) {
                if (!provision.conditions().force().published().isAfter(knownOn)) {
                    rules.add(new Rule(provision, versions(provision, calendar)));
                }
            }
        }
        return new Plan(rules);
    }

    private static List<Figured> versions(Provision provision, @Nullable WorkingCalendar calendar) {
        ParametersUsed used = new ParametersUsed();
        used.by(provision);
        return new Versions(provision.conditions(), used.names())
                .all().stream()
                        .map(version -> new Figured(version, new Figures(version.figures(), calendar)))
                        .toList();
    }

    /** In the order of the packs. */
    List<Rule> rules() {
        return rules;
    }
}
