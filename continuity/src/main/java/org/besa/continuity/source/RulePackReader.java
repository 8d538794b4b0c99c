package org.besa.continuity.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.besa.continuity.calendar.WorkingCalendar;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.rules.DeadlineRule;
import org.besa.continuity.rules.ObligationRule;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/** Reads rule packs: first against docs/schema/rule-pack.schema.json, then for what a schema cannot say (docs/rule-packs.md). */
public final class RulePackReader {
    private static final Set<String> LAW = Set.of("treaty", "union", "national");

    private final Vocabulary shipped;
    private final CalendarLibrary calendars;

    public RulePackReader(Vocabulary shipped, CalendarLibrary calendars) {
        this.shipped = shipped;
        this.calendars = calendars;
    }

    /**
     * Reads one pack.
     *
     * @throws FaultyInput with everything that is wrong with it, and with the calendar that it names
     */
    public RulePack read(SourceFile file) {
        Faults faults = new Faults(file.name());
        Node.Mapping tree = YamlTree.of(file, faults);
        Schemas.published().check(Schemas.Kind.RULE_PACK, tree, faults);
        Section root = new Section(tree, faults);

        Map<String, Plain> parties = parties(root);
        Vocabulary own = new CodesReader(root.section("codes")).read();
        Codes codes = new Codes(shipped.with(own), parties.keySet(), faults);
        @Nullable WorkingCalendar calendar = root.has("calendar") ? calendars.named(root.word("calendar"), faults) : null;
        List<Provision> provisions = root.sections("provisions").stream()
                .map(rule -> reader(rule, codes, root, isLaw(rule)).provision())
                .toList();
        boolean law = root.sections("provisions").stream().allMatch(RulePackReader::isLaw);
        List<ObligationRule> obligations = root.sections("obligations").stream()
                .map(rule -> reader(rule, codes, root, law).obligation())
                .toList();
        List<DeadlineRule> deadlines = root.sections("deadlines").stream()
                .map(rule -> reader(rule, codes, root, law).deadline())
                .toList();
        checkOrder(root, codes, own);
        refuseSameIds(root);
        refuseOtherKinds(root);
        if (provisions.isEmpty() && obligations.isEmpty() && deadlines.isEmpty()) {
            faults.add(root.node(), "a pack without rules", "expected provisions, obligations or deadlines");
        }
        faults.throwIfAny();
        return new RulePack(
                root.text("pack"),
                root.plain("title"),
                root.text("territory"),
                root.text("licence"),
                CanonicalForm.of(tree).sha256(),
                calendar,
                own,
                parties,
                provisions,
                obligations,
                deadlines);
    }

    private static RuleReader reader(Section rule, Codes codes, Section root, boolean law) {
        return new RuleReader(rule, codes, root.has("calendar"), law);
    }

    private static boolean isLaw(Section provision) {
        return LAW.contains(provision.text("level"));
    }

    private static Map<String, Plain> parties(Section root) {
        Map<String, Plain> parties = new LinkedHashMap<>();
        Section declared = root.section("parties");
        declared.members()
                .forEach(party -> parties.put(
                        party.key().text(), declared.plain(party.key().text())));
        return parties;
    }

    /** An event that comes after another names a known one, and never in a circle. */
    private static void checkOrder(Section root, Codes codes, Vocabulary own) {
        root.section("codes").sectionsByKey("events").forEach((code, event) -> {
            if (!event.has("after")) {
                return;
            }
            Set<String> met = new HashSet<>();
            String before = codes.event(event.word("after"));
            while (own.events().containsKey(before) && met.add(before)) {
                before = Objects.requireNonNullElse(own.events().get(before).after(), "");
            }
            if (met.contains(before)) {
                root.faults()
                        .add(event.word("after"), code.text() + " comes after itself", "expected no circle of after");
            }
        });
    }

    private static void refuseSameIds(Section root) {
        Map<String, Node> seen = new HashMap<>();
        for (String kind : List.of("provisions", "obligations", "deadlines")) {
            for (Section rule : root.sections(kind)) {
                Node.Scalar id = rule.word("id");
                Node earlier = seen.putIfAbsent(id.text(), id);
                if (earlier != null && rule.has("id")) {
                    root.faults()
                            .add(
                                    id,
                                    "the id " + Printable.of(id.text(), 80) + " is there again, first on line "
                                            + earlier.line(),
                                    "expected an id of its own");
                }
            }
        }
    }

    /** A code of the vocabulary keeps its kind, or questions about it would be ambiguous. */
    private void refuseOtherKinds(Section root) {
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        kinds.put("events", shipped.events().keySet());
        kinds.put("states", shipped.states().keySet());
        kinds.put("quantities", shipped.quantities().keySet());
        kinds.put("documents", shipped.documents().keySet());
        for (String own : kinds.keySet()) {
            for (Node.Member code : root.section("codes").section(own).members()) {
                kinds.forEach((kind, codes) -> {
                    if (!kind.equals(own) && codes.contains(code.key().text())) {
                        root.faults()
                                .add(
                                        code.key(),
                                        code.key().text() + " is declared under " + own,
                                        "expected another code: the vocabulary has it under " + kind);
                    }
                });
            }
        }
    }
}
