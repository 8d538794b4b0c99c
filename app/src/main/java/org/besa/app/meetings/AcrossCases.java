package org.besa.app.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.besa.app.access.Caller;
import org.besa.app.cases.Entry;
import org.besa.app.parties.Barred;
import org.besa.app.parties.Party;
import org.besa.app.parties.PartyBook;
import org.besa.app.parties.Register;
import org.besa.app.vault.CaseMemory;
import org.besa.app.vault.CaseMemory.Known;
import org.besa.app.vault.Choosing;
import org.besa.app.vault.Cohort;
import org.besa.app.vault.Looked;
import org.besa.app.vault.OpenCase;
import org.besa.app.vault.OpenShelf;
import org.besa.verify.log.Action;

/** Promises and questions of all open cases that somebody sees: days and codes are remembered of each case, and only the cases of one page are opened. */
public final class AcrossCases {
    private static final Action READ = new Action("promise.list");

    private final Cohort cohort;
    private final PartyBook parties;
    private final MeetingBook book;
    private final Set<String> kinds;
    private final int atOnce;
    private final CaseMemory<PendingCase> memory;

    /** @param atOnce how many cases are read anew for one request at most */
    AcrossCases(Cohort cohort, PartyBook parties, MeetingBook book, int atOnce) {
        this.cohort = cohort;
        this.parties = parties;
        this.book = book;
        this.atOnce = atOnce;
        this.kinds = new HashSet<>(book.kinds());
        this.memory = new CaseMemory<>(kinds, this::pending);
    }

    /** A page of what waits, and whole the cases that stand on it. */
    Looked<PendingCase, PendingPick, Meetings> look(Caller caller, PendingSearch search, LocalDate today) {
        return cohort.look(caller, READ, memory, atOnce, new Choosing<>() {
            private Register register = Barred.nobody().register();

            @Override
            public void begin(OpenShelf shelf) {
                register = parties.register(shelf);
            }

            @Override
            public PendingPick among(List<Known<PendingCase>> known, int waiting) {
                return PendingPick.of(known, register, search, today);
            }

            @Override
            public Set<String> kinds() {
                return kinds;
            }

            @Override
            public Meetings of(OpenCase open) {
                return book.meetings(open);
            }
        });
    }

    private PendingCase pending(OpenCase open) {
        List<Entry<Meeting>> meetings = book.meetingsOnly(open);
        List<Entry<Commitment>> promises = book.promisesOnly(open);
        int unreadable =
                (int) (meetings.stream().filter(AcrossCases::isUnreadable).count()
                        + promises.stream().filter(AcrossCases::isUnreadable).count());
        boolean waits = promises.stream().anyMatch(AcrossCases::waits)
                || meetings.stream().anyMatch(AcrossCases::asks);
        if (!waits) {
            return new PendingCase(List.of(), Set.of(), Set.of(), unreadable);
        }
        Barred barred = book.barred(open);
        List<Pending> all = new ArrayList<>();
        promises.stream()
                .filter(AcrossCases::waits)
                .forEach(entry -> entry.content()
                        .ifPresent(promise -> all.add(new Pending(
                                entry.id(),
                                Pending.PROMISE,
                                promise.day(),
                                promise.last(),
                                code(promise.who()),
                                isSilenced(promise.who(), barred)))));
        meetings.stream()
                .filter(AcrossCases::asks)
                .forEach(entry -> entry.content().ifPresent(meeting -> all.addAll(questions(entry, meeting, barred))));
        Set<String> codes = barred.ofCase().stream().filter(Party::isCode).collect(Collectors.toUnmodifiableSet());
        return new PendingCase(all, barred.countries(), codes, unreadable);
    }

    private static boolean isUnreadable(Entry<?> entry) {
        return !entry.withdrawn() && entry.envelope().isEmpty();
    }

    private static boolean waits(Entry<Commitment> entry) {
        return !entry.withdrawn() && entry.content().filter(Commitment::waits).isPresent();
    }

    private static boolean asks(Entry<Meeting> entry) {
        return !entry.withdrawn()
                && entry.content()
                        .filter(meeting -> Meeting.day(meeting.held()).isEmpty()
                                || meeting.questions().stream().anyMatch(Meeting.Question::waits))
                        .isPresent();
    }

    private static List<Pending> questions(Entry<Meeting> entry, Meeting meeting, Barred barred) {
        String code = code(meeting.office());
        boolean silenced = isSilenced(meeting.office(), barred);
        Optional<LocalDate> held = Meeting.day(meeting.held());
        List<Pending> all = new ArrayList<>();
        if (held.isEmpty()) {
            Meeting.day(meeting.requested())
                    .ifPresent(asked ->
                            all.add(new Pending(entry.id(), Pending.MEETING, asked, Optional.empty(), code, silenced)));
            return all;
        }
        for (int row = 0; row < meeting.questions().size(); row++) {
            if (meeting.questions().get(row).waits()) {
                all.add(new Pending(entry.id(), row, held.get(), Optional.empty(), code, silenced));
            }
        }
        return all;
    }

    /** A name is not remembered, so it is asked now whether it is barred; of a code it is asked at each look. */
    private static boolean isSilenced(String office, Barred barred) {
        return code(office).isEmpty() && barred.bars(office);
    }

    /** Empty where it is a name. */
    private static String code(String office) {
        return Party.isCode(office) ? office : "";
    }
}
