package org.besa.app.agreements;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.besa.app.access.Account;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.app.cases.CaseJson;
import org.besa.app.cases.DraftPlace;
import org.besa.app.cases.Entry;
import org.besa.app.cases.ShelfItems;
import org.besa.app.coverage.OwnPacks;
import org.besa.app.coverage.OwnRules;
import org.besa.app.face.Language;
import org.besa.app.face.NotThere;
import org.besa.app.parties.PartyBook;
import org.besa.app.parties.Register;
import org.besa.app.vault.OpenShelf;
import org.besa.app.vault.Shelf;
import org.besa.app.vault.Written;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.codes.Vocabulary;
import org.besa.continuity.rules.RulePack;
import org.besa.continuity.source.FaultyInput;
import org.besa.continuity.source.RulePackLibrary;
import org.besa.continuity.source.RulePackReader;
import org.besa.continuity.source.SourceFile;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;

/** The agreements of organisations, read and written through {@link Shelf}. Nothing is overwritten: each version is a rule pack of its own. */
public final class AgreementBook implements OwnRules {
    private static final Action READ = new Action("agreement.read");
    private static final Action DOWNLOAD = new Action("agreement.downloaded");
    private static final Action RECORD = new Action("agreement.recorded");
    private static final Action CHANGE = new Action("agreement.changed");
    private static final Action WITHDRAW = new Action("agreement.withdrawn");
    private static final Action UNDO = new Action("agreement.undone");
    private static final String FILE = "agreement";

    private final Shelf shelf;
    private final PartyBook parties;
    private final RulePackLibrary library;
    private final SecureRandom random;
    private final Clock clock;
    private final CaseJson json = new CaseJson();

    /** What a revision says never changes; who may ask for it is asked of the database each time. */
    private final Map<Written, Optional<OwnPacks.Version>> read = new ConcurrentHashMap<>();

    AgreementBook(Shelf shelf, PartyBook parties, RulePackLibrary library, SecureRandom random, Clock clock) {
        this.shelf = shelf;
        this.parties = parties;
        this.library = library;
        this.random = random;
        this.clock = clock;
    }

    /**
     * All agreements of an organisation.
     *
     * @param entries withdrawn ones too, each in its last version
     */
    record All(Register register, List<Entry<AgreementVersion>> entries) {
        List<Entry<AgreementVersion>> standing() {
            return entries.stream().filter(entry -> !entry.withdrawn()).toList();
        }

        List<Entry<AgreementVersion>> withdrawn() {
            return entries.stream().filter(Entry::withdrawn).toList();
        }

        long unreadable() {
            return entries.stream().filter(entry -> entry.envelope().isEmpty()).count();
        }
    }

    /**
     * One agreement.
     *
     * @param versions the first one first; not empty
     */
    record One(Register register, List<Entry<AgreementVersion>> versions) {
        Entry<AgreementVersion> last() {
            return versions.getLast();
        }

        /**
         * What it says now.
         *
         * @throws NotThere if it was withdrawn, or cannot be read
         */
        Agreement standing() {
            if (last().withdrawn()) {
                throw new NotThere();
            }
            return last().content().orElseThrow(NotThere::new).agreement();
        }

        /** A number that no clause of it ever had. */
        int nextClause() {
            return 1
                    + versions.stream()
                            .flatMap(version -> version.content().stream())
                            .flatMap(version -> version.agreement().clauses().stream())
                            .mapToInt(Clause::number)
                            .max()
                            .orElse(0);
        }
    }

    All all(Caller caller) {
        return shelf.read(
                caller,
                READ,
                open -> new All(
                        parties.register(open),
                        open
                                .current(Set.of(AgreementKinds.AGREEMENT.code()))
                                .getOrDefault(AgreementKinds.AGREEMENT.code(), List.of())
                                .stream()
                                .map(item -> json.entry(AgreementKinds.AGREEMENT, item))
                                .toList()));
    }

    /** @throws NotThere if there is no such agreement */
    One one(Caller caller, OpaqueId item) {
        return shelf.read(caller, READ, open -> one(open, item));
    }

    /** The same, for somebody who takes the pack away. */
    One download(Caller caller, OpaqueId item) {
        return shelf.read(caller, DOWNLOAD, open -> one(open, item));
    }

    private One one(OpenShelf open, OpaqueId item) {
        return new One(parties.register(open), items(open).history(item));
    }

    private ShelfItems<AgreementVersion> items(OpenShelf open) {
        return new ShelfItems<>(open, AgreementKinds.AGREEMENT, json, clock);
    }

    /** The id of an agreement that is not recorded yet. */
    OpaqueId fresh() {
        return OpaqueId.random(random);
    }

    /** The codes that clauses may use. */
    Vocabulary codes() {
        return library.vocabulary();
    }

    /** The pack as it would be recorded today. */
    PackText text(OpaqueId item, Agreement agreement, Register register) {
        return new PackText(
                item,
                agreement,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                party -> new Plain(
                        register.name(party, Language.EN),
                        register.name(party, Language.SQ),
                        register.name(party, Language.FA)));
    }

    /**
     * What would be recorded.
     *
     * @throws FaultyInput with all that a rule pack cannot say
     */
    AgreementVersion checked(OpaqueId item, Agreement agreement, Register register) {
        if (agreement.clauses().isEmpty()) {
            // What its first clause would stand in must be right by then.
            String party = agreement.sides().getFirst().party();
            pack(text(item, agreement.with(List.of(Clause.sample(party))), register)
                    .text());
            return new AgreementVersion(agreement, "");
        }
        String text = text(item, agreement, register).text();
        pack(text);
        return new AgreementVersion(agreement, text);
    }

    private RulePack pack(String text) {
        return new RulePackReader(library.vocabulary(), library.calendars()).read(SourceFile.of(FILE, text));
    }

    /** The rules of a version; none if it has no clause, or this Besa cannot read it. */
    Optional<RulePack> rules(AgreementVersion version) {
        if (version.pack().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(pack(version.pack()));
        } catch (FaultyInput ofAnotherBesa) {
            return Optional.empty();
        }
    }

    /**
     * Records an agreement without clauses so far, which settles what its author was typing there.
     *
     * @throws NotThere if the caller keeps no agreements
     */
    Written record(Caller caller, OpaqueId item, AgreementVersion version) {
        mustKeep(caller);
        return shelf.change(caller, RECORD, open -> {
            open.discardDraft(AgreementForms.FRESH.code());
            return items(open).add(caller, item, version);
        });
    }

    /**
     * Records an agreement and its clauses in one go.
     *
     * @throws FaultyInput with all that a rule pack cannot say
     * @throws NotThere if the caller keeps no agreements
     */
    public Written record(Caller caller, Agreement agreement) {
        OpaqueId item = fresh();
        return record(caller, item, checked(item, agreement, parties.register(caller)));
    }

    /**
     * Records the next version.
     *
     * @param place whose draft is settled by that
     * @throws org.besa.app.vault.Stale if there is a later revision than the expected one
     * @throws NotThere if the caller keeps no agreements, or there is no such agreement
     */
    Written change(Caller caller, OpaqueId item, long expected, AgreementVersion version, DraftPlace place) {
        mustKeep(caller);
        return shelf.change(caller, CHANGE, open -> {
            open.discardDraft(place.code());
            return items(open).rewrite(caller, item, expected, version);
        });
    }

    /** From now on it counts nowhere; as known on earlier days it does. As {@link #change}. */
    Written withdraw(Caller caller, OpaqueId item, long expected) {
        mustKeep(caller);
        return shelf.change(caller, WITHDRAW, open -> items(open).withdraw(caller, item, expected));
    }

    /** Makes it what it was before its last change, as one more revision. As {@link #change}. */
    Written undo(Caller caller, OpaqueId item, long expected) {
        mustKeep(caller);
        return shelf.change(caller, UNDO, open -> items(open).undo(caller, item, expected));
    }

    /** Whether somebody may record agreements: coordinators, and lawyers, who read them. */
    static boolean keeps(Account account) {
        return account.role() == Role.COORDINATOR || account.role() == Role.LAWYER;
    }

    private static void mustKeep(Caller caller) {
        if (!keeps(caller.account())) {
            throw new NotThere();
        }
    }

    @Override
    public OwnPacks of(OpenShelf open) {
        List<Written> there = open.revisions(Set.of(AgreementKinds.AGREEMENT.code()));
        Collection<OpaqueId> unread = new HashSet<>();
        there.stream()
                .filter(revision -> !read.containsKey(revision))
                .map(Written::item)
                .forEach(unread::add);
        unread.forEach(item -> items(open)
                .history(item)
                .forEach(entry -> read.put(new Written(item, entry.revision()), version(entry))));
        return new OwnPacks(there.stream()
                .map(revision -> Objects.requireNonNull(read.get(revision)))
                .flatMap(Optional::stream)
                .toList());
    }

    /** Of what cannot be read nobody knows when it was written: the version before it goes on, and the page of agreements says so. */
    private Optional<OwnPacks.Version> version(Entry<AgreementVersion> entry) {
        return entry.envelope()
                .map(envelope -> new OwnPacks.Version(
                        entry.id(),
                        envelope.at(),
                        envelope.withdrawn() ? Optional.empty() : rules(envelope.content())));
    }
}
