package org.besa.app.coverage;

import java.util.Optional;
import java.util.function.Function;
import org.besa.app.cases.Content;
import org.besa.app.cases.Entry;
import org.besa.app.face.Words;
import org.besa.app.vault.Compartment;
import org.besa.seal.value.OpaqueId;

/**
 * An item of a case that can prove a fact, as the caller sees it.
 *
 * @param part who reads it
 * @param gone whether it was taken back
 * @param path where it is, below the case's address
 * @param called what it is called, in a language
 */
public record Proof(OpaqueId item, Compartment part, boolean gone, String path, Function<Words, String> called) {

    /** Of an item, if it can be read. */
    static <T extends Content> Optional<Proof> of(Provable<T> kind, Entry<T> entry) {
        return entry.content()
                .map(content -> new Proof(
                        entry.id(),
                        entry.compartment(),
                        entry.withdrawn(),
                        kind.path(entry.id()),
                        words -> kind.called(content, words)));
    }

    /** Whether it may stand behind a fact of that part: whoever reads the fact must be able to read the proof. */
    boolean proves(Compartment fact) {
        return part == Compartment.MAIN || part == fact;
    }

    /** What it is called, and that it is no longer there. */
    public String text(Words words) {
        String name = called.apply(words);
        return gone ? words.say("coverage.proof.gone", name) : name;
    }
}
