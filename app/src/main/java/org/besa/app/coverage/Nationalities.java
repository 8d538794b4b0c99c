package org.besa.app.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.cases.CaseJson;
import org.besa.app.cases.Entry;
import org.besa.app.parties.Origins;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.OpenCase;

/** The countries that a person comes from: every nationality that stands recorded, of whatever time. */
final class Nationalities implements Origins {
    /** Its code in the shipped vocabulary. */
    private static final String NATIONALITY = "nationality";

    private final CaseJson json = new CaseJson();

    @Override
    public Set<String> of(OpenCase open) {
        return among(facts(open));
    }

    @Override
    public Set<String> ofTeam(OpenCase open) {
        return among(facts(open).stream()
                .filter(entry -> entry.compartment() == Compartment.MAIN)
                .toList());
    }

    private List<Entry<CaseFact>> facts(OpenCase open) {
        return open.current(FactKinds.FACT.code()).stream()
                .map(item -> json.entry(FactKinds.FACT, item))
                .toList();
    }

    /** The same, of facts that are read already: all that stand recorded now. */
    static Set<String> among(List<Entry<CaseFact>> facts) {
        return facts.stream()
                .filter(entry -> !entry.withdrawn())
                .flatMap(entry -> entry.content().stream())
                .flatMap(
                        fact -> fact instanceof CaseFact.WasSo was && was.code().equals(NATIONALITY)
                                ? Stream.of(was.value().toUpperCase(Locale.ROOT))
                                : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
