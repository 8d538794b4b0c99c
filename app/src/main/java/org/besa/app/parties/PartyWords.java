package org.besa.app.parties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.besa.app.cases.Content;
import org.besa.app.cases.People;
import org.besa.app.cases.Told;
import org.besa.app.face.Choice;
import org.besa.app.face.DayPair;
import org.besa.app.face.Words;
import org.besa.seal.value.OpaqueId;

/** Parties and bars in one language. */
public record PartyWords(Register register, Words words) {
    /** What a party is called. */
    public String name(String party) {
        return register.name(party, words.language());
    }

    /** An entry of the register, line by line. */
    public List<Told> told(Content content, People people) {
        return switch (content) {
            case Party party -> told(party, people);
            case OrganisationBar all -> {
                List<Told> told = new ArrayList<>(told(all.bar()));
                told.add(new Told(
                        words.say("parties.step"),
                        words.say("parties.step." + all.step().code())));
                yield told;
            }
            case Bar bar -> told(bar);
            default -> throw new IllegalArgumentException("not of this room: " + content.getClass());
        };
    }

    /** A bar, line by line. */
    public List<Told> told(Bar bar) {
        List<Told> told = new ArrayList<>();
        told.add(new Told(words.say("parties.bar.party"), name(bar.party())));
        text(told, "parties.bar.reason", bar.reason());
        return told;
    }

    /**
     * A party, line by line; the name comes first.
     *
     * @param people who checked it
     */
    public List<Told> told(Party party, People people) {
        List<Told> told = new ArrayList<>();
        told.add(new Told(words.say("parties.names"), String.join(" · ", party.names())));
        told.add(new Told(words.say("parties.code"), party.code()));
        text(
                told,
                "parties.roles",
                party.roles().stream()
                        .map(role -> words.say("parties.role." + role.code()))
                        .collect(Collectors.joining(" · ")));
        text(told, "parties.country", party.country());
        text(told, "parties.office", party.office());
        text(told, "parties.address", party.address());
        text(told, "parties.phone", party.phone());
        text(told, "parties.mail", party.mail());
        if (party.answers() > 0) {
            told.add(new Told(words.say("parties.answers"), words.say("parties.answers.days", party.answers())));
        }
        party.verifiedOn()
                .ifPresent(day -> told.add(new Told(
                        words.say("parties.verified"),
                        words.say("parties.verified.by", day(day), people.name(new OpaqueId(party.verifiedBy()))))));
        return told;
    }

    private String day(LocalDate day) {
        DayPair pair = words.days().day(day);
        return pair.first() + " (" + pair.second() + ")";
    }

    private void text(List<Told> told, String key, String text) {
        if (!text.isEmpty()) {
            told.add(new Told(words.say(key), text));
        }
    }

    /** All parties that can be named, by name; of several with one name each with its code, for whoever bars the wrong one harms somebody. */
    public List<Choice> choices() {
        Map<String, String> all = register.choices(words.language());
        Map<String, Long> called =
                all.values().stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        return all.entrySet().stream()
                .map(each -> Choice.of(
                        each.getKey(),
                        called.getOrDefault(each.getValue(), 0L) > 1
                                ? words.say("parties.choice", each.getValue(), each.getKey())
                                : each.getValue()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** As what a party is met. */
    public List<Choice> roles() {
        return List.of(PartyRole.values()).stream()
                .map(role -> Choice.of(role.code(), words.say("parties.role." + role.code())))
                .toList();
    }
}
