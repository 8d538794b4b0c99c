package org.besa.app.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.besa.continuity.facts.Assistance.AidCondition;

/** What arrives, or that nothing came, as a form. */
record AidSheet(Need need) implements FactSheet<CaseFact.Aid> {
    static final String ARRIVES = "arrives";
    private static final String NOTHING = "nothing";
    private static final List<AidCondition> CONDITIONS = List.of(AidCondition.values());
    private static final List<Adequacy> ADEQUACIES = List.of(Adequacy.values());

    @Override
    public Class<CaseFact.Aid> type() {
        return CaseFact.Aid.class;
    }

    @Override
    public String sort() {
        return "assistance";
    }

    @Override
    public String code() {
        return need.code();
    }

    @Override
    public String title(FactWords words) {
        return words.words().say("coverage.aid.title", words.need(need));
    }

    @Override
    public List<FactField> fields(FactWords words) {
        List<Choice> arrives = Stream.of(ARRIVES, NOTHING)
                .map(code -> Choice.of(code, words.words().say("coverage.aid." + code)))
                .toList();
        List<Choice> conditions = CONDITIONS.stream()
                .map(each -> Choice.of(each.code(), words.words().say("coverage.condition." + each.code())))
                .toList();
        List<Choice> adequacies = ADEQUACIES.stream()
                .map(each -> Choice.of(each.code(), words.words().say("coverage.adequacy." + each.code())))
                .toList();
        return List.of(
                new FactField(FactPlace.ARRIVES, words.words().say("coverage.aid.whether"), "", arrives, false, false),
                FactField.line(FactPlace.PROVIDER, "provider", true, words),
                FactField.line(FactPlace.PAYER, "payer", true, words),
                FactField.day(FactPlace.FROM, "from", false, words),
                FactField.day(FactPlace.THROUGH, "through", true, words),
                FactField.day(FactPlace.CONFIRMED, "confirmed", true, words),
                FactField.day(FactPlace.STOP, "stop", true, words),
                new FactField(
                        FactPlace.CONDITION, words.words().say("coverage.fact.condition"), "", conditions, true, false),
                new FactField(
                        FactPlace.ADEQUACY, words.words().say("coverage.fact.adequacy"), "", adequacies, true, false),
                FactField.line(FactPlace.SHORT, "short", true, words),
                FactField.source(words));
    }

    @Override
    public List<FactField> more(FactWords words) {
        List<Choice> ways = Terms.WAYS.stream()
                .map(code -> Choice.of(code, words.words().say("coverage.way." + code)))
                .toList();
        List<Choice> periods = Terms.PERIODS.stream()
                .map(code -> Choice.of(code, words.words().say("coverage.period." + code)))
                .toList();
        return List.of(
                FactField.line(FactPlace.CONFIRMED_HOW, "confirmedHow", true, words),
                FactField.line(FactPlace.PAYEE, "payee", true, words),
                new FactField(FactPlace.WAY, words.words().say("coverage.fact.way"), "", ways, true, false),
                FactField.number(FactPlace.AMOUNT, "amount", words),
                FactField.number(FactPlace.CURRENCY, "currency", words),
                new FactField(FactPlace.PERIOD, words.words().say("coverage.fact.period"), "", periods, true, false),
                FactField.line(FactPlace.BASIS, "basis", true, words));
    }

    /** No condition, and enough: shown as chosen, so that nobody wonders whether it is asked. */
    @Override
    public Form blank() {
        return Form.empty()
                .with(FactPlace.CONDITION, CONDITIONS.getFirst().code())
                .with(FactPlace.ADEQUACY, ADEQUACIES.getFirst().code());
    }

    @Override
    public Form filled(CaseFact.Aid fact) {
        return Form.empty()
                .with(FactPlace.ARRIVES, fact.arrives() ? ARRIVES : NOTHING)
                .with(FactPlace.PROVIDER, fact.provider())
                .with(FactPlace.PAYER, fact.payer())
                .with(FactPlace.FROM, fact.from().written())
                .with(FactPlace.THROUGH, fact.through().written())
                .with(FactPlace.CONFIRMED, fact.confirmed().written())
                .with(FactPlace.STOP, fact.stop().written())
                .with(FactPlace.CONDITION, fact.condition().code())
                .with(FactPlace.ADEQUACY, fact.adequacy().code())
                .with(FactPlace.SHORT, fact.shortOf())
                .with(FactPlace.CONFIRMED_HOW, fact.terms().confirmedHow())
                .with(FactPlace.PAYEE, fact.terms().payee())
                .with(FactPlace.WAY, fact.terms().way())
                .with(FactPlace.AMOUNT, fact.terms().amount())
                .with(FactPlace.CURRENCY, fact.terms().currency())
                .with(FactPlace.PERIOD, fact.terms().period())
                .with(FactPlace.BASIS, fact.terms().basis())
                .with(FactPlace.SOURCE, fact.source());
    }

    @Override
    public Optional<CaseFact.Aid> read(FactReader read, FactWords words) {
        boolean arrives = read.choice(
                        FactPlace.ARRIVES, List.of(ARRIVES, NOTHING), each -> each.equals(read.sent(FactPlace.ARRIVES)))
                .equals(ARRIVES);
        String provider = arrives ? read.neededText(FactPlace.PROVIDER) : read.text(FactPlace.PROVIDER);
        String payer = read.text(FactPlace.PAYER);
        WrittenDay from = read.neededDay(FactPlace.FROM);
        WrittenDay through = read.through(FactPlace.THROUGH, from);
        WrittenDay confirmed = read.confirmed(FactPlace.CONFIRMED, from, through);
        WrittenDay stop = read.exactDay(FactPlace.STOP, from);
        AidCondition condition = orFirst(read, FactPlace.CONDITION, CONDITIONS, AidCondition::code);
        Adequacy adequacy = orFirst(read, FactPlace.ADEQUACY, ADEQUACIES, Adequacy::code);
        String shortOf = read.text(FactPlace.SHORT);
        String source = read.text(FactPlace.SOURCE);
        Terms terms = terms(read);
        return read.isFaulty()
                ? Optional.empty()
                : Optional.of(new CaseFact.Aid(
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
                        terms,
                        Backing.NONE));
    }

    private static Terms terms(FactReader read) {
        String how = read.text(FactPlace.CONFIRMED_HOW);
        String payee = read.text(FactPlace.PAYEE);
        String way = read.openChoice(FactPlace.WAY, Terms.WAYS);
        String amount = read.amount(FactPlace.AMOUNT);
        String currency = read.text(FactPlace.CURRENCY).toUpperCase(Locale.ROOT);
        String period = read.openChoice(FactPlace.PERIOD, Terms.PERIODS);
        String basis = read.text(FactPlace.BASIS);
        if (amount.isEmpty()
                && !(currency.isEmpty() && period.isEmpty())
                && !read.form().faulty(FactPlace.AMOUNT)) {
            read.fault(FactPlace.AMOUNT, read.words().say("coverage.fault.noAmount"));
        }
        if (!amount.isEmpty() && !Terms.CURRENCY.matcher(currency).matches()) {
            read.fault(FactPlace.CURRENCY, read.words().say("coverage.fault.currency"));
        }
        return read.isFaulty() ? Terms.NONE : new Terms(payee, way, amount, currency, period, basis, how);
    }

    /** Who says nothing means the first: no condition, and enough. */
    private static <T> T orFirst(FactReader read, String field, List<T> all, Function<T, String> code) {
        String sent = read.sent(field);
        return sent.isEmpty()
                ? all.getFirst()
                : read.choice(field, all, each -> code.apply(each).equals(sent));
    }
}
