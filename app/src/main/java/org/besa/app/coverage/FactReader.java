package org.besa.app.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.besa.app.cases.Length;
import org.besa.app.cases.Typed;
import org.besa.app.cases.TypedDay;
import org.besa.app.face.Form;
import org.besa.app.face.Words;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.source.EdtfDate;
import org.besa.continuity.source.NoSuchDate;

/** Reads a form field by field, and gathers what is wrong. */
public final class FactReader {
    private static final Length TEXT = Length.upTo(300);

    private final Typed typed;
    private final Words words;
    private Form form;

    /** @param words in which faults are told */
    public FactReader(Typed typed, Words words) {
        this.typed = typed;
        this.words = words;
        this.form = typed.form();
    }

    /** What was typed, with what is wrong. */
    public Form form() {
        return form;
    }

    public boolean isFaulty() {
        return form.faulty();
    }

    /** A line; empty where nothing was typed, or something too long. */
    public String text(String field) {
        String text = typed.line(field);
        if (!TEXT.fits(text)) {
            fault(field, words.say("cases.fault.long", TEXT.longest()));
            return "";
        }
        return text;
    }

    /** A line that must be written. */
    public String neededText(String field) {
        String text = text(field);
        if (text.isEmpty() && !form.faulty(field)) {
            fault(field, words.say("cases.fault.missing"));
        }
        return text;
    }

    /** One of these; the first one where something else was sent, with a fault. */
    <T> T choice(String field, List<T> all, Predicate<T> is) {
        return all.stream().filter(is).findFirst().orElseGet(() -> {
            fault(field, words.say("cases.fault.choose"));
            return all.getFirst();
        });
    }

    /** What was sent; a fault where that does not fit. */
    String admitted(String field, Predicate<String> fits) {
        String sent = sent(field);
        if (!fits.test(sent)) {
            fault(field, words.say("cases.fault.choose"));
        }
        return sent;
    }

    public String sent(String field) {
        return typed.one(field);
    }

    /** All that was chosen. */
    List<String> all(String field) {
        return typed.all(field);
    }

    /** A code that may be left open; empty where it was. */
    String openChoice(String field, List<String> codes) {
        String sent = sent(field);
        return sent.isEmpty() ? "" : choice(field, codes, sent::equals);
    }

    /** An amount of money, with a point before the smaller unit; empty where nobody wrote one, or with a fault. */
    String amount(String field) {
        String typedHere = typed.digits(field).replace(',', '.').replace('٫', '.');
        if (typedHere.isEmpty() || Terms.AMOUNT.matcher(typedHere).matches()) {
            return typedHere;
        }
        fault(field, words.say("coverage.fault.amount"));
        return "";
    }

    WrittenDay day(String field) {
        return read(field, false);
    }

    WrittenDay neededDay(String field) {
        WrittenDay day = read(field, false);
        if (day.written().isEmpty() && !form.faulty(field)) {
            fault(field, words.say("coverage.fault.noDay"));
        }
        return day;
    }

    /** An exact day that must be said. */
    public WrittenDay neededExactDay(String field) {
        WrittenDay day = read(field, true);
        if (day.written().isEmpty() && !form.faulty(field)) {
            fault(field, words.say("coverage.fault.exact"));
        }
        return day;
    }

    /** An exact day of something that began on another; before it is a fault. */
    public WrittenDay exactDay(String field, WrittenDay from) {
        return inOrder(field, from, read(field, true));
    }

    /** The last day of something that began on another; before it is a fault. */
    public WrittenDay through(String field, WrittenDay from) {
        return inOrder(field, from, read(field, false));
    }

    /** Nobody can have confirmed something on a day after its last one. */
    WrittenDay confirmed(String field, WrittenDay from, WrittenDay through) {
        WrittenDay confirmed = exactDay(field, from);
        if (!inOrder(confirmed, through)) {
            fault(field, words.say("coverage.fault.after"));
            return WrittenDay.NONE;
        }
        return confirmed;
    }

    private WrittenDay inOrder(String field, WrittenDay first, WrittenDay last) {
        if (inOrder(first, last)) {
            return last;
        }
        fault(field, words.say("coverage.fault.order"));
        return WrittenDay.NONE;
    }

    /** Whether the one can come before the other; a day that nobody said is in order with every other. */
    private static boolean inOrder(WrittenDay first, WrittenDay last) {
        Optional<LocalDate> latest = last.days().map(ApproximateDate::latest);
        return latest.isEmpty()
                || first.days()
                        .filter(days -> latest.get().isBefore(days.earliest()))
                        .isEmpty();
    }

    BigDecimal number(String field, Predicate<BigDecimal> fits, String fault) {
        String digits = typed.digits(field);
        if (digits.matches("[0-9]{1,9}") && fits.test(new BigDecimal(digits))) {
            return new BigDecimal(digits);
        }
        fault(field, fault);
        return BigDecimal.ZERO;
    }

    private WrittenDay read(String field, boolean exact) {
        String written = new TypedDay(typed.line(field)).gregorian();
        if (written.isEmpty()) {
            return WrittenDay.NONE;
        }
        try {
            EdtfDate date = new EdtfDate(written);
            if (exact) {
                date.day();
            } else {
                date.days();
            }
            return new WrittenDay(written);
        } catch (NoSuchDate e) {
            fault(field, words.say(exact ? "coverage.fault.exact" : "coverage.fault.day"));
            return WrittenDay.NONE;
        }
    }

    /** The language of the form. */
    public Words words() {
        return words;
    }

    /** Says what is wrong with a field. */
    public void fault(String field, String sentence) {
        form = form.fault(field, sentence);
    }
}
