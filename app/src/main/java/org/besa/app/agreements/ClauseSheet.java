package org.besa.app.agreements;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.besa.app.agreements.Clause.Ends;
import org.besa.app.agreements.Clause.Sentence;
import org.besa.app.agreements.Clause.Until;
import org.besa.app.cases.Filled;
import org.besa.app.cases.Typed;
import org.besa.app.coverage.FactReader;
import org.besa.app.face.Form;
import org.besa.app.face.Words;
import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.rules.Modality;

/**
 * A clause as a form: only what the grammar of rules can say.
 *
 * @param number the clause's
 * @param agreement whose parties it can bind
 * @param codes that it may use
 */
record ClauseSheet(int number, Agreement agreement, Vocabulary codes) {
    static final String LOCATOR = "locator";
    static final String NEEDS = "needs";
    static final String BEARER = "bearer";
    static final String MODALITY = "modality";
    static final String WHEN = "when";
    static final String FROM = "from";
    static final String COUNTED = "counted";
    static final String ENDS = "ends";
    static final String EVENT = "event";
    static final String AMOUNT = "amount";
    static final String UNIT = "unit";
    static final String AFTER = "after";
    static final String UNLESS = "unless";
    static final String EN = "en";
    static final String SQ = "sq";
    static final String FA = "fa";
    static final String PASTED = "pasted";
    static final List<String> FIELDS = List.of(
            LOCATOR, NEEDS, BEARER, MODALITY, WHEN, FROM, COUNTED, ENDS, EVENT, AMOUNT, UNIT, AFTER, UNLESS, EN, SQ, FA,
            PASTED);
    /** States that say how somebody came, and how they stand to an organisation: on these agreements hang. */
    static final List<String> STATES = List.of("admission-basis", "relation-to-organisation");

    private static final int LONGEST = 999;

    /** A form that nobody has filled in: the usual answers. */
    static Form fresh() {
        return Form.empty()
                .with(MODALITY, Modality.DUTY.code())
                .with(COUNTED, "yes")
                .with(ENDS, Ends.OPEN.code())
                .with(UNIT, PeriodUnit.MONTHS.code());
    }

    static Form filled(Clause clause) {
        Until until = clause.until();
        return Form.empty()
                .with(LOCATOR, clause.locator())
                .with(NEEDS, clause.needs().stream().map(Need::code).toArray(String[]::new))
                .with(BEARER, clause.bearer())
                .with(MODALITY, clause.modality().code())
                .with(WHEN, clause.when().toArray(String[]::new))
                .with(FROM, clause.from())
                .with(COUNTED, clause.counted() ? "yes" : "no")
                .with(ENDS, until.ends().code())
                .with(EVENT, until.event())
                .with(AMOUNT, until.amount() == 0 ? "" : Integer.toString(until.amount()))
                .with(UNIT, until.unit().code())
                .with(AFTER, until.after().equals(clause.from()) ? "" : until.after())
                .with(UNLESS, clause.unless())
                .with(EN, clause.plain().en())
                .with(SQ, clause.plain().sq())
                .with(FA, clause.plain().fa())
                .with(PASTED, clause.pasted());
    }

    /** What can be said of the person: "STATE/VALUE" each. */
    static List<String> when(Vocabulary codes) {
        return STATES.stream()
                .flatMap(state -> values(codes, state).map(value -> state + "/" + value))
                .toList();
    }

    /** What can take a clause's days away: an event, or a state with a value. */
    static List<String> unless(Vocabulary codes) {
        Stream<String> events = codes.events().keySet().stream().sorted().map(code -> "event/" + code);
        Stream<String> states = codes.states().keySet().stream()
                .sorted()
                .flatMap(state -> values(codes, state).map(value -> "state/" + state + "/" + value));
        return Stream.concat(events, states).toList();
    }

    private static Stream<String> values(Vocabulary codes, String state) {
        return Optional.ofNullable(codes.states().get(state)).stream()
                .flatMap(code -> code.values().stream().sorted());
    }

    Filled<Clause> read(Typed typed, Words words) {
        FactReader read = new FactReader(typed, words);
        String locator = read.text(LOCATOR);
        List<Need> needs = Arrays.stream(Need.values())
                .filter(need -> typed.all(NEEDS).contains(need.code()))
                .toList();
        if (needs.isEmpty()) {
            read.fault(NEEDS, words.say("cases.fault.choose"));
        }
        String bearer = typed.one(BEARER);
        if (agreement.sides().stream().noneMatch(side -> side.party().equals(bearer))) {
            read.fault(BEARER, words.say("cases.fault.choose"));
        }
        Optional<Modality> modality = Arrays.stream(Modality.values())
                .filter(each -> each.code().equals(typed.one(MODALITY)))
                .findFirst();
        if (modality.isEmpty()) {
            read.fault(MODALITY, words.say("cases.fault.choose"));
        }
        Said said = said(read, typed);
        Sentence plain = sentence(read);
        return new Filled<>(
                read.form(),
                read.isFaulty()
                        ? Optional.empty()
                        : Optional.of(new Clause(
                                number,
                                locator,
                                needs,
                                bearer,
                                modality.orElseThrow(),
                                said.when(),
                                said.from(),
                                said.counted(),
                                said.until(),
                                said.unless(),
                                plain,
                                said.pasted())));
    }

    /** When it binds: in fields, or pasted. */
    private record Said(List<String> when, String from, boolean counted, Until until, String unless, String pasted) {}

    private Said said(FactReader read, Typed typed) {
        String pasted = typed.one(PASTED);
        if (!Clause.PASTED.fits(pasted)) {
            read.fault(PASTED, read.words().say("cases.fault.long", Clause.PASTED.longest()));
        }
        Ends ends = Arrays.stream(Ends.values())
                .filter(each -> each.code().equals(typed.one(ENDS)))
                .findFirst()
                .orElse(Ends.OPEN);
        List<String> when =
                when(codes).stream().filter(typed.all(WHEN)::contains).toList();
        String from = event(read, typed, FROM);
        String unless = typed.one(UNLESS);
        if (!unless.isEmpty() && !unless(codes).contains(unless)) {
            read.fault(UNLESS, read.words().say("cases.fault.choose"));
        }
        boolean counted = !typed.one(COUNTED).equals("no");
        if (!pasted.isEmpty()) {
            if (!from.isEmpty() || !when.isEmpty() || !unless.isEmpty() || ends != Ends.OPEN) {
                read.fault(PASTED, read.words().say("agreements.fault.both"));
            }
            return new Said(List.of(), "", counted, Until.OPEN, "", pasted);
        }
        if (from.isEmpty()) {
            read.fault(FROM, read.words().say("agreements.fault.begins"));
        }
        return new Said(when, from, counted, until(read, typed, ends, from), unless, "");
    }

    private Until until(FactReader read, Typed typed, Ends ends, String from) {
        String event = ends.asksEvent() ? event(read, typed, EVENT) : "";
        if (ends.asksEvent() && event.isEmpty()) {
            read.fault(EVENT, read.words().say("agreements.fault.event"));
        }
        PeriodUnit unit = Until.UNITS.stream()
                .filter(each -> each.code().equals(typed.one(UNIT)))
                .findFirst()
                .orElse(PeriodUnit.MONTHS);
        if (!ends.asksPeriod()) {
            return read.isFaulty() ? Until.OPEN : new Until(ends, event, 0, PeriodUnit.MONTHS, "");
        }
        String digits = typed.digits(AMOUNT);
        if (!digits.matches("[1-9][0-9]{0,2}")) {
            read.fault(AMOUNT, read.words().say("agreements.fault.amount", LONGEST));
        }
        String after = event(read, typed, AFTER);
        return read.isFaulty()
                ? Until.OPEN
                : new Until(ends, event, Integer.parseInt(digits), unit, after.isEmpty() ? from : after);
    }

    private String event(FactReader read, Typed typed, String field) {
        String code = typed.one(field);
        if (!code.isEmpty() && !codes.events().containsKey(code)) {
            read.fault(field, read.words().say("cases.fault.choose"));
        }
        return code;
    }

    private static Sentence sentence(FactReader read) {
        String en = read.text(EN);
        String sq = read.text(SQ);
        String fa = read.text(FA);
        if (en.isEmpty() && sq.isEmpty() && fa.isEmpty()) {
            if (!read.isFaulty()) {
                read.fault(EN, read.words().say("agreements.fault.sentence"));
            }
            return new Sentence("-", "", "");
        }
        return new Sentence(en, sq, fa);
    }
}
