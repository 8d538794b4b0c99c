package org.besa.app.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.besa.app.access.Account;
import org.besa.app.access.Role;
import org.besa.app.access.SignInName;
import org.besa.app.cases.Content;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.cases.Kind;
import org.besa.app.parties.Barred.Why;
import org.besa.app.parties.OrganisationBar.Act;
import org.besa.app.parties.OrganisationBar.Step;
import org.besa.app.vault.Compartment;
import org.besa.continuity.codes.Plain;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Handle;
import org.besa.verify.text.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is barred is barred by each name that anybody knows, and by nothing else. */
class BarredTest {
    private static final OpaqueId SOMEBODY = new OpaqueId("0".repeat(32));
    private static final Map<String, Plain> RULES = Map.of(
            "xa.interior", new Plain("the Ministry of the Interior", "Ministria e Brendshme", "وزارت کشور"),
            "xb.relief", new Plain("the relief agency", "agjencia e ndihmës", "آژانس امداد"));

    private static <T extends Content> Entry<T> entry(Kind<T> kind, T content) {
        Envelope<T> envelope = Envelope.of(SOMEBODY, Instant.EPOCH, content);
        return new Entry<>(SOMEBODY, kind, Compartment.MAIN, 1, Optional.of(envelope));
    }

    private static Party party(String code, String country, String... names) {
        return new Party(code, List.of(names), Set.of(), country, "", "", "", "", 0, "", "");
    }

    private static Register register(Step step, String forAll, Party... parties) {
        return new Register(
                List.of(parties).stream()
                        .map(party -> entry(PartyKinds.PARTY, party))
                        .toList(),
                List.of(entry(PartyKinds.FOR_ALL, new OrganisationBar(new Bar(forAll, ""), step, SOMEBODY.hex()))),
                RULES);
    }

    private static Barred ofCase(String bar, Party... parties) {
        return new Barred(Set.of(), List.of(bar), register(Step.LIFTED, "nobody", parties));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xa.interior",
                "XA.Interior",
                "the ministry of the INTERIOR",
                "  The Ministry of the Interior ",
                "To the Ministry of the Interior, visa desk",
                "Ministria e Brendshme",
                "وزارت كشور",
                "MoI-XA",
                "moi xa",
            })
    void everyNameOfABarredPartyIsBarred(String written) {
        Party known = party("xa.interior", "", "Ministry of the Interior", "MoI-XA");
        assertThat(ofCase("xa.interior", known).why(written)).contains(Why.CASE);
        assertThat(ofCase("moi-xa", known).why(written)).contains(Why.CASE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xb.relief",
                "the relief agency",
                "ministry",
                "the Interior Design Ministry",
                "",
                " . ",
                "somebody"
            })
    void othersAreNot(String written) {
        assertThat(ofCase("xa.interior").bars(written)).isFalse();
        assertThat(Barred.nobody().bars(written)).isFalse();
    }

    @Test
    void whoIsKnownToNobodyIsBarredByTheNameThatWasWritten() {
        Barred barred = ofCase("The House on the Hill");
        assertThat(barred.bars("the house on the hill")).isTrue();
        assertThat(barred.bars("Elder of the house on the hill")).isTrue();
        assertThat(barred.bars("The House")).isFalse();
    }

    @Test
    void aShortNameIsNotLookedForInsideOthers() {
        assertThat(ofCase("MoI").bars("moi")).isTrue();
        assertThat(ofCase("MoI").bars("the moi of somewhere")).isFalse();
    }

    @Test
    void authoritiesOfTheCountryOfOriginAreBarredByTheirCodeOrByTheRegister() {
        Party consulate = party("org.consulate", "XA", "The consulate");
        Barred barred = new Barred(Set.of("XA"), List.of(), register(Step.LIFTED, "nobody", consulate));
        assertThat(barred.why("xa.interior")).contains(Why.ORIGIN);
        assertThat(barred.why("xa.never-heard-of")).contains(Why.ORIGIN);
        assertThat(barred.why("the Ministry of the Interior")).contains(Why.ORIGIN);
        assertThat(barred.why("the consulate")).contains(Why.ORIGIN);
        assertThat(barred.bars("xb.relief")).isFalse();
    }

    @Test
    void theRegisterLiftsNoDefault() {
        Party other = party("xa.interior", "XB", "Ministry of the Interior");
        assertThat(new Barred(Set.of("XA"), List.of(), register(Step.LIFTED, "nobody", other)).bars("xa.interior"))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void theOrganisationBarsWhomTwoPeopleBarredUntilTwoLiftIt(Step step) {
        boolean stands = step == Step.BARRED || step == Step.LIFTING;
        assertThat(new Barred(Set.of(), List.of(), register(step, "xb.relief")).why("the relief agency"))
                .isEqualTo(stands ? Optional.of(Why.ORGANISATION) : Optional.empty());
    }

    @Test
    void oneWhoRemembersAnswersTheSame() {
        Barred barred = ofCase("xa.interior");
        for (String party : List.of("xa.interior", "xb.relief", "xa.interior")) {
            assertThat(barred.remembering().test(party)).isEqualTo(barred.bars(party));
        }
    }

    private static Account somebody(int number, Role role) {
        return new Account(
                new OpaqueId(String.valueOf(number).repeat(32)),
                SOMEBODY,
                new SignInName("somebody" + number),
                role,
                Account.State.ACTIVE,
                new Handle(Bytes.of(new byte[16])),
                1);
    }

    @Test
    void itTakesAnotherCoordinatorToConfirm() {
        Account caseworker = somebody(1, Role.CASEWORKER);
        Account coordinator = somebody(2, Role.COORDINATOR);
        Account another = somebody(3, Role.COORDINATOR);
        OrganisationBar proposed = OrganisationBar.proposed(new Bar("xb.relief", ""), coordinator.id());

        assertThat(proposed.after(Act.CONFIRM, coordinator)).isEmpty();
        assertThat(proposed.after(Act.CONFIRM, caseworker)).isEmpty();
        assertThat(proposed.after(Act.LIFT, another)).isEmpty();
        assertThat(proposed.after(Act.DROP, caseworker)).isEmpty();
        assertThat(proposed.after(Act.DROP, another).orElseThrow().stands()).isFalse();

        OrganisationBar barred = proposed.after(Act.CONFIRM, another).orElseThrow();
        assertThat(barred.step()).isEqualTo(Step.BARRED);
        assertThat(barred.after(Act.CONFIRM, coordinator)).isEmpty();
        assertThat(barred.after(Act.DROP, another)).isEmpty();

        OrganisationBar lifting = barred.after(Act.LIFT, caseworker).orElseThrow();
        assertThat(lifting.stands()).isTrue();
        assertThat(lifting.after(Act.CONFIRM, caseworker)).isEmpty();
        assertThat(lifting.after(Act.DROP, caseworker).orElseThrow().step()).isEqualTo(Step.BARRED);
        assertThat(lifting.after(Act.CONFIRM, another).orElseThrow().step()).isEqualTo(Step.LIFTED);
    }
}
