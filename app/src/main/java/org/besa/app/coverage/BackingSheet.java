package org.besa.app.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.app.cases.Entry;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.app.face.Words;
import org.besa.app.vault.Compartment;
import org.besa.seal.value.OpaqueId;

/**
 * What stands behind a fact, as the last part of its form.
 *
 * @param sure whether it is asked how sure the fact is; statements say themselves how they reached us
 * @param proofs all that the caller sees
 * @param kept ids of those that the fact already names
 * @param parts of the case in which the fact can be
 */
record BackingSheet(boolean sure, List<Proof> proofs, List<OpaqueId> kept, List<Compartment> parts) {
    private static final List<Certainty> ANSWERS =
            List.of(Certainty.WRITTEN, Certainty.TOLD, Certainty.REPORTED, Certainty.ASSUMED);

    /** For something new. */
    static BackingSheet fresh(FactSheet<?> sheet, Facts facts) {
        List<Compartment> parts = Stream.of(Compartment.MAIN, Compartment.PRIVILEGED)
                .filter(facts.parts()::contains)
                .toList();
        return new BackingSheet(asksHowSure(sheet), facts.proofs(), List.of(), parts);
    }

    /** For a fact that is there: its part does not change. */
    static BackingSheet of(FactSheet<?> sheet, Facts facts, Entry<CaseFact> entry) {
        List<OpaqueId> kept =
                entry.content().map(fact -> fact.backing().items()).orElse(List.of());
        return new BackingSheet(asksHowSure(sheet), facts.proofs(), kept, List.of(entry.compartment()));
    }

    private static boolean asksHowSure(FactSheet<?> sheet) {
        return !sheet.type().equals(CaseFact.Said.class);
    }

    /** How sure it is; none where that is not asked. Leaving it open means that nobody knows. */
    List<Choice> certainties(Words words) {
        return sure
                ? ANSWERS.stream()
                        .map(each -> Choice.of(each.code(), words.say("coverage.certainty." + each.code())))
                        .toList()
                : List.of();
    }

    /** What can be named as proof; what was taken back only where the fact names it already. */
    List<Choice> offered(Words words) {
        return proofs.stream()
                .filter(proof -> parts.stream().anyMatch(proof::proves))
                .filter(proof -> !proof.gone() || kept.contains(proof.item()))
                .map(proof -> Choice.of(proof.item().hex(), label(proof, words)))
                .toList();
    }

    private static String label(Proof proof, Words words) {
        return proof.part() == Compartment.MAIN
                ? proof.text(words)
                : words.say("coverage.proof.lawyers", proof.text(words));
    }

    Form filled(Form form, Backing backing) {
        String certainty = backing.certainty() == Certainty.UNKNOWN
                ? ""
                : backing.certainty().code();
        return form.with(FactPlace.CERTAINTY, certainty)
                .with(FactPlace.PROOFS, backing.proofs().toArray(String[]::new));
    }

    /**
     * What the form says; means nothing where the reader found a fault.
     *
     * @param part in which the fact is, or shall be
     */
    Backing read(FactReader read, Compartment part) {
        String sent = read.sent(FactPlace.CERTAINTY);
        Certainty certainty = sure && !sent.isEmpty()
                ? read.choice(
                        FactPlace.CERTAINTY,
                        List.of(Certainty.values()),
                        each -> each.code().equals(sent))
                : Certainty.UNKNOWN;
        List<String> chosen = new ArrayList<>();
        for (String id : read.all(FactPlace.PROOFS).stream().distinct().toList()) {
            Optional<Proof> proof =
                    proofs.stream().filter(each -> each.item().hex().equals(id)).findFirst();
            if (proof.isEmpty()) {
                read.fault(FactPlace.PROOFS, read.words().say("coverage.fault.proof"));
            } else if (!proof.get().proves(part)) {
                read.fault(
                        FactPlace.PROOFS,
                        read.words().say("coverage.fault.proofPart", proof.get().text(read.words())));
            } else {
                chosen.add(id);
            }
        }
        return new Backing(certainty, chosen);
    }
}
