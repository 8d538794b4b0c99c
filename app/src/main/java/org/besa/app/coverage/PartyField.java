package org.besa.app.coverage;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.besa.app.face.Choice;
import org.besa.app.face.Form;
import org.besa.continuity.codes.Plain;

/**
 * The two fields of a form that say who: a party of the rules by which the case is judged, or somebody else by name.
 *
 * @param chosen the field of the party
 * @param named the field of the name
 * @param parties names by code; where there are none, only the name is asked
 * @param hidden codes of those who are not offered to be chosen; they can be named
 */
public record PartyField(String chosen, String named, Map<String, Plain> parties, Set<String> hidden) {
    private static final String OTHER = "other";

    /** Copies the parties. */
    public PartyField {
        parties = Map.copyOf(parties);
        hidden = Set.copyOf(hidden);
    }

    PartyField(String chosen, String named, Map<String, Plain> parties) {
        this(chosen, named, parties, Set.of());
    }

    /**
     * The fields, in the order in which they are asked.
     *
     * @param label finished words
     * @param hint finished words, or empty
     */
    public List<FactField> fields(String label, String hint, boolean optional, FactWords words) {
        if (hidden.containsAll(parties.keySet())) {
            return List.of(new FactField(named, label, hint, List.of(), optional, false));
        }
        Collator order = Collator.getInstance(words.words().language().locale());
        List<Choice> choices = new ArrayList<>(parties.entrySet().stream()
                .filter(party -> !hidden.contains(party.getKey()))
                .map(party -> Choice.of(party.getKey(), words.plain(party.getValue())))
                .sorted((one, other) -> order.compare(one.label(), other.label()))
                .toList());
        choices.add(Choice.of(OTHER, words.words().say("coverage.party.other")));
        String name = words.words().say("coverage.party.named");
        return List.of(
                new FactField(chosen, label, hint, choices, optional, false),
                new FactField(named, name, "", List.of(), true, false));
    }

    /**
     * The form with this party, or name, or nobody where it is empty.
     *
     * @param words by which who is not offered is named
     */
    public Form filled(Form form, String party, FactWords words) {
        Plain name = parties.get(party);
        return name != null && hidden.contains(party)
                ? form.with(chosen, OTHER).with(named, words.plain(name))
                : filled(form, party);
    }

    Form filled(Form form, String party) {
        if (party.isEmpty()) {
            return form;
        }
        return parties.containsKey(party)
                ? form.with(chosen, party)
                : form.with(chosen, OTHER).with(named, party);
    }

    /**
     * The code of a party, or a name; who writes a party's name means that party.
     *
     * @param needed whether it is a fault if nobody is named
     * @return empty where nobody is named, or with a fault
     */
    public String read(FactReader read, boolean needed) {
        String choice = read.sent(chosen);
        String name = read.text(named);
        if (parties.containsKey(choice)) {
            if (!name.isEmpty()) {
                read.fault(named, read.words().say("coverage.fault.twoParties"));
            }
            return choice;
        }
        if (name.isEmpty() && (needed || choice.equals(OTHER))) {
            boolean asked = hidden.containsAll(parties.keySet()) || choice.equals(OTHER);
            read.fault(asked ? named : chosen, read.words().say("coverage.fault.noParty"));
        }
        return parties.entrySet().stream()
                .filter(party -> isCalled(party.getValue(), name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }

    private static boolean isCalled(Plain party, String name) {
        return Stream.of(party.en(), party.sq(), party.fa()).anyMatch(name::equalsIgnoreCase);
    }
}
