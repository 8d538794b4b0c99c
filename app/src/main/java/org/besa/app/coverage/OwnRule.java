package org.besa.app.coverage;

import java.util.List;
import org.besa.continuity.rules.Proof;
import org.besa.continuity.rules.RulePack;

/**
 * Rules that count for a case because the organisation recorded them.
 *
 * @param sha256 of what was recorded
 * @param proofs how much of the text is in hand, in words; several where that differs
 * @param alleged whether there is a rule among them that nobody has shown
 */
public record OwnRule(String title, String sha256, List<String> proofs, boolean alleged) {
    static OwnRule of(RulePack pack, FactWords facing) {
        List<Proof> proofs = pack.provisions().stream()
                .map(rule -> rule.proof())
                .distinct()
                .sorted()
                .toList();
        return new OwnRule(
                facing.plain(pack.title()),
                pack.sha256(),
                proofs.stream()
                        .map(proof -> facing.words().say("coverage.proof." + proof.code()))
                        .toList(),
                proofs.contains(Proof.ALLEGED));
    }
}
