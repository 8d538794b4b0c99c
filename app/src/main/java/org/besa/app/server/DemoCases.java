package org.besa.app.server;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.besa.app.access.Account;
import org.besa.app.access.Caller;
import org.besa.app.access.Team;
import org.besa.app.cases.Casebook;
import org.besa.app.cases.Kind;
import org.besa.app.cases.Note;
import org.besa.app.cases.PersonName;
import org.besa.app.cases.SafeContact;
import org.besa.app.cases.SafeContact.May;
import org.besa.app.cases.SafeContact.Way;
import org.besa.app.coverage.FactBook;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.JudgedBy;
import org.besa.app.coverage.Lawbook;
import org.besa.app.face.Language;
import org.besa.app.face.Pages;
import org.besa.app.meetings.MeetingBook;
import org.besa.app.tasks.TaskBook;
import org.besa.app.vault.CaseAccess;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.Member;
import org.besa.app.vault.OpenCase;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;

/** The invented cases of a demonstration: code names, a rule for contact, a few notes. */
final class DemoCases {
    private static final List<String> NAMES = List.of(
            "Heron",
            "Marsh",
            "Linden",
            "Sorrel",
            "Alder",
            "Bittern",
            "Clover",
            "Dunlin",
            "Elder",
            "Fennel",
            "Gannet",
            "Hazel",
            "Iris",
            "Juniper",
            "Kestrel",
            "Larch",
            "Mallow",
            "Nettle",
            "Osier",
            "Plover",
            "Quince",
            "Rowan",
            "Sedge",
            "Thistle",
            "Umber",
            "Vetch",
            "Willow",
            "Yarrow",
            "Aspen",
            "Bracken",
            "Curlew",
            "Dogwood",
            "Egret",
            "Furze",
            "Godwit",
            "Hawthorn",
            "Ibis",
            "Jasper",
            "Knot",
            "Lapwing",
            "Medlar",
            "Nightjar",
            "Oriole",
            "Poplar",
            "Quail",
            "Reed",
            "Sage",
            "Teasel",
            "Upland",
            "Violet",
            "Whimbrel",
            "Yew",
            "Briar",
            "Cedar",
            "Dipper",
            "Everlast",
            "Flax",
            "Grebe",
            "Holly",
            "Inkcap");
    private static final List<String> NOTES = List.of(
            "Asked what the letter means. We go through it together next time; until then nothing is signed.",
            "Sleeps at a friend's place. The friend can help until the end of the month, not longer.",
            "The office says the allowance was meant for three months. Who promised more, and where is that written?",
            "Wants to see a doctor. Needs somebody who interprets, and who is no acquaintance of the group.",
            "The identity card is still with them. We wrote down since when, and who said so.");

    private final RunningServer server;
    private int next;

    DemoCases(RunningServer server) {
        this.server = server;
    }

    void fill(Caller caller, Team team, int count) {
        Casebook book = server.part(Casebook.class);
        for (int i = 0; i < count; i++) {
            String name = NAMES.get(next % NAMES.size());
            OpaqueId id = book.begin(caller, team.id(), new PersonName(name, name.equals("Marsh") ? "مرداب" : ""));
            if (next % 3 != 2) {
                book.write(caller, id, Kind.CONTACT, 0, contact(next));
            }
            if (next % 2 == 0) {
                book.note(caller, id, Compartment.MAIN, new Note(NOTES.get(next / 2 % NOTES.size())));
            }
            if (next % 3 != 1) {
                LocalDate today = LocalDate.now(ZoneOffset.UTC);
                new DemoFacts(server.part(FactBook.class), caller, id, today).record(next);
                if (next % 4 == 0) {
                    new DemoMeeting(server.part(MeetingBook.class), caller, id, today).record();
                    FactWords words = new FactWords(
                            server.part(Lawbook.class), server.part(Pages.class).words(Language.EN));
                    LocalDate stopped = DemoFacts.stopped(next, today);
                    new DemoTasks(server.part(TaskBook.class), words, caller, id, stopped, today).record();
                }
            }
            next++;
        }
    }

    /** As many with a long history and nothing else. */
    void fillWithHistories(Caller caller, Team team, int count) {
        Casebook book = server.part(Casebook.class);
        FactBook facts = server.part(FactBook.class);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        IntStream.range(0, count).parallel().forEach(i -> {
            String name = NAMES.get(i % NAMES.size()) + " " + i;
            OpaqueId id = book.begin(caller, team.id(), new PersonName(name, ""));
            facts.judge(caller, id, 0, new JudgedBy(DemoHistory.packs()));
            facts.recordAll(caller, id, new DemoHistory(today, i).facts());
        });
    }

    private static SafeContact contact(int number) {
        return number % 5 == 0
                ? new SafeContact(May.NO, Set.of(), "", "", "", "")
                : new SafeContact(
                        May.YES,
                        Set.of(number % 2 == 0 ? Way.MESSAGE : Way.THROUGH_SOMEBODY),
                        number % 2 == 0 ? "The number on the card in the safe" : "Through the library's front desk",
                        "Say you call about the language course.",
                        "Never the name of this office.",
                        "Weekdays from 10 to 12");
    }

    /** Takes a colleague into some case teams. */
    void share(Caller coordinator, Account colleague, int count) {
        CaseAccess cases = server.part(CaseAccess.class);
        cases.browse(coordinator, new Action("case.list"), Set.of(), OpenCase::id).opened().stream()
                .limit(count)
                .forEach(id -> cases.change(coordinator, id, new Action("case.team"), open -> {
                    open.people().put(new Member(colleague.id(), true, true));
                    return id;
                }));
    }
}
