package org.besa.continuity.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.besa.continuity.calendar.Period;
import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.codes.Vocabulary.StateCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The codes on which case files and packs rely. They are published: none may ever go or change its name. */
@Tag("unit")
class VocabularyTest {
    private final Vocabulary shipped = new VocabularyReader().shipped();

    @Test
    void hasThePublishedEvents() {
        assertThat(shipped.events())
                .containsOnlyKeys(
                        "arrived",
                        "transferred",
                        "claim-made",
                        "claim-registered",
                        "claim-lodged",
                        "claim-withdrawn",
                        "claim-inadmissible",
                        "subsequent-claim",
                        "decision-sent",
                        "decision-received",
                        "decision-served",
                        "status-granted",
                        "claim-refused",
                        "appeal-lodged",
                        "appeal-decided",
                        "decision-final",
                        "status-revoked",
                        "interim-relief-requested",
                        "interim-relief-decided",
                        "support-applied",
                        "reasonable-grounds-decision",
                        "conclusive-grounds-decision",
                        "benefit-claimed",
                        "benefit-first-paid",
                        "detained",
                        "released",
                        "demand-sent",
                        "demand-unanswered",
                        "permission-applied",
                        "permission-granted",
                        "permission-refused",
                        "appointment-given");
    }

    @Test
    void hasThePublishedStates() {
        assertThat(shipped.states())
                .containsOnlyKeys(
                        "status",
                        "admission-basis",
                        "relation-to-organisation",
                        "suspensive-effect",
                        "nationality",
                        "residence",
                        "household",
                        "pregnant",
                        "disabled",
                        "destitute",
                        "reasonable-grounds",
                        "conclusive-grounds",
                        "support-eligible",
                        "disqualified",
                        "delay-attributable");
        assertThat(state("admission-basis").values())
                .isEqualTo(Set.of(
                        "asylum",
                        "humanitarian",
                        "resettlement",
                        "transfer-arrangement",
                        "visa",
                        "irregular",
                        "disputed"));
        assertThat(state("relation-to-organisation").values())
                .isEqualTo(Set.of("inside", "separated-inside", "outside", "returned", "retaken", "disputed"));
        assertThat(state("destitute").values()).isEqualTo(Set.of("true", "false"));
    }

    @Test
    void statesAgeAtTheirOwnPace() {
        assertThat(state("destitute").confirmAfter()).isEqualTo(new Period(PeriodUnit.MONTHS, 6));
        assertThat(state("residence").confirmAfter()).isEqualTo(new Period(PeriodUnit.YEARS, 2));
        assertThat(state("support-eligible").confirmAfter()).isEqualTo(new Period(PeriodUnit.YEARS, 5));
        assertThat(state("nationality").confirmAfter()).isNull();
        assertThat(state("nationality").lifelong()).isTrue();
    }

    @Test
    void countriesAreThoseOfIso3166AndInventedOnes() {
        assertThat(state("nationality").admits("AF")).isTrue();
        assertThat(state("nationality").admits("XA")).isTrue();
        assertThat(state("nationality").admits("UK")).isFalse();
        assertThat(state("nationality").admits("true")).isFalse();
    }

    @Test
    void quantitiesHaveBounds() {
        assertThat(shipped.quantities()).containsOnlyKeys("birth-year", "household-size");
        assertThat(shipped.quantities().values()).allSatisfy(quantity -> {
            assertThat(quantity.admits(new BigDecimal("0"))).isFalse();
            assertThat(quantity.admits(new BigDecimal("1950.5"))).isFalse();
        });
    }

    @Test
    void papersOpenTheirNeeds() {
        assertThat(shipped.documents())
                .containsOnlyKeys(
                        "residence-permit",
                        "identity-document",
                        "travel-document",
                        "passport",
                        "registration-certificate",
                        "work-permit",
                        "birth-certificate",
                        "decision-letter");
        assertThat(shipped.documents().get("passport"))
                .isNotNull()
                .satisfies(passport ->
                        assertThat(passport.serves()).isEqualTo(Set.of(Need.IDENTITY_DOCUMENT, Need.TRAVEL_DOCUMENT)));
    }

    private StateCode state(String code) {
        StateCode state = shipped.states().get(code);
        assertThat(state).as(code).isNotNull();
        return Objects.requireNonNull(state);
    }
}
