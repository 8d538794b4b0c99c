package org.besa.app.meetings;

import java.time.Clock;
import org.besa.app.access.Accounts;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Casebook;
import org.besa.app.coverage.FactBook;
import org.besa.app.coverage.Lawbook;
import org.besa.app.coverage.Promised;
import org.besa.app.face.Pages;
import org.besa.app.face.RoomWords;
import org.besa.app.parties.PartyBook;
import org.besa.app.vault.CaseAccess;
import org.besa.app.vault.Cohort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this room. */
@Configuration(proxyBeanMethods = false)
public class MeetingsRoom {
    private static final int CASES_AT_ONCE = 10_000;

    @Bean
    RoomWords meetingsWords() {
        return new RoomWords("meetings");
    }

    @Bean
    MeetingKinds meetingKinds(Lawbook law) {
        return new MeetingKinds(law);
    }

    @Bean
    MeetingProofs meetingProofs(Lawbook law) {
        return new MeetingProofs(law);
    }

    @Bean
    public Promised.Source meetingPromises() {
        return new MeetingPromises();
    }

    @Bean
    MeetingBook meetingBook(CaseAccess cases, Casebook book, FactBook facts) {
        return new MeetingBook(cases, book, facts);
    }

    @Bean
    MeetingController meetingController(MeetingBook book, Lawbook law, Pages pages, Accounts accounts, Clock clock) {
        return new MeetingController(book, law, answers(pages, accounts, clock), clock);
    }

    @Bean
    CommitmentController commitmentController(
            MeetingBook book, Lawbook law, MeetingController list, Pages pages, Accounts accounts, Clock clock) {
        YieldForms forms = new YieldForms(book, law, answers(pages, accounts, clock));
        return new CommitmentController(book, forms, list, clock);
    }

    @Bean
    AdviceController adviceController(MeetingBook book, Lawbook law, Pages pages, Accounts accounts, Clock clock) {
        return new AdviceController(new YieldForms(book, law, answers(pages, accounts, clock)), clock);
    }

    @Bean
    AcrossCases acrossCases(Cohort cohort, PartyBook parties, MeetingBook book) {
        return new AcrossCases(cohort, parties, book, CASES_AT_ONCE);
    }

    @Bean
    AcrossController acrossController(AcrossCases across, Lawbook law, Pages pages, Accounts accounts, Clock clock) {
        return new AcrossController(across, law, answers(pages, accounts, clock), clock);
    }

    private static Answers answers(Pages pages, Accounts accounts, Clock clock) {
        return new Answers("meetings", pages, accounts, clock);
    }
}
