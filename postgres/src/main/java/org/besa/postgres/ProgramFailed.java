package org.besa.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One of PostgreSQL's programs failed in a way that has no name here. Perhaps the program itself is damaged. */
final class ProgramFailed extends PostgresFault {

    private ProgramFailed(Path place, String fault, String lastLine) {
        super(
                place.toString(),
                fault + " (" + (lastLine.isEmpty() ? "the program said nothing" : lastLine) + ")",
                "look at postgres.log in the home, and start again");
    }

    /** The named fault when there is one, else this. */
    static PostgresFault or(@Nullable PostgresFault named, Path place, String fault, String lastLine) {
        return named == null ? new ProgramFailed(place, fault, lastLine) : named;
    }
}
