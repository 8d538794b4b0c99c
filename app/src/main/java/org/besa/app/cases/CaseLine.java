package org.besa.app.cases;

import java.util.Optional;
import org.besa.app.vault.Browsed;
import org.besa.app.vault.CaseState;
import org.besa.seal.value.OpaqueId;

/**
 * A case in a list.
 *
 * @param name empty if it cannot be read
 */
public record CaseLine(OpaqueId id, OpaqueId team, CaseState state, Optional<PersonName> name) {
    /** One that does not open. */
    static CaseLine unread(Browsed.Unopened unopened) {
        return new CaseLine(unopened.id(), unopened.team(), unopened.state(), Optional.empty());
    }

    boolean matches(SearchText words) {
        return name.map(person ->
                        SearchText.of(person.name() + " " + person.script()).holds(words))
                .orElse(false);
    }
}
