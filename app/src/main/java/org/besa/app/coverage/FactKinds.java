package org.besa.app.coverage;

import java.util.List;
import java.util.Optional;
import org.besa.app.cases.Content;
import org.besa.app.cases.DraftPlace;
import org.besa.app.cases.Kind;
import org.besa.app.cases.OtherKinds;
import org.besa.app.cases.Told;
import org.besa.app.face.Words;
import org.besa.app.vault.Compartment;

/** What this room keeps in cases. */
final class FactKinds implements OtherKinds {
    /** All facts are of one kind: which sorts a case has is sealed with them. */
    static final Kind<CaseFact> FACT = Kind.many("fact", CaseFact.class);

    static final Kind<JudgedBy> RULES = new Kind<>("rules", JudgedBy.class, Compartment.MAIN, 2);

    private final Lawbook law;

    FactKinds(Lawbook law) {
        this.law = law;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(FACT, RULES);
    }

    @Override
    public List<String> pages() {
        return List.of("facts", "statements");
    }

    @Override
    public List<Told> told(Content content, Words words) {
        return new FactWords(law, words).inFull(content);
    }

    @Override
    public Optional<DraftPlace> place(String code) {
        return FactPlace.of(code);
    }
}
