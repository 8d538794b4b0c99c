package org.besa.app.vault;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.audit.Leaves;
import org.besa.app.vault.Browsed.Unopened;
import org.besa.seal.audit.EntryWriter;
import org.besa.seal.audit.Subject;
import org.besa.seal.crypto.NotOpened;
import org.besa.seal.file.SealedFiles;
import org.besa.seal.keys.KeyChain;
import org.besa.seal.value.KeyOwner;
import org.besa.seal.value.KeyOwner.OfCase;
import org.besa.seal.value.OpaqueId;
import org.besa.seal.value.SealingKey;
import org.besa.verify.log.Action;
import org.besa.verify.log.Handle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one way to what is inside a case. In one transaction: the right is checked, the keys are opened, the work is done, and the entry in the audit log is
 * added; only after the commit does anything come back. So nobody has seen or changed anything that the log does not tell of.
 *
 * <p>What is hidden, and what is not there, look alike: the same {@link NotForYou}, the same entry in the log, which names nothing, and as many
 * statements and key derivations for one as for the other. While the keys are locked everything throws {@link
 * org.besa.seal.crypto.KeysLocked}, before anything is asked.
 *
 * <p>What the work throws takes everything back, and comes out after an entry which says that it failed and names the case. What does not open, because
 * somebody changed or moved it, is {@link NotOpened}; then too an entry says that it failed.
 */
public final class CaseAccess {
    private static final Action OPEN = new Action("case.open");
    /** So many cases are read in one go. Row-level security goes through all of them for each row. */
    private static final int PORTION = 250;
    /** After that somebody who waits wants to see how far it is. */
    private static final Duration MOMENT = Duration.ofSeconds(2);
    /** A transaction about everything that the caller sees. */
    private static final Set<OpaqueId> ALL = Set.of();

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final OpenKeys keys;
    private final EntryWriter writer;
    private final Leaves leaves;
    private final SealedFiles folder;
    private final SecureRandom random;
    private final Clock clock;
    private final CaseEdges edges;

    /**
     * @param database as the role of the application
     * @param transaction on the same connections as {@code database} and as the key chain's store
     * @param folder where the files are
     * @param random the source of ids
     */
    public CaseAccess(
            JdbcClient database,
            TransactionOperations transaction,
            OpenKeys keys,
            EntryWriter writer,
            Leaves leaves,
            SealedFiles folder,
            SecureRandom random,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.keys = keys;
        this.writer = writer;
        this.leaves = leaves;
        this.folder = folder;
        this.random = random;
        this.clock = clock;
        this.edges = new CaseEdges(database);
    }

    /**
     * Reads in one case.
     *
     * @param action what the audit log calls it
     * @return what {@code work} returned
     * @throws NotForYou if the caller does not see the case, there is none, or it was erased
     */
    public <T> T read(Caller caller, OpaqueId caseId, Action action, Function<OpenCase, T> work) {
        return within(
                caller,
                action,
                Set.of(caseId),
                chain -> List.of(opened(caller, caseId, chain, new Visit(false))),
                one(work));
    }

    /**
     * Reads and changes in one case: all or nothing.
     *
     * @param action what the audit log calls it
     * @return what {@code work} returned
     * @throws NotForYou if the caller does not see the case, there is none, or it was erased
     */
    public <T> T change(Caller caller, OpaqueId caseId, Action action, Function<OpenCase, T> work) {
        return within(
                caller,
                action,
                Set.of(caseId),
                chain -> List.of(opened(caller, caseId, chain, new Visit(true))),
                one(work));
    }

    /**
     * Opens a new case, with the caller as the first member of its case team.
     *
     * @param team the caller's, who works on cases
     * @param first puts the first items in
     * @return the new case's id
     * @throws NotForYou if the caller is not in such a team, or works on no cases
     */
    public OpaqueId open(Caller caller, OpaqueId team, Consumer<OpenCase> first) {
        OpaqueId id = OpaqueId.random(random);
        return within(caller, OPEN, Set.of(id), chain -> List.of(begun(caller, id, team, chain)), one(begun -> {
            first.accept(begun);
            return begun.id();
        }));
    }

    /**
     * Reads in all cases that the caller sees, by id. Those that were erased are not among them. Meant for the items that are asked for: of compartments where none of
     * them is, no key is opened, and what is there counts as not for the caller. A case that does not open keeps nobody from the others; then one more entry says
     * that something failed.
     *
     * @param action what the audit log calls it
     * @param kinds of the items that {@code work} may ask for
     * @return what {@code work} returned for each
     */
    public <T> Browsed<T> browse(Caller caller, Action action, Set<String> kinds, Function<OpenCase, T> work) {
        List<Unopened> unopened = new ArrayList<>();
        List<T> done = within(
                caller,
                action,
                ALL,
                chain -> allOpened(
                        caller, edges.all(caller), CaseItems.currentOfAll(database, kinds), kinds, chain, unopened),
                all -> all.stream().map(work).toList());
        if (!unopened.isEmpty()) {
            leaves.failed(caller.account().handle(), action, List.of());
        }
        return new Browsed<>(done, List.copyOf(unopened));
    }

    /** As {@link Cohort#look} says: what is remembered of all open cases that the caller sees, and some of them opened. */
    <T, C extends Choosing.Chosen, R> Looked<T, C, R> look(
            Caller caller, Action action, CaseMemory<T> memory, int most, Choosing<T, C, R> choosing) {
        List<Unopened> unopened = new ArrayList<>();
        Glance<T, C> glance = new Glance<>();
        List<R> chosen = within(
                caller,
                action,
                ALL,
                chain -> {
                    Recollection<T> recollected = recollection(caller, memory, most, chain, unopened);
                    glance.waiting = recollected.waiting();
                    glance.known = recollected.known();
                    Visit before = new Visit(false);
                    choosing.begin(shelf(caller, chain, before));
                    before.end();
                    C choice = choosing.among(glance.known, glance.waiting);
                    glance.choice = choice;
                    return chosen(caller, recollected.edges(choice.ids()), choosing.kinds(), chain, unopened);
                },
                all -> all.stream().map(choosing::of).toList());
        if (!unopened.isEmpty()) {
            leaves.failed(caller.account().handle(), action, List.of());
        }
        return new Looked<>(glance.known, requireNonNull(glance.choice), glance.waiting, chosen, List.copyOf(unopened));
    }

    /** Carries out of the transaction what was seen before the chosen cases were opened. */
    private static final class Glance<T, C> {
        private List<CaseMemory.Known<T>> known = List.of();
        private @Nullable C choice;
        private int waiting;
    }

    /** These cases whole, and the transaction about no others from here on. */
    private List<OpenCase> chosen(
            Caller caller, List<CaseEdge> chosen, Set<String> kinds, KeyChain chain, List<Unopened> unopened) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        Set<OpaqueId> ids = chosen.stream().map(CaseEdge::id).collect(Collectors.toSet());
        edges.narrow(ids);
        return allOpened(caller, chosen, CaseItems.currentOf(database, kinds, ids), kinds, chain, unopened);
    }

    /** The very same as before where nothing has changed; else it reads anew what changed, at most so many cases. */
    private <T> Recollection<T> recollection(
            Caller caller, CaseMemory<T> memory, int most, KeyChain chain, List<Unopened> unopened) {
        CaseChanges changes = new CaseChanges(database);
        Optional<Recollection<T>> before = memory.recollection(caller);
        CaseChanges.Now now = changes.since(
                before.map(Recollection::horizon).orElse(0L), caller.account().id());
        Optional<Recollection<T>> same = before.filter(_ -> !now.edges());
        if (same.isPresent()
                && same.get().isWhole()
                && changes.since(same.get().horizon(), memory.kinds()).isEmpty()) {
            return memory.keep(caller, same.get().at(now.horizon()));
        }
        List<CaseEdge> open = same.map(Recollection::open)
                .orElseGet(() -> edges.all(caller).stream()
                        .filter(edge -> edge.state() == CaseState.OPEN)
                        .toList());
        memory.forget(changes.erased());
        int waiting = remember(caller, open, memory, most, now.horizon(), chain, unopened);
        return memory.keep(
                caller,
                new Recollection<>(open, memory.known(open), waiting, waiting + unopened.size(), now.horizon()));
    }

    /** Reads anew what changed: at most so many cases, and none more once a moment is over, so that somebody who waits sees how far it is; how many are left. */
    private <T> int remember(
            Caller caller,
            List<CaseEdge> open,
            CaseMemory<T> memory,
            int most,
            long now,
            KeyChain chain,
            List<Unopened> unopened) {
        Map<OpaqueId, Long> written = new CaseChanges(database).since(memory.since(open, now), memory.kinds());
        List<CaseEdge> outdated = memory.outdated(open, written, now);
        int last = Math.min(most, outdated.size());
        long over = System.nanoTime() + MOMENT.toNanos();
        int read = 0;
        Optional<ForkJoinTask<?>> making = Optional.empty();
        try {
            while (read < last && (read == 0 || System.nanoTime() < over)) {
                List<CaseEdge> next = outdated.subList(read, Math.min(read + PORTION, last));
                List<OpenCase> opened = chosen(caller, next, memory.kinds(), chain, unopened);
                making.ifPresent(ForkJoinTask::join);
                making = Optional.of(ForkJoinPool.commonPool().submit(() -> make(opened, memory, now)));
                read += next.size();
            }
        } finally {
            making.ifPresent(ForkJoinTask::quietlyJoin);
        }
        making.ifPresent(ForkJoinTask::join);
        if (read > 0) {
            edges.narrow(ALL);
        }
        return outdated.size() - read;
    }

    /** On all processors, while the database looks for the next portion: it needs nothing of the database. */
    private static <T> void make(List<OpenCase> opened, CaseMemory<T> memory, long now) {
        visited(opened, () -> {
            opened.parallelStream().forEach(each -> memory.keep(each.edge(), memory.make(each), now));
            return true;
        });
    }

    private static <T> Function<List<OpenCase>, T> one(Function<OpenCase, T> work) {
        return opened -> work.apply(opened.getFirst());
    }

    /** @param about the cases beside which the transaction sees none; with none all that the caller sees */
    private <T> T within(
            Caller caller,
            Action action,
            Set<OpaqueId> about,
            Function<KeyChain, List<OpenCase>> door,
            Function<List<OpenCase>, T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a case is opened in a transaction of its own");
        }
        KeyChain chain = keys.chain();
        Handle actor = caller.account().handle();
        try {
            return requireNonNull(transaction.execute(status -> {
                edges.enter(caller, about);
                List<OpenCase> opened = door.apply(chain);
                T result = visited(opened, () -> work.apply(opened));
                leaves.done(actor, action, subjects(opened));
                return result;
            }));
        } catch (NotForYou e) {
            leaves.refused(actor, action);
            throw e;
        } catch (Broken e) {
            leaves.failed(actor, action, e.subjects);
            throw e.cause;
        } catch (NotOpened e) {
            leaves.failed(actor, action, List.of());
            throw e;
        }
    }

    private static <T> T visited(List<OpenCase> opened, Supplier<T> work) {
        try {
            return work.get();
        } catch (NotForYou e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Broken(e, subjects(opened));
        } finally {
            opened.forEach(each -> each.visit().end());
        }
    }

    private static List<Subject> subjects(List<OpenCase> opened) {
        return opened.stream().map(each -> new Subject(each.handle())).toList();
    }

    private OpenCase opened(Caller caller, OpaqueId id, KeyChain chain, Visit visit) {
        CaseEdge edge = edges.one(caller, id).orElseThrow(() -> lookedInVain(caller, chain));
        CaseKeys found = CaseKeys.from(CaseKeys.find(chain, List.of(edge), edge.compartments()), edge);
        if (found.areGone()) {
            throw new NotForYou();
        }
        return opened(opening(caller, chain, visit), edge, found, null);
    }

    /** Looks for the key of a case that never was: who asks for an erased case waits no longer than who asks for a hidden one. */
    private NotForYou lookedInVain(Caller caller, KeyChain chain) {
        chain.keys(Set.of(new OfCase(caller.account().organisation(), OpaqueId.random(random))));
        return new NotForYou();
    }

    private OpenCase begun(Caller caller, OpaqueId id, OpaqueId team, KeyChain chain) {
        OfCase of = new OfCase(caller.account().organisation(), id);
        Set<KeyOwner> owners = CaseKeys.ownersOf(of);
        chain.newKeys(owners);
        Map<KeyOwner, SealingKey> keysOfCase = chain.keys(owners);
        SealingKey key = requireNonNull(keysOfCase.get(of));
        boolean begun = database.sql("select besa.open_case(:id, :team, :handle)")
                .param("id", of.caseId().hex())
                .param("team", team.hex())
                .param("handle", writer.seal(writer.newHandle(), key))
                .query(Boolean.class)
                .single();
        if (!begun) {
            throw new NotForYou();
        }
        CaseEdge edge = edges.one(caller, of.caseId()).orElseThrow(NotForYou::new);
        return opened(opening(caller, chain, new Visit(true)), edge, CaseKeys.from(keysOfCase, edge), null);
    }

    private List<OpenCase> allOpened(
            Caller caller,
            List<CaseEdge> all,
            List<CaseItems.Row> fetched,
            Set<String> kinds,
            KeyChain chain,
            List<Unopened> unopened) {
        Map<OpaqueId, List<CaseItems.Row>> rows = new HashMap<>();
        fetched.forEach(row ->
                rows.computeIfAbsent(row.caseId(), id -> new ArrayList<>()).add(row));
        CaseKeys.Found found = CaseKeys.findAll(chain, all, compartments(rows.values()));
        OpenCase.Opening opening = opening(caller, chain, new Visit(false));
        Set<OpaqueId> changed = ConcurrentHashMap.newKeySet();
        List<OpenCase> opened = all.parallelStream()
                .flatMap(edge -> {
                    try {
                        CaseKeys ofCase = found.of(edge);
                        return ofCase.areGone()
                                ? Stream.empty()
                                : Stream.of(opened(
                                        opening,
                                        edge,
                                        ofCase,
                                        items(kinds, rows.getOrDefault(edge.id(), List.of()), edge, ofCase)));
                    } catch (NotOpened fault) {
                        changed.add(edge.id());
                        return Stream.empty();
                    }
                })
                .toList();
        all.stream()
                .filter(edge -> changed.contains(edge.id()))
                .map(Unopened::of)
                .forEach(unopened::add);
        return opened;
    }

    private Map<String, List<SealedItem>> items(
            Set<String> kinds, List<CaseItems.Row> rows, CaseEdge edge, CaseKeys ofCase) {
        Map<String, List<SealedItem>> items = new HashMap<>();
        kinds.forEach(kind -> items.put(kind, new ArrayList<>()));
        CaseItems opener = new CaseItems(database, edge.id(), ofCase);
        rows.forEach(row -> requireNonNull(items.get(row.kind())).add(opener.open(row)));
        return items;
    }

    /** Those that something was found in, and main, where every case's handle is: the keys of others would be opened for nothing. */
    private static Set<Compartment> compartments(Collection<List<CaseItems.Row>> rows) {
        Set<Compartment> used = EnumSet.of(Compartment.MAIN);
        rows.forEach(each -> each.forEach(row -> used.add(row.compartment())));
        return used;
    }

    private OpenShelf shelf(Caller caller, KeyChain chain, Visit visit) {
        return new OpenShelf(database, caller, new OrganisationKey(chain, caller)::find, visit);
    }

    private OpenCase.Opening opening(Caller caller, KeyChain chain, Visit visit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new OpenCase.Opening(database, folder, caller.account().id(), today, visit, shelf(caller, chain, visit));
    }

    private OpenCase opened(
            OpenCase.Opening opening, CaseEdge edge, CaseKeys ofCase, @Nullable Map<String, List<SealedItem>> fetched) {
        return new OpenCase(opening, edge, ofCase, writer.open(edge.handle(), ofCase.main()), fetched);
    }

    /** Carries out of the transaction what the work threw. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final RuntimeException cause;
        private final transient List<Subject> subjects;

        Broken(RuntimeException cause, List<Subject> subjects) {
            super(cause);
            this.cause = cause;
            this.subjects = subjects;
        }
    }
}
