package org.besa.continuity.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.besa.continuity.calendar.ApproximateDate;
import org.besa.continuity.calendar.Period;
import org.besa.continuity.calendar.PeriodUnit;
import org.besa.continuity.codes.Need;
import org.besa.continuity.codes.Plain;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a file that is read by its keys. What its schema has refused already reads as a harmless stand-in, so that reading goes on to
 * the next fault; nothing that is read from a file with faults is ever handed out.
 */
final class Section {
    /** Stands in for a day that could not be read; checks pass it over. */
    static final LocalDate UNREAD = LocalDate.MIN;

    private static final Node.Scalar NOTHING = new Node.Scalar(1, 1, "", Node.Kind.NOTHING);

    private final Node node;
    private final Map<String, Node.Member> members;
    private final Faults faults;

    Section(Node node, Faults faults) {
        this.node = node;
        this.faults = faults;
        this.members = node instanceof Node.Mapping mapping ? mapping.members() : Map.of();
        if (!(node instanceof Node.Mapping)) {
            faults.addUnread(node, "expected keys with values");
        }
    }

    Faults faults() {
        return faults;
    }

    /** Where it begins. */
    Node node() {
        return node;
    }

    Place place() {
        return new Place(faults.file(), node.line(), node.column());
    }

    boolean has(String key) {
        return members.containsKey(key);
    }

    /** Keys and values in the order of the file. */
    Collection<Node.Member> members() {
        return members.values();
    }

    /** The value of a key, or this section itself where the key is missing: a place to point at. */
    Node at(String key) {
        Node.Member member = members.get(key);
        return member == null ? node : member.value();
    }

    /** A word with its place. */
    Node.Scalar word(String key) {
        if (at(key) instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
            return scalar;
        }
        faults.addUnread(at(key), "expected " + key + ": text");
        return NOTHING;
    }

    String text(String key) {
        return word(key).text();
    }

    @Nullable String optionalText(String key) {
        return has(key) ? text(key) : null;
    }

    boolean flag(String key) {
        return has(key) && text(key).equals("true");
    }

    BigDecimal number(String key) {
        Node.Scalar word = word(key);
        if (word.kind() == Node.Kind.NUMBER) {
            return new BigDecimal(word.text());
        }
        faults.addUnread(word, "expected " + key + ": a number");
        return BigDecimal.ONE;
    }

    /** A day that exists and lies in the days that a file may name. */
    LocalDate day(String key) {
        return day(word(key));
    }

    LocalDate day(Node.Scalar word) {
        if (word.text().length() != 10) {
            faults.addUnread(word, "expected a day such as 2023-02-14");
            return UNREAD;
        }
        try {
            return new EdtfDate(word.text()).day();
        } catch (NoSuchDate e) {
            faults.add(word, e.what(), e.expected());
            return UNREAD;
        }
    }

    /** A date of which more or less may be known. */
    ApproximateDate date(String key) {
        Node.Scalar word = word(key);
        try {
            return new EdtfDate(word.text()).days();
        } catch (NoSuchDate e) {
            if (has(key) && (word.kind() == Node.Kind.TEXT || word.kind() == Node.Kind.NUMBER)) {
                faults.add(word, e.what(), e.expected());
            }
            return ApproximateDate.exactly(UNREAD);
        }
    }

    @Nullable ApproximateDate optionalDate(String key) {
        return has(key) ? date(key) : null;
    }

    @Nullable LocalDate optionalDay(String key) {
        return has(key) ? day(key) : null;
    }

    Section section(String key) {
        Node empty = new Node.Mapping(node.line(), node.column(), Map.of());
        return new Section(has(key) ? at(key) : empty, faults);
    }

    /** The sections of a list; none where the key is missing. */
    List<Section> sections(String key) {
        return items(key).stream().map(item -> new Section(item, faults)).toList();
    }

    /** The sections of a mapping by key, in the order of the file; none where the key is missing. */
    Map<Node.Scalar, Section> sectionsByKey(String key) {
        Map<Node.Scalar, Section> sections = new LinkedHashMap<>();
        if (has(key)) {
            section(key)
                    .members
                    .values()
                    .forEach(member -> sections.put(member.key(), new Section(member.value(), faults)));
        }
        return sections;
    }

    /** The words of a list, or the one word that stands in its place; none where the key is missing. */
    List<Node.Scalar> words(String key) {
        if (at(key) instanceof Node.Scalar single && has(key)) {
            return List.of(single);
        }
        List<Node.Scalar> words = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof Node.Scalar scalar) {
                words.add(scalar);
            } else {
                faults.addUnread(item, "expected text");
            }
        }
        return words;
    }

    List<Node> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (at(key) instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        faults.addUnread(at(key), "expected " + key + ": a list");
        return List.of();
    }

    Plain plain(String key) {
        Section plain = section(key);
        return new Plain(plain.text("en"), plain.text("sq"), plain.text("fa"));
    }

    Need need(String key) {
        return need(word(key));
    }

    List<Need> needs(String key) {
        return words(key).stream().map(this::need).toList();
    }

    private Need need(Node.Scalar word) {
        Optional<Need> need = Need.ofCode(word.text());
        if (need.isEmpty()) {
            faults.addUnread(word, "expected a need");
        }
        return need.orElse(Need.SHELTER);
    }

    /** One of the constants of a code list. */
    <E> E choice(String key, E[] constants, Function<E, String> code) {
        return choice(word(key), constants, code);
    }

    <E> E choice(Node.Scalar word, E[] constants, Function<E, String> code) {
        for (E constant : constants) {
            if (code.apply(constant).equals(word.text())) {
                return constant;
            }
        }
        faults.addUnread(word, "expected a code of the list");
        return constants[0];
    }

    /** A period with a written amount, such as {@code confirm-after: { months: 6 }}. */
    @Nullable Period optionalPeriod(String key) {
        if (!has(key)) {
            return null;
        }
        Section period = section(key);
        for (PeriodUnit unit : PeriodUnit.values()) {
            if (period.has(unit.code())) {
                return new Period(unit, Math.max(0, period.number(unit.code()).intValue()));
            }
        }
        faults.addUnread(at(key), "expected a period");
        return null;
    }
}
