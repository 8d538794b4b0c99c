package org.besa.continuity.source;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.codes.Vocabulary.QuantityCode;
import org.besa.continuity.codes.Vocabulary.StateCode;

/** The codes that a file may use. One that is not known is a fault that names the nearest known one. */
final class Codes {
    private final Vocabulary vocabulary;
    private final Collection<String> parties;
    private final Faults faults;

    /** @param parties the declared parties */
    Codes(Vocabulary vocabulary, Collection<String> parties, Faults faults) {
        this.vocabulary = vocabulary;
        this.parties = parties;
        this.faults = faults;
    }

    /** A party that the pack has declared. */
    String party(Node.Scalar word) {
        if (unknown(parties, word)) {
            faults.add(
                    word,
                    "unknown party " + Printable.quoted(word.text()),
                    new Nearest(parties).expected(word.text(), "a party declared under parties"));
        }
        return word.text();
    }

    String event(Node.Scalar word) {
        return known("event", vocabulary.events().keySet(), word);
    }

    String state(Node.Scalar word) {
        return known("state", vocabulary.states().keySet(), word);
    }

    String quantity(Node.Scalar word) {
        return known("quantity", vocabulary.quantities().keySet(), word);
    }

    String document(Node.Scalar word) {
        return known("document", vocabulary.documents().keySet(), word);
    }

    /** A code of whatever kind. */
    String any(Node.Scalar word) {
        List<String> all = Stream.of(
                        vocabulary.events().keySet(),
                        vocabulary.states().keySet(),
                        vocabulary.quantities().keySet(),
                        vocabulary.documents().keySet())
                .flatMap(Collection::stream)
                .sorted()
                .toList();
        if (unknown(all, word)) {
            faults.add(
                    word,
                    "unknown code " + Printable.quoted(word.text()),
                    new Nearest(all).expected(word.text(), "an event, state, quantity or document"));
        }
        return word.text();
    }

    /** The state's code, if it is known. */
    Optional<StateCode> stateCode(String state) {
        return Optional.ofNullable(vocabulary.states().get(state));
    }

    Optional<QuantityCode> quantityCode(String quantity) {
        return Optional.ofNullable(vocabulary.quantities().get(quantity));
    }

    /** A value of a state, as it is written. */
    String value(String state, Node.Scalar word) {
        stateCode(state)
                .filter(code -> word.kind() != Node.Kind.NOTHING && !code.admits(word.text()))
                .ifPresent(code -> {
                    String expected = code.values().isEmpty()
                            ? "expected a country such as GB (ISO 3166-1 alpha-2), or XA to XZ"
                            : new Nearest(code.values().stream().sorted().toList())
                                    .expected(word.text(), "a value of " + state);
                    faults.add(word, "unknown value " + Printable.quoted(word.text()) + " of " + state, expected);
                });
        return word.text();
    }

    /** Whether a quantity can have that value. */
    void checkQuantity(String quantity, BigDecimal value, Node.Scalar word) {
        quantityCode(quantity)
                .filter(code -> !code.admits(value))
                .ifPresent(code -> faults.add(
                        word,
                        quantity + " cannot be " + Printable.of(word.text(), 40),
                        "expected " + (code.whole() ? "a whole number" : "a number") + bounds(code)));
    }

    private static String bounds(QuantityCode code) {
        String least = code.atLeast() == null ? "" : " from " + code.atLeast().toPlainString();
        String most = code.atMost() == null ? "" : " up to " + code.atMost().toPlainString();
        return least + most;
    }

    private String known(String kind, Collection<String> codes, Node.Scalar word) {
        if (unknown(codes, word)) {
            faults.add(
                    word, "unknown " + kind + " " + Printable.quoted(word.text()), expected(kind, codes, word.text()));
        }
        return word.text();
    }

    /** What could not be read at all is told elsewhere. */
    private static boolean unknown(Collection<String> codes, Node.Scalar word) {
        return word.kind() != Node.Kind.NOTHING && !codes.contains(word.text());
    }

    private String expected(String kind, Collection<String> codes, String word) {
        Map<String, Predicate<String>> kinds = new TreeMap<>(Map.of(
                "event", vocabulary.events()::containsKey,
                "state", vocabulary.states()::containsKey,
                "quantity", vocabulary.quantities()::containsKey,
                "document", vocabulary.documents()::containsKey));
        for (Map.Entry<String, Predicate<String>> other : kinds.entrySet()) {
            if (other.getValue().test(word)) {
                return "expected the key " + other.getKey() + " for it: it is a code of that kind";
            }
        }
        String article = kind.equals("event") ? "an " : "a ";
        return new Nearest(codes.stream().sorted().toList())
                .expected(word, article + kind + " of the vocabulary or of the pack's codes");
    }
}
