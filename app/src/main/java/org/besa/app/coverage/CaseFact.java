package org.besa.app.coverage;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.besa.app.cases.CameLater;
import org.besa.app.cases.Content;
import org.besa.app.parties.Party;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.besa.continuity.facts.Assistance.AidCondition;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Origin;
import org.besa.continuity.facts.Statement;
import org.besa.continuity.facts.Statement.Directness;
import org.besa.continuity.facts.Statement.Says;
import org.jspecify.annotations.Nullable;

/**
 * One dated thing that is known about a case, as somebody recorded it; renaming one of these or of their parts makes sealed contents unreadable. Texts are empty where
 * nobody said anything. The codes are those of docs/case-files.md.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "sort")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "event", value = CaseFact.Happened.class),
    @JsonSubTypes.Type(name = "state", value = CaseFact.WasSo.class),
    @JsonSubTypes.Type(name = "quantity", value = CaseFact.Counted.class),
    @JsonSubTypes.Type(name = "document", value = CaseFact.Paper.class),
    @JsonSubTypes.Type(name = "assistance", value = CaseFact.Aid.class),
    @JsonSubTypes.Type(name = "statement", value = CaseFact.Said.class),
})
public sealed interface CaseFact extends Content {
    /** Which of them it is, in one word: as forms and addresses know it. */
    default String sort() {
        return switch (this) {
            case Happened _ -> "event";
            case WasSo _ -> "state";
            case Counted _ -> "quantity";
            case Paper _ -> "document";
            case Aid _ -> "assistance";
            case Said _ -> "statement";
        };
    }

    /** What it is about: a code of docs/case-files.md, or a need; of statements all one. */
    String code();

    /** Where it comes from: a letter, her own account. */
    String source();

    /** How sure it is, and what proves it. */
    Backing backing();

    /** The same with something else behind it. */
    default CaseFact backed(Backing by) {
        return switch (this) {
            case Happened it -> new Happened(it.code, it.on, it.source, by);
            case WasSo it -> new WasSo(it.code, it.value, it.from, it.through, it.source, it.imprint, by);
            case Counted it -> new Counted(it.code, it.value, it.from, it.through, it.source, by);
            case Paper it -> new Paper(it.code, it.state, it.holder, it.from, it.through, it.source, it.imprint, by);
            case Aid it ->
                new Aid(
                        it.need,
                        it.arrives,
                        it.provider,
                        it.payer,
                        it.from,
                        it.through,
                        it.confirmed,
                        it.stop,
                        it.condition,
                        it.adequacy,
                        it.shortOf,
                        it.source,
                        it.terms,
                        by);
            case Said it ->
                new Said(it.speaker, it.on, it.duty, it.need, it.says, it.directness, it.words, it.source, by);
        };
    }

    /** The same for the engine. */
    Entry entry(Origin origin);

    /** The same without anything that somebody wrote in their own words: codes and days alone. Cover and gaps do not hang on those words. */
    CaseFact bare();

    /**
     * Whether the team may be told of it by code and days alone. What arrives and who said what mean little without the words that were written: they are recorded anew
     * for the team.
     */
    default boolean releasable() {
        return switch (this) {
            case Happened _, WasSo _, Counted _, Paper _ -> true;
            case Aid _, Said _ -> false;
        };
    }

    /** The last day on which a paper that is somewhere, or a status that is so, is valid; empty where nobody recorded one. */
    default Optional<LocalDate> lastValid() {
        return switch (this) {
            case Paper paper when paper.isThere() -> Optional.ofNullable(exactly(paper.imprint.expires()));
            case WasSo was when was.through.written().isEmpty() -> Optional.ofNullable(exactly(was.imprint.expires()));
            default -> Optional.empty();
        };
    }

    /** Something happened. */
    record Happened(
            String code,
            WrittenDay on,
            String source,
            @CameLater Backing backing) implements CaseFact {
        public Happened {
            needed(on);
        }

        /** With nothing behind it. */
        public Happened(String code, WrittenDay on, String source) {
            this(code, on, source, Backing.NONE);
        }

        @Override
        public Entry entry(Origin origin) {
            return new Fact.EventFact(code, needed(on), origin);
        }

        @Override
        public CaseFact bare() {
            return new Happened(code, on, "");
        }
    }

    /**
     * Something was so.
     *
     * @param from empty only where it always was
     * @param through the last day; empty while it is still so
     * @param imprint of what an authority gives: by whom, on which basis, until when
     */
    record WasSo(
            String code,
            String value,
            WrittenDay from,
            WrittenDay through,
            String source,
            @CameLater Imprint imprint,
            @CameLater Backing backing)
            implements CaseFact {
        public WasSo {
            inOrder(from, through);
            exactly(imprint.expires());
            inOrder(from, imprint.expires());
        }

        /** With nothing behind it, and nobody said who gave it. */
        public WasSo(String code, String value, WrittenDay from, WrittenDay through, String source) {
            this(code, value, from, through, source, Imprint.NONE, Backing.NONE);
        }

        @Override
        public Entry entry(Origin origin) {
            return new Fact.StateFact(code, value, orNull(from), orNull(through), origin);
        }

        @Override
        public CaseFact bare() {
            return new WasSo(code, value, from, through, "");
        }
    }

    /** A number of something; as {@link WasSo}. */
    record Counted(
            String code,
            BigDecimal value,
            WrittenDay from,
            WrittenDay through,
            String source,
            @CameLater Backing backing)
            implements CaseFact {
        public Counted {
            inOrder(from, through);
        }

        /** With nothing behind it. */
        public Counted(String code, BigDecimal value, WrittenDay from, WrittenDay through, String source) {
            this(code, value, from, through, source, Backing.NONE);
        }

        @Override
        public Entry entry(Origin origin) {
            return new Fact.QuantityFact(code, value, orNull(from), orNull(through), origin);
        }

        @Override
        public CaseFact bare() {
            return new Counted(code, value, from, through, "");
        }
    }

    /**
     * Where a paper was.
     *
     * @param holder who has it, if it is not the person
     */
    record Paper(
            String code,
            DocumentState state,
            String holder,
            WrittenDay from,
            WrittenDay through,
            String source,
            @CameLater Imprint imprint,
            @CameLater Backing backing)
            implements CaseFact {
        public Paper {
            needed(from);
            inOrder(from, through);
            exactly(imprint.expires());
            inOrder(from, imprint.expires());
        }

        /** With nothing behind it, and nobody said what stands on it. */
        public Paper(
                String code, DocumentState state, String holder, WrittenDay from, WrittenDay through, String source) {
            this(code, state, holder, from, through, source, Imprint.NONE, Backing.NONE);
        }

        /** Whether it is somewhere now: with the person, or kept back. */
        boolean isThere() {
            return through.written().isEmpty() && (state == DocumentState.HELD || state == DocumentState.WITHHELD);
        }

        @Override
        public Entry entry(Origin origin) {
            Fact.Particulars particulars = new Fact.Particulars(
                    orNull(imprint.authority()),
                    orNull(imprint.number()),
                    orNull(imprint.basis()),
                    exactly(imprint.expires()));
            return new Fact.DocumentFact(
                    code, state, orNull(holder), particulars, orNull(from), orNull(through), origin);
        }

        @Override
        public CaseFact bare() {
            return new Paper(code, state, "", from, through, "");
        }
    }

    /**
     * What arrived or will arrive, or that nothing came.
     *
     * @param provider who gives it, or was asked
     * @param payer who pays for it
     * @param confirmed the last day on which somebody confirmed that it comes; exact, or empty
     * @param stop the first day without it, as announced; exact, or empty
     * @param shortOf what is missing where it is not enough
     */
    record Aid(
            Need need,
            boolean arrives,
            String provider,
            String payer,
            WrittenDay from,
            WrittenDay through,
            WrittenDay confirmed,
            WrittenDay stop,
            AidCondition condition,
            Adequacy adequacy,
            String shortOf,
            String source,
            @CameLater Terms terms,
            @CameLater Backing backing)
            implements CaseFact {
        /** With nothing behind it, on terms that nobody named. */
        public Aid(
                Need need,
                boolean arrives,
                String provider,
                String payer,
                WrittenDay from,
                WrittenDay through,
                WrittenDay confirmed,
                WrittenDay stop,
                AidCondition condition,
                Adequacy adequacy,
                String shortOf,
                String source) {
            this(
                    need,
                    arrives,
                    provider,
                    payer,
                    from,
                    through,
                    confirmed,
                    stop,
                    condition,
                    adequacy,
                    shortOf,
                    source,
                    Terms.NONE,
                    Backing.NONE);
        }

        public Aid {
            needed(from);
            inOrder(from, through);
            exactly(confirmed);
            exactly(stop);
            if (arrives && provider.isEmpty()) {
                throw new IllegalArgumentException("what arrives comes from somebody");
            }
        }

        @Override
        public String code() {
            return need.code();
        }

        @Override
        public Entry entry(Origin origin) {
            return new Assistance(
                    need,
                    arrives,
                    orNull(provider),
                    orNull(payer),
                    orNull(terms.payee()),
                    orNull(terms.way()),
                    orNull(terms.money()),
                    orNull(terms.basis()),
                    needed(from),
                    orNull(through),
                    exactly(confirmed),
                    exactly(stop),
                    condition,
                    adequacy,
                    orNull(shortOf),
                    origin);
        }

        @Override
        public CaseFact bare() {
            String somebody = arrives ? "somebody" : "";
            return new Aid(need, arrives, somebody, "", from, through, confirmed, stop, condition, adequacy, "", "");
        }
    }

    /**
     * Somebody said something about a duty. Statements may contradict each other, and are never merged.
     *
     * @param speaker a party's code, or a name
     * @param on exact
     * @param duty whose duty is meant, or to whom it is ascribed: a party's code, or a name; empty where the speaker means its own
     * @param need the code of a need; empty where all are meant
     * @param words what was said, as somebody wrote it down
     */
    record Said(
            String speaker,
            WrittenDay on,
            String duty,
            String need,
            Says says,
            Directness directness,
            String words,
            String source,
            @CameLater Backing backing)
            implements CaseFact {

        public Said {
            needed(on);
            exactly(on);
            if (speaker.isEmpty()) {
                throw new IllegalArgumentException("somebody must have said it");
            }
            if (duty.isEmpty() && namesAnother(says)) {
                throw new IllegalArgumentException("to whom is missing");
            }
            if (!need.isEmpty() && Need.ofCode(need).isEmpty()) {
                throw new IllegalArgumentException("there is no such need");
            }
        }

        /** With nothing behind it. */
        public Said(
                String speaker,
                WrittenDay on,
                String duty,
                String need,
                Says says,
                Directness directness,
                String words,
                String source) {
            this(speaker, on, duty, need, says, directness, words, source, Backing.NONE);
        }

        /** Whether who says this means somebody else's duty. */
        static boolean namesAnother(Says says) {
            return says == Says.ASCRIBES_TO || says == Says.POINTS_TO;
        }

        /** Whose duty is meant. */
        String party() {
            return duty.isEmpty() ? speaker : duty;
        }

        @Override
        public String code() {
            return SaidSheet.CODE;
        }

        @Override
        public Entry entry(Origin origin) {
            Statement.About about =
                    new Statement.About(party(), Need.ofCode(need).orElse(null), null);
            return new Statement(speaker, needed(on).earliest(), about, says, directness, origin);
        }

        /** Of parties their codes stay, for whether a duty is contested hangs on who denies it; what is no code was written by somebody. */
        @Override
        public CaseFact bare() {
            return new Said(code(speaker), on, duty.isEmpty() ? "" : code(duty), need, says, directness, "", "");
        }

        private static String code(String party) {
            return Party.isCode(party) ? party : "somebody";
        }
    }

    private static ApproximateDate needed(WrittenDay day) {
        return day.days().orElseThrow(() -> new IllegalArgumentException("a day is missing"));
    }

    private static @Nullable ApproximateDate orNull(WrittenDay day) {
        return day.days().orElse(null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate exactly(WrittenDay day) {
        Optional<ApproximateDate> days = day.days();
        if (days.isPresent() && !days.get().exact()) {
            throw new IllegalArgumentException("an exact day is needed");
        }
        return days.map(ApproximateDate::earliest).orElse(null);
    }

    private static void inOrder(WrittenDay from, WrittenDay through) {
        Optional<LocalDate> last = through.days().map(ApproximateDate::latest);
        if (last.isPresent()
                && from.days()
                        .filter(first -> last.get().isBefore(first.earliest()))
                        .isPresent()) {
            throw new IllegalArgumentException("it ends before it starts");
        }
    }
}
