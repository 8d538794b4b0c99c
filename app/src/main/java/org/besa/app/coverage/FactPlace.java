package org.besa.app.coverage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.app.cases.DraftPlace;
import org.besa.seal.value.OpaqueId;

/** Where the forms of facts are, and which fields they have. */
final class FactPlace {
    /** Hidden: what a form for something new is about. */
    static final String ABOUT = "about";

    /** Sent along, so that the form is only shown with the rest, and nothing is recorded. */
    static final String BEGIN = "begin";

    static final String ARRIVES = "arrives";
    static final String VALUE = "value";
    static final String ON = "on";
    static final String FROM = "from";
    static final String THROUGH = "through";
    static final String HOLDER = "holder";
    static final String PROVIDER = "provider";
    static final String PAYER = "payer";
    static final String CONFIRMED = "confirmed";
    static final String STOP = "stop";
    static final String CONDITION = "condition";
    static final String ADEQUACY = "adequacy";
    static final String SHORT = "short";
    static final String SOURCE = "source";
    static final String CERTAINTY = "certainty";
    static final String PROOFS = "proofs";
    static final String PAYEE = "payee";
    static final String WAY = "way";
    static final String AMOUNT = "amount";
    static final String CURRENCY = "currency";
    static final String PERIOD = "period";
    static final String BASIS = "basis";
    static final String CONFIRMED_HOW = "confirmed-how";
    static final String AUTHORITY = "authority";
    static final String NUMBER = "number";
    static final String EXPIRES = "expires";

    /** Only for something new: who reads it. */
    static final String PART = "part";

    static final String SPEAKER = "speaker";
    static final String SPEAKER_NAMED = "speaker-named";
    static final String SAYS = "says";
    static final String DUTY = "duty";
    static final String DUTY_NAMED = "duty-named";
    static final String NEED = "need";
    static final String DIRECTNESS = "directness";
    static final String WORDS = "words";

    private static final List<String> FIELDS = List.of(
            ABOUT,
            ARRIVES,
            VALUE,
            ON,
            FROM,
            THROUGH,
            HOLDER,
            PROVIDER,
            PAYER,
            CONFIRMED,
            STOP,
            CONDITION,
            ADEQUACY,
            SHORT,
            SOURCE,
            CERTAINTY,
            PROOFS,
            PAYEE,
            WAY,
            AMOUNT,
            CURRENCY,
            PERIOD,
            BASIS,
            CONFIRMED_HOW,
            AUTHORITY,
            NUMBER,
            EXPIRES,
            PART,
            SPEAKER,
            SPEAKER_NAMED,
            SAYS,
            DUTY,
            DUTY_NAMED,
            NEED,
            DIRECTNESS,
            WORDS);

    private static final Pattern CORRECTED = Pattern.compile("fact\\.([0-9a-f]{32})");

    /** The form for something new. Its code stands in the clear, so it does not say what about: that is in the field {@link #ABOUT}. */
    static final DraftPlace FRESH = new DraftPlace("fact.new", FIELDS, "/facts/new");

    private FactPlace() {}

    /** The form that corrects something. */
    static DraftPlace of(OpaqueId item) {
        return new DraftPlace("fact." + item.hex(), FIELDS, "/facts/" + item.hex());
    }

    /** The form with this code. */
    static Optional<DraftPlace> of(String code) {
        Matcher corrected = CORRECTED.matcher(code);
        if (corrected.matches()) {
            return Optional.of(of(new OpaqueId(corrected.group(1))));
        }
        return Optional.of(FRESH).filter(fresh -> fresh.code().equals(code));
    }

    /** The value of the field that says what a form is about. */
    static String about(String sort, String code) {
        return sort + "/" + code;
    }

    /** The id of a fact among the facts of its page. */
    static String anchor(OpaqueId item) {
        return "fact-" + item.hex();
    }

    /** Where the form for something new about this is, below the case's address. */
    static String path(String sort, String code) {
        return FRESH.path() + "/" + about(sort, code);
    }
}
