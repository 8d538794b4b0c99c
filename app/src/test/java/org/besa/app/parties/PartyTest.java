package org.besa.app.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes may be remembered and names may not, so what is no code must not pass for one. */
class PartyTest {
    @ParameterizedTest
    @ValueSource(strings = {"xa.registry", "int.relief-agency", "xa.a", "org.town-hall.north"})
    void codes(String written) {
        assertThat(Party.isCode(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Registry",
                "xa.",
                "xa.office.",
                "xa.office-",
                "the xa.registry",
                "xa.registry of the town",
                "XA.REGISTRY"
            })
    void names(String written) {
        assertThat(Party.isCode(written)).isFalse();
    }
}
