package org.besa.app.agreements;

import java.util.List;
import java.util.Locale;
import org.besa.app.cases.Length;
import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.codes.Need;
import org.besa.continuity.rules.Modality;

/**
 * One clause; renaming one of these makes sealed agreements unreadable. Texts are empty where nobody said anything.
 *
 * @param number ours, from 1; it stays with the clause
 * @param locator where it stands in the text: "cl. 3"
 * @param bearer code of the party that it binds
 * @param when states of the person, "STATE/VALUE" each: of one state any of the values, of several states all
 * @param from code of the event with which it begins; empty where it is pasted
 * @param counted whether the day of that event counts, for the beginning and for periods
 * @param unless "event/EVENT" or "state/STATE/VALUE"
 * @param pasted in the words of a rule pack what fields cannot say; then these say nothing of when
 */
public record Clause(
        int number,
        String locator,
        List<Need> needs,
        String bearer,
        Modality modality,
        List<String> when,
        String from,
        boolean counted,
        Until until,
        String unless,
        Sentence plain,
        String pasted) {
    static final Length PASTED = Length.upTo(8000);

    /** Checks what forms check. */
    public Clause {
        needs = List.copyOf(needs);
        when = List.copyOf(when);
        if (number < 1 || needs.isEmpty() || bearer.isEmpty()) {
            throw new IllegalArgumentException("a clause has a number, needs and somebody whom it binds");
        }
        boolean said = !from.isEmpty();
        boolean more = !when.isEmpty() || !unless.isEmpty() || until.ends() != Ends.OPEN;
        if (said == !pasted.isEmpty() || (more && !said)) {
            throw new IllegalArgumentException("a clause says when in fields, or it is pasted");
        }
        PASTED.check("what is pasted", pasted);
    }

    /** One that binds a party to something, as any clause might. */
    static Clause sample(String party) {
        return new Clause(
                1,
                "",
                List.of(Need.SHELTER),
                party,
                Modality.DUTY,
                List.of(),
                "arrived",
                true,
                Until.OPEN,
                "",
                new Sentence("-", "", ""),
                "");
    }

    /** How it ends. Sealed by its name. */
    public enum Ends {
        /** As long as its conditions hold. */
        OPEN,
        /** With an event. */
        EVENT,
        /** With a period. */
        PERIOD,
        /** With whichever comes first. */
        EARLIER,
        /** With whichever comes last. */
        LATER;

        /** As forms and words know it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean asksEvent() {
            return this == EVENT || this == EARLIER || this == LATER;
        }

        boolean asksPeriod() {
            return this == PERIOD || this == EARLIER || this == LATER;
        }
    }

    /**
     * The last day.
     *
     * @param event its code; empty where none ends it
     * @param amount of the period; 0 where none ends it
     * @param after code of the event that begins the period; empty where none ends it
     */
    public record Until(Ends ends, String event, int amount, PeriodUnit unit, String after) {
        static final List<PeriodUnit> UNITS =
                List.of(PeriodUnit.DAYS, PeriodUnit.WEEKS, PeriodUnit.MONTHS, PeriodUnit.YEARS);
        static final Until OPEN = new Until(Ends.OPEN, "", 0, PeriodUnit.MONTHS, "");

        /** Checks that it says what its kind asks for, and nothing else. */
        public Until {
            if (ends.asksEvent() == event.isEmpty()
                    || ends.asksPeriod() == after.isEmpty()
                    || ends.asksPeriod() != (amount > 0)) {
                throw new IllegalArgumentException("an end says what it is made of, and nothing else");
            }
            if (!UNITS.contains(unit)) {
                throw new IllegalArgumentException("working days need a calendar");
            }
        }
    }

    /** What it says, in one sentence: in one language at least. */
    public record Sentence(String en, String sq, String fa) {
        /** Checks that there is one. */
        public Sentence {
            if (en.isBlank() && sq.isBlank() && fa.isBlank()) {
                throw new IllegalArgumentException("a clause says something in one language at least");
            }
        }
    }
}
