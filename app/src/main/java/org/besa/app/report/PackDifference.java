package org.besa.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * What stands differently in a second pack than in a first one.
 *
 * @param removed rules of the first that the second does not have
 * @param added rules of the second that the first does not have
 * @param changed rules of both that do not say the same
 * @param frame what differs outside the rules: title, territory, calendar, names of parties
 */
public record PackDifference(
        List<RuleName> removed, List<RuleName> added, List<ChangedRule> changed, List<FieldChange> frame) {

    /** A rule by id, and what it says in one sentence. */
    public record RuleName(String id, String title) {}

    /** A rule with its changed fields, in the order of the grammar. */
    public record ChangedRule(RuleName rule, List<FieldChange> fields) {}

    /** A field in words, before and after; null where it did not, or does no longer, exist. */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    public static PackDifference between(RulePack first, RulePack second) {
        Map<String, RuleFields> before = RuleFields.of(first);
        Map<String, RuleFields> after = RuleFields.of(second);
        List<ChangedRule> changed = new ArrayList<>();
        before.forEach((id, rule) -> {
            RuleFields now = after.get(id);
            List<FieldChange> fields = now == null ? List.of() : changes(rule.fields(), now.fields());
            if (!fields.isEmpty()) {
                changed.add(new ChangedRule(new RuleName(id, rule.title()), fields));
            }
        });
        return new PackDifference(
                missing(before, after), missing(after, before), changed, changes(frame(first), frame(second)));
    }

    public boolean none() {
        return removed.isEmpty() && added.isEmpty() && changed.isEmpty() && frame.isEmpty();
    }

    private static List<RuleName> missing(Map<String, RuleFields> from, Map<String, RuleFields> in) {
        return from.values().stream()
                .filter(rule -> !in.containsKey(rule.id()))
                .map(rule -> new RuleName(rule.id(), rule.title()))
                .toList();
    }

    private static List<FieldChange> changes(Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new FieldChange(field, before.get(field), after.get(field)))
                .toList();
    }

    private static Map<String, String> frame(RulePack pack) {
        Map<String, String> frame = new LinkedHashMap<>();
        frame.put("title", pack.title().en());
        frame.put("territory", pack.territory());
        frame.put("licence", pack.licence());
        if (pack.calendar() != null) {
            frame.put("calendar", pack.calendar().id() + " " + pack.calendar().sha256());
        }
        for (String party : new TreeSet<>(pack.parties().keySet())) {
            frame.put(
                    "name of " + party,
                    Objects.requireNonNull(pack.parties().get(party)).en());
        }
        return frame;
    }
}
