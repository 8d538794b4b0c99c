package org.besa.app.parties;

import java.util.List;
import java.util.Optional;
import org.besa.app.cases.Content;
import org.besa.app.cases.DraftPlace;
import org.besa.app.cases.Kind;
import org.besa.app.cases.OtherKinds;
import org.besa.app.cases.Told;
import org.besa.app.face.Words;

/** What this room keeps: of a case, whom it bars; of an organisation, its parties, and whom it bars. */
public final class PartyKinds implements OtherKinds {
    /** Of a case. */
    public static final Kind<Bar> BARRED = Kind.many("barred", Bar.class);

    /** Of a case. It is none of {@link #kinds}: withdrawing and undoing as others are asks no role. */
    public static final Kind<Lifted> LIFTED = Kind.many("origin", Lifted.class);

    static final Kind<Party> PARTY = Kind.many("party", Party.class);
    static final Kind<OrganisationBar> FOR_ALL = Kind.many("barred-for-all", OrganisationBar.class);
    static final String PAGE = "barred";

    private final RuleParties rules;

    PartyKinds(RuleParties rules) {
        this.rules = rules;
    }

    @Override
    public List<Kind<?>> kinds() {
        return List.of(BARRED);
    }

    @Override
    public List<String> pages() {
        return List.of(PAGE);
    }

    @Override
    public List<Told> told(Content content, Words words) {
        return content instanceof Bar bar
                ? new PartyWords(new Register(List.of(), List.of(), rules.named()), words).told(bar)
                : List.of();
    }

    @Override
    public Optional<DraftPlace> place(String code) {
        return Optional.of(BarSheet.PLACE).filter(place -> place.code().equals(code));
    }
}
