package org.besa.app.vault;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.besa.app.access.Account;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.app.access.Team;
import org.besa.seal.value.OpaqueId;

/** A house whose teams, case teams, exclusions and roles change by chance, beside a model of who reads what. */
final class RandomHistory {
    private final CaseMemory<List<String>> memory = MemoryOfNotes.fresh();
    private final CaseHouse house;
    private final WhoMaySee sights;
    private final SplittableRandom random;
    private final Map<OpaqueId, Caller> people = new TreeMap<>();
    private final Map<OpaqueId, Team> caseTeams = new TreeMap<>();
    private final Set<String> mates = new TreeSet<>();
    private final Map<String, Member> members = new TreeMap<>();
    private final Set<String> excluded = new TreeSet<>();

    RandomHistory(Path folder, SplittableRandom random) {
        this.house = new CaseHouse(folder);
        this.sights = new WhoMaySee(house.asApplication, house.transaction, house.leaves, house.cases);
        this.random = random;
        joined(house.mira, house.heron);
        joined(house.luan, house.heron);
        joined(house.drita, house.heron);
        joined(house.tarek, house.marsh);
        joined(house.besnik, house.marsh);
        Caller other = house.member("sokol", Role.COORDINATOR, house.elsewhere);
        joined(other, house.elsewhere);
        people.put(house.administrator.id(), house.signedIn(house.administrator));
        Account auditor = house.account("vera", Role.AUDITOR, house.organisation);
        people.put(auditor.id(), house.signedIn(auditor));
        for (Caller opener : List.of(house.mira, house.luan, house.besnik, other)) {
            Team team = house.teams.of(opener.account()).getFirst();
            OpaqueId id = house.cases.open(opener, team.id(), first -> {
                house.note(first, "main");
                first.put(OpaqueId.random(house.random), "place", Compartment.LOCATION, 0, CaseHouse.bytes("here"));
            });
            caseTeams.put(id, team);
            members.put(
                    pair(id, opener.account().id()), new Member(opener.account().id(), true, false));
        }
    }

    /** The model: the compartments of a case that somebody reads; none if they do not see it. */
    private Set<Compartment> reads(Caller who, OpaqueId of) {
        Account account = who.account();
        Team team = teamOf(of);
        Member member = members.get(pair(of, account.id()));
        Role role = account.role();
        boolean works = role == Role.CASEWORKER || role == Role.LAWYER || role == Role.COORDINATOR;
        boolean leads = role == Role.COORDINATOR && mates.contains(pair(team.id(), account.id()));
        Set<Compartment> readable = new TreeSet<>();
        if (works
                && account.state() == Account.State.ACTIVE
                && account.organisation().equals(team.organisation())
                && (member != null || leads)
                && !excluded.contains(pair(of, account.id()))) {
            readable.add(Compartment.MAIN);
            if (member != null && member.location()) {
                readable.add(Compartment.LOCATION);
            }
            if (member != null && member.privileged() && role == Role.LAWYER) {
                readable.add(Compartment.PRIVILEGED);
            }
        }
        return readable;
    }

    private void joined(Caller who, Team team) {
        people.put(who.account().id(), who);
        mates.add(pair(team.id(), who.account().id()));
    }

    String step() {
        OpaqueId whom = pick(people.keySet());
        OpaqueId of = pick(caseTeams.keySet());
        Team team = random.nextBoolean() ? house.heron : house.marsh;
        return switch (random.nextInt(8)) {
            case 0 -> joins(team, whom);
            case 1 -> {
                house.teams.remove(team.id(), whom);
                mates.remove(pair(team.id(), whom));
                yield "out of team " + whom;
            }
            case 2 -> changesRole(whom);
            case 3, 4 -> led(of, "serves", whom, put(whom));
            case 5 ->
                led(of, "leaves", whom, people -> {
                    people.remove(whom);
                    return () -> members.remove(pair(of, whom));
                });
            case 6 ->
                led(of, "excluded", whom, people -> {
                    people.exclude(whom);
                    return () -> excluded.add(pair(of, whom));
                });
            default ->
                led(of, "readmitted", whom, people -> {
                    people.readmit(whom);
                    return () -> excluded.remove(pair(of, whom));
                });
        };
    }

    /** Changes the database, and tells how the model changes. */
    private interface Deed {
        Runnable done(CasePeople people);
    }

    private Deed put(OpaqueId whom) {
        Member member = new Member(whom, random.nextBoolean(), random.nextBoolean());
        return people -> {
            people.put(member);
            return () -> {};
        };
    }

    private String led(OpaqueId of, String what, OpaqueId whom, Deed deed) {
        Optional<Caller> leader = people.values().stream()
                .filter(who -> who.account().role() == Role.COORDINATOR
                        && mates.contains(pair(teamOf(of).id(), who.account().id()))
                        && !reads(who, of).isEmpty())
                .findFirst();
        boolean colleague =
                person(whom).account().organisation().equals(teamOf(of).organisation());
        if (leader.isEmpty() || !colleague) {
            return "nobody leads " + of;
        }
        house.cases
                .change(leader.get(), of, CaseHouse.CHANGE, open -> {
                    Runnable done = deed.done(open.people());
                    Optional<Member> now = open.people().members().stream()
                            .filter(member -> member.account().equals(whom))
                            .findFirst();
                    return (Runnable) () -> {
                        now.ifPresent(member -> members.put(pair(of, whom), member));
                        done.run();
                    };
                })
                .run();
        return what + " " + whom + " in " + of;
    }

    private String joins(Team team, OpaqueId whom) {
        if (!person(whom).account().organisation().equals(team.organisation())) {
            return "works elsewhere";
        }
        house.teams.add(team.id(), whom);
        mates.add(pair(team.id(), whom));
        return "into team " + whom;
    }

    private String changesRole(OpaqueId whom) {
        if (whom.equals(house.administrator.id())) {
            return "the last administrator stays";
        }
        Account before = person(whom).account();
        Role role = List.of(Role.CASEWORKER, Role.LAWYER, Role.COORDINATOR, Role.COORDINATOR, Role.AUDITOR)
                .get(random.nextInt(5));
        people.put(whom, house.signedIn(house.accounts.changeRole(before, role)));
        return role.code() + " " + whom;
    }

    /** Somebody, by chance. */
    void compare() {
        compare(person(pick(people.keySet())));
    }

    /** Everybody. */
    void compareAll() {
        people.values().forEach(this::compare);
    }

    private void compare(Caller who) {
        Set<OpaqueId> visible = visible(who);
        assertThat(house.cohort.mine(who).stream().map(CaseRow::id))
                .as("cohort")
                .containsExactlyElementsOf(visible);
        assertThat(house.cases
                        .browse(who, CaseHouse.READ, Set.of(), OpenCase::id)
                        .opened())
                .as("browse")
                .containsExactlyElementsOf(visible);
        assertThat(MemoryOfNotes.look(house, who, memory, 1_000).known())
                .as("what is remembered, which is what the case holds for them today")
                .containsExactlyElementsOf(house.cases
                        .browse(
                                who,
                                CaseHouse.READ,
                                Set.of(CaseHouse.NOTE),
                                open -> new CaseMemory.Known<>(
                                        open.id(), open.team(), serves(who, open), CaseHouse.notes(open)))
                        .opened());
        assertThat(sql(who, "select id from besa.case_file order by id"))
                .as("plain SQL")
                .containsExactlyElementsOf(visible.stream().map(OpaqueId::hex).toList());
        assertThat(sql(who, "select case_id || ' ' || compartment from besa.sealed_item"))
                .as("items by plain SQL")
                .containsExactlyInAnyOrderElementsOf(items(who));
        OpaqueId of = pick(caseTeams.keySet());
        assertThat(house.sees(who, of))
                .as("CaseAccess")
                .isEqualTo(!reads(who, of).isEmpty());
        if (house.sees(who, of)) {
            assertThat(sights.ofCase(who, of).stream()
                            .filter(Sight::sees)
                            .collect(Collectors.toMap(Sight::account, Sight::compartments)))
                    .as("who may see")
                    .isEqualTo(people.values().stream()
                            .filter(each -> !reads(each, of).isEmpty())
                            .collect(Collectors.toMap(each -> each.account().id(), each -> reads(each, of))));
        }
    }

    private static boolean serves(Caller who, OpenCase open) {
        return open.people().members().stream()
                .anyMatch(member -> member.account().equals(who.account().id()));
    }

    Set<OpaqueId> visible(Caller who) {
        return caseTeams.keySet().stream()
                .filter(of -> !reads(who, of).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> items(Caller who) {
        List<String> items = new ArrayList<>();
        caseTeams
                .keySet()
                .forEach(of -> reads(who, of).stream()
                        .filter(compartment -> compartment != Compartment.PRIVILEGED)
                        .forEach(compartment -> items.add(of + " " + compartment.code())));
        return items;
    }

    private List<String> sql(Caller who, String query) {
        return house.inSession(
                Optional.of(who.token().text()),
                database -> database.sql(query).query(String.class).list());
    }

    /** How many cases people see, all together. */
    int seen() {
        return people.values().stream().mapToInt(who -> visible(who).size()).sum();
    }

    private Team teamOf(OpaqueId of) {
        return requireNonNull(caseTeams.get(of));
    }

    private Caller person(OpaqueId id) {
        return requireNonNull(people.get(id));
    }

    private OpaqueId pick(Set<OpaqueId> from) {
        return List.copyOf(from).get(random.nextInt(from.size()));
    }

    private static String pair(OpaqueId one, OpaqueId other) {
        return one + " " + other;
    }
}
