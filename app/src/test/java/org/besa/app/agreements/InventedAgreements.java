package org.besa.app.agreements;

import java.util.List;
import org.besa.app.access.Caller;
import org.besa.app.agreements.Agreement.Days;
import org.besa.app.agreements.Agreement.Side;
import org.besa.app.agreements.Agreement.Source;
import org.besa.app.agreements.Clause.Ends;
import org.besa.app.agreements.Clause.Sentence;
import org.besa.app.agreements.Clause.Until;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.parties.PartyRole;
import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.codes.Need;
import org.besa.continuity.rules.Claimant;
import org.besa.continuity.rules.Level;
import org.besa.continuity.rules.Modality;
import org.besa.continuity.rules.Proof;
import org.besa.seal.value.OpaqueId;

/** Agreements that nobody ever made. */
public final class InventedAgreements {
    private InventedAgreements() {}

    /** A bed for six months from the transfer on, of which the text is in hand. */
    public static Agreement housing(String party) {
        return agreement(party, Proof.TEXT, List.of(bed(1, party, 6)));
    }

    /** The same, of which people only speak. */
    public static Agreement alleged(String party) {
        return agreement(party, Proof.ALLEGED, List.of(bed(1, party, 6)));
    }

    /** The same for another time. */
    public static Agreement housing(String party, int months) {
        return agreement(party, Proof.TEXT, List.of(bed(1, party, months)));
    }

    /** The rule pack of an agreement's last version. */
    public static String pack(AgreementBook book, Caller caller, OpaqueId item) {
        return book.one(caller, item).last().content().orElseThrow().pack();
    }

    /** The next version of an agreement. */
    public static void change(AgreementBook book, Caller caller, OpaqueId item, Agreement next) {
        AgreementBook.One one = book.one(caller, item);
        AgreementVersion version = book.checked(item, next, one.register());
        book.change(caller, item, one.last().revision(), version, AgreementForms.of(item));
    }

    /** Takes an agreement back. */
    public static void withdraw(AgreementBook book, Caller caller, OpaqueId item) {
        book.withdraw(caller, item, book.one(caller, item).last().revision());
    }

    static Agreement agreement(String party, Proof proof, List<Clause> clauses) {
        Disclosure disclosure = proof == Proof.ALLEGED ? Disclosure.TOLD : Disclosure.SHOWN;
        return new Agreement(
                "Invented agreement on housing",
                Level.AGREEMENT,
                "XA",
                List.of(new Side(party, PartyRole.DUTY_BEARER)),
                new Days(WrittenDay.NONE, new WrittenDay("2024-01-01"), WrittenDay.NONE, WrittenDay.NONE),
                new Source(disclosure, "The office", "", new WrittenDay("2024-02-01"), proof, false, "housing.pdf"),
                Claimant.PERSON,
                "the court of XA",
                clauses);
    }

    static Clause bed(int number, String party, int months) {
        return new Clause(
                number,
                "cl. 3",
                List.of(Need.SHELTER),
                party,
                Modality.DUTY,
                List.of(),
                "transferred",
                true,
                new Until(Ends.PERIOD, "", months, PeriodUnit.MONTHS, "transferred"),
                "",
                new Sentence("The host houses you.", "", ""),
                "");
    }
}
