package org.besa.app.letters;

import java.time.Clock;
import org.besa.app.access.Accounts;
import org.besa.app.cases.Answers;
import org.besa.app.cases.Casebook;
import org.besa.app.coverage.FactBook;
import org.besa.app.coverage.Lawbook;
import org.besa.app.face.Pages;
import org.besa.app.face.RoomWords;
import org.besa.app.meetings.MeetingBook;
import org.besa.app.vault.CaseAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of this room. */
@Configuration(proxyBeanMethods = false)
public class LettersRoom {
    @Bean
    RoomWords lettersWords() {
        return new RoomWords("letters");
    }

    @Bean
    LetterKinds letterKinds(Lawbook law) {
        return new LetterKinds(law);
    }

    @Bean
    LetterBook letterBook(
            CaseAccess cases, Casebook book, FactBook facts, MeetingBook meetings, Lawbook law, Clock clock) {
        return new LetterBook(cases, book, facts, meetings, law, clock);
    }

    @Bean
    LetterController letterController(LetterBook book, Lawbook law, Pages pages, Accounts accounts, Clock clock) {
        return new LetterController(book, law, pages, new Answers("letters", pages, accounts, clock), clock);
    }
}
