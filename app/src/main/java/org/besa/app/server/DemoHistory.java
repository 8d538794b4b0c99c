package org.besa.app.server;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.besa.app.coverage.CaseFact;
import org.besa.app.coverage.WrittenDay;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Statement.Directness;
import org.besa.continuity.facts.Statement.Says;

/**
 * An invented case of many facts, as one is after a year, under an agreement and a law: for a caseload as large as somebody's own.
 *
 * @param number differs from case to case: days, what has stopped, what is to come
 */
record DemoHistory(LocalDate today, int number) {
    private static final String HOST = "xa.host-organisation";
    private static final String AGENCY = "xa.relief-agency";
    private static final String SOURCE = "Their own account";

    /** The rules by which it is judged. */
    static List<String> packs() {
        return List.of("example-agreement", "gb-asylum-support");
    }

    /** Twenty-five of them. */
    List<CaseFact> facts() {
        LocalDate moved = today.minusDays(120L + number % 240);
        List<CaseFact> facts = new ArrayList<>();
        facts.add(happened("transferred", moved));
        facts.add(happened("arrived", moved));
        facts.add(happened("claim-made", moved.plusDays(5)));
        facts.add(happened("claim-registered", moved.plusDays(9)));
        facts.add(happened("claim-lodged", moved.plusDays(20)));
        facts.add(happened("support-applied", moved.plusDays(6)));
        facts.add(was("support-eligible", "true", moved.plusDays(15)));
        facts.add(was("destitute", "true", moved));
        facts.add(was("household", number % 3 == 0 ? "family" : "single", moved));
        facts.add(was("status", "asylum-seeker", moved.plusDays(9)));
        facts.add(was("admission-basis", "transfer-arrangement", moved));
        facts.add(was("nationality", "XB", moved.minusYears(20)));
        facts.add(was("residence", "XA", moved));
        facts.add(counted("birth-year", 1960 + number % 45, moved));
        facts.add(counted("household-size", 1 + number % 4, moved));
        facts.add(paper("identity-document", DocumentState.WITHHELD, moved));
        facts.add(paper("registration-certificate", DocumentState.HELD, moved.plusDays(9)));
        facts.add(paper("passport", DocumentState.LOST, moved.plusDays(30)));
        facts.add(comes(Need.SHELTER, HOST, moved, today.plusDays(number % 170)));
        facts.add(comes(Need.SUBSISTENCE, AGENCY, moved, today.plusDays(number % 90)));
        facts.add(comes(Need.HEALTH, "The clinic by the bridge", moved, today.plusDays(number % 60)));
        facts.add(nothing(Need.EDUCATION, moved.plusDays(40)));
        facts.add(comes(Need.LEGAL_REPRESENTATION, "The legal clinic", moved.plusDays(30), today.plusDays(300)));
        facts.add(said(HOST, today.minusDays(30), "", Says.DENIES));
        facts.add(said("xa.asylum-office", today.minusDays(40), HOST, Says.ASCRIBES_TO));
        return facts;
    }

    private static WrittenDay day(LocalDate day) {
        return new WrittenDay(day.toString());
    }

    private static CaseFact happened(String code, LocalDate on) {
        return new CaseFact.Happened(code, day(on), SOURCE);
    }

    private static CaseFact was(String code, String value, LocalDate from) {
        return new CaseFact.WasSo(code, value, day(from), WrittenDay.NONE, SOURCE);
    }

    private static CaseFact counted(String code, int value, LocalDate from) {
        return new CaseFact.Counted(code, BigDecimal.valueOf(value), day(from), WrittenDay.NONE, SOURCE);
    }

    private static CaseFact paper(String code, DocumentState state, LocalDate from) {
        return new CaseFact.Paper(code, state, "", day(from), WrittenDay.NONE, SOURCE);
    }

    private CaseFact comes(Need need, String provider, LocalDate from, LocalDate through) {
        return DemoFacts.aid(need, true, provider, from, day(through), day(today.minusDays(6)), SOURCE);
    }

    private static CaseFact nothing(Need need, LocalDate from) {
        return DemoFacts.aid(need, false, "", from, WrittenDay.NONE, WrittenDay.NONE, SOURCE);
    }

    private static CaseFact said(String speaker, LocalDate on, String duty, Says says) {
        return new CaseFact.Said(
                speaker,
                day(on),
                duty,
                Need.SHELTER.code(),
                says,
                Directness.DIRECT,
                "Four months, no more.",
                "A call");
    }
}
