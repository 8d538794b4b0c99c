package org.besa.continuity.source;

import java.util.List;
import org.besa.continuity.rules.RulePack;

/** Reads case files: first against docs/schema/case-file.schema.json, then for what a schema cannot say. */
public final class CaseFileReader {
    private final RulePackLibrary library;

    public CaseFileReader(RulePackLibrary library) {
        this.library = library;
    }

    /**
     * Reads one case.
     *
     * @param besides packs to judge it by besides those that it names
     * @throws FaultyInput with everything that is wrong with it, and with the packs and the calendar that it names
     */
    public LoadedCase read(SourceFile file, List<RulePack> besides) {
        Faults faults = new Faults(file.name());
        Node.Mapping tree = YamlTree.of(file, faults);
        Schemas.published().check(Schemas.Kind.CASE_FILE, tree, faults);
        Section root = new Section(tree, faults);
        LoadedCase read = new CaseSection(root, library).read(root.text("case"), besides);
        faults.throwIfAny();
        return read;
    }
}
