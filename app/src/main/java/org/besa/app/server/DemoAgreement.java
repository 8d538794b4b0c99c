package org.besa.app.server;

import java.time.LocalDate;
import java.util.List;
import org.besa.app.access.Caller;
import org.besa.app.agreements.Agreement;
import org.besa.app.agreements.Agreement.Days;
import org.besa.app.agreements.Agreement.Side;
import org.besa.app.agreements.Agreement.Source;
import org.besa.app.agreements.AgreementBook;
import org.besa.app.agreements.Clause;
import org.besa.app.agreements.Clause.Ends;
import org.besa.app.agreements.Clause.Sentence;
import org.besa.app.agreements.Clause.Until;
import org.besa.app.agreements.Disclosure;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.parties.PartyRole;
import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.codes.Need;
import org.besa.continuity.rules.Claimant;
import org.besa.continuity.rules.Level;
import org.besa.continuity.rules.Modality;
import org.besa.continuity.rules.Proof;

/**
 * An invented agreement of two offices, a part of which was shown to somebody. It binds in those few of the invented cases in which somebody was released, and ends before long.
 *
 * @param today from which everything is told, so that a demonstration is always about now
 */
record DemoAgreement(AgreementBook book, Caller caller, LocalDate today) {
    private static final int DAYS_LEFT = 100;

    void record() {
        book.record(
                caller,
                new Agreement(
                        "Invented agreement on those who are released",
                        Level.AGREEMENT,
                        "XA",
                        List.of(
                                new Side(DemoFacts.AGENCY, PartyRole.PAYER),
                                new Side(DemoFacts.OFFICE, PartyRole.AUTHORITY)),
                        new Days(
                                day(today.minusDays(150)),
                                day(today.minusDays(140)),
                                WrittenDay.NONE,
                                day(today.plusDays(DAYS_LEFT))),
                        new Source(
                                Disclosure.PARTLY_SHOWN,
                                "The relief agency",
                                "The coordinator, at the agency's desk",
                                day(today.minusDays(21)),
                                Proof.PARTIAL_TEXT,
                                true,
                                "two-pages-of-four.pdf"),
                        Claimant.PARTIES,
                        "the two offices among themselves",
                        List.of(doctor(), interpreter())));
    }

    private static Clause doctor() {
        return clause(
                1,
                "cl. 2",
                DemoFacts.AGENCY,
                Modality.DUTY,
                new Sentence(
                        "Whoever is released from the closed house sees a doctor, and the agency pays.",
                        "Kush lirohet nga shtëpia e mbyllur shkon te mjeku, dhe paguan agjencia.",
                        "هر کس از خانهٔ بسته آزاد شود نزد پزشک می‌رود و آژانس می‌پردازد."));
    }

    private static Clause interpreter() {
        return clause(
                2,
                "cl. 3",
                DemoFacts.OFFICE,
                Modality.BEST_EFFORTS,
                new Sentence(
                        "The office tries to find somebody who interprets at the doctor's.",
                        "Zyra përpiqet të gjejë dikë që përkthen te mjeku.",
                        "اداره می‌کوشد کسی را پیدا کند که نزد پزشک ترجمه کند."));
    }

    /** Of health care alone: each need of which an agreement speaks is looked at in every case. */
    private static Clause clause(int number, String locator, String bearer, Modality modality, Sentence plain) {
        return new Clause(
                number,
                locator,
                List.of(Need.HEALTH),
                bearer,
                modality,
                List.of(),
                DemoFacts.RELEASED,
                true,
                new Until(Ends.OPEN, "", 0, PeriodUnit.MONTHS, ""),
                "",
                plain,
                "");
    }

    private static WrittenDay day(LocalDate day) {
        return new WrittenDay(day.toString());
    }
}
