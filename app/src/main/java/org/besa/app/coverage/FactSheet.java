package org.besa.app.coverage;

import java.util.List;
import java.util.Optional;
import org.besa.app.face.Form;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;

/** One kind of fact, about one code, as a form. */
sealed interface FactSheet<T extends CaseFact>
        permits EventSheet, StateSheet, QuantitySheet, PaperSheet, AidSheet, SaidSheet {
    /** What its facts are. */
    Class<T> type();

    /** Which sort of fact it is, in one word. */
    String sort();

    /** What it is about: a code of the kind, or a need. */
    String code();

    /** What the form asks, above its fields. */
    String title(FactWords words);

    List<FactField> fields(FactWords words);

    /** Fields that few need, folded away below the others. */
    default List<FactField> more(FactWords words) {
        return List.of();
    }

    /** A new form: what it says where nobody says anything else. */
    default Form blank() {
        return Form.empty();
    }

    /** The form filled with what is there. */
    Form filled(T fact);

    /** What the form says; means nothing where the reader found a fault. */
    Optional<T> read(FactReader read, FactWords words);

    /** The sheet for a sort of facts and a code of it, if there is such a code. */
    static Optional<FactSheet<?>> of(String sort, String code, CaseCodes codes) {
        Vocabulary vocabulary = codes.vocabulary();
        return switch (sort) {
            case "event" ->
                Optional.of(code).filter(vocabulary.events()::containsKey).map(EventSheet::new);
            case "state" ->
                Optional.ofNullable(vocabulary.states().get(code)).map(state -> new StateSheet(code, state));
            case "quantity" ->
                Optional.ofNullable(vocabulary.quantities().get(code))
                        .map(quantity -> new QuantitySheet(code, quantity));
            case "document" ->
                Optional.of(code).filter(vocabulary.documents()::containsKey).map(PaperSheet::new);
            case "assistance" ->
                Need.ofCode(code).filter(need -> !need.conferred()).map(AidSheet::new);
            case "statement" ->
                Optional.of(code).filter(SaidSheet.CODE::equals).map(_ -> new SaidSheet(codes.parties()));
            default -> Optional.empty();
        };
    }

    /** The sheet that such a fact was written with. */
    static Optional<FactSheet<?>> of(CaseFact fact, CaseCodes codes) {
        return of(fact.sort(), fact.code(), codes);
    }
}
