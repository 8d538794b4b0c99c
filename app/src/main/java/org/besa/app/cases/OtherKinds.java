package org.besa.app.cases;

import java.util.List;
import java.util.Optional;
import org.besa.app.face.Words;

/** What a room above this one keeps in cases: one bean of each such room. */
public interface OtherKinds {
    /** All of them. */
    List<Kind<?>> kinds();

    /** The pages below a case's on which they stand, and to which one returns: "facts". */
    List<String> pages();

    /** What a content of one of these kinds says, line by line. */
    List<Told> told(Content content, Words words);

    /** The form of a case that has this code, if it is the room's. */
    Optional<DraftPlace> place(String code);
}
