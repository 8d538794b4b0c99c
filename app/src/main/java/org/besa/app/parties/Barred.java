package org.besa.app.parties;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * To whom nothing may ever be sent or suggested in one case: whom the case bars, whom the organisation bars, and the authorities of the countries that the person comes
 * from, unless a lawyer or a coordinator has lifted that for the case.
 *
 * @param countries those that the person comes from, without those for which it is lifted: "XA"
 * @param ofCase codes or names of those whom the case bars
 * @param register knows the others, and by which names a party goes
 */
public record Barred(Set<String> countries, List<String> ofCase, Register register) {
    /** Copies both. */
    public Barred {
        countries = Set.copyOf(countries);
        ofCase = List.copyOf(ofCase);
    }

    /** Why a party is barred. */
    public enum Why {
        /** For this case. */
        CASE,
        /** For the whole organisation. */
        ORGANISATION,
        /** It is an authority of a country that the person comes from. */
        ORIGIN;

        /** As words know it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where nobody is barred. */
    public static Barred nobody() {
        return new Barred(Set.of(), List.of(), new Register(List.of(), List.of(), Map.of()));
    }

    /** Whether nobody is. */
    public boolean isEmpty() {
        return countries.isEmpty() && ofCase.isEmpty() && register.barred().isEmpty();
    }

    /**
     * Whether nothing may go to this party.
     *
     * @param party a code, a name, or a line in which a name stands, in any case
     */
    public boolean bars(String party) {
        return why(party).isPresent();
    }

    /** Why nothing may go to this party, written as {@link #bars} takes it; empty if something may. */
    public Optional<Why> why(String party) {
        if (Register.folded(party).isEmpty() || isEmpty()) {
            return Optional.empty();
        }
        Set<String> names = register.names(party);
        if (isAmong(ofCase, names)) {
            return Optional.of(Why.CASE);
        }
        if (isAmong(register.barred(), names)) {
            return Optional.of(Why.ORGANISATION);
        }
        return Collections.disjoint(register.countries(party), countries) ? Optional.empty() : Optional.of(Why.ORIGIN);
    }

    private boolean isAmong(List<String> bars, Set<String> names) {
        return bars.stream()
                .anyMatch(bar -> register.namesOfOne(bar).stream()
                        .anyMatch(barred -> names.stream().anyMatch(name -> Register.holds(name, barred))));
    }

    /** The same question, which remembers its answers: for whoever asks about few parties many times. */
    public Predicate<String> remembering() {
        Map<String, Boolean> answers = new HashMap<>();
        return isEmpty() ? _ -> false : party -> answers.computeIfAbsent(party, this::bars);
    }
}
