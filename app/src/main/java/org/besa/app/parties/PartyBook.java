package org.besa.app.parties;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.access.Account;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.app.cases.CaseJson;
import org.besa.app.cases.CaseReading;
import org.besa.app.cases.Casebook;
import org.besa.app.cases.Content;
import org.besa.app.cases.Draft;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.cases.Kind;
import org.besa.app.cases.PersonName;
import org.besa.app.cases.ShelfItems;
import org.besa.app.face.Lately;
import org.besa.app.face.NotThere;
import org.besa.app.vault.CaseAccess;
import org.besa.app.vault.OpenCase;
import org.besa.app.vault.OpenShelf;
import org.besa.app.vault.SealedItem;
import org.besa.app.vault.Shelf;
import org.besa.app.vault.Written;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;

/** The register of parties and barred recipients, read and written through {@link Shelf} and {@link CaseAccess}. Nothing is overwritten. */
public final class PartyBook {
    private static final Action READ = new Action("party.read");
    private static final Action WRITE = new Action("party.write");
    private static final Action WITHDRAW = new Action("party.withdraw");
    private static final Action UNDO = new Action("party.undo");
    private static final Action HISTORY = new Action("party.history");
    private static final Action OF_CASE = new Action("case.barred");
    private static final Action BAR = new Action("barred.change");
    private static final Action LIFT = new Action("origin.lifted");
    private static final Action BAR_AGAIN = new Action("origin.barred");
    private static final int REGISTERS = 16;
    private static final Set<String> KINDS = Set.of(PartyKinds.PARTY.code(), PartyKinds.FOR_ALL.code());

    private final CaseAccess cases;
    private final Shelf shelf;
    private final Casebook book;
    private final RuleParties rules;
    private final Origins origins;
    private final SecureRandom random;
    private final Clock clock;
    private final CaseJson json = new CaseJson();
    private final CaseReading reading = new CaseReading(json, List.of());

    /** What a revision says never changes; which there are is asked of the database each time. */
    private final Lately<List<Written>, Register> registers = new Lately<>(REGISTERS);

    PartyBook(
            CaseAccess cases,
            Shelf shelf,
            Casebook book,
            RuleParties rules,
            Origins origins,
            SecureRandom random,
            Clock clock) {
        this.cases = cases;
        this.shelf = shelf;
        this.book = book;
        this.rules = rules;
        this.origins = origins;
        this.random = random;
        this.clock = clock;
    }

    /** The register of the caller's organisation, and whom it bars. */
    public Register register(Caller caller) {
        return shelf.read(caller, READ, this::register);
    }

    /** The same, where the shelf is open already. */
    public Register register(OpenShelf open) {
        return registers.of(open.revisions(KINDS), _ -> read(open));
    }

    private Register read(OpenShelf open) {
        Map<String, List<SealedItem>> items = open.current(KINDS);
        return new Register(entries(items, PartyKinds.PARTY), entries(items, PartyKinds.FOR_ALL), rules.named());
    }

    private <T extends Content> List<Entry<T>> entries(Map<String, List<SealedItem>> items, Kind<T> kind) {
        return items.getOrDefault(kind.code(), List.of()).stream()
                .map(item -> json.entry(kind, item))
                .sorted(Comparator.comparing(PartyBook::at).reversed())
                .toList();
    }

    private static Instant at(Entry<?> entry) {
        return entry.envelope().<Instant>map(Envelope::at).orElse(Instant.MAX);
    }

    /** To whom nothing may go in a case: the one question to ask before anything is sent or suggested. */
    public Barred barred(Caller caller, OpaqueId caseId) {
        return cases.read(caller, caseId, OF_CASE, open -> barred(open, register(open.shelf())));
    }

    /** The same, where the case is open already. */
    public Barred barred(OpenCase open, Register register) {
        return barred(open, register, barredCountries(open, origins.of(open)));
    }

    /** Those of the countries from which a person comes whose authorities are barred: nobody has lifted that for the case. */
    public Set<String> barredCountries(OpenCase open, Set<String> countries) {
        Set<String> barred = new HashSet<>(countries);
        lifted(open).stream()
                .filter(entry -> !entry.withdrawn())
                .flatMap(entry -> entry.content().stream())
                .forEach(lifted -> barred.remove(lifted.country()));
        return Set.copyOf(barred);
    }

    private List<Entry<Lifted>> lifted(OpenCase open) {
        return open.current(PartyKinds.LIFTED.code()).stream()
                .map(item -> json.entry(PartyKinds.LIFTED, item))
                .sorted(Comparator.<Entry<Lifted>, Instant>comparing(PartyBook::at)
                        .reversed())
                .toList();
    }

    /** The same, where it is known already of which countries the authorities are barred. */
    public Barred barred(OpenCase open, Register register, Set<String> countries) {
        return new Barred(
                countries,
                entries(open).stream()
                        .filter(entry -> !entry.withdrawn())
                        .flatMap(entry -> entry.content().stream())
                        .map(Bar::party)
                        .toList(),
                register);
    }

    /** Codes of those whom a case bars; those who have none are not among them. For whoever may remember codes and nothing else. */
    public Set<String> barredCodes(OpenCase open) {
        return entries(open).stream()
                .filter(entry -> !entry.withdrawn())
                .flatMap(entry -> entry.content().stream())
                .map(Bar::party)
                .filter(Party::isCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Entry<Bar>> entries(OpenCase open) {
        return open.current(PartyKinds.BARRED.code()).stream()
                .map(item -> json.entry(PartyKinds.BARRED, item))
                .sorted(Comparator.<Entry<Bar>, Instant>comparing(PartyBook::at).reversed())
                .toList();
    }

    /**
     * Whom a case bars.
     *
     * @param called the person's name; empty if it cannot be read
     * @param entries the last written first; withdrawn ones too
     * @param lifted for which countries it was lifted that their authorities are barred; the last written first, withdrawn ones too
     * @param liftable for which countries it can be lifted: not those of which only the lawyers know
     * @param draft what the caller was typing into the form
     */
    public record OfCase(
            OpaqueId id,
            String called,
            List<Entry<Bar>> entries,
            List<Entry<Lifted>> lifted,
            List<String> liftable,
            Barred barred,
            Optional<Draft> draft) {
        /** Those that count. */
        public List<Entry<Bar>> standing() {
            return entries.stream().filter(entry -> !entry.withdrawn()).toList();
        }

        /** Those that were taken back. */
        public List<Entry<Bar>> withdrawn() {
            return entries.stream().filter(Entry::withdrawn).toList();
        }

        /** How many cannot be read. */
        public long unreadable() {
            return Stream.concat(entries.stream(), lifted.stream())
                            .filter(entry -> entry.envelope().isEmpty())
                            .count()
                    + barred.register().unreadable();
        }
    }

    OfCase look(Caller caller, OpaqueId caseId) {
        return cases.read(caller, caseId, OF_CASE, this::ofCase);
    }

    private OfCase ofCase(OpenCase open) {
        return new OfCase(
                open.id(),
                reading.one(open, Kind.NAME)
                        .flatMap(Entry::content)
                        .map(PersonName::name)
                        .orElse(""),
                entries(open),
                lifted(open),
                barredCountries(open, origins.ofTeam(open)).stream().sorted().toList(),
                barred(open, register(open.shelf())),
                open.drafts().find(BarSheet.PLACE.code()).flatMap(json::draft));
    }

    /** Whether somebody may say that the authorities of a country are not barred in a case: lawyers and coordinators, who see it. */
    static boolean lifts(Account account) {
        return account.role() == Role.COORDINATOR || account.role() == Role.LAWYER;
    }

    private static void mustLift(Caller caller) {
        if (!lifts(caller.account())) {
            throw new NotThere();
        }
    }

    /**
     * Lifts for a case that the authorities of a country are barred; where that is lifted already, nothing changes.
     *
     * @throws NotThere if the caller may not, or nothing that the whole team reads says that the person comes from there
     */
    public void lift(Caller caller, OpaqueId caseId, Lifted lifted) {
        mustLift(caller);
        cases.change(caller, caseId, LIFT, open -> {
            if (!origins.ofTeam(open).contains(lifted.country())) {
                throw new NotThere();
            }
            if (standing(open, lifted.country()).isEmpty()) {
                put(
                        open,
                        OpaqueId.random(random),
                        0,
                        Envelope.of(caller.account().id(), clock.instant(), lifted));
            }
            return true;
        });
    }

    /**
     * Bars the authorities of a country again; where they are, nothing changes.
     *
     * @throws NotThere if the caller may not
     */
    public void barAgain(Caller caller, OpaqueId caseId, String country) {
        mustLift(caller);
        cases.change(caller, caseId, BAR_AGAIN, open -> {
            Instant now = clock.instant();
            standing(open, country)
                    .forEach(entry -> put(
                            open,
                            entry.id(),
                            entry.revision(),
                            entry.envelope()
                                    .orElseThrow()
                                    .again(caller.account().id(), now, true)));
            return true;
        });
    }

    private List<Entry<Lifted>> standing(OpenCase open, String country) {
        return lifted(open).stream()
                .filter(entry -> !entry.withdrawn())
                .filter(entry -> entry.content()
                        .filter(each -> each.country().equals(country))
                        .isPresent())
                .toList();
    }

    private void put(OpenCase open, OpaqueId item, long expected, Envelope<Lifted> envelope) {
        open.put(
                item,
                PartyKinds.LIFTED.code(),
                PartyKinds.LIFTED.compartment(),
                expected,
                json.bytes(PartyKinds.LIFTED, envelope));
    }

    /** Bars somebody for a case, at once. */
    public Written bar(Caller caller, OpaqueId caseId, Bar bar) {
        return book.add(caller, caseId, PartyKinds.BARRED, PartyKinds.BARRED.compartment(), bar, BarSheet.PLACE);
    }

    /** Asks to bar somebody for the whole organisation; it counts when another has confirmed it. It settles what the caller was typing there. */
    public Written propose(Caller caller, Bar bar) {
        return shelf.change(caller, BAR, open -> {
            open.discardDraft(PartyForms.BARRED.code());
            return forAll(open)
                    .add(
                            caller,
                            OpaqueId.random(random),
                            OrganisationBar.proposed(bar, caller.account().id()));
        });
    }

    /**
     * Takes the next step about a bar.
     *
     * @throws NotThere if there is no such bar, or the caller may not do that now
     * @throws org.besa.app.vault.Stale if there is a later revision than the expected one
     */
    public Written act(Caller caller, OpaqueId item, long expected, OrganisationBar.Act act) {
        return shelf.change(caller, BAR, open -> {
            Entry<OrganisationBar> current = forAll(open).last(item);
            if (current.revision() != expected) {
                // Refused, with what there is now, whatever the caller may do about that; were it ever written, it
                // would say the same again.
                return forAll(open).again(caller, current, expected, current.withdrawn());
            }
            OrganisationBar next = current.content()
                    .flatMap(bar -> bar.after(act, caller.account()))
                    .orElseThrow(NotThere::new);
            return forAll(open).rewrite(caller, item, expected, next);
        });
    }

    /**
     * Puts a new party into the register, which settles what its author was typing there.
     *
     * @return nothing if there is one of this code already
     * @throws NotThere if the caller is no coordinator
     */
    public Optional<Written> record(Caller caller, Party party) {
        mustKeep(caller);
        return shelf.change(caller, WRITE, open -> {
            boolean taken = register(open).standing().stream()
                    .flatMap(entry -> entry.content().stream())
                    .anyMatch(each -> each.code().equals(party.code()));
            if (taken) {
                return Optional.empty();
            }
            open.discardDraft(PartyForms.FRESH.code());
            return Optional.of(parties(open).add(caller, OpaqueId.random(random), party));
        });
    }

    /**
     * Corrects a party, which settles what its author was typing there; the earlier version stays readable.
     *
     * @throws org.besa.app.vault.Stale if there is a later revision than the expected one
     * @throws NotThere if the caller is no coordinator, or there is no such party
     */
    Written correct(Caller caller, OpaqueId item, long expected, Party party) {
        mustKeep(caller);
        return shelf.change(caller, WRITE, open -> {
            open.discardDraft(PartyForms.of(item).code());
            return parties(open).rewrite(caller, item, expected, party);
        });
    }

    /** Takes a party out of the register; it stays readable. As {@link #correct}. */
    Written withdraw(Caller caller, OpaqueId item, long expected) {
        mustKeep(caller);
        return shelf.change(caller, WITHDRAW, open -> parties(open).withdraw(caller, item, expected));
    }

    /** Makes a party what it was before its last change, as one more revision. As {@link #correct}. */
    Written undo(Caller caller, OpaqueId item, long expected) {
        mustKeep(caller);
        return shelf.change(caller, UNDO, open -> parties(open).undo(caller, item, expected));
    }

    /** All revisions of a party or of a bar, the first one first. */
    List<Entry<? extends Content>> history(Caller caller, OpaqueId item) {
        return shelf.read(caller, HISTORY, open -> {
            List<Entry<? extends Content>> revisions = open.history(item).stream()
                    .<Entry<? extends Content>>map(each -> each.kind().equals(PartyKinds.PARTY.code())
                            ? json.entry(PartyKinds.PARTY, each)
                            : json.entry(PartyKinds.FOR_ALL, each))
                    .toList();
            if (revisions.isEmpty()) {
                throw new NotThere();
            }
            return revisions;
        });
    }

    /** What a stale correction met. */
    Entry<Party> met(SealedItem current) {
        return json.entry(PartyKinds.PARTY, current);
    }

    /** Whether somebody may put parties into the register: coordinators. */
    static boolean keeps(Account account) {
        return account.role() == Role.COORDINATOR;
    }

    private static void mustKeep(Caller caller) {
        if (!keeps(caller.account())) {
            throw new NotThere();
        }
    }

    private ShelfItems<Party> parties(OpenShelf open) {
        return new ShelfItems<>(open, PartyKinds.PARTY, json, clock);
    }

    private ShelfItems<OrganisationBar> forAll(OpenShelf open) {
        return new ShelfItems<>(open, PartyKinds.FOR_ALL, json, clock);
    }
}
