package org.besa.continuity.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.Citation;
import org.besa.continuity.rules.Force;
import org.besa.continuity.rules.Parameter;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.VersionBy;
import org.jspecify.annotations.Nullable;

/** The figures of one rule: written out, or declared under {@code parameters}; remembers which of these are used, and as what. */
final class Figures {
    private static final BigDecimal LONGEST_PERIOD = BigDecimal.valueOf(9999);

    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> lengths = new HashSet<>();
    private final Faults faults;

    Figures(Section rule) {
        faults = rule.faults();
        rule.sectionsByKey("parameters")
                .forEach((name, section) -> declared.put(name.text(), new Declared(name, section)));
    }

    /** A figure that may have decimals. */
    Amount amount(Section in, String key) {
        if (in.at(key) instanceof Node.Mapping) {
            return ofParameter(in.section(key).word("parameter"));
        }
        return new Amount.Fixed(in.number(key));
    }

    /** A period, whose amount is whole. */
    PeriodRule period(Section in, String key) {
        Section period = in.section(key);
        for (PeriodUnit unit : PeriodUnit.values()) {
            if (period.has(unit.code())) {
                Amount amount = amount(period, unit.code());
                if (amount instanceof Amount.OfParameter parameter) {
                    lengths.add(parameter.name());
                }
                return new PeriodRule(unit, amount);
            }
        }
        faults.addUnread(in.at(key), "expected a period such as { days: 28 }");
        return new PeriodRule(PeriodUnit.DAYS, new Amount.Fixed(BigDecimal.ZERO));
    }

    /**
     * The declared parameters, once the whole rule is read.
     *
     * @param anchored whether the rule has an anchor event by whose day a version can be chosen
     */
    Map<String, Parameter> parameters(Force force, boolean anchored) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        declared.forEach((name, figure) -> {
            NavigableMap<LocalDate, BigDecimal> values = values(name, figure, force);
            VersionBy versionBy = figure.section.choice("version-by", VersionBy.values(), VersionBy::code);
            boolean byEvent = figure.section.text("version-by").equals(VersionBy.EVENT.code());
            // By event it says something even where nothing reads it: that force is read on the anchor's day.
            if (!used.contains(name) && !byEvent) {
                faults.add(
                        figure.name,
                        "the parameter " + name + " is never used",
                        "expected it in the rule, or no such parameter");
            }
            if (byEvent && !anchored) {
                faults.add(
                        figure.section.at("version-by"),
                        "no event chooses the version",
                        "expected version-by: day, or an event in the first day");
            }
            @Nullable Citation cite =
                    figure.section.has("cite") ? new CitationReader(figure.section.section("cite")).read() : null;
            if (!values.isEmpty()) {
                parameters.put(name, new Parameter(name, versionBy, values, cite));
            }
        });
        return parameters;
    }

    private NavigableMap<LocalDate, BigDecimal> values(String name, Declared figure, Force force) {
        NavigableMap<LocalDate, BigDecimal> values = new TreeMap<>();
        for (Node.Member member : figure.values()) {
            LocalDate from = figure.section.day(member.key());
            if (!(member.value() instanceof Node.Scalar written) || written.kind() != Node.Kind.NUMBER) {
                refuseGapInForce(member, from, force);
                continue;
            }
            BigDecimal value = new BigDecimal(written.text());
            if (lengths.contains(name) && !length(value)) {
                faults.add(
                        written,
                        name + " is " + written.text() + ", and a period has that length",
                        "expected a whole number from 0 to " + LONGEST_PERIOD);
            }
            if (!from.equals(Section.UNREAD)) {
                values.put(from, value);
            }
        }
        boolean judged =
                !force.inForce().equals(Section.UNREAD) && !figure.values().isEmpty();
        if (judged && values.floorKey(force.inForce()) == null) {
            faults.add(
                    figure.section.at("values"),
                    "the parameter " + name + " has no value on " + force.inForce() + ", the first day in force",
                    "expected a value from that day or earlier");
        }
        return values;
    }

    private void refuseGapInForce(Node.Member member, LocalDate from, Force force) {
        boolean afterForce = force.repealed() != null && !from.isBefore(force.repealed());
        boolean beforeForce = from.isBefore(force.inForce());
        boolean known = !force.inForce().equals(Section.UNREAD) && !from.equals(Section.UNREAD);
        if (known && !afterForce && !beforeForce) {
            faults.add(
                    member.value(),
                    "no value from " + from + " on, inside the days in force",
                    "expected a number, or repealed: " + from);
        }
    }

    private static boolean length(BigDecimal value) {
        return value.signum() >= 0
                && value.compareTo(LONGEST_PERIOD) <= 0
                && value.stripTrailingZeros().scale() <= 0;
    }

    private Amount ofParameter(Node.Scalar name) {
        used.add(name.text());
        if (!declared.containsKey(name.text())) {
            faults.add(
                    name,
                    "unknown parameter " + Printable.quoted(name.text()),
                    new Nearest(declared.keySet()).expected(name.text(), "a parameter declared under parameters"));
        }
        return new Amount.OfParameter(name.text());
    }

    private record Declared(Node.Scalar name, Section section) {
        Collection<Node.Member> values() {
            return section.section("values").members();
        }
    }
}
