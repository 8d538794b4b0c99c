package org.besa.app.coverage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.codes.Vocabulary.QuantityCode;
import org.besa.continuity.codes.Vocabulary.StateCode;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.besa.continuity.facts.Assistance.AidCondition;

/** One kind of fact, about one code, as a form. */
sealed interface FactSheet<T extends CaseFact> {
    /** What its facts are. */
    Class<T> type();

    /** Which sort of fact it is, in one word. */
    String sort();

    /** What it is about: a code of the kind, or a need. */
    String code();

    /** What the form asks, above its fields. */
    String title(FactWords words);

    List<FactField> fields(FactWords words);

    /** The form filled with what is there. */
    Form filled(T fact);

    /** What the form says; means nothing where the reader found a fault. */
    Optional<T> read(FactReader read, FactWords words);

    /** The sheet for a sort of facts and a code of it, if there is such a code. */
    static Optional<FactSheet<?>> of(String sort, String code, Vocabulary vocabulary) {
        return switch (sort) {
            case "event" ->
                Optional.of(code).filter(vocabulary.events()::containsKey).map(Event::new);
            case "state" -> Optional.ofNullable(vocabulary.states().get(code)).map(state -> new State(code, state));
            case "quantity" ->
                Optional.ofNullable(vocabulary.quantities().get(code)).map(quantity -> new Quantity(code, quantity));
            case "document" ->
                Optional.of(code).filter(vocabulary.documents()::containsKey).map(Document::new);
            case "assistance" ->
                Need.ofCode(code).filter(need -> !need.conferred()).map(Assistance::new);
            default -> Optional.empty();
        };
    }

    /** The sheet that such a fact was written with. */
    static Optional<FactSheet<?>> of(CaseFact fact, Vocabulary vocabulary) {
        return of(fact.sort(), fact.code(), vocabulary);
    }

    /** Something happened. */
    record Event(String code) implements FactSheet<CaseFact.Happened> {
        @Override
        public Class<CaseFact.Happened> type() {
            return CaseFact.Happened.class;
        }

        @Override
        public String sort() {
            return "event";
        }

        @Override
        public String title(FactWords words) {
            return words.question(code);
        }

        @Override
        public List<FactField> fields(FactWords words) {
            return List.of(day(FactPlace.ON, "on", false, words), source(words));
        }

        @Override
        public Form filled(CaseFact.Happened fact) {
            return Form.empty().with(FactPlace.ON, fact.on().written()).with(FactPlace.SOURCE, fact.source());
        }

        @Override
        public Optional<CaseFact.Happened> read(FactReader read, FactWords words) {
            WrittenDay on = read.neededDay(FactPlace.ON);
            String source = read.text(FactPlace.SOURCE);
            return read.isFaulty() ? Optional.empty() : Optional.of(new CaseFact.Happened(code, on, source));
        }
    }

    /** Something was so. */
    record State(String code, StateCode state) implements FactSheet<CaseFact.WasSo> {
        @Override
        public Class<CaseFact.WasSo> type() {
            return CaseFact.WasSo.class;
        }

        @Override
        public String sort() {
            return "state";
        }

        @Override
        public String title(FactWords words) {
            return words.question(code);
        }

        @Override
        public List<FactField> fields(FactWords words) {
            List<Choice> values = state.values().stream()
                    .sorted()
                    .map(value -> Choice.of(value, words.value(value)))
                    .toList();
            FactField value = new FactField(
                    FactPlace.VALUE,
                    words.words().say("coverage.fact.value"),
                    values.isEmpty() ? words.words().say("coverage.fact.countryHint") : "",
                    values,
                    false,
                    values.isEmpty());
            return List.of(
                    value,
                    day(FactPlace.FROM, "from", state.lifelong(), words),
                    day(FactPlace.THROUGH, "through", true, words),
                    source(words));
        }

        @Override
        public Form filled(CaseFact.WasSo fact) {
            return Form.empty()
                    .with(FactPlace.VALUE, fact.value())
                    .with(FactPlace.FROM, fact.from().written())
                    .with(FactPlace.THROUGH, fact.through().written())
                    .with(FactPlace.SOURCE, fact.source());
        }

        @Override
        public Optional<CaseFact.WasSo> read(FactReader read, FactWords words) {
            String value = read.admitted(FactPlace.VALUE, state::admits);
            WrittenDay from = state.lifelong() ? read.day(FactPlace.FROM) : read.neededDay(FactPlace.FROM);
            WrittenDay through = read.through(FactPlace.THROUGH, from);
            String source = read.text(FactPlace.SOURCE);
            return read.isFaulty()
                    ? Optional.empty()
                    : Optional.of(new CaseFact.WasSo(code, value, from, through, source));
        }
    }

    /** A number of something. */
    record Quantity(String code, QuantityCode quantity) implements FactSheet<CaseFact.Counted> {
        @Override
        public Class<CaseFact.Counted> type() {
            return CaseFact.Counted.class;
        }

        @Override
        public String sort() {
            return "quantity";
        }

        @Override
        public String title(FactWords words) {
            return words.question(code);
        }

        @Override
        public List<FactField> fields(FactWords words) {
            return List.of(
                    new FactField(
                            FactPlace.VALUE, words.words().say("coverage.fact.number"), "", List.of(), false, true),
                    day(FactPlace.FROM, "from", quantity.lifelong(), words),
                    day(FactPlace.THROUGH, "through", true, words),
                    source(words));
        }

        @Override
        public Form filled(CaseFact.Counted fact) {
            return Form.empty()
                    .with(FactPlace.VALUE, fact.value().toPlainString())
                    .with(FactPlace.FROM, fact.from().written())
                    .with(FactPlace.THROUGH, fact.through().written())
                    .with(FactPlace.SOURCE, fact.source());
        }

        @Override
        public Optional<CaseFact.Counted> read(FactReader read, FactWords words) {
            var value =
                    read.number(FactPlace.VALUE, quantity::admits, words.words().say("coverage.fault.number"));
            WrittenDay from = quantity.lifelong() ? read.day(FactPlace.FROM) : read.neededDay(FactPlace.FROM);
            WrittenDay through = read.through(FactPlace.THROUGH, from);
            String source = read.text(FactPlace.SOURCE);
            return read.isFaulty()
                    ? Optional.empty()
                    : Optional.of(new CaseFact.Counted(code, value, from, through, source));
        }
    }

    /** Where a paper was. */
    record Document(String code) implements FactSheet<CaseFact.Paper> {
        private static final List<DocumentState> STATES = List.of(DocumentState.values());

        @Override
        public Class<CaseFact.Paper> type() {
            return CaseFact.Paper.class;
        }

        @Override
        public String sort() {
            return "document";
        }

        @Override
        public String title(FactWords words) {
            return words.question(code);
        }

        @Override
        public List<FactField> fields(FactWords words) {
            List<Choice> states = STATES.stream()
                    .map(state -> Choice.of(state.code(), words.words().say("coverage.paper." + state.code())))
                    .toList();
            return List.of(
                    new FactField(FactPlace.VALUE, words.words().say("coverage.fact.value"), "", states, false, false),
                    line(FactPlace.HOLDER, "holder", true, words),
                    day(FactPlace.FROM, "from", false, words),
                    day(FactPlace.THROUGH, "through", true, words),
                    source(words));
        }

        @Override
        public Form filled(CaseFact.Paper fact) {
            return Form.empty()
                    .with(FactPlace.VALUE, fact.state().code())
                    .with(FactPlace.HOLDER, fact.holder())
                    .with(FactPlace.FROM, fact.from().written())
                    .with(FactPlace.THROUGH, fact.through().written())
                    .with(FactPlace.SOURCE, fact.source());
        }

        @Override
        public Optional<CaseFact.Paper> read(FactReader read, FactWords words) {
            DocumentState state =
                    read.choice(FactPlace.VALUE, STATES, each -> each.code().equals(read.sent(FactPlace.VALUE)));
            String holder = read.text(FactPlace.HOLDER);
            WrittenDay from = read.neededDay(FactPlace.FROM);
            WrittenDay through = read.through(FactPlace.THROUGH, from);
            String source = read.text(FactPlace.SOURCE);
            return read.isFaulty()
                    ? Optional.empty()
                    : Optional.of(new CaseFact.Paper(code, state, holder, from, through, source));
        }
    }

    /** What arrives, or that nothing came. */
    record Assistance(Need need) implements FactSheet<CaseFact.Aid> {
        private static final String ARRIVES = "arrives";
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
                    new FactField(
                            FactPlace.ARRIVES, words.words().say("coverage.aid.whether"), "", arrives, false, false),
                    line(FactPlace.PROVIDER, "provider", true, words),
                    line(FactPlace.PAYER, "payer", true, words),
                    day(FactPlace.FROM, "from", false, words),
                    day(FactPlace.THROUGH, "through", true, words),
                    day(FactPlace.CONFIRMED, "confirmed", true, words),
                    day(FactPlace.STOP, "stop", true, words),
                    new FactField(
                            FactPlace.CONDITION,
                            words.words().say("coverage.fact.condition"),
                            "",
                            conditions,
                            true,
                            false),
                    new FactField(
                            FactPlace.ADEQUACY,
                            words.words().say("coverage.fact.adequacy"),
                            "",
                            adequacies,
                            true,
                            false),
                    line(FactPlace.SHORT, "short", true, words),
                    source(words));
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
                    .with(FactPlace.SOURCE, fact.source());
        }

        @Override
        public Optional<CaseFact.Aid> read(FactReader read, FactWords words) {
            boolean arrives = read.choice(
                            FactPlace.ARRIVES,
                            List.of(ARRIVES, NOTHING),
                            each -> each.equals(read.sent(FactPlace.ARRIVES)))
                    .equals(ARRIVES);
            String provider = arrives ? read.neededText(FactPlace.PROVIDER) : read.text(FactPlace.PROVIDER);
            String payer = read.text(FactPlace.PAYER);
            WrittenDay from = read.neededDay(FactPlace.FROM);
            WrittenDay through = read.through(FactPlace.THROUGH, from);
            WrittenDay confirmed = read.exactDay(FactPlace.CONFIRMED);
            WrittenDay stop = read.exactDay(FactPlace.STOP);
            AidCondition condition = orFirst(read, FactPlace.CONDITION, CONDITIONS, AidCondition::code);
            Adequacy adequacy = orFirst(read, FactPlace.ADEQUACY, ADEQUACIES, Adequacy::code);
            String shortOf = read.text(FactPlace.SHORT);
            String source = read.text(FactPlace.SOURCE);
            return read.isFaulty()
                    ? Optional.empty()
                    : Optional.of(new CaseFact.Aid(
                            need, arrives, provider, payer, from, through, confirmed, stop, condition, adequacy,
                            shortOf, source));
        }

        /** Who says nothing means the first: no condition, and enough. */
        private static <T> T orFirst(FactReader read, String field, List<T> all, Function<T, String> code) {
            String sent = read.sent(field);
            return sent.isEmpty()
                    ? all.getFirst()
                    : read.choice(field, all, each -> code.apply(each).equals(sent));
        }
    }

    private static FactField day(String name, String label, boolean optional, FactWords words) {
        return new FactField(
                name,
                words.words().say("coverage.fact." + label),
                words.words().say("coverage.hint." + label),
                List.of(),
                optional,
                true);
    }

    private static FactField line(String name, String label, boolean optional, FactWords words) {
        return new FactField(
                name,
                words.words().say("coverage.fact." + label),
                words.words().say("coverage.hint." + label),
                List.of(),
                optional,
                false);
    }

    private static FactField source(FactWords words) {
        return line(FactPlace.SOURCE, "source", true, words);
    }
}
