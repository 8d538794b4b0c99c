package org.besa.continuity.codes;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.besa.continuity.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * The codes that case files may use: the shipped list plus what the loaded packs declare. A code that is not here is a fault, never
 * ignored.
 */
public record Vocabulary(
        Map<String, EventCode> events,
        Map<String, StateCode> states,
        Map<String, QuantityCode> quantities,
        Map<String, DocumentCode> documents) {
    public Vocabulary {
        events = Map.copyOf(events);
        states = Map.copyOf(states);
        quantities = Map.copyOf(quantities);
        documents = Map.copyOf(documents);
    }

    /**
     * An event that facts may record.
     *
     * @param plain the question to ask about it
     * @param after the event without which it cannot have come, or null: while that is not recorded either, that is the question to ask
     */
    public record EventCode(Plain plain, @Nullable String after) {
        public EventCode {
            Objects.requireNonNull(plain, "plain is null");
        }
    }

    /**
     * A state that facts may record.
     *
     * @param values the values that exist; empty: a country (ISO 3166-1 alpha-2, or XA to XZ for invented ones)
     * @param confirmAfter how long a recorded value may go unconfirmed before results name it; null: it does not age
     * @param lifelong a fact of it needs no first day
     */
    public record StateCode(Set<String> values, @Nullable Period confirmAfter, boolean lifelong, Plain plain) {
        public StateCode {
            values = Set.copyOf(values);
            Objects.requireNonNull(plain, "plain is null");
        }

        public boolean admits(String value) {
            return values.isEmpty() ? country(value) : values.contains(value);
        }

        private static boolean country(String value) {
            return value.matches("X[A-Z]")
                    || Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)
                            .contains(value);
        }
    }

    /**
     * A quantity that facts may record.
     *
     * @param whole only whole numbers exist
     * @param atLeast the smallest value (inclusive), or null
     * @param atMost the largest value (inclusive), or null
     * @param confirmAfter how long a recorded value may go unconfirmed before results name it; null: it does not age
     * @param lifelong a fact of it needs no first day
     */
    public record QuantityCode(
            boolean whole,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost,
            @Nullable Period confirmAfter,
            boolean lifelong,
            Plain plain) {
        public QuantityCode {
            Objects.requireNonNull(plain, "plain is null");
        }

        public boolean admits(BigDecimal value) {
            return (!whole || value.stripTrailingZeros().scale() <= 0)
                    && (atLeast == null || value.compareTo(atLeast) >= 0)
                    && (atMost == null || value.compareTo(atMost) <= 0);
        }
    }

    /**
     * A kind of paper.
     *
     * @param serves needs that are delivered by holding it, for example {@code travel-document}
     * @param confirmAfter how long its recorded state may go unconfirmed before results name it; null: it does not age
     */
    public record DocumentCode(Set<Need> serves, @Nullable Period confirmAfter, Plain plain) {
        public DocumentCode {
            serves = Set.copyOf(serves);
            Objects.requireNonNull(plain, "plain is null");
        }
    }

    /** This vocabulary and another; a code that both have keeps this one's meaning. */
    public Vocabulary with(Vocabulary more) {
        return new Vocabulary(
                merged(events, more.events),
                merged(states, more.states),
                merged(quantities, more.quantities),
                merged(documents, more.documents));
    }

    /** Codes of the documents that deliver a need by being held. */
    public Set<String> serving(Need need) {
        Set<String> serving = new HashSet<>();
        documents.forEach((code, document) -> {
            if (document.serves().contains(need)) {
                serving.add(code);
            }
        });
        return serving;
    }

    /** Needs that a document delivers by being held. */
    public Set<Need> servedBy(String document) {
        DocumentCode code = documents.get(document);
        return code == null ? Set.of() : code.serves();
    }

    /** What a code asks or says in plain words, whatever its kind. */
    public Optional<Plain> plain(String code) {
        if (states.containsKey(code)) {
            return Optional.of(states.get(code).plain());
        }
        if (documents.containsKey(code)) {
            return Optional.of(documents.get(code).plain());
        }
        if (quantities.containsKey(code)) {
            return Optional.of(quantities.get(code).plain());
        }
        return Optional.ofNullable(events.get(code)).map(EventCode::plain);
    }

    private static <T> Map<String, T> merged(Map<String, T> first, Map<String, T> second) {
        Map<String, T> all = new TreeMap<>(second);
        all.putAll(first);
        return all;
    }
}
