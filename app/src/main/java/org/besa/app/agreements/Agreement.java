package org.besa.app.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.besa.app.cases.Length;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.parties.PartyRole;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.rules.Claimant;
import org.besa.continuity.rules.Level;
import org.besa.continuity.rules.Proof;

/**
 * What parties agreed, as somebody recorded it; renaming one of these makes sealed agreements unreadable. Texts are empty where nobody said anything.
 *
 * @param level an agreement, a programme or a promise
 * @param territory a country, or a part of one: "XA"
 * @param sides who agreed
 * @param claimant who may enforce it
 * @param forum where
 * @param clauses by their numbers, which stay with them; there may be none so far
 */
public record Agreement(
        String title,
        Level level,
        String territory,
        List<Side> sides,
        Days days,
        Source source,
        Claimant claimant,
        String forum,
        List<Clause> clauses) {
    static final List<Level> LEVELS = List.of(Level.AGREEMENT, Level.PROGRAMME, Level.PROMISE);
    static final Pattern TERRITORY = Pattern.compile("[A-Z]{2}(?:-[A-Z0-9]{1,3})?|EU|COE|INT");
    static final int MOST_SIDES = 6;
    static final int MOST_CLAUSES = 40;
    private static final Length TITLE = Length.needed(300);

    /** Checks what forms check. */
    public Agreement {
        sides = List.copyOf(sides);
        clauses = List.copyOf(clauses);
        TITLE.check("an agreement's title", title);
        if (!LEVELS.contains(level)) {
            throw new IllegalArgumentException("what is agreed is no law");
        }
        if (!TERRITORY.matcher(territory).matches()) {
            throw new IllegalArgumentException("a territory is like XA");
        }
        if (sides.isEmpty() || sides.size() > MOST_SIDES) {
            throw new IllegalArgumentException("1 to " + MOST_SIDES + " parties agree");
        }
        if (clauses.size() > MOST_CLAUSES) {
            throw new IllegalArgumentException("an agreement has at most " + MOST_CLAUSES + " clauses");
        }
        if (clauses.stream().map(Clause::number).distinct().count() != clauses.size()) {
            throw new IllegalArgumentException("each clause has a number of its own");
        }
        Set<String> codes =
                Set.copyOf(sides.stream().map(Side::party).distinct().toList());
        if (!clauses.stream().map(Clause::bearer).allMatch(codes::contains)) {
            throw new IllegalArgumentException("an agreement binds those who agreed");
        }
    }

    /**
     * Somebody who agreed.
     *
     * @param party its code
     */
    public record Side(String party, PartyRole as) {}

    /**
     * Its days, exactly.
     *
     * @param from the first day in force
     * @param published on which anybody could read it
     * @param through the last day in force; none: it has no end that is known
     */
    public record Days(WrittenDay signed, WrittenDay from, WrittenDay published, WrittenDay through) {
        /** Checks that it is in force on some day. */
        public Days {
            LocalDate first = day(from).orElseThrow(() -> new IllegalArgumentException("in force from no day"));
            if (day(through).filter(first::isAfter).isPresent()) {
                throw new IllegalArgumentException("it ends before it begins");
            }
        }

        LocalDate first() {
            return day(from).orElseThrow();
        }

        Optional<LocalDate> last() {
            return day(through);
        }

        private static Optional<LocalDate> day(WrittenDay written) {
            return written.days().map(ApproximateDate::earliest);
        }
    }

    /**
     * How we know of it.
     *
     * @param by who let us see it, or told us
     * @param to whom among us
     * @param on which day
     * @param proof what is in hand of the text
     * @param checked whether somebody compared the clauses with the text
     * @param place where the text lies: an address, or a file's name
     */
    public record Source(
            Disclosure disclosure, String by, String to, WrittenDay on, Proof proof, boolean checked, String place) {
        /** Checks that the proof is what somebody can have in hand. */
        public Source {
            if (!fits(disclosure, proof)) {
                throw new IllegalArgumentException("nobody has in hand what was not shown");
            }
            if (checked && proof == Proof.ALLEGED) {
                throw new IllegalArgumentException("nobody can check what nobody has shown");
            }
        }

        static boolean fits(Disclosure disclosure, Proof proof) {
            return switch (disclosure) {
                case PUBLISHED, SHOWN -> true;
                case PARTLY_SHOWN -> proof != Proof.TEXT;
                case TOLD -> proof == Proof.ALLEGED;
            };
        }
    }

    /** The clause of this number. */
    Optional<Clause> clause(int number) {
        return clauses.stream().filter(clause -> clause.number() == number).findFirst();
    }

    /** The same with other clauses. */
    Agreement with(List<Clause> others) {
        return new Agreement(title, level, territory, sides, days, source, claimant, forum, others);
    }
}
