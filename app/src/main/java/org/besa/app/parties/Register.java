package org.besa.app.parties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.besa.app.cases.Entry;
import org.besa.app.cases.SearchText;
import org.besa.app.face.Language;
import org.besa.continuity.codes.Plain;
import org.jspecify.annotations.Nullable;

/**
 * The parties of an organisation with those of the rules, and whom the organisation has barred: all by which a party is known. Case, accents and punctuation make no
 * difference, and neither does the language of a name.
 */
public final class Register {
    private static final Pattern OF_COUNTRY = Pattern.compile("([a-z]{2})\\..+");
    /** A shorter name is looked for only as a whole: it stands in too many others. */
    private static final int TELLING = 4;

    private final List<Entry<Party>> parties;
    private final List<Entry<OrganisationBar>> bars;
    private final Map<String, Plain> ofRules;
    private final List<Known> known;
    private final Map<String, List<Known>> byName = new HashMap<>();

    /**
     * @param parties withdrawn ones too
     * @param bars all that ever were
     * @param ofRules names by code
     */
    public Register(List<Entry<Party>> parties, List<Entry<OrganisationBar>> bars, Map<String, Plain> ofRules) {
        this.parties = List.copyOf(parties);
        this.bars = List.copyOf(bars);
        this.ofRules = Map.copyOf(ofRules);
        this.known = known();
        known.forEach(each -> each.names()
                .forEach(name ->
                        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(each)));
    }

    /**
     * One party, as far as anybody knows it.
     *
     * @param names its code and names, folded
     * @param countries of which it is an authority
     */
    private record Known(String code, Set<String> names, Set<String> countries) {
        boolean isNamedIn(String text) {
            return names.stream().anyMatch(name -> holds(text, name));
        }
    }

    /** Two of the same entries say the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Register that
                        && parties.equals(that.parties)
                        && bars.equals(that.bars)
                        && ofRules.equals(that.ofRules));
    }

    @Override
    public int hashCode() {
        return Objects.hash(parties, bars, ofRules);
    }

    private List<Known> known() {
        Map<String, Known> all = new TreeMap<>();
        ofRules.forEach((code, plain) -> add(all, code, List.of(plain.en(), plain.sq(), plain.fa()), ""));
        standing()
                .forEach(entry ->
                        entry.content().ifPresent(party -> add(all, party.code(), party.names(), party.country())));
        return List.copyOf(all.values());
    }

    /** What the code says about the country always counts: nobody lifts a bar by writing something else into the register. */
    private static void add(Map<String, Known> all, String code, List<String> names, String country) {
        Known one = all.computeIfAbsent(code, _ -> new Known(code, new LinkedHashSet<>(), new LinkedHashSet<>()));
        Stream.concat(Stream.of(code), names.stream())
                .map(Register::folded)
                .filter(name -> !name.isEmpty())
                .forEach(one.names()::add);
        countryOf(code).ifPresent(one.countries()::add);
        if (!country.isEmpty()) {
            one.countries().add(country);
        }
    }

    private static Optional<String> countryOf(String code) {
        Matcher matcher = OF_COUNTRY.matcher(code);
        return matcher.matches() ? Optional.of(matcher.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    static String folded(String written) {
        return SearchText.of(written).text();
    }

    /** Whether a name stands in a text as whole words. */
    static boolean holds(String text, String name) {
        return text.equals(name) || (name.length() >= TELLING && (" " + text + " ").contains(" " + name + " "));
    }

    private Collection<Known> meant(String written) {
        String text = folded(written);
        Set<Known> meant = new LinkedHashSet<>(byName.getOrDefault(text, List.of()));
        if (!Party.isCode(written)) {
            known.stream().filter(each -> each.isNamedIn(text)).forEach(meant::add);
        }
        return meant;
    }

    /** What was written, and all by which the parties that it may mean are known; folded. */
    Set<String> names(String written) {
        Set<String> names = new LinkedHashSet<>();
        names.add(folded(written));
        meant(written).forEach(each -> names.addAll(each.names()));
        return names;
    }

    /** All by which exactly this party is known; folded. */
    Set<String> namesOfOne(String party) {
        Set<String> names = new LinkedHashSet<>();
        names.add(folded(party));
        byName.getOrDefault(folded(party), List.of()).forEach(each -> names.addAll(each.names()));
        return names;
    }

    /** The countries of which what was written may be an authority. */
    Set<String> countries(String written) {
        Set<String> countries = new LinkedHashSet<>();
        countryOf(written.strip().toLowerCase(Locale.ROOT)).ifPresent(countries::add);
        meant(written).forEach(each -> countries.addAll(each.countries()));
        return countries;
    }

    /** The code of a party that is called so; what was written where nobody knows one. */
    public String codeOr(String written) {
        return byName.getOrDefault(folded(written), List.of()).stream()
                .map(Known::code)
                .findFirst()
                .orElse(written);
    }

    /** What a party is called in a language: as the rules name it, else as the register does, else as it was written. */
    public String name(String party, Language language) {
        Plain plain = ofRules.get(party);
        if (plain != null) {
            return switch (language) {
                case EN -> plain.en();
                case SQ -> plain.sq();
                case FA -> plain.fa();
            };
        }
        return standing().stream()
                .flatMap(entry -> entry.content().stream())
                .filter(each -> each.code().equals(party))
                .map(Party::name)
                .findFirst()
                .orElse(party);
    }

    /** Codes and names of all parties that can be chosen from, in a language. */
    public Map<String, String> choices(Language language) {
        Map<String, String> choices = new LinkedHashMap<>();
        known.forEach(each -> choices.put(each.code(), name(each.code(), language)));
        return choices;
    }

    /** Those of the rules that the register does not have so far, names by code. */
    public Map<String, Plain> missing() {
        Map<String, Plain> missing = new TreeMap<>(ofRules);
        standing().forEach(entry -> entry.content().map(Party::code).ifPresent(missing::remove));
        return missing;
    }

    /** Those of the register that count. */
    public List<Entry<Party>> standing() {
        return parties.stream().filter(entry -> !entry.withdrawn()).toList();
    }

    /** Those that were taken back. */
    public List<Entry<Party>> withdrawn() {
        return parties.stream().filter(Entry::withdrawn).toList();
    }

    /** All that ever were asked for. */
    public List<Entry<OrganisationBar>> bars() {
        return bars;
    }

    /** Codes or names of those whom the organisation has barred. */
    public List<String> barred() {
        return bars.stream()
                .flatMap(entry -> entry.content().stream())
                .filter(OrganisationBar::stands)
                .map(bar -> bar.bar().party())
                .toList();
    }

    /** How many entries cannot be read: who is barred by one of them, nobody knows. */
    public long unreadable() {
        return Stream.concat(parties.stream(), bars.stream())
                .filter(entry -> entry.envelope().isEmpty())
                .count();
    }
}
