package org.besa.app.letters;

import java.util.Optional;
import org.besa.continuity.codes.Need;

/**
 * What a letter is about.
 *
 * @param need exactly where the kind is of one need
 */
public record Matter(LetterKind kind, Optional<Need> need) {
    /** Checks the need. */
    public Matter {
        if (kind.ofOneNeed() != need.isPresent()) {
            throw new IllegalArgumentException("a " + kind.code() + " is about one need, or about none");
        }
    }

    static Matter of(LetterKind kind, Need need) {
        return new Matter(kind, Optional.of(need));
    }

    static Matter of(LetterKind kind) {
        return new Matter(kind, Optional.empty());
    }

    /** As addresses know it: "claim.shelter", "chronology". */
    public String code() {
        return need.map(of -> kind.code() + "." + of.code()).orElse(kind.code());
    }

    /** The matter of this code, if it is one. */
    static Optional<Matter> ofCode(String code) {
        String[] parts = code.split("\\.", 2);
        Optional<Need> need = parts.length < 2 ? Optional.empty() : Need.ofCode(parts[1]);
        return LetterKind.ofCode(parts[0])
                .filter(kind -> kind.ofOneNeed() == need.isPresent())
                .map(kind -> new Matter(kind, need))
                .filter(matter -> matter.code().equals(code));
    }
}
