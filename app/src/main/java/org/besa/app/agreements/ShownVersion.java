package org.besa.app.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Told;
import org.besa.app.face.Difference;
import org.besa.continuity.rules.RulePack;

/**
 * A version as a page shows it.
 *
 * @param rules none if it has no clause so far
 * @param differences to the version before; empty for the first
 */
public record ShownVersion(Entry<AgreementVersion> entry, Optional<RulePack> rules, List<Difference> differences) {
    /** What it says, if it can be read. */
    public Optional<Agreement> agreement() {
        return entry.content().map(AgreementVersion::agreement);
    }

    /** The last one first. */
    static List<ShownVersion> all(
            List<Entry<AgreementVersion>> versions,
            Function<AgreementVersion, Optional<RulePack>> rules,
            AgreementWords facing) {
        List<ShownVersion> all = new ArrayList<>();
        List<Told> before = List.of();
        for (Entry<AgreementVersion> entry : versions) {
            Optional<RulePack> pack = entry.content().flatMap(rules);
            List<Told> told = entry.content()
                    .map(version -> facing.whole(version.agreement(), pack))
                    .orElse(List.of());
            all.add(new ShownVersion(entry, pack, before.isEmpty() ? List.of() : facing.differences(before, told)));
            before = told;
        }
        return all.reversed();
    }
}
