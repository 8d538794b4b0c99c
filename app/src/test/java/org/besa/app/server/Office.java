package org.besa.app.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.besa.app.access.Account;
import org.besa.app.access.Accounts;
import org.besa.app.access.CalendarFeeds;
import org.besa.app.access.Caller;
import org.besa.app.access.OrganisationKeys;
import org.besa.app.access.Role;
import org.besa.app.access.Sessions;
import org.besa.app.access.SignInName;
import org.besa.app.access.Team;
import org.besa.app.access.Teams;
import org.besa.app.agreements.AgreementBook;
import org.besa.app.agreements.InventedAgreements;
import org.besa.app.cases.CasePapers;
import org.besa.app.cases.CaseTeam;
import org.besa.app.cases.Casebook;
import org.besa.app.cases.Note;
import org.besa.app.cases.PersonName;
import org.besa.app.cases.TeamChange;
import org.besa.app.coverage.CaseFact;
import org.besa.app.coverage.FactBook;
import org.besa.app.coverage.FactWords;
import org.besa.app.coverage.Lawbook;
import org.besa.app.coverage.Matter;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.face.Language;
import org.besa.app.face.Pages;
import org.besa.app.letters.LetterBook;
import org.besa.app.meetings.Advice;
import org.besa.app.meetings.Commitment;
import org.besa.app.meetings.Fate;
import org.besa.app.meetings.Followed;
import org.besa.app.meetings.Meeting;
import org.besa.app.meetings.MeetingBook;
import org.besa.app.parties.Bar;
import org.besa.app.parties.Party;
import org.besa.app.parties.PartyBook;
import org.besa.app.server.RouteTable.Route;
import org.besa.app.tasks.Task;
import org.besa.app.tasks.TaskBook;
import org.besa.app.vault.Compartment;
import org.besa.app.vault.Member;
import org.besa.continuity.codes.Need;
import org.besa.continuity.facts.Assistance.Adequacy;
import org.besa.continuity.facts.Assistance.AidCondition;
import org.besa.seal.signin.Token;
import org.besa.seal.value.OpaqueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * An invented organisation on the {@link ServerUnderTest}, new for each test, with a case for each way in which somebody may or may not see one. The one who asks
 * is mira, a caseworker.
 */
final class Office {
    /** What a dossier's warning is about. */
    static final String WARNED = "gap/shelter/2024-03-05";

    private final ServerUnderTest server;
    private final SecureRandom random = new SecureRandom();
    private final String mark = OpaqueId.random(random).hex().substring(0, 8);

    final OpaqueId organisation;
    final OpaqueId otherOrganisation;
    final Team heron;
    final Team marsh;
    final Team elsewhere;
    final Caller mira;
    final Caller drita;
    /** A lawyer of Heron, who serves no case before somebody lets her in. */
    final Caller luana;

    final Caller tarek;
    final Caller lila;
    final Caller agim;
    final Caller besnik;
    final Dossier own;
    final OpaqueId party;
    final OpaqueId bar;
    /** In the address of mira's calendar. */
    final Token feed;

    private String agreement = "";
    final Dossier ofOtherTeam;
    final Dossier ofOtherOrganisation;
    final Dossier excluded;
    final Dossier revoked;

    Office(ServerUnderTest server) {
        this.server = server;
        organisation = organisation();
        otherOrganisation = organisation();
        heron = team(organisation, "Heron " + mark);
        marsh = team(organisation, "Marsh " + mark);
        elsewhere = team(otherOrganisation, "Elsewhere " + mark);
        mira = person("mira", Role.CASEWORKER, heron);
        drita = person("drita", Role.COORDINATOR, heron);
        luana = person("luana", Role.LAWYER, heron);
        tarek = person("tarek", Role.CASEWORKER, marsh);
        lila = person("lila", Role.CASEWORKER, elsewhere);
        agim = person("agim", Role.ADMINISTRATOR, heron);
        besnik = person("besnik", Role.AUDITOR, heron);
        own = dossier(mira, heron);
        feed = server.part(CalendarFeeds.class).begin(mira, Language.EN);
        party = server.part(PartyBook.class)
                .record(
                        drita,
                        new Party("org.town-hall", List.of("The town hall"), Set.of(), "", "", "", "", "", 0, "", ""))
                .orElseThrow()
                .item();
        bar = server.part(PartyBook.class)
                .propose(mira, new Bar("The old house", ""))
                .item();
        ofOtherTeam = dossier(tarek, marsh);
        ofOtherOrganisation = dossier(lila, elsewhere);
        excluded = excluded();
        revoked = revoked();
    }

    /** A case with one of each that a case can have. */
    record Dossier(
            OpaqueId id,
            OpaqueId note,
            OpaqueId file,
            OpaqueId fact,
            OpaqueId meeting,
            OpaqueId promise,
            OpaqueId advice,
            OpaqueId letter,
            OpaqueId task,
            OpaqueId warning) {}

    Dossier nowhere() {
        return new Dossier(
                OpaqueId.random(random),
                OpaqueId.random(random),
                OpaqueId.random(random),
                OpaqueId.random(random),
                OpaqueId.random(random),
                OpaqueId.random(random),
                OpaqueId.random(random),
                OpaqueId.random(random),
                OpaqueId.random(random),
                OpaqueId.random(random));
    }

    /** Of a bed that does not come. */
    private OpaqueId warning(Caller by, OpaqueId in) {
        server.part(FactBook.class)
                .record(
                        by,
                        in,
                        new CaseFact.Aid(
                                Need.SHELTER,
                                false,
                                "",
                                "",
                                new WrittenDay("2024-03-05"),
                                WrittenDay.NONE,
                                WrittenDay.NONE,
                                WrittenDay.NONE,
                                AidCondition.NONE,
                                Adequacy.FULL,
                                "",
                                ""));
        FactWords words = new FactWords(
                server.part(Lawbook.class), server.part(Pages.class).words(Language.EN));
        return server.part(TaskBook.class)
                .keep(by, in, Matter.of(WARNED).orElseThrow(), LocalDate.now(ZoneOffset.UTC), words)
                .item();
    }

    private OpaqueId organisation() {
        OpaqueId id = OpaqueId.random(random);
        server.part(JdbcClient.class)
                .sql("insert into besa.organisation (id, name) values (:id, 'Lantern')")
                .param("id", id.hex())
                .update();
        server.part(TransactionOperations.class)
                .executeWithoutResult(
                        status -> server.part(OrganisationKeys.class).begin(id));
        return id;
    }

    private Team team(OpaqueId of, String name) {
        return server.part(TransactionOperations.class)
                .execute(status -> server.part(Teams.class).create(of, name));
    }

    private Caller person(String name, Role role, Team of) {
        Account account =
                server.part(Accounts.class).create(of.organisation(), new SignInName(name + "." + mark), role);
        if (role != Role.ADMINISTRATOR && role != Role.AUDITOR) {
            server.part(TransactionOperations.class)
                    .executeWithoutResult(status -> server.part(Teams.class).add(of.id(), account.id()));
        }
        return new Caller(account, server.part(Sessions.class).signIn(account));
    }

    /** The address of a route in this case, with something of each kind in it. */
    String path(Route route, Dossier dossier) {
        return route.path()
                .replace("{id}", dossier.id().hex())
                .replace("/facts/{item}", "/facts/" + dossier.fact().hex())
                .replace("/meetings/{item}", "/meetings/" + dossier.meeting().hex())
                .replace(
                        "/commitments/{item}",
                        "/commitments/" + dossier.promise().hex())
                .replace("/advice/{item}", "/advice/" + dossier.advice().hex())
                .replace("/letters/{item}", "/letters/" + dossier.letter().hex())
                .replace("/warnings/{item}", "/warnings/" + dossier.warning().hex())
                .replace("/tasks/{item}", "/tasks/" + dossier.task().hex())
                .replace("{item}", dossier.note().hex())
                .replace("{matter}", "chronology")
                .replace("{kind}", "event")
                .replace("{code}", "claim-made")
                .replace("{party}", party.hex())
                .replace("{bar}", bar.hex())
                .replace("{agreement}", route.path().contains("{agreement}") ? agreement() : "")
                .replace("{clause}", "1")
                .replace("{version}", "1")
                .replace("{need}", "shelter")
                .replace("{file}", dossier.file().hex())
                .replace("{place}", route.path().startsWith("/drafts/") ? "case.new" : "name")
                .replace("{part}", "main")
                .replace("{name}", "besa.css")
                .replace("{token}", feed.text())
                .replace("{account}", drita.account().id().hex());
    }

    /** Recorded when it is first asked for: it counts in all cases. */
    private String agreement() {
        if (agreement.isEmpty()) {
            agreement = server.part(AgreementBook.class)
                    .record(drita, InventedAgreements.housing("org.town-hall"))
                    .item()
                    .hex();
        }
        return agreement;
    }

    Dossier dossier(Caller by, Team of) {
        Casebook book = server.part(Casebook.class);
        OpaqueId id = book.begin(by, of.id(), new PersonName("Heron", ""));
        OpaqueId note = book.note(by, id, Compartment.MAIN, new Note("The letter came."))
                .item();
        try {
            OpaqueId file = server.part(CasePapers.class)
                    .store(
                            by,
                            id,
                            Compartment.MAIN,
                            "letter.txt",
                            new ByteArrayInputStream("A letter.".getBytes(StandardCharsets.UTF_8)));
            OpaqueId fact = server.part(FactBook.class)
                    .record(by, id, new CaseFact.Happened("claim-made", new WrittenDay("2024-03-05"), "A letter"))
                    .item();
            OpaqueId meeting = server.part(MeetingBook.class)
                    .record(
                            by,
                            id,
                            new Meeting(
                                    new WrittenDay("2024-03-05"),
                                    WrittenDay.NONE,
                                    "The office",
                                    "",
                                    List.of(),
                                    List.of()))
                    .item();
            String who = by.account().id().hex();
            OpaqueId task = server.part(TaskBook.class)
                    .record(
                            by,
                            id,
                            new Task("Write to them", new WrittenDay("2024-03-05"), who, "", WrittenDay.NONE, "", ""))
                    .item();
            WrittenDay day = new WrittenDay("2024-03-05");
            Commitment promised = new Commitment(
                    "The office", "Send the card", "", "", day, WrittenDay.NONE, "", "", Fate.OPEN, WrittenDay.NONE);
            OpaqueId promise = server.part(MeetingBook.class)
                    .record(by, id, Compartment.MAIN, promised)
                    .item();
            Advice advised = new Advice("The office", "Wait", "", day, "", Followed.UNDECIDED, "");
            OpaqueId advice = server.part(MeetingBook.class)
                    .record(by, id, Compartment.MAIN, advised)
                    .item();
            return new Dossier(id, note, file, fact, meeting, promise, advice, letter(by, id), task, warning(by, id));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the lawyer into the part of a case that is hers. */
    void entrust(Dossier dossier) {
        change(dossier, new TeamChange.Put(new Member(luana.account().id(), false, true)));
    }

    private OpaqueId letter(Caller by, OpaqueId id) {
        return server.part(LetterBook.class)
                .approve(by, id, server.part(Pages.class).words(Language.EN), "chronology", "The office");
    }

    private Dossier excluded() {
        Dossier dossier = dossier(drita, heron);
        change(dossier, new TeamChange.Put(new Member(mira.account().id(), true, false)));
        change(dossier, new TeamChange.Exclude(mira.account().id()));
        return dossier;
    }

    private Dossier revoked() {
        Dossier dossier = dossier(drita, heron);
        change(dossier, new TeamChange.Put(new Member(mira.account().id(), true, false)));
        change(dossier, new TeamChange.Remove(mira.account().id()));
        return dossier;
    }

    private void change(Dossier dossier, TeamChange change) {
        server.part(CaseTeam.class).change(drita, dossier.id(), change);
    }
}
