package org.besa.app.coverage;

import org.besa.app.cases.Content;
import org.besa.app.cases.Kind;
import org.besa.app.face.Words;
import org.besa.seal.value.OpaqueId;

/** A kind of item of a case that can prove a fact: one bean for each. */
public interface Provable<T extends Content> {
    Kind<T> kind();

    /** Where it is, below the case's address. */
    String path(OpaqueId item);

    /** What it is called, in a language. */
    String called(T content, Words words);
}
