package org.besa.app.cases;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.besa.app.access.Accounts;
import org.besa.app.access.Teams;
import org.besa.app.face.Pages;
import org.besa.app.face.RoomWords;
import org.besa.app.vault.CaseAccess;
import org.besa.app.vault.Drafts;
import org.besa.app.vault.WhoMaySee;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this room. */
@Configuration(proxyBeanMethods = false)
public class CasesRoom {
    @Bean
    RoomWords casesWords() {
        return new RoomWords("cases");
    }

    @Bean
    FileLimits fileLimits() {
        return FileLimits.usual();
    }

    @Bean
    Casebook casebook(CaseAccess cases, SecureRandom random, Clock clock, List<OtherKinds> others) {
        return new Casebook(cases, random, clock, others);
    }

    @Bean
    CaseTeam caseTeam(CaseAccess cases, Teams teams, Accounts accounts) {
        return new CaseTeam(cases, teams, accounts);
    }

    @Bean
    CasePapers casePapers(CaseAccess cases, FileLimits limits, Clock clock) {
        return new CasePapers(cases, limits, clock);
    }

    @Bean
    CaseDesk caseDesk(CaseAccess cases) {
        return new CaseDesk(cases);
    }

    /** For the rooms above, too. */
    @Bean
    public OutsideDesk outsideDesk(Drafts drafts) {
        return new OutsideDesk(drafts);
    }

    /** The form for a case that there is not yet. */
    @Bean
    OutsideForms newCaseForms() {
        return (caller, code) -> Optional.of(DraftPlace.NEW_CASE)
                .filter(place -> place.code().equals(code) && CaseTeam.worksOnCases(caller.account()));
    }

    @Bean
    Answers caseAnswers(Pages pages, Accounts accounts, Clock clock) {
        return new Answers("cases", pages, accounts, clock);
    }

    @Bean
    CaseController caseController(Casebook book, Answers answers) {
        return new CaseController(book, answers);
    }

    @Bean
    NewCaseController newCaseController(Casebook book, OutsideDesk desk, Teams teams, Answers answers) {
        return new NewCaseController(book, desk, teams, answers);
    }

    @Bean
    EditController editController(Casebook book, CaseDesk desk, Answers answers) {
        return new EditController(book, desk, answers);
    }

    @Bean
    DraftController draftController(CaseDesk desk, Answers answers, List<OtherKinds> others) {
        return new DraftController(desk, answers, others);
    }

    @Bean
    OutsideDraftController outsideDraftController(OutsideDesk desk, Answers answers, List<OutsideForms> rooms) {
        return new OutsideDraftController(desk, answers, rooms);
    }

    @Bean
    ItemController itemController(Casebook book, Answers answers, List<OtherKinds> others) {
        return new ItemController(book, answers, others);
    }

    @Bean
    FileController fileController(Casebook book, CasePapers papers, Answers answers) {
        return new FileController(book, papers, answers);
    }

    @Bean
    AccessController accessController(
            Casebook book, CaseTeam team, WhoMaySee sights, Accounts accounts, Answers answers) {
        return new AccessController(book, team, sights, accounts, answers);
    }
}
