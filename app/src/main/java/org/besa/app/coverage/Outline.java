package org.besa.app.coverage;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.besa.app.parties.Barred;
import org.besa.app.parties.Register;
import org.besa.continuity.coverage.Coverage;
import org.besa.continuity.coverage.Moment;
import org.besa.continuity.facts.CaseFile;
import org.besa.continuity.rules.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a case between two looks at the board: facts as codes and days, and by which rules it is judged; no name, and no text that somebody wrote.
 * What it comes to is computed once a day.
 */
final class Outline {
    private final CaseFile file;
    private final List<Outlook.Ending> endings;
    private final Judge judge;
    private final Bars bars;
    private final long unreadable;
    private final List<RulePack> recorded;
    private volatile @Nullable Outlook last;
    private volatile @Nullable Outline ruled;
    private volatile SoftReference<@Nullable Coverage> whole = new SoftReference<>(null);

    /**
     * Whom a case bars, as far as it may be remembered.
     *
     * @param countries whose authorities are barred
     * @param codes of those whom the case itself bars; a name that nobody knows a code for is not remembered
     */
    record Bars(Set<String> countries, Set<String> codes) {
        /** With what the organisation bars. */
        Barred with(Register register) {
            return new Barred(countries, List.copyOf(codes), register);
        }
    }

    /**
     * By the rules that were chosen for the case alone.
     *
     * @param endings what is valid until a day, of which the engine knows nothing
     * @param unreadable how many facts cannot be read: what is computed without them may be wrong
     */
    Outline(CaseFile file, List<Outlook.Ending> endings, Judge judge, Bars bars, long unreadable) {
        this(file, endings, judge, bars, unreadable, List.of());
    }

    private Outline(
            CaseFile file,
            List<Outlook.Ending> endings,
            Judge judge,
            Bars bars,
            long unreadable,
            List<RulePack> recorded) {
        this.file = file;
        this.endings = List.copyOf(endings);
        this.judge = judge;
        this.bars = bars;
        this.unreadable = unreadable;
        this.recorded = recorded;
    }

    /**
     * The same by what the organisation has recorded itself as well: kept until that changes. Who asks gets an outline of exactly these rules, whatever others ask.
     *
     * @param own the organisation's packs
     * @param judges who judges by which packs
     */
    Outline ruledBy(List<RulePack> own, Function<List<RulePack>, Judge> judges) {
        if (own.isEmpty()) {
            return this;
        }
        Outline known = ruled;
        if (known == null || !known.recorded.equals(own)) {
            List<RulePack> all = new ArrayList<>(judge.packs());
            all.addAll(own);
            known = new Outline(file, endings, judges.apply(all), bars, unreadable, List.copyOf(own));
            ruled = known;
        }
        return known;
    }

    /** What it comes to, seen from this day. Two who ask at once may both compute it: the answers are the same. */
    Outlook on(LocalDate today) {
        Outlook known = last;
        if (known == null || !known.today().equals(today)) {
            known = judge.outlook(file, endings, today);
            last = known;
        }
        return known;
    }

    /** The whole answer for the days of the board, with the past; kept for those who are shown, as long as there is room. */
    Coverage whole(LocalDate today) {
        Coverage known = whole.get();
        if (known == null || !known.asOf().equals(today)) {
            known = judge.engine().assess(file, new Moment(today, today, DaysShown.BOARD_AHEAD));
            whole = new SoftReference<>(known);
        }
        return known;
    }

    /** The same if something were so that is not; the very same where that changes neither facts nor rules. */
    Outlook on(LocalDate today, Supposition supposition) {
        Outlook now = on(today);
        CaseFile facts = supposition.supposed().file(file, now);
        Judge rules = supposition.judge(judge);
        return facts.equals(file) && rules.equals(judge) ? now : rules.outlook(facts, endings, today);
    }

    /** By which rules it is judged. */
    Judge judge() {
        return judge;
    }

    long unreadable() {
        return unreadable;
    }

    /** Whether nothing is recorded so far. */
    boolean isEmpty() {
        return unreadable == 0 && file.entries().findAny().isEmpty();
    }

    /** Whether it is made of the same, and comes to the same on this day. */
    boolean isAs(Outline other, LocalDate today) {
        return file.equals(other.file)
                && endings.equals(other.endings)
                && judge.packs().equals(other.judge.packs())
                && bars.equals(other.bars)
                && unreadable == other.unreadable
                && on(today).equals(other.on(today));
    }

    /** To whom nothing may go. */
    Bars bars() {
        return bars;
    }
}
