package org.besa.app.agreements;

import java.security.SecureRandom;
import java.time.Clock;
import org.besa.app.access.Accounts;
import org.besa.app.cases.Answers;
import org.besa.app.cases.OutsideDesk;
import org.besa.app.coverage.Lawbook;
import org.besa.app.face.Pages;
import org.besa.app.face.RoomWords;
import org.besa.app.parties.PartyBook;
import org.besa.app.vault.Shelf;
import org.besa.continuity.source.RulePackLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this room. */
@Configuration(proxyBeanMethods = false)
public class AgreementsRoom {
    @Bean
    RoomWords agreementsWords() {
        return new RoomWords("agreements");
    }

    /** Reads and writes agreements, and gives the room of the rules their packs. */
    @Bean
    public AgreementBook agreementBook(
            Shelf shelf, PartyBook parties, RulePackLibrary library, SecureRandom random, Clock clock) {
        return new AgreementBook(shelf, parties, library, random, clock);
    }

    @Bean
    AgreementForms agreementForms() {
        return new AgreementForms();
    }

    @Bean
    AgreementController agreementController(
            AgreementBook book, OutsideDesk desk, Lawbook law, Pages pages, Accounts accounts, Clock clock) {
        return new AgreementController(book, desk, law, new Answers("agreements", pages, accounts, clock), clock);
    }

    @Bean
    ClauseController clauseController(
            AgreementBook book, OutsideDesk desk, Lawbook law, Pages pages, Accounts accounts, Clock clock) {
        return new ClauseController(book, desk, law, new Answers("agreements", pages, accounts, clock));
    }
}
