package org.besa.app.coverage;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.cases.CaseJson;
import org.besa.app.cases.CaseReading;
import org.besa.app.cases.Casebook;
import org.besa.app.cases.Content;
import org.besa.app.cases.Draft;
import org.besa.app.cases.DraftPlace;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.cases.Kind;
import org.besa.app.cases.PersonName;
import org.besa.app.face.NotThere;
import org.besa.app.parties.Barred;
import org.besa.app.parties.PartyBook;
import org.besa.app.parties.PartyKinds;
import org.besa.app.vault.CaseAccess;
import org.besa.app.vault.CaseMemory;
import org.besa.app.vault.CaseMemory.Known;
import org.besa.app.vault.Choosing;
import org.besa.app.vault.Cohort;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.Looked;
import org.besa.app.vault.OpenCase;
import org.besa.app.vault.OpenShelf;
import org.besa.app.vault.SealedItem;
import org.besa.app.vault.Written;
import org.besa.continuity.codes.Plain;
import org.besa.continuity.rules.RulePack;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;

/** The facts of cases, read and written through {@link CaseAccess}: checked, sealed, and told to the audit log. Nothing is overwritten. */
public final class FactBook {
    private static final Action READ = new Action("case.facts");
    private static final Action ASSESS = new Action("case.coverage");
    private static final Set<String> KINDS = Set.of(
            Kind.NAME.code(),
            FactKinds.FACT.code(),
            FactKinds.RULES.code(),
            PartyKinds.BARRED.code(),
            PartyKinds.LIFTED.code());
    private static final DraftPlace RULES = new DraftPlace("rules", List.of(), "/rules");

    private static final Action BOARD = new Action("board.read");
    private static final Action WHAT_IF = new Action("board.suppose");
    private static final Action WARN = new Action("board.warn");

    private final CaseAccess cases;
    private final Cohort cohort;
    private final Casebook book;
    private final Lawbook law;
    private final PartyBook parties;
    private final List<Provable<?>> provable;
    private final OwnRules own;
    private final List<Promised.Source> promises;
    private final int atOnce;
    private final CaseJson json = new CaseJson();
    private final CaseReading reading = new CaseReading(json, List.of());

    private final Map<OpaqueId, Caseload> caseloads = new ConcurrentHashMap<>();
    private final CaseMemory<Outline> memory = new CaseMemory<>(
            Set.of(FactKinds.FACT.code(), FactKinds.RULES.code(), PartyKinds.BARRED.code(), PartyKinds.LIFTED.code()),
            this::outline,
            caseloads::clear);

    /**
     * @param provable what can prove a fact
     * @param own what the organisation has recorded itself; it counts in all cases
     * @param promises whoever keeps what was promised
     * @param atOnce how many cases are read anew for one request at most, so that a page comes back while the others wait
     */
    FactBook(
            CaseAccess cases,
            Cohort cohort,
            Casebook book,
            Lawbook law,
            PartyBook parties,
            List<Provable<?>> provable,
            OwnRules own,
            List<Promised.Source> promises,
            int atOnce) {
        this.provable = List.copyOf(provable);
        this.own = own;
        this.promises = List.copyOf(promises);
        this.atOnce = atOnce;
        this.cases = cases;
        this.cohort = cohort;
        this.book = book;
        this.law = law;
        this.parties = parties;
    }

    /** Facts, and what the caller was typing into one of their forms. */
    record Desk(Facts facts, Optional<Draft> draft) {}

    /** What was recorded by two days. */
    record Twice(Facts earlier, Facts later) {}

    /** What is recorded about a case. */
    public Facts look(Caller caller, OpaqueId caseId) {
        return cases.read(caller, caseId, READ, this::of);
    }

    /** The same of a case that is open. */
    public Facts of(OpenCase open) {
        return facts(open, FactBook::anyTime);
    }

    /**
     * The same as it was known at a moment, judged by these packs.
     *
     * @param packs ids; those that are shipped no more are not there, and the organisation's own are as they were at that moment
     */
    public Facts knownAt(OpenCase open, Instant moment, List<String> packs) {
        Predicate<Instant> known = at -> !at.isAfter(moment);
        List<RulePack> recorded = own.of(open.shelf()).knownBy(known).stream()
                .filter(pack -> packs.contains(pack.id()))
                .toList();
        return facts(open, known, together(law.packs(packs), recorded));
    }

    private static List<RulePack> together(List<RulePack> chosen, List<RulePack> recorded) {
        return Stream.concat(chosen.stream(), recorded.stream()).toList();
    }

    /** The same, with the draft of a form. */
    Desk open(Caller caller, OpaqueId caseId, DraftPlace place) {
        return cases.read(
                caller,
                caseId,
                READ,
                open -> new Desk(of(open), open.drafts().find(place.code()).flatMap(json::draft)));
    }

    /** What was promised in an open case. */
    List<Promised> promised(OpenCase open) {
        return promised(open, promises);
    }

    private static List<Promised> promised(OpenCase open, List<Promised.Source> asked) {
        return asked.stream().flatMap(source -> source.of(open).stream()).toList();
    }

    /** Kinds of the items that {@link #of} asks for. */
    public Set<String> kinds() {
        return Stream.concat(
                        KINDS.stream(),
                        provable.stream().map(each -> each.kind().code()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What was recorded by a day, inclusive. */
    Facts known(Caller caller, OpaqueId caseId, LocalDate on) {
        return cases.read(caller, caseId, ASSESS, open -> facts(open, by(on)));
    }

    /** The same, with what else is made of the open case. */
    <T> T known(Caller caller, OpaqueId caseId, LocalDate on, BiFunction<OpenCase, Facts, T> work) {
        return cases.read(caller, caseId, ASSESS, open -> work.apply(open, facts(open, by(on))));
    }

    /** What was recorded by each of two days, inclusive, read at one moment. */
    Twice twice(Caller caller, OpaqueId caseId, LocalDate earlier, LocalDate later) {
        return cases.read(caller, caseId, ASSESS, open -> new Twice(facts(open, by(earlier)), facts(open, by(later))));
    }

    /**
     * All open cases of the caller at a glance, and whole those that are chosen from among them; none while some are not read yet, for whoever is missing may be the
     * most urgent.
     */
    Looked<Outline, BoardPick, Shown> board(Caller caller, LocalDate today, Function<Caseload, BoardPick> choose) {
        return look(caller, BOARD, new Choice<>(caller, today, true, promises, choose));
    }

    /** The same, to see what would follow from something, for those that are read. */
    Looked<Outline, WhatIfPick, Shown> whatIf(Caller caller, LocalDate today, Function<Caseload, WhatIfPick> choose) {
        return look(caller, WHAT_IF, new Choice<>(caller, today, false, List.of(), choose));
    }

    /** What is lost or due in all open cases of the caller, both days inclusive. No case is opened for it but to read what changed. */
    public Coming coming(Caller caller, LocalDate today, LocalDate through) {
        return coming(caller, WARN, today, through);
    }

    /** The same, where the audit log calls it otherwise. */
    public Coming coming(Caller caller, Action action, LocalDate today, LocalDate through) {
        Looked<Outline, NoneOf, Shown> looked =
                look(caller, action, new Choice<>(caller, today, false, List.of(), NoneOf::new));
        return Coming.of(looked, looked.choice().caseload(), through);
    }

    /**
     * Derives anew what is remembered of some open cases of the caller: from what is sealed, by an engine of its own. What comes out otherwise is forgotten, so that
     * the next who looks reads it anew.
     *
     * @param action what the audit log calls it
     * @param choose which of these are compared
     */
    public Rederived rederive(
            Caller caller, Action action, LocalDate today, Function<Set<OpaqueId>, Set<OpaqueId>> choose) {
        Looked<Outline, Choosing.Chosen, Optional<OpaqueId>> looked =
                cohort.look(caller, action, memory, atOnce, new Anew(today, choose));
        Rederived rederived = Rederived.of(looked);
        memory.forget(rederived.differing());
        return rederived;
    }

    /** Names a case that comes out otherwise. */
    private final class Anew implements Choosing<Outline, Choosing.Chosen, Optional<OpaqueId>> {
        private final LocalDate today;
        private final Function<Set<OpaqueId>, Set<OpaqueId>> choose;
        private final Map<OpaqueId, Outline> remembered = new HashMap<>();
        private final Map<List<RulePack>, Judge> judges = new HashMap<>();
        private List<RulePack> recorded = List.of();

        Anew(LocalDate today, Function<Set<OpaqueId>, Set<OpaqueId>> choose) {
            this.today = today;
            this.choose = choose;
        }

        @Override
        public void begin(OpenShelf shelf) {
            recorded = own.of(shelf).knownBy(FactBook::anyTime);
        }

        @Override
        public Choosing.Chosen among(List<Known<Outline>> known, int waiting) {
            known.forEach(each -> remembered.put(each.id(), each.made()));
            Set<OpaqueId> chosen = choose.apply(Set.copyOf(remembered.keySet()));
            return () -> chosen;
        }

        @Override
        public Set<String> kinds() {
            return memory.kinds();
        }

        @Override
        public Optional<OpaqueId> of(OpenCase open) {
            Outline anew = outline(open, this::judge).ruledBy(recorded, this::judge);
            Outline before = remembered.get(open.id());
            return before != null && before.ruledBy(recorded, law::judge).isAs(anew, today)
                    ? Optional.empty()
                    : Optional.of(open.id());
        }

        private Judge judge(List<RulePack> packs) {
            return judges.computeIfAbsent(packs, law::anew);
        }
    }

    /** Nobody is opened. */
    private record NoneOf(Caseload caseload) implements Choosing.Chosen {
        @Override
        public Set<OpaqueId> ids() {
            return Set.of();
        }
    }

    private <C extends Choosing.Chosen> Looked<Outline, C, Shown> look(Caller caller, Action action, Choice<C> choice) {
        return cohort.look(caller, action, memory, atOnce, choice);
    }

    /** The very same as before where nothing has changed. */
    private Caseload caseload(Caller caller, List<Known<Outline>> known, Caseload.Setting setting) {
        Caseload before = caseloads.get(caller.account().id());
        if (before != null && before.isOf(known, setting)) {
            return before;
        }
        Caseload now = new Caseload(known, setting, law);
        caseloads.put(caller.account().id(), now);
        return now;
    }

    /** Reads the register and the organisation's own rules once, for all cases of a look; and of those that are shown what nobody remembers. */
    private final class Choice<C extends Choosing.Chosen> implements Choosing<Outline, C, Shown> {
        private final Caller caller;
        private final boolean whole;
        private final List<Promised.Source> asked;
        private final Function<Caseload, C> choose;
        private Caseload.Setting setting;
        private Map<OpaqueId, Known<Outline>> shown = Map.of();

        /**
         * @param whole whether nobody is chosen while some cases are not read yet
         * @param asked of whom it is asked what was promised
         */
        Choice(
                Caller caller,
                LocalDate today,
                boolean whole,
                List<Promised.Source> asked,
                Function<Caseload, C> choose) {
            this.asked = asked;
            this.caller = caller;
            this.whole = whole;
            this.setting = new Caseload.Setting(today, Barred.nobody().register(), List.of());
            this.choose = choose;
        }

        @Override
        public void begin(OpenShelf shelf) {
            setting = new Caseload.Setting(
                    setting.today(), parties.register(shelf), own.of(shelf).knownBy(FactBook::anyTime));
        }

        @Override
        public C among(List<Known<Outline>> known, int waiting) {
            boolean tooEarly = whole && waiting > 0;
            if (tooEarly) {
                // What is read is computed while the others wait, and not all at the end.
                setting.computed(known, law);
            }
            Caseload caseload = caseload(caller, tooEarly ? List.of() : known, setting);
            C chosen = choose.apply(caseload);
            shown = caseload.known(chosen.ids());
            return chosen;
        }

        @Override
        public Set<String> kinds() {
            return Stream.concat(
                            Stream.of(Kind.NAME.code(), PartyKinds.BARRED.code()),
                            asked.stream().flatMap(source -> source.kinds().stream()))
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public Shown of(OpenCase open) {
            Set<String> countries =
                    requireNonNull(shown.get(open.id())).made().bars().countries();
            return new Shown(
                    open.id(),
                    called(open),
                    parties.barred(open, setting.register(), countries),
                    promised(open, asked));
        }
    }

    /** Records something for everybody who serves the case. */
    public Written record(Caller caller, OpaqueId caseId, CaseFact fact) {
        return record(caller, caseId, FactKinds.FACT.compartment(), fact);
    }

    /**
     * Records something.
     *
     * @param part who may read it
     * @throws org.besa.app.vault.NotForYou if the caller may not use that part of the case
     */
    Written record(Caller caller, OpaqueId caseId, Compartment part, CaseFact fact) {
        return book.add(caller, caseId, FactKinds.FACT, part, fact, FactPlace.FRESH);
    }

    /** Records many things for everybody who serves the case, in one go: all of them, or none. */
    public void recordAll(Caller caller, OpaqueId caseId, List<CaseFact> facts) {
        book.addAll(caller, caseId, FactKinds.FACT, facts);
    }

    /**
     * Tells the team code and days of something that only the lawyers read; nothing else of it.
     *
     * @param expected the revision that the caller saw
     * @throws org.besa.app.vault.Stale if there is a later one
     */
    void release(Caller caller, OpaqueId caseId, OpaqueId item, long expected) {
        book.release(caller, caseId, FactKinds.FACT, item, expected, fact -> {
            if (!fact.releasable()) {
                throw new NotThere();
            }
            return fact.bare();
        });
    }

    /**
     * Corrects something; the earlier version stays readable.
     *
     * @param expected the revision that this is based on
     * @throws org.besa.app.vault.Stale if there is a later one
     */
    void correct(Caller caller, OpaqueId caseId, OpaqueId item, long expected, CaseFact fact) {
        book.rewrite(caller, caseId, FactKinds.FACT, item, expected, fact, FactPlace.of(item));
    }

    /**
     * Chooses the rules by which a case is judged.
     *
     * @param expected the revision that this is based on; 0 if nobody has chosen yet
     * @throws org.besa.app.vault.Stale if somebody was quicker
     */
    public void judge(Caller caller, OpaqueId caseId, long expected, JudgedBy by) {
        book.write(caller, caseId, FactKinds.RULES, expected, by, RULES);
    }

    /** What a stale correction met. */
    Entry<CaseFact> met(SealedItem current) {
        return book.met(FactKinds.FACT, current);
    }

    /** Names of the parties of the rules by which a case is judged, by code. */
    public Map<String, Plain> parties(OpenCase open) {
        return Lawbook.parties(packs(open, FactBook::anyTime));
    }

    /** Those that were chosen for the case, as they are today, then those that the organisation had recorded itself. */
    private List<RulePack> packs(OpenCase open, Predicate<Instant> known) {
        return together(chosen(open), own.of(open.shelf()).knownBy(known));
    }

    private List<RulePack> chosen(OpenCase open) {
        return law.packs(reading.one(open, FactKinds.RULES)
                .filter(entry -> !entry.withdrawn())
                .flatMap(Entry::content)
                .map(JudgedBy::packs)
                .orElse(List.of()));
    }

    /** To whom nothing may go in an open case. */
    public Barred barred(OpenCase open) {
        return parties.barred(open, parties.register(open.shelf()));
    }

    private String called(OpenCase open) {
        return reading.one(open, Kind.NAME)
                .flatMap(Entry::content)
                .map(PersonName::name)
                .orElse("");
    }

    private Facts facts(OpenCase open, Predicate<Instant> known) {
        return facts(open, known, packs(open, known));
    }

    private Facts facts(OpenCase open, Predicate<Instant> known, List<RulePack> packs) {
        Optional<Entry<JudgedBy>> rules = reading.one(open, FactKinds.RULES);
        return new Facts(
                open.id(),
                called(open),
                entries(open, known),
                packs,
                rules.map(Entry::revision).orElse(0L),
                open.compartments(),
                barred(open),
                proofs(open));
    }

    /** As they are now, whatever was known when. */
    private List<Proof> proofs(OpenCase open) {
        return provable.stream()
                .<Proof>flatMap(each -> proofs(open, each).stream())
                .toList();
    }

    private <T extends Content> List<Proof> proofs(OpenCase open, Provable<T> provable) {
        return open.current(provable.kind().code()).stream()
                .map(item -> json.entry(provable.kind(), item))
                .sorted(Comparator.comparing(FactBook::at).reversed())
                .flatMap(entry -> Proof.of(provable, entry).stream())
                .toList();
    }

    private List<Entry<CaseFact>> entries(OpenCase open, Predicate<Instant> known) {
        return open.current(FactKinds.FACT.code()).stream()
                .flatMap(item -> asKnown(open, item, known).stream())
                .sorted(Comparator.comparing(FactBook::at).reversed())
                .toList();
    }

    /** Without the name: that is not remembered. What the organisation recorded for all cases is added at each look. */
    private Outline outline(OpenCase open) {
        return outline(open, law::judge);
    }

    private Outline outline(OpenCase open, Function<List<RulePack>, Judge> judges) {
        Facts facts = new Facts(
                open.id(),
                "",
                entries(open, FactBook::anyTime),
                chosen(open),
                0,
                open.compartments(),
                Barred.nobody(),
                List.of());
        return new Outline(
                facts.bareFile(),
                facts.ending().stream()
                        .map(ending -> new Outlook.Ending(ending.code(), ending.on()))
                        .toList(),
                judges.apply(facts.packs()),
                new Outline.Bars(
                        parties.barredCountries(open, Nationalities.among(facts.entries())), parties.barredCodes(open)),
                facts.unreadable());
    }

    /** The last revision that was there then, or none. What cannot be read is taken as known, so that nobody computes without it unseen. */
    private Optional<Entry<CaseFact>> asKnown(OpenCase open, SealedItem item, Predicate<Instant> known) {
        Entry<CaseFact> current = json.entry(FactKinds.FACT, item);
        if (isKnown(current, known)) {
            return Optional.of(current);
        }
        return open.history(item.id()).stream()
                .map(revision -> json.entry(FactKinds.FACT, revision))
                .filter(entry -> isKnown(entry, known))
                .reduce((earlier, later) -> later);
    }

    private static boolean isKnown(Entry<?> entry, Predicate<Instant> known) {
        return entry.envelope().isEmpty() || known.test(entry.envelope().get().at());
    }

    /** What was written by that day, inclusive. */
    private static Predicate<Instant> by(LocalDate day) {
        return at -> !Facts.day(at).isAfter(day);
    }

    private static boolean anyTime(Instant at) {
        return true;
    }

    private static Instant at(Entry<?> entry) {
        return entry.envelope().<Instant>map(Envelope::at).orElse(Instant.EPOCH);
    }

    /** The fact of this id, as it is now; it can be corrected only if it can be read. */
    static Entry<CaseFact> readable(Facts facts, OpaqueId item) {
        return facts.find(item).filter(entry -> entry.content().isPresent()).orElseThrow(NotThere::new);
    }
}
