package org.besa.app.coverage;

import java.time.Clock;
import java.util.List;
import org.besa.app.access.Accounts;
import org.besa.app.access.Teams;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Casebook;
import org.besa.app.face.Pages;
import org.besa.app.face.RoomWords;
import org.besa.app.parties.Origins;
import org.besa.app.parties.PartyBook;
import org.besa.app.vault.CaseAccess;
import org.besa.app.vault.Cohort;
import org.besa.continuity.source.RulePackLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this room. The server says with a bean of {@link RulePackLibrary} where the rule packs are, the room of agreements with one of {@link OwnRules} what organisations recorded themselves. */
@Configuration(proxyBeanMethods = false)
public class CoverageRoom {
    private static final int CASES_AT_ONCE = 10_000;

    @Bean
    RoomWords coverageWords() {
        return new RoomWords("coverage");
    }

    @Bean
    Lawbook lawbook(RulePackLibrary library) {
        return new Lawbook(library);
    }

    /** Where people come from. */
    @Bean
    public Origins origins() {
        return new Nationalities();
    }

    @Bean
    FactKinds factKinds(Lawbook law) {
        return new FactKinds(law);
    }

    @Bean
    FileProofs fileProofs() {
        return new FileProofs();
    }

    @Bean
    FactBook factBook(
            CaseAccess cases,
            Cohort cohort,
            Casebook book,
            Lawbook law,
            PartyBook parties,
            List<Provable<?>> provable,
            OwnRules own,
            List<Promised.Source> promises) {
        return new FactBook(cases, cohort, book, law, parties, provable, own, promises, CASES_AT_ONCE);
    }

    @Bean
    FactController factController(FactBook book, Lawbook law, Pages pages, Accounts accounts, Clock clock) {
        return new FactController(book, law, answers(pages, accounts, clock), clock);
    }

    @Bean
    RulesController rulesController(FactBook book, Lawbook law, Pages pages, Accounts accounts, Clock clock) {
        return new RulesController(book, law, answers(pages, accounts, clock));
    }

    @Bean
    CoverageController coverageController(FactBook book, Lawbook law, Pages pages, Accounts accounts, Clock clock) {
        return new CoverageController(book, law, answers(pages, accounts, clock), clock);
    }

    @Bean
    BoardController boardController(
            FactBook book, Lawbook law, Teams teams, Answers caseAnswers, Pages pages, Accounts accounts, Clock clock) {
        return new BoardController(book, law, teams, answers(pages, accounts, clock), caseAnswers, clock);
    }

    @Bean
    StatementController statementController(FactBook book, Lawbook law, Pages pages, Accounts accounts, Clock clock) {
        return new StatementController(book, law, answers(pages, accounts, clock));
    }

    @Bean
    WhyController whyController(FactBook book, Lawbook law, Pages pages, Accounts accounts, Clock clock) {
        return new WhyController(book, law, answers(pages, accounts, clock), clock);
    }

    @Bean
    CompareController compareController(FactBook book, Lawbook law, Pages pages, Accounts accounts, Clock clock) {
        return new CompareController(book, law, answers(pages, accounts, clock), clock);
    }

    @Bean
    ResponsibilityController responsibilityController(
            FactBook book, Lawbook law, Pages pages, Accounts accounts, Clock clock) {
        return new ResponsibilityController(book, law, answers(pages, accounts, clock), clock);
    }

    @Bean
    WhatIfController whatIfController(FactBook book, Lawbook law, Pages pages, Accounts accounts, Clock clock) {
        return new WhatIfController(book, law, answers(pages, accounts, clock), clock);
    }

    private static Answers answers(Pages pages, Accounts accounts, Clock clock) {
        return new Answers("coverage", pages, accounts, clock);
    }
}
