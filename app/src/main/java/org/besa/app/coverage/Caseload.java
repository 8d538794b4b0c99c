package org.besa.app.coverage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.besa.app.face.Language;
import org.besa.app.face.Lately;
import org.besa.app.parties.Barred;
import org.besa.app.parties.Register;
import org.besa.app.vault.CaseMemory.Known;
import org.besa.continuity.codes.Cover;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.rules.RulePack;
import org.besa.seal.value.OpaqueId;

/** All open cases that somebody sees, looked over once, for every page that is asked for until something changes. */
final class Caseload {
    private static final int ANSWERS = 16;
    private static final int ROWS = 400;

    private static final int SOON = 30;
    private static final int WEEK = 7;

    private final List<Known<Outline>> remembered;
    private final Setting setting;
    private final List<Known<Outline>> all;
    private final List<Person> people;
    private final List<Person> byUrgency;
    private final List<Person> byNextLoss;
    private final List<Person> due;
    private final Totals totals;
    private final Awaited awaited;
    private final Lately<BoardSearch, List<Person>> found = new Lately<>(ANSWERS);
    private final Lately<Supposed, List<WhatIfPick.Affected>> affected = new Lately<>(ANSWERS);
    private final Lately<Told, BoardSaid> said = new Lately<>(ROWS);

    /**
     * What counts for all cases.
     *
     * @param register by which it is said to whom nothing may go
     * @param own the organisation's packs
     */
    record Setting(LocalDate today, Register register, List<RulePack> own) {
        Setting {
            own = List.copyOf(own);
        }

        /** Each by the rules that count for it, with what it comes to: computed on all processors where it is not yet. */
        List<Known<Outline>> computed(List<Known<Outline>> remembered, Lawbook law) {
            List<Known<Outline>> all =
                    remembered.stream().map(known -> ruled(known, law)).toList();
            all.parallelStream().forEach(known -> known.made().on(today));
            return all;
        }

        private Known<Outline> ruled(Known<Outline> known, Lawbook law) {
            Outline made = known.made().ruledBy(own, law::judge);
            return made == known.made() ? known : new Known<>(known.id(), known.team(), known.serves(), made);
        }
    }

    /**
     * Somebody, and what their case comes to.
     *
     * @param outlook without those who are barred in the case among those who owe
     */
    record Person(Known<Outline> known, Outlook outlook, Outlook.Rank rank) {
        OpaqueId id() {
            return known.id();
        }
    }

    /**
     * All of them in numbers.
     *
     * @param people how many
     * @param due deadlines within a week
     * @param missing people who lack something today
     * @param losing people who lose something within thirty days
     * @param withholding to how many people somebody owes what does not come, by code
     * @param bearers codes of all who owe anything to anybody
     */
    record Totals(
            int people,
            long due,
            long missing,
            long losing,
            Cliff cliff,
            Map<String, Integer> withholding,
            Set<String> bearers) {
        Totals {
            withholding = Map.copyOf(withholding);
            bearers = Set.copyOf(bearers);
        }
    }

    /**
     * What can be supposed.
     *
     * @param events codes of the events for which any of them waits, in the order of codes
     * @param packs titles of the rules by which any of them is judged, by id
     */
    record Awaited(List<String> events, SortedMap<String, Plain> packs) {}

    /**
     * Computes what is not computed yet, on all processors.
     *
     * @param remembered each by the rules that were chosen for it alone
     */
    Caseload(List<Known<Outline>> remembered, Setting setting, Lawbook law) {
        this.remembered = remembered;
        this.setting = setting;
        this.all = setting.computed(remembered, law);
        Map<Outline.Bars, Predicate<String>> barred = new HashMap<>();
        all.forEach(known -> barred.computeIfAbsent(
                known.made().bars(), bars -> bars.with(setting.register()).remembering()));
        this.people = all.stream()
                .map(known -> person(known, barred.getOrDefault(known.made().bars(), _ -> false)))
                .toList();
        this.byUrgency = sorted(Outlook.Rank.BY_URGENCY);
        this.byNextLoss = sorted(Outlook.Rank.BY_NEXT_LOSS);
        this.due = people.stream()
                .flatMap(person ->
                        person.outlook().nextDue(BoardPick.DUE_DAYS).map(day -> Map.entry(day, person)).stream())
                .sorted(Map.Entry.<LocalDate, Person>comparingByKey()
                        .thenComparing(each -> each.getValue().id()))
                .limit(BoardPick.DUES)
                .map(Map.Entry::getValue)
                .toList();
        this.totals = sum();
        this.awaited = await();
    }

    private Person person(Known<Outline> known, Predicate<String> barred) {
        Outlook outlook = known.made().on(today());
        return new Person(known, outlook.without(barred), outlook.rank());
    }

    private List<Person> sorted(Comparator<Outlook.Rank> order) {
        return people.stream()
                .sorted(Comparator.comparing(Person::rank, order).thenComparing(Person::id))
                .toList();
    }

    /** Whether it was made of exactly these; where nothing has changed they come in the very same list, and nobody compares them one by one. */
    boolean isOf(List<Known<Outline>> known, Setting by) {
        return remembered.equals(known) && setting.equals(by);
    }

    LocalDate today() {
        return setting.today();
    }

    /** Those of these ids, by id. */
    Map<OpaqueId, Known<Outline>> known(Set<OpaqueId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : all.stream()
                        .filter(known -> ids.contains(known.id()))
                        .collect(Collectors.toMap(Known::id, known -> known));
    }

    /** By id. */
    List<Person> people() {
        return people;
    }

    /** Whom to look at first. */
    List<Person> byUrgency() {
        return byUrgency;
    }

    /** Who loses something next. */
    List<Person> byNextLoss() {
        return byNextLoss;
    }

    /** Those with the nearest deadlines and ends, the nearest first. */
    List<Person> due() {
        return due;
    }

    Totals totals() {
        return totals;
    }

    Awaited awaited() {
        return awaited;
    }

    /** Those whom a search finds, in its order; on whichever page. */
    List<Person> found(BoardSearch search) {
        return found.of(search.onPage(1), asked -> asked.found(this));
    }

    /**
     * What the board says of a person besides the name. It is remembered unless the case bars somebody by a name, which is not.
     *
     * @param barred to whom nothing may go
     */
    BoardSaid said(Person person, Barred barred, FactWords facing) {
        Barred remembered = person.known().made().bars().with(setting.register());
        return barred.equals(remembered)
                ? said.of(
                        new Told(person.id(), facing.words().language()),
                        _ -> BoardSaid.of(person, remembered, today(), facing))
                : BoardSaid.of(person, barred, today(), facing);
    }

    /** Of whom, in which language. */
    private record Told(OpaqueId id, Language language) {}

    /** Those for whom something changes if that were so. */
    List<WhatIfPick.Affected> affected(Supposed supposed, Lawbook law) {
        return affected.of(supposed, asked -> WhatIfPick.affected(new Supposition(asked, law), all, today()));
    }

    private Totals sum() {
        LocalDate soon = today().plusDays(SOON);
        long due = 0;
        long missing = 0;
        long losing = 0;
        Map<String, Integer> withholding = new HashMap<>();
        Set<String> bearers = new HashSet<>();
        for (Person person : people) {
            Outlook outlook = person.outlook();
            due += outlook.due(WEEK).size();
            missing += person.rank().band() == 0 ? 1 : 0;
            losing += person.rank().nextLoss().isAfter(soon) ? 0 : 1;
            Set<String> theirs = new HashSet<>();
            for (Outlook.Stretch stretch : outlook.stretches()) {
                bearers.addAll(stretch.owedBy());
                if (stretch.cover() == Cover.WITHHELD && !stretch.from().isAfter(today())) {
                    theirs.addAll(stretch.owedBy());
                }
            }
            theirs.forEach(bearer -> withholding.merge(bearer, 1, Integer::sum));
        }
        Cliff cliff = Cliff.of(people.stream().map(Person::outlook).toList(), today());
        return new Totals(people.size(), due, missing, losing, cliff, withholding, bearers);
    }

    private Awaited await() {
        Set<String> events = new TreeSet<>();
        SortedMap<String, Plain> packs = new TreeMap<>();
        for (Person person : people) {
            events.addAll(person.outlook().waitsFor());
            person.known().made().judge().packs().forEach(pack -> packs.put(pack.id(), pack.title()));
        }
        return new Awaited(List.copyOf(events), packs);
    }
}
