package org.besa.continuity.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.calendar.EpochDays;
import org.besa.continuity.codes.DocumentState;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Vocabulary.QuantityCode;
import org.besa.continuity.codes.Vocabulary.StateCode;
import org.besa.continuity.facts.Assistance;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.besa.continuity.facts.Assistance.AidCondition;
import org.besa.continuity.facts.Entry;
import org.besa.continuity.facts.Fact;
import org.besa.continuity.facts.Origin;
import org.jspecify.annotations.Nullable;

/** Makes entries of the rows of a cohort. */
final class CohortRow {
    private static final List<String> KINDS = List.of("event", "state", "quantity", "document", "assistance");
    private static final Pattern PARTY = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    /** More than there are days, so a hostile file cannot fill the memory with dates. */
    private static final int REMEMBERED = 150_000;

    private final Codes codes;
    private final Faults faults;
    /** A cohort of a million people has but some thousand different dates. */
    private final Map<String, ApproximateDate> dates = new HashMap<>();

    CohortRow(Codes codes, Faults faults) {
        this.codes = codes;
        this.faults = faults;
    }

    /** The entry of a row of seven cells, or null with its faults noted. */
    @Nullable Entry read(List<Node.Scalar> cells) {
        long before = faults.count();
        Entry entry = new Row(cells).entry();
        return faults.count() == before ? entry : null;
    }

    private final class Row {
        private final Node.Scalar kind;
        private final Node.Scalar code;
        private final Node.Scalar value;
        private final Node.Scalar fromCell;
        private final Node.Scalar throughCell;
        private final @Nullable ApproximateDate from;
        private final @Nullable ApproximateDate through;
        private final Origin origin;

        Row(List<Node.Scalar> cells) {
            if (cells.get(0).text().isBlank()) {
                faults.add(cells.get(0), "a row without a case", "expected the case's own name");
            }
            kind = cells.get(1);
            code = cells.get(2);
            value = cells.get(3);
            fromCell = cells.get(4);
            throughCell = cells.get(5);
            from = date(fromCell);
            through = date(throughCell);
            LocalDate first = from == null ? EpochDays.EARLIEST : from.earliest();
            if (through != null && through.latest().isBefore(first)) {
                faults.add(
                        throughCell,
                        "ends on " + through.latest() + ", before it starts",
                        "expected a day from " + first + " on");
            }
            @Nullable LocalDate recorded = recorded(cells.get(6));
            origin = Origin.known(recorded == null ? first : recorded);
        }

        @Nullable Entry entry() {
            return switch (kind.text()) {
                case "event" -> event();
                case "state" -> state();
                case "quantity" -> quantity();
                case "document" -> document();
                case "assistance" -> assistance();
                default -> {
                    faults.add(
                            kind,
                            "unknown kind " + Printable.quoted(kind.text()),
                            new Nearest(KINDS).expected(kind.text(), "a kind"));
                    yield null;
                }
            };
        }

        private Entry event() {
            refuse(value, "an event with a value");
            refuse(throughCell, "an event with a last day");
            return new Fact.EventFact(codes.event(code), start(), origin);
        }

        private Entry state() {
            String state = codes.state(code);
            needStart(codes.stateCode(state).map(StateCode::lifelong).orElse(true));
            return new Fact.StateFact(state, codes.value(state, value), from, through, origin);
        }

        private Entry quantity() {
            String quantity = codes.quantity(code);
            needStart(codes.quantityCode(quantity).map(QuantityCode::lifelong).orElse(true));
            BigDecimal number = number();
            codes.checkQuantity(quantity, number, value);
            return new Fact.QuantityFact(quantity, number, from, through, origin);
        }

        private Entry document() {
            needStart(false);
            DocumentState state = DocumentState.ofCode(value.text()).orElse(null);
            if (state == null) {
                List<String> known = Arrays.stream(DocumentState.values())
                        .map(DocumentState::code)
                        .toList();
                faults.add(
                        value,
                        "unknown document state " + Printable.quoted(value.text()),
                        new Nearest(known).expected(value.text(), "a state"));
                state = DocumentState.HELD;
            }
            return new Fact.DocumentFact(codes.document(code), state, null, from, through, origin);
        }

        private Entry assistance() {
            boolean arrives = !value.text().equals("none");
            if (!PARTY.matcher(Printable.of(value.text(), 80).text()).matches()) {
                faults.add(
                        value,
                        "a provider called " + Printable.quoted(value.text()),
                        "expected lower-case letters, digits, hyphens and dots, or none");
            }
            return new Assistance(
                    need(),
                    arrives,
                    arrives ? value.text() : null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    start(),
                    through,
                    null,
                    null,
                    AidCondition.NONE,
                    Adequacy.FULL,
                    null,
                    origin);
        }

        private Need need() {
            Optional<Need> need = Need.ofCode(code.text());
            if (need.isEmpty()) {
                List<String> known =
                        Arrays.stream(Need.values()).map(Need::code).toList();
                faults.add(
                        code,
                        "unknown need " + Printable.quoted(code.text()),
                        new Nearest(known).expected(code.text(), "a need"));
            }
            return need.orElse(Need.SHELTER);
        }

        private ApproximateDate start() {
            needStart(false);
            return from == null ? ApproximateDate.exactly(EpochDays.EARLIEST) : from;
        }

        private void needStart(boolean lifelong) {
            if (fromCell.text().isEmpty() && !lifelong) {
                faults.add(fromCell, "no first day", "expected from");
            }
        }

        private void refuse(Node.Scalar cell, String what) {
            if (!cell.text().isEmpty()) {
                faults.add(cell, what, "expected an empty cell");
            }
        }

        private BigDecimal number() {
            if (YamlTree.NUMBER.matcher(value.text()).matches()) {
                return new BigDecimal(value.text());
            }
            faults.add(value, Printable.quoted(value.text()) + " is no number", "expected a number");
            return BigDecimal.ONE;
        }
    }

    private @Nullable LocalDate recorded(Node.Scalar cell) {
        if (cell.text().isEmpty()) {
            return null;
        }
        @Nullable ApproximateDate day = date(cell);
        if (day != null && (!day.exact() || day.written().length() != 10)) {
            faults.add(cell, Printable.quoted(cell.text()) + " is no exact day", "expected a day such as 2023-02-14");
        }
        return day == null ? null : day.earliest();
    }

    /** The date in a cell; null if it is empty, or with the fault noted if it is none. */
    private @Nullable ApproximateDate date(Node.Scalar cell) {
        if (cell.text().isEmpty()) {
            return null;
        }
        ApproximateDate known = dates.get(cell.text());
        if (known != null) {
            return known;
        }
        try {
            ApproximateDate date = new EdtfDate(cell.text()).days();
            if (dates.size() < REMEMBERED) {
                dates.put(date.written(), date);
            }
            return date;
        } catch (NoSuchDate e) {
            faults.add(cell, e.what(), e.expected());
            return null;
        }
    }
}
