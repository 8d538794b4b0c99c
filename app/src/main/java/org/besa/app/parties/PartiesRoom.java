package org.besa.app.parties;

import java.security.SecureRandom;
import java.time.Clock;
import org.besa.app.access.Accounts;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Casebook;
import org.besa.app.cases.OutsideDesk;
import org.besa.app.face.Pages;
import org.besa.app.face.RoomWords;
import org.besa.app.vault.CaseAccess;
import org.besa.app.vault.Shelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this room. The room of the rules says with beans of {@link RuleParties} and {@link Origins} whom they name, and where people come from. */
@Configuration(proxyBeanMethods = false)
public class PartiesRoom {
    @Bean
    RoomWords partiesWords() {
        return new RoomWords("parties");
    }

    /** What it keeps in cases. */
    @Bean
    public PartyKinds partyKinds(RuleParties rules) {
        return new PartyKinds(rules);
    }

    /** Reads and writes it. */
    @Bean
    public PartyBook partyBook(
            CaseAccess cases,
            Shelf shelf,
            Casebook book,
            RuleParties rules,
            Origins origins,
            SecureRandom random,
            Clock clock) {
        return new PartyBook(cases, shelf, book, rules, origins, random, clock);
    }

    @Bean
    PartyForms partyForms() {
        return new PartyForms();
    }

    @Bean
    RegisterController registerController(
            PartyBook book, OutsideDesk desk, Pages pages, Accounts accounts, Clock clock) {
        return new RegisterController(book, desk, new Answers("parties", pages, accounts, clock), clock);
    }

    @Bean
    BarsController barsController(PartyBook book, OutsideDesk desk, Pages pages, Accounts accounts, Clock clock) {
        return new BarsController(book, desk, new Answers("parties", pages, accounts, clock));
    }
}
