package org.besa.continuity.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.rules.RulePack;
import org.besa.continuity.source.WorkedExamples.Example;
import org.jspecify.annotations.Nullable;

/** Reads the worked examples beside a pack: first against docs/schema/examples.schema.json, then for what a schema cannot say. */
public final class WorkedExamplesReader {
    private final RulePackLibrary library;

    public WorkedExamplesReader(RulePackLibrary library) {
        this.library = library;
    }

    /**
     * Reads the examples of a pack.
     *
     * @param pack the pack beside which the file lies
     * @throws FaultyInput with everything that is wrong with them
     */
    public WorkedExamples read(SourceFile file, RulePack pack) {
        Faults faults = new Faults(file.name());
        Node.Mapping tree = YamlTree.of(file, faults);
        Schemas.published().check(Schemas.Kind.EXAMPLES, tree, faults);
        Section root = new Section(tree, faults);
        String id = root.text("pack");
        if (root.has("pack") && !id.equals(pack.id())) {
            faults.add(
                    root.at("pack"),
                    "examples of " + Printable.quoted(id) + " beside the pack " + pack.id(),
                    "expected pack: " + pack.id());
        }
        List<Example> examples = new ArrayList<>();
        Map<String, Node> names = new HashMap<>();
        for (Section example : root.sections("examples")) {
            examples.add(example(example, pack));
            Node.Scalar name = example.word("name");
            Node earlier = names.putIfAbsent(name.text(), name);
            if (earlier != null && example.has("name")) {
                faults.add(
                        name,
                        "this name is there again, first on line " + earlier.line(),
                        "expected a name of its own");
            }
        }
        faults.throwIfAny();
        return new WorkedExamples(id, examples);
    }

    private Example example(Section example, RulePack pack) {
        String name = example.text("name");
        LoadedCase loaded = new CaseSection(example, library).read(name, List.of(pack));
        LocalDate asOf = example.day("as-of");
        @Nullable LocalDate knownOn = example.optionalDay("known-on");
        int horizon = example.has("horizon") ? example.number("horizon").intValue() : Moment.DEFAULT_HORIZON;
        Moment moment = new Moment(asOf, knownOn == null ? asOf : knownOn, Math.max(0, horizon));
        Expectations expect = new ExpectationReader(example.section("expect"), loaded).read();
        return new Example(name, why(example), loaded, moment, expect, example.place());
    }

    private static Map<String, String> why(Section example) {
        Map<String, String> why = new HashMap<>();
        for (Node.Member member : example.section("why").members()) {
            if (member.value() instanceof Node.Scalar text) {
                why.put(member.key().text(), text.text());
            }
        }
        return why;
    }
}
