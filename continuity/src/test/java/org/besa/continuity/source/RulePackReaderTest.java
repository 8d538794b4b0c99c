package org.besa.continuity.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.besa.continuity.calendar.Counting;
import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.codes.Need;
import org.besa.continuity.rules.Amount;
import org.besa.continuity.rules.DayExpression;
import org.besa.continuity.rules.DayExpression.Deemed;
import org.besa.continuity.rules.DayExpression.OfEvent;
import org.besa.continuity.rules.Effect;
import org.besa.continuity.rules.ExceptionRule;
import org.besa.continuity.rules.Guard;
import org.besa.continuity.rules.Parameter;
import org.besa.continuity.rules.PeriodRule;
import org.besa.continuity.rules.Provision;
import org.besa.continuity.rules.RulePack;
import org.besa.continuity.rules.VersionBy;
import org.besa.continuity.rules.Which;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a rule pack becomes. */
@Tag("unit")
class RulePackReaderTest {
    private static final String HEAD = """
            pack: xa-demo
            title: { en: a, sq: b, fa: c }
            territory: XA
            licence: none needed
            parties: { xa.office: { en: the office, sq: zyra, fa: اداره } }
            provisions:
            """;
    private static final String REST = """
                needs: [shelter, work]
                duty-bearer: xa.office
                level: national
                modality: duty
                proof: text
                enforce: { by: person, limit: { months: 3 } }
                in-force: 2020-01-01
                cite: { instrument: Act, locator: s.1, uri: "https://example.org/1", status: verified, review-by: 2027-01-01 }
                plain: { en: a, sq: b, fa: c }
            """;

    private static RulePack read(String rules) {
        return new RulePackReader(new VocabularyReader().shipped(), new CalendarLibrary(Path.of("none")))
                .read(SourceFile.of("pack.yaml", HEAD + rules));
    }

    private static Provision provision(String keys) {
        return read("  - id: XA-1\n" + REST + keys.indent(4)).provisions().getFirst();
    }

    @Test
    void aProvisionHasTheDefaultsOfTheReference() {
        Provision provision = provision("from: { event: claim-made }");

        assertThat(provision.needs()).containsExactlyInAnyOrder(Need.SHELTER, Need.WORK);
        assertThat(provision.dutyBearers()).containsExactly("xa.office");
        assertThat(provision.effect()).isEqualTo(Effect.BY_LAW);
        assertThat(provision.floor()).isFalse();
        assertThat(provision.conditions().force().published()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(provision.conditions().when()).isEqualTo(new Guard.Always());
        assertThat(provision.until()).isNull();
        assertThat(provision.from()).isEqualTo(new OfEvent("claim-made", Which.NEXT));
    }

    @Test
    void aPeriodMayBeAParameterOfTheAnchorsDay() {
        Provision provision = provision("""
                from: { event: claim-made, count: included }
                until: { event: claim-made, plus: { days: { parameter: length } }, count: excluded }
                parameters: { length: { version-by: event, values: { 2000-01-01: 14, 2020-01-01: 28 } } }
                """);

        PeriodRule length = new PeriodRule(PeriodUnit.DAYS, new Amount.OfParameter("length"));
        assertThat(provision.until())
                .isEqualTo(new DayExpression.Plus(new OfEvent("claim-made", Which.NEXT), length, Counting.EXCLUDED));
        assertThat(provision.conditions().forceByEvent()).isTrue();
        assertThat(provision.conditions().parameters())
                .containsExactly(Map.entry("length", new Parameter("length", VersionBy.EVENT, versions(), null)));
    }

    private static NavigableMap<LocalDate, BigDecimal> versions() {
        return new TreeMap<>(Map.of(
                LocalDate.of(2000, 1, 1), BigDecimal.valueOf(14),
                LocalDate.of(2020, 1, 1), BigDecimal.valueOf(28)));
    }

    @Test
    void aFirstDayThatDoesNotCountIsTheDayAfter() {
        assertThat(provision("from: { event: claim-made, count: excluded }").from())
                .isEqualTo(new DayExpression.DayAfter(new OfEvent("claim-made", Which.NEXT)));
    }

    @Test
    void theAnchorIsTheFirstEventOfTheFirstDay() {
        assertThat(provision("from: { laterOf: [ { day: 2020-01-01 }, { event: arrived }, { event: claim-made } ] }")
                        .anchor())
                .isEqualTo("arrived");
        assertThat(provision("from: { day: 2020-01-01 }").anchor()).isNull();
    }

    @Test
    void deemedServiceIsAnchoredOnWhatWasSent() {
        Provision provision = provision("""
                from:
                  deemed:
                    received: { event: decision-received }
                    sent: { event: decision-sent }
                    after: { days: 2 }
                    count: excluded
                """);

        assertThat(provision.from()).isInstanceOf(Deemed.class);
        assertThat(provision.anchor()).isEqualTo("decision-sent");
    }

    @Test
    void trueIsTheSameWithAndWithoutQuotes() {
        Guard plain = provision("from: { event: arrived }\nwhen: { state: destitute, is: true }")
                .conditions()
                .when();
        Guard quoted = provision("from: { event: arrived }\nwhen: { state: destitute, is: [\"true\"] }")
                .conditions()
                .when();

        assertThat(plain)
                .isEqualTo(new Guard.StateIs("destitute", Set.of("true"), null))
                .isEqualTo(quoted);
    }

    @Test
    void exceptionsComeWeakestFirst() {
        List<ExceptionRule> unless = provision("""
                from: { event: arrived }
                unless:
                  - { label: stayed, keep: true, over: [withdrawn], when: { state: suspensive-effect, is: true } }
                  - { label: withdrawn, when: { state: disqualified, is: true } }
                  - { label: gone, over: [stayed], when: { state: residence, is: GB } }
                """).conditions().unless();

        assertThat(unless).extracting(ExceptionRule::label).containsExactly("withdrawn", "stayed", "gone");
    }

    @Test
    void anAgreementMayAskHowAPersonStandsToAnOrganisation() {
        String agreement = ("  - id: XA-1\n" + REST
                        + "    from: { event: arrived }\n    when: { state: relation-to-organisation, is: outside }\n")
                .replace("level: national", "level: agreement");

        assertThat(read(agreement).provisions().getFirst().conditions().when())
                .isEqualTo(new Guard.StateIs("relation-to-organisation", Set.of("outside"), null));
    }

    @Test
    void aFigureMayEndWhenTheRuleDoes() {
        Provision provision = provision("""
                from: { event: arrived }
                repealed: 2024-01-01
                amount: { value: { parameter: rate }, unit: XAD }
                parameters: { rate: { version-by: day, values: { 2020-01-01: 45.50, 2024-01-01: none } } }
                """);

        assertThat(provision.conditions().parameters().values())
                .singleElement()
                .satisfies(rate -> assertThat(rate.values()).containsOnlyKeys(LocalDate.of(2020, 1, 1)));
    }

    @Test
    void byEventAParameterMayStandAlone() {
        Provision provision = provision("""
                from: { event: arrived }
                parameters: { governing-text: { version-by: event, values: { 2020-01-01: 1 } } }
                """);

        assertThat(provision.conditions().forceByEvent()).isTrue();
    }
}
