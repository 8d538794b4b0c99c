package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.besa.app.access.Accounts;
import org.besa.app.access.Caller;
import org.besa.app.access.Role;
import org.besa.app.cases.CasePapers;
import org.besa.app.cases.CaseTeam;
import org.besa.app.cases.Casebook;
import org.besa.app.cases.Kind;
import org.besa.app.cases.Note;
import org.besa.app.cases.PersonName;
import org.besa.app.cases.SafeContact;
import org.besa.app.cases.TeamChange;
import org.besa.app.coverage.CaseFact;
import org.besa.app.coverage.FactBook;
import org.besa.app.coverage.WrittenDay;
import org.besa.app.database.DatabaseSides;
import org.besa.app.database.Login;
import org.besa.app.digest.DigestRounds;
import org.besa.app.mail.MailBin;
import org.besa.app.mail.MailBin.Received;
import org.besa.app.meetings.Advice;
import org.besa.app.meetings.Commitment;
import org.besa.app.meetings.Fate;
import org.besa.app.meetings.Followed;
import org.besa.app.meetings.Meeting;
import org.besa.app.meetings.MeetingBook;
import org.besa.app.meetings.Reply;
import org.besa.app.parties.Party;
import org.besa.app.parties.PartyBook;
import org.besa.app.tasks.Task;
import org.besa.app.tasks.TaskBook;
import org.besa.app.vault.Compartment;
import org.besa.continuity.codes.DocumentState;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mail that says how much is due, from the form that asks for it to a mail server that really takes it. */
@Tag("database")
class DigestMailTest {
    /** In Latin letters and digits alone: no encoding of a mail changes it. */
    private static final String CANARY = "Xylophage7719";

    private final LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    private static final int AT_ONCE = 8;

    private final ServerUnderTest server = ServerUnderTest.running();
    private final MailBin bin = server.mail();
    private final Office office = new Office(server);
    private final String mark = office.own.id().hex().substring(0, 10);

    @AfterEach
    void goOn() {
        server.clock().goOn();
        for (Caller caller : List.of(office.mira, office.drita, office.luana, office.tarek)) {
            server.part(JdbcClient.class)
                    .sql("delete from besa.mail_digest where account = :account")
                    .param("account", caller.account().id().hex())
                    .update();
        }
    }

    private String address(String name) {
        return name + "." + mark + "@mail.lantern.example";
    }

    private Asked.Answer asks(Caller caller, String address, String language, String shape, String... days) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(List.of(
                Map.entry("form-key", caller.token().formKey()),
                Map.entry("address", address),
                Map.entry("language", language),
                Map.entry("shape", shape)));
        Stream.of(days).forEach(day -> fields.add(Map.entry("day", day)));
        return Asked.form("/account/digest", caller, fields.stream()).to(server);
    }

    private void asks(Caller caller, String address) {
        assertThat(asks(caller, address, "en", "numbers", week()).to()).isEqualTo("/account/digest?said=asked");
    }

    private static String[] week() {
        return Stream.of(DayOfWeek.values()).map(DigestMailTest::code).toArray(String[]::new);
    }

    private static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private void roundOn(LocalDate day) {
        server.clock().turnTo(day);
        server.part(DigestRounds.class).round();
    }

    private String page(Caller caller) {
        server.clock().goOn();
        return Asked.get("/account/digest", caller).to(server).body();
    }

    @Test
    void itComesOnceADayAndSaysHowMuch() {
        String mira = address("mira");
        asks(office.mira, mira);

        roundOn(tomorrow);
        roundOn(tomorrow);
        assertThat(bin.of(mira)).singleElement().satisfies(mail -> {
            assertThat(mail.secure()).isTrue();
            assertThat(mail.read().getSubject()).isEqualTo("Reminder");
            assertThat(mail.text()).isEqualTo("""
                            Today: no dates, 1 task.
                            Within 7 days: no dates, 1 task.
                            Within 30 days: no dates, 1 task.

                            Please sign in to see what it is.

                            You asked for this mail. You change or stop it in your account.
                            """.replace("\n", "\r\n"));
        });
        assertThat(page(office.mira)).contains(mira).doesNotContain("None yet");

        roundOn(tomorrow.plusDays(1));
        assertThat(bin.of(mira)).hasSize(2);
    }

    @Test
    void itIsWrittenInTheLanguageAndTheFormThatWereChosen() {
        asks(office.mira, address("mira"), "fa", "numbers", week());
        roundOn(tomorrow);
        assertThat(bin.of(address("mira")).getFirst().text()).contains("امروز: هیچ تاریخی، ۱ کار.");
        server.clock().goOn();

        asks(office.mira, address("sparing"), "sq", "sparing", week());
        roundOn(tomorrow.plusDays(1));
        assertThat(bin.of(address("sparing")).getFirst().text())
                .startsWith("Ka diçka për të parë.")
                .doesNotContainPattern("[0-9]");
    }

    @Test
    void onOtherDaysOfTheWeekNothingComes() {
        String mira = address("mira");
        asks(office.mira, mira, "en", "numbers", code(tomorrow.plusDays(1).getDayOfWeek()));

        roundOn(tomorrow);
        assertThat(bin.of(mira)).isEmpty();
        roundOn(tomorrow.plusDays(1));
        assertThat(bin.of(mira)).hasSize(1);
    }

    @Test
    void beforeTheHourNothingComes() {
        String mira = address("mira");
        asks(office.mira, mira);

        server.clock().turnTo(tomorrow.atTime(LocalTime.of(4, 59)).toInstant(ZoneOffset.UTC));
        server.part(DigestRounds.class).round();
        assertThat(bin.of(mira)).isEmpty();
        server.clock().turnTo(tomorrow.atTime(LocalTime.of(5, 0)).toInstant(ZoneOffset.UTC));
        server.part(DigestRounds.class).round();
        assertThat(bin.of(mira)).hasSize(1);
    }

    @Test
    void whereNothingIsDueNothingIsSent() {
        asks(office.tarek, address("tarek"));
        asks(office.luana, address("luana"));

        roundOn(tomorrow);

        assertThat(bin.of(address("luana"))).as("who serves no case").isEmpty();
        assertThat(bin.of(address("tarek"))).as("who does").hasSize(1);
    }

    /** Several nodes make their rounds at the same time, and so does one that was started again. */
    @Test
    void noTwoAreSentOnADayHoweverManyMakeTheRound() throws Exception {
        String mira = address("mira");
        asks(office.mira, mira);
        server.clock().turnTo(tomorrow);

        try (ExecutorService nodes = Executors.newFixedThreadPool(AT_ONCE)) {
            nodes.invokeAll(IntStream.range(0, AT_ONCE)
                    .<Callable<Boolean>>mapToObj(node -> () -> {
                        server.part(DigestRounds.class).round();
                        return true;
                    })
                    .toList());
        }
        assertThat(bin.of(mira)).hasSize(1);

        server.clock().goOn();
        asks(office.mira, address("other"));
        roundOn(tomorrow);
        assertThat(bin.of(address("other")))
                .as("asked for anew, on the same day")
                .isEmpty();
    }

    /** A mail server that is slow holds up nobody who works: neither the digest nor a connection is held while it thinks. */
    @Test
    void whileTheMailServerAnswersNoTransactionIsOpenAndNoConnectionTaken() throws SQLException {
        String mira = address("mira");
        asks(office.mira, mira);
        HikariPoolMXBean pool =
                server.statements().unwrap(HikariDataSource.class).getHikariPoolMXBean();
        AtomicBoolean free = new AtomicBoolean();
        AtomicInteger taken = new AtomicInteger(Integer.MAX_VALUE);
        bin.meanwhile(mira, () -> {
            // Background work takes one now and then, and gives it back.
            for (int times = 0; times < 50 && taken.get() > 0; times++) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                taken.set(pool.getActiveConnections());
            }
            free.set(isFree(office.mira));
        });

        roundOn(tomorrow);

        assertThat(bin.of(mira)).hasSize(1);
        assertThat(taken).as("connections that were taken").hasValue(0);
        assertThat(free).as("the row of the digest can be locked").isTrue();
    }

    private boolean isFree(Caller caller) {
        return server.part(JdbcClient.class)
                .sql("select id from besa.mail_digest where account = :account for update skip locked")
                .param("account", caller.account().id().hex())
                .query(String.class)
                .optional()
                .isPresent();
    }

    @Test
    void anotherNodeSendsNothingWhileTheMailServerAnswersTheFirst() {
        String mira = address("mira");
        asks(office.mira, mira);
        AtomicBoolean ended = new AtomicBoolean();
        bin.meanwhile(mira, () -> {
            server.part(DigestRounds.class).round();
            ended.set(true);
        });

        roundOn(tomorrow);
        roundOn(tomorrow);

        assertThat(ended).as("the round of the other node ended").isTrue();
        assertThat(bin.of(mira)).hasSize(1);
    }

    @Test
    void whatIsChangedWhileTheMailServerAnswersStays() {
        String mira = address("mira");
        String changed = address("changed");
        asks(office.mira, mira);
        AtomicReference<String> told = new AtomicReference<>("");
        bin.meanwhile(mira, () -> {
            server.clock().goOn();
            told.set(asks(office.mira, changed, "en", "numbers", week()).to());
        });

        roundOn(tomorrow);

        assertThat(told).hasValue("/account/digest?said=asked");
        assertThat(bin.of(mira)).hasSize(1);
        assertThat(page(office.mira))
                .as("nothing has come of the new one yet")
                .contains(changed, "None yet")
                .doesNotContain(mira);
    }

    @Test
    void whoStopsItWhileTheMailServerAnswersHasNone() {
        String mira = address("mira");
        asks(office.mira, mira);
        AtomicReference<String> told = new AtomicReference<>("");
        bin.meanwhile(mira, () -> {
            server.clock().goOn();
            told.set(Asked.post("/account/digest/end", office.mira, Map.of())
                    .to(server)
                    .to());
        });

        roundOn(tomorrow);

        assertThat(told).hasValue("/account/digest?said=ended");
        assertThat(page(office.mira)).contains("You have not asked for it");
    }

    @Test
    void thatOneWasTriedWhileTheMailServerAnsweredIsNotForgotten() {
        String mira = address("mira");
        asks(office.mira, mira);
        AtomicReference<String> told = new AtomicReference<>("");
        bin.meanwhile(mira, () -> {
            server.clock().goOn();
            told.set(triesNow(office.mira));
        });

        roundOn(tomorrow);
        server.clock().goOn();

        assertThat(told).hasValue("/account/digest?said=sent");
        assertThat(bin.of(mira)).hasSize(2);
        assertThat(triesNow(office.mira)).isEqualTo("/account/digest?said=early");
    }

    private String triesNow(Caller caller) {
        return Asked.post("/account/digest/now", caller, Map.of()).to(server).to();
    }

    @Test
    void whoHasLeftOrSignsInOtherwiseGetsNothing() {
        for (Caller caller : List.of(office.mira, office.tarek, office.drita)) {
            asks(
                    caller,
                    address(caller.account().role().code()
                            + caller.account().id().hex()));
        }
        Accounts accounts = server.part(Accounts.class);
        accounts.leave(office.mira.account());
        accounts.changeRole(office.tarek.account(), Role.ADMINISTRATOR);
        accounts.changeRole(office.drita.account(), Role.CASEWORKER);

        int before = bin.asked();
        roundOn(tomorrow);

        assertThat(bin.asked()).isEqualTo(before);
    }

    @Test
    void whoIsTakenOutOfTheTeamIsToldNoMore() {
        String mira = address("mira");
        asks(office.mira, mira);
        server.part(CaseTeam.class)
                .change(
                        office.drita,
                        office.own.id(),
                        new TeamChange.Exclude(office.mira.account().id()));

        roundOn(tomorrow);

        assertThat(bin.of(mira)).isEmpty();
    }

    @Test
    void whoStopsItGetsNothing() {
        String mira = address("mira");
        asks(office.mira, mira);
        assertThat(Asked.post("/account/digest/end", office.mira, Map.of())
                        .to(server)
                        .to())
                .isEqualTo("/account/digest?said=ended");

        roundOn(tomorrow);

        assertThat(bin.of(mira)).isEmpty();
        assertThat(page(office.mira)).contains("You have not asked for it").doesNotContain(mira);
    }

    /** Whatever somebody wrote into any field of a case or of the register is in no mail, in neither form, in no language. */
    @Test
    void noMailTellsAnythingOfACase() throws Exception {
        OpaqueId hatched = hatch();
        Set<String> secrets = Set.of(
                CANARY,
                hatched.hex(),
                office.own.id().hex(),
                "Heron",
                "shelter",
                "helter",
                "office",
                "besa",
                "localhost",
                "mira." + mark + "@lantern",
                office.mira.account().handle().toString());
        LocalDate day = tomorrow;
        for (String language : List.of("en", "sq", "fa")) {
            for (String shape : List.of("numbers", "sparing")) {
                String to = "reader." + language + "." + shape + "." + mark + "@mail.lantern.example";
                server.clock().goOn();
                asks(office.mira, to, language, shape, week());
                assertThat(triesNow(office.mira)).isEqualTo("/account/digest?said=sent");
                roundOn(day);
                day = day.plusDays(1);
                assertThat(bin.of(to)).hasSize(2).allSatisfy(mail -> {
                    String told = (mail.source() + mail.text() + mail.read().getSubject()).toLowerCase(Locale.ROOT);
                    secrets.forEach(secret -> assertThat(told).doesNotContain(secret.toLowerCase(Locale.ROOT)));
                });
            }
        }
    }

    private OpaqueId hatch() throws Exception {
        Caller by = office.mira;
        Casebook book = server.part(Casebook.class);
        OpaqueId in = book.begin(by, office.heron.id(), new PersonName(CANARY, CANARY));
        book.note(by, in, Compartment.MAIN, new Note(CANARY));
        book.write(
                by,
                in,
                Kind.CONTACT,
                0,
                new SafeContact(SafeContact.May.YES, Set.of(SafeContact.Way.PHONE), CANARY, CANARY, CANARY, CANARY));
        server.part(CasePapers.class)
                .store(
                        by,
                        in,
                        Compartment.MAIN,
                        CANARY + ".txt",
                        new ByteArrayInputStream(CANARY.getBytes(StandardCharsets.UTF_8)));
        WrittenDay day = new WrittenDay(tomorrow.plusDays(3).toString());
        FactBook facts = server.part(FactBook.class);
        facts.record(by, in, new CaseFact.Happened("claim-made", new WrittenDay("2024-03-05"), CANARY));
        facts.record(
                by,
                in,
                new CaseFact.Paper(
                        "passport",
                        DocumentState.WITHHELD,
                        CANARY,
                        new WrittenDay("2024-03-05"),
                        WrittenDay.NONE,
                        CANARY));
        MeetingBook meetings = server.part(MeetingBook.class);
        WrittenDay held = new WrittenDay("2024-03-05");
        meetings.record(
                by,
                in,
                new Meeting(
                        held,
                        held,
                        CANARY,
                        CANARY,
                        List.of(new Meeting.Present(CANARY, CANARY)),
                        List.of(new Meeting.Question(CANARY, "", Reply.ANSWERED, CANARY, WrittenDay.NONE))));
        meetings.record(
                by,
                in,
                Compartment.MAIN,
                new Commitment(CANARY, CANARY, CANARY, "", held, day, CANARY, CANARY, Fate.OPEN, WrittenDay.NONE));
        meetings.record(
                by, in, Compartment.MAIN, new Advice(CANARY, CANARY, "", held, CANARY, Followed.UNDECIDED, CANARY));
        server.part(TaskBook.class)
                .record(by, in, new Task(CANARY, day, by.account().id().hex(), "", WrittenDay.NONE, "", ""));
        server.part(PartyBook.class)
                .record(
                        office.drita,
                        new Party(
                                "org.canary",
                                List.of(CANARY),
                                Set.of(),
                                "",
                                CANARY,
                                CANARY,
                                CANARY,
                                CANARY,
                                0,
                                "",
                                ""));
        return in;
    }

    /** Neither the database nor the log of the server nor the audit log knows the address. */
    @Test
    void theAddressIsSealed() throws SQLException {
        String mira = address("mira");
        List<String> logged = new ArrayList<>();
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage() + " "
                        + List.of(entry.getParameters() == null ? new Object[0] : entry.getParameters()));
            }

            @Override
            public void flush() {
                // Nothing is held back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listening);
        try {
            asks(office.mira, mira);
            bin.forget(mira, true);
            roundOn(tomorrow);
        } finally {
            root.removeHandler(listening);
            bin.forget(mira, false);
        }

        String stored = everythingStored();
        assertThat(stored).contains(office.mira.account().id().hex(), office.heron.name());
        assertThat(stored)
                .doesNotContain(mira, HexFormat.of().formatHex(mira.getBytes(StandardCharsets.UTF_8)), "monday");
        assertThat(String.join("\n", logged)).doesNotContain(mira);
    }

    /** As whoever owns the tables sees it. */
    private String everythingStored() throws SQLException {
        Login owner = server.part(DatabaseSides.class).owner();
        StringBuilder all = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.role(), owner.password());
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'besa'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            assertThat(tables).contains("mail_digest", "account");
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select t::text from besa." + table + " as t")) {
                    while (rows.next()) {
                        all.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return all.toString();
    }

    @Test
    void whatFailsIsToldOnThePageAndTriedAgainSparingly() {
        String mira = address("mira");
        asks(office.mira, mira);
        bin.forget(mira, true);
        int before = bin.asked();
        Instant noon = tomorrow.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);

        for (Duration since : List.of(
                Duration.ZERO,
                Duration.ofMinutes(1),
                Duration.ofMinutes(14),
                Duration.ofMinutes(15),
                Duration.ofMinutes(16),
                Duration.ofMinutes(76),
                Duration.ofMinutes(77),
                Duration.ofHours(6),
                Duration.ofHours(11))) {
            server.clock().turnTo(noon.plus(since));
            server.part(DigestRounds.class).round();
        }
        assertThat(bin.asked() - before)
                .as("four times, then no more on that day")
                .isEqualTo(4);
        assertThat(page(office.mira))
                .contains("the mail server does not know this address", "None yet")
                .doesNotContain("no such address as");

        bin.forget(mira, false);
        roundOn(tomorrow.plusDays(1));
        assertThat(bin.of(mira)).hasSize(1);
        assertThat(page(office.mira)).doesNotContain("the mail server does not know this address", "None yet");
    }

    @Test
    void oneCanBeTriedAtOnceAndNotAgainAndAgain() {
        String luana = address("luana");
        asks(office.luana, luana);

        assertThat(triesNow(office.luana)).isEqualTo("/account/digest?said=sent");
        assertThat(triesNow(office.luana)).isEqualTo("/account/digest?said=early");
        assertThat(bin.of(luana))
                .singleElement()
                .extracting(Received::text)
                .asString()
                .startsWith("Nothing is due within 30 days.");
    }

    @Test
    void aWrongFormKeepsWhatWasTypedAndSaysWhatIsWrong() {
        Asked.Answer answer = asks(office.mira, "nobody at all", "en", "sparing");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("This is no mail address", "Choose at least one day", "value=\"nobody at all\"")
                .containsPattern("value=\"sparing\" checked");
        assertThat(page(office.mira)).contains("You have not asked for it");
    }

    @Test
    void whoHasNotShownWhoTheyAreIsAskedInTheForm() {
        Caller stale = office.mira;
        server.part(JdbcClient.class)
                .sql("update besa.session set proved_at = proved_at - interval '11 minutes' where account = :account")
                .param("account", stale.account().id().hex())
                .update();

        Asked.Answer answer = asks(stale, address("mira"), "en", "numbers", week());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("name=\"proof\"", address("mira"));
        assertThat(page(stale)).contains("You have not asked for it");
    }
}
