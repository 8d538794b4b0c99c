package org.besa.app.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.besa.app.access.Caller;
import org.besa.app.cases.CaseJson;
import org.besa.app.cases.Casebook;
import org.besa.app.cases.Draft;
import org.besa.app.cases.DraftPlace;
import org.besa.app.cases.Entry;
import org.besa.app.cases.Envelope;
import org.besa.app.coverage.Ahead;
import org.besa.app.coverage.FactBook;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Facts;
import org.besa.app.coverage.Lawbook;
import org.besa.app.coverage.Matter;
import org.besa.app.face.NotThere;
import org.besa.app.meetings.MeetingBook;
import org.besa.app.vault.CaseAccess;
import org.besa.app.vault.CaseMemory;
import org.besa.app.vault.CaseMemory.Known;
import org.besa.app.vault.Choosing;
import org.besa.app.vault.Cohort;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.Looked;
import org.besa.app.vault.Member;
import org.besa.app.vault.OpenCase;
import org.besa.app.vault.SealedItem;
import org.besa.app.vault.Written;
import org.besa.continuity.coverage.Coverage;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;

/** The tasks and kept warnings of cases, read and written through {@link CaseAccess}: checked, sealed, and told to the audit log. Nothing is overwritten. */
public final class TaskBook {
    private static final Action READ = new Action("case.tasks");
    private static final Action REPLAY = new Action("case.replay");
    private static final Action WARN = new Action("task.warn");
    private static final Action CALENDAR = new Action("case.calendar");
    private static final Action DIFFERS = new Action("case.differs");

    /** What the audit log calls it when what is remembered and kept is derived anew. */
    static final Action REDERIVE = new Action("case.rederive");

    private final CaseAccess cases;
    private final Cohort cohort;
    private final Casebook book;
    private final FactBook facts;
    private final Lawbook law;
    private final MeetingBook meetings;
    private final int atOnce;
    private final CaseJson json = new CaseJson();
    private final CaseMemory<List<TaskDue>> memory = new CaseMemory<>(Set.of(TaskKinds.TASK.code()), this::waiting);

    /** @param atOnce how many cases are read anew for one request at most */
    TaskBook(
            CaseAccess cases,
            Cohort cohort,
            Casebook book,
            FactBook facts,
            Lawbook law,
            MeetingBook meetings,
            int atOnce) {
        this.cases = cases;
        this.cohort = cohort;
        this.book = book;
        this.facts = facts;
        this.law = law;
        this.meetings = meetings;
        this.atOnce = atOnce;
    }

    /** Tasks, and what the caller was typing into one of their forms. */
    record Desk(Tasks tasks, Optional<Draft> draft) {}

    /** What is to be done in a case, and what was kept. */
    Tasks look(Caller caller, OpaqueId caseId) {
        return cases.read(
                caller, caseId, READ, open -> tasks(open, open.people().members()));
    }

    /** The same, with the draft of a form. */
    Desk open(Caller caller, OpaqueId caseId, DraftPlace place) {
        return cases.read(
                caller,
                caseId,
                READ,
                open -> new Desk(
                        tasks(open, open.people().members()),
                        open.drafts().find(place.code()).flatMap(json::draft)));
    }

    /** Records one for everybody who serves the case. */
    public Written record(Caller caller, OpaqueId caseId, Task task) {
        return record(caller, caseId, TaskKinds.TASK.compartment(), task);
    }

    /** @param part who may read it */
    Written record(Caller caller, OpaqueId caseId, Compartment part, Task task) {
        return book.add(caller, caseId, TaskKinds.TASK, part, task, TaskPlace.FRESH);
    }

    /**
     * Corrects one; the earlier version stays readable.
     *
     * @param expected the revision that this is based on
     * @throws org.besa.app.vault.Stale if there is a later one
     */
    void correct(Caller caller, OpaqueId caseId, OpaqueId item, long expected, Task task) {
        book.rewrite(caller, caseId, TaskKinds.TASK, item, expected, task, TaskPlace.of(item));
    }

    /** What a stale correction met. */
    Entry<Task> met(SealedItem current) {
        return book.met(TaskKinds.TASK, current);
    }

    /**
     * Keeps a warning as it stands in what is recorded at this moment: for everybody who serves the case, unless it was computed with what only lawyers read.
     *
     * @param facing the language in which it is kept
     * @throws NotThere if what it warns of is not, or no longer, so
     */
    public Written keep(Caller caller, OpaqueId caseId, Matter matter, LocalDate today, FactWords facing) {
        return book.add(caller, caseId, TaskKinds.WARNING, (open, now) -> {
            Facts known = facts.of(open);
            Coverage coverage = law.assess(known, today);
            Ahead ahead = ahead(matter, coverage, known, facing).orElseThrow(NotThere::new);
            Compartment part = known.holdsPrivileged() ? Compartment.PRIVILEGED : Compartment.MAIN;
            return new Casebook.Made<>(part, KeptWarning.of(ahead, coverage, now));
        });
    }

    /**
     * Computes a kept warning again.
     *
     * @throws NotThere if there is no such warning for the caller, or it cannot be read
     */
    Replay replay(Caller caller, OpaqueId caseId, OpaqueId item, LocalDate today, FactWords facing) {
        return cases.read(caller, caseId, REPLAY, open -> {
            Entry<KeptWarning> kept = open.current(TaskKinds.WARNING.code()).stream()
                    .filter(each -> each.id().equals(item))
                    .map(each -> json.entry(TaskKinds.WARNING, each))
                    .findFirst()
                    .orElseThrow(NotThere::new);
            KeptWarning warning = kept.content().orElseThrow(NotThere::new);
            Facts then = then(open, kept, warning);
            Coverage again = law.assess(then, warning.asOf());
            Facts now = seenBy(kept.compartment(), facts.of(open));
            return new Replay(now, kept, again, ahead(warning.matter(), again, then, facing), law.assess(now, today));
        });
    }

    /** What was recorded when a warning was kept, judged by the packs of then. */
    private Facts then(OpenCase open, Entry<KeptWarning> kept, KeptWarning warning) {
        List<String> packs = warning.packs().stream().map(KeptWarning.Named::id).toList();
        return seenBy(kept.compartment(), facts.knownAt(open, warning.known(), packs));
    }

    /** What everybody may read was computed with what everybody may read. */
    private static Facts seenBy(Compartment part, Facts facts) {
        return part == Compartment.MAIN ? facts.ofTeam() : facts;
    }

    private static Optional<Ahead> ahead(Matter matter, Coverage coverage, Facts facts, FactWords facing) {
        return Ahead.of(coverage, facts, facing).stream()
                .filter(each -> each.matter().equals(matter))
                .findFirst();
    }

    /** What waits to be done in all open cases of the caller, and whole those that are chosen from among them. */
    Looked<List<TaskDue>, WarningPick, Tasks> warn(
            Caller caller, Function<List<Known<List<TaskDue>>>, WarningPick> choose) {
        return cohort.look(caller, WARN, memory, atOnce, new Choosing<>() {
            @Override
            public WarningPick among(List<Known<List<TaskDue>>> known, int waiting) {
                return choose.apply(known);
            }

            @Override
            public Set<String> kinds() {
                Set<String> kinds = new HashSet<>(facts.kinds());
                kinds.add(TaskKinds.TASK.code());
                return kinds;
            }

            @Override
            public Tasks of(OpenCase open) {
                return tasks(open, List.of(), List.of());
            }
        });
    }

    /** What waits to be done in all open cases of the caller; no case is opened for it but to read what changed. */
    Looked<List<TaskDue>, Choosing.Chosen, Boolean> due(Caller caller, Action action) {
        return cohort.look(caller, action, memory, atOnce, new Choosing<>() {
            @Override
            public Choosing.Chosen among(List<Known<List<TaskDue>>> known, int waiting) {
                return Set::of;
            }

            @Override
            public Set<String> kinds() {
                return Set.of();
            }

            @Override
            public Boolean of(OpenCase open) {
                return true;
            }
        });
    }

    /**
     * Derives anew what is remembered of the tasks of some open cases of the caller, and computes again the warnings that are kept in them. What comes out otherwise is
     * forgotten, so that the next who looks reads it anew; no kept warning is changed.
     *
     * @param ids the cases
     */
    List<Again> again(Caller caller, Set<OpaqueId> ids) {
        List<Again> again = cohort.look(
                        caller, REDERIVE, memory, atOnce, new Choosing<List<TaskDue>, Choosing.Chosen, Again>() {
                            private final Map<OpaqueId, List<TaskDue>> remembered = new HashMap<>();

                            @Override
                            public Choosing.Chosen among(List<Known<List<TaskDue>>> known, int waiting) {
                                known.forEach(each -> remembered.put(each.id(), each.made()));
                                return () -> ids;
                            }

                            @Override
                            public Set<String> kinds() {
                                Set<String> kinds = new HashSet<>(facts.kinds());
                                kinds.addAll(Set.of(TaskKinds.TASK.code(), TaskKinds.WARNING.code()));
                                return kinds;
                            }

                            @Override
                            public Again of(OpenCase open) {
                                List<TaskDue> before = remembered.get(open.id());
                                return again(open, before == null || before.equals(waiting(open)));
                            }
                        })
                .chosen();
        memory.forget(again.stream()
                .filter(each -> !each.sameTasks())
                .map(Again::caseId)
                .toList());
        return again;
    }

    /**
     * What came out of one case.
     *
     * @param sameTasks whether what is remembered of its tasks is what they are; also where nothing is remembered yet
     * @param otherwise kept warnings whose whole answer comes out otherwise by the same rules
     * @param ofOtherRules how many cannot be compared: rules, calendars or Besa itself are others than then
     */
    record Again(OpaqueId caseId, boolean sameTasks, List<OpaqueId> otherwise, int ofOtherRules) {}

    private Again again(OpenCase open, boolean sameTasks) {
        List<OpaqueId> otherwise = new ArrayList<>();
        int ofOtherRules = 0;
        for (SealedItem item : open.current(TaskKinds.WARNING.code())) {
            Entry<KeptWarning> kept = json.entry(TaskKinds.WARNING, item);
            if (!kept.withdrawn() && kept.content().isPresent()) {
                KeptWarning warning = kept.content().get();
                Coverage then = law.assess(then(open, kept, warning), warning.asOf());
                if (!warning.isOfSameRules(then)) {
                    ofOtherRules++;
                } else if (!warning.result().equals(Result.name(then))) {
                    otherwise.add(item.id());
                }
            }
        }
        return new Again(open.id(), sameTasks, otherwise, ofOtherRules);
    }

    /** Puts into the audit log that something of a case came out otherwise. */
    void differs(Caller caller, OpaqueId caseId) {
        cases.read(caller, caseId, DIFFERS, open -> true);
    }

    /** Everything dated of a case. */
    CaseDays days(Caller caller, OpaqueId caseId) {
        return cases.read(
                caller, caseId, CALENDAR, open -> new CaseDays(tasks(open, List.of(), List.of()), meetings.days(open)));
    }

    private Tasks tasks(OpenCase open, List<Member> team) {
        List<Entry<KeptWarning>> warnings = open.current(TaskKinds.WARNING.code()).stream()
                .map(item -> json.entry(TaskKinds.WARNING, item))
                .sorted(Comparator.comparing(TaskBook::kept).reversed())
                .toList();
        return tasks(open, team, warnings);
    }

    private Tasks tasks(OpenCase open, List<Member> team, List<Entry<KeptWarning>> warnings) {
        List<Entry<Task>> entries = open.current(TaskKinds.TASK.code()).stream()
                .map(item -> json.entry(TaskKinds.TASK, item))
                .sorted(Comparator.comparing(TaskBook::due))
                .toList();
        return new Tasks(facts.of(open), team, entries, warnings);
    }

    /** What cannot be read comes first, so that nobody overlooks it. */
    private static LocalDate due(Entry<Task> entry) {
        return entry.content().map(Task::day).orElse(LocalDate.MIN);
    }

    private static Instant kept(Entry<KeptWarning> entry) {
        return entry.envelope().<Instant>map(Envelope::at).orElse(Instant.MAX);
    }

    private List<TaskDue> waiting(OpenCase open) {
        return open.current(TaskKinds.TASK.code()).stream()
                .map(item -> json.entry(TaskKinds.TASK, item))
                .filter(entry -> !entry.withdrawn())
                .flatMap(entry ->
                        entry
                                .content()
                                .filter(task -> !task.finished())
                                .map(task -> TaskDue.of(entry.id(), task))
                                .stream())
                .toList();
    }
}
