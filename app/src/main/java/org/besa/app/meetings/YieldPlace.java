package org.besa.app.meetings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.besa.app.cases.DraftPlace;
import org.besa.seal.value.OpaqueId;

/**
 * Where the forms of promises or of advice are, and which fields they have.
 *
 * @param code with which the codes of their drafts begin
 * @param path where they are, below the case's address
 */
record YieldPlace(String code, String path) {
    static final YieldPlace COMMITMENT = new YieldPlace("commitment", "/commitments");
    static final YieldPlace ADVICE = new YieldPlace("advice", "/advice");

    /** Hidden: from which answer a form begins. A draft's code stands in the clear, so it does not say that. */
    static final String ABOUT = "about";

    /** Sent along, so that the form is only shown with the rest, and nothing is recorded. */
    static final String BEGIN = "begin";

    static final String WHO = "who";
    static final String WHO_NAMED = "who-named";
    static final String WHAT = "what";
    static final String WHOM = "whom";
    static final String NEED = "need";
    static final String GIVEN = "given";
    static final String DUE = "due";
    static final String CONDITION = "condition";
    static final String SOURCE = "source";
    static final String FATE = "fate";
    static final String SETTLED = "settled";
    static final String FOLLOWED = "followed";
    static final String OUTCOME = "outcome";

    /** Only for something new: who reads it. */
    static final String PART = "part";

    static final List<String> FIELDS = List.of(
            ABOUT, WHO, WHO_NAMED, WHAT, WHOM, NEED, GIVEN, DUE, CONDITION, SOURCE, FATE, SETTLED, FOLLOWED, OUTCOME,
            PART);

    /** Where the forms of such things are. */
    static YieldPlace of(Yielded given) {
        return switch (given) {
            case Commitment _ -> COMMITMENT;
            case Advice _ -> ADVICE;
        };
    }

    /** The form for something new. */
    DraftPlace fresh() {
        return new DraftPlace(code + ".new", FIELDS, path + "/new");
    }

    /** The form that corrects something. */
    DraftPlace of(OpaqueId item) {
        return new DraftPlace(code + "." + item.hex(), FIELDS, path + "/" + item.hex());
    }

    /** The form with this code, of either. */
    static Optional<DraftPlace> ofDraft(String draft) {
        return Stream.of(COMMITMENT, ADVICE)
                .flatMap(place -> place.ofCode(draft).stream())
                .findFirst();
    }

    private Optional<DraftPlace> ofCode(String draft) {
        Matcher corrected = Pattern.compile(code + "\\.([0-9a-f]{32})").matcher(draft);
        if (corrected.matches()) {
            return Optional.of(of(new OpaqueId(corrected.group(1))));
        }
        return Optional.of(fresh()).filter(fresh -> fresh.code().equals(draft));
    }
}
