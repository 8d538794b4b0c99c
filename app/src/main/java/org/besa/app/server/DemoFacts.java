package org.besa.app.server;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.besa.app.access.Caller;
import org.besa.app.coverage.Backing;
import org.besa.app.coverage.CaseFact;
import org.besa.app.coverage.FactBook;
import org.besa.app.coverage.Imprint;
import org.besa.app.coverage.JudgedBy;
import org.besa.app.coverage.WrittenDay;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.besa.continuity.facts.Assistance.AidCondition;
import org.besa.continuity.facts.Statement.Directness;
import org.besa.continuity.facts.Statement.Says;
import org.besa.seal.value.OpaqueId;

/**
 * Invented facts of an invented case: somebody was moved under an invented agreement, and its promises run out.
 *
 * @param today from which everything is told, so that a demonstration is always about now
 */
record DemoFacts(FactBook book, Caller caller, OpaqueId caseId, LocalDate today) {
    private static final String HOST = "xa.host-organisation";
    static final String OFFICE = "xa.asylum-office";
    static final String AGENCY = "xa.relief-agency";
    /** With this the clauses of {@link DemoAgreement} begin. */
    static final String RELEASED = "released";
    /** The one of them whose certificate ends. */
    private static final int ENDING = 45;
    /** Those of them who were in a closed house. */
    private static final Set<Integer> WERE_RELEASED = Set.of(42, 47, 53);

    /** The first day without the bed that has stopped. */
    static LocalDate stopped(int number, LocalDate today) {
        return today.minusDays(9 + number % 7);
    }

    /** @param number decides how long ago it began, and what has stopped since */
    void record(int number) {
        LocalDate moved = today.minusMonths(3 + number % 4).minusDays(number % 11);
        book.judge(caller, caseId, 0, new JudgedBy(List.of("example-agreement")));
        record(new CaseFact.Happened("transferred", day(moved), "The letter of the transfer"));
        if (number % 4 == 0) {
            LocalDate stopped = stopped(number, today);
            record(aid(Need.SHELTER, HOST, moved, stopped.minusDays(1)));
            record(nothing(Need.SHELTER, HOST, stopped));
            dispute(stopped);
        } else {
            record(aid(Need.SHELTER, HOST, moved, today.plusDays(20 + number % 50)));
        }
        if (number % 5 != 0) {
            record(aid(Need.SUBSISTENCE, AGENCY, moved, today.plusDays(60)));
        }
        if (number % 2 == 0) {
            String source = "Their own account";
            record(new CaseFact.Paper(
                    "identity-document", DocumentState.WITHHELD, HOST, day(moved), WrittenDay.NONE, source));
        }
        if (number == ENDING) {
            record(certificate(moved, today.plusDays(12)));
        }
        if (WERE_RELEASED.contains(number)) {
            LocalDate released = today.minusDays(30 + number % 7);
            record(new CaseFact.Happened(RELEASED, day(released), "The slip from the closed house"));
            record(aid(Need.HEALTH, AGENCY, released, today.plusDays(25)));
        }
    }

    /** A paper that soon is valid no more. */
    private static CaseFact certificate(LocalDate given, LocalDate last) {
        return new CaseFact.Paper(
                "registration-certificate",
                DocumentState.HELD,
                "",
                day(given),
                WrittenDay.NONE,
                "Seen at the visit",
                new Imprint(OFFICE, "XA-0417-2260", "The registered claim", day(last)),
                Backing.NONE);
    }

    /** The office says that the host must go on; the host says that it need not. */
    private void dispute(LocalDate stopped) {
        LocalDate before = stopped.minusDays(12);
        record(new CaseFact.Said(
                OFFICE,
                day(before),
                HOST,
                Need.SHELTER.code(),
                Says.ASCRIBES_TO,
                Directness.DIRECT,
                "The house belongs to the host; the agreement is clear.",
                "A call with the office"));
        record(new CaseFact.Said(
                HOST,
                day(stopped.minusDays(1)),
                "",
                Need.SHELTER.code(),
                Says.DENIES,
                Directness.MINUTES,
                "Four months were kindness, nothing more.",
                "The minutes of the house meeting"));
    }

    private void record(CaseFact fact) {
        book.record(caller, caseId, fact);
    }

    private CaseFact aid(Need need, String provider, LocalDate from, LocalDate through) {
        LocalDate asked = today.minusDays(6);
        WrittenDay confirmed = day(asked.isAfter(through) ? through : asked);
        return aid(need, true, provider, from, day(through), confirmed, "A call with the house");
    }

    private static CaseFact nothing(Need need, String provider, LocalDate from) {
        return aid(need, false, provider, from, WrittenDay.NONE, WrittenDay.NONE, "Their own account");
    }

    /** Full help without a condition. */
    static CaseFact aid(
            Need need,
            boolean arrives,
            String provider,
            LocalDate from,
            WrittenDay through,
            WrittenDay confirmed,
            String source) {
        return new CaseFact.Aid(
                need,
                arrives,
                provider,
                "",
                day(from),
                through,
                confirmed,
                WrittenDay.NONE,
                AidCondition.NONE,
                Adequacy.FULL,
                "",
                source);
    }

    private static WrittenDay day(LocalDate day) {
        return new WrittenDay(day.toString());
    }
}
