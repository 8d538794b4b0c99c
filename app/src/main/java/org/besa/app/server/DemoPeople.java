package org.besa.app.server;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.besa.app.access.Account;
import org.besa.app.access.Accounts;
import org.besa.app.access.Caller;
import org.besa.app.access.Enrolments;
import org.besa.app.access.FirstAdministrator;
import org.besa.app.access.Role;
import org.besa.app.access.SignIn;
import org.besa.app.access.SignInName;
import org.besa.app.access.Team;
import org.besa.app.access.Teams;
import org.besa.app.agreements.AgreementBook;
import org.besa.seal.signin.OneTimeCode;
import org.besa.seal.signin.Totp;
import org.springframework.transaction.support.TransactionOperations;

/** The invented people of a demonstration. They get their accounts by the same ways as everybody. */
final class DemoPeople {
    private static final List<String> WORDS =
            List.of("amber", "barley", "cedar", "drift", "ember", "fjord", "gravel", "heather", "indigo", "juniper");
    private static final String HERE = "demo";

    private final RunningServer server;
    private final SecureRandom random = new SecureRandom();
    private final String password = words(4);
    private final List<Person> people = new ArrayList<>();

    private record Invented(String name, Role role, String team, String about) {}

    private record Person(Account account, Totp totp, String about) {}

    private static final List<Invented> INVENTED = List.of(
            new Invented("mira", Role.COORDINATOR, "Harbour", "coordinator of the team Harbour"),
            new Invented("tarek", Role.CASEWORKER, "Harbour", "caseworker in Harbour"),
            new Invented("leila", Role.LAWYER, "Harbour", "lawyer in Harbour"),
            new Invented("noor", Role.COORDINATOR, "Orchard", "coordinator of the team Orchard"),
            new Invented("drita", Role.AUDITOR, "", "reads the audit log"));

    DemoPeople(RunningServer server) {
        this.server = server;
    }

    /**
     * Unlocks the server with a passphrase that nobody knows, and makes people, teams, cases and an agreement.
     *
     * @param more cases with a long history, beside the usual ones
     */
    void moveIn(int more) throws Exception {
        server.part(Locking.class).unlock(words(6).toCharArray());
        FirstAdministrator.Created first = server.part(FirstAdministrator.class)
                .create("Lantern (invented)", new SignInName("agim"), password.toCharArray());
        people.add(new Person(first.account(), first.totp(), "administrator: makes accounts, sees no case"));
        Team harbour = team(first.account(), "Harbour");
        Team orchard = team(first.account(), "Orchard");
        enrol(first.account());
        for (Invented invented : INVENTED) {
            Account account = person(invented.name()).account();
            List.of(harbour, orchard).stream()
                    .filter(team -> team.name().equals(invented.team()))
                    .forEach(team -> inOne(() -> server.part(Teams.class).add(team.id(), account.id())));
        }
        DemoCases cases = new DemoCases(server);
        cases.fill(caller("tarek"), harbour, 40);
        cases.fill(caller("noor"), orchard, 20);
        cases.fillWithHistories(caller("tarek"), harbour, more);
        cases.share(caller("mira"), person("leila").account(), 6);
        new DemoAgreement(server.part(AgreementBook.class), caller("noor"), LocalDate.now(ZoneOffset.UTC)).record();
    }

    private Team team(Account by, String name) {
        return requireNonNull(server.part(TransactionOperations.class)
                .execute(status -> server.part(Teams.class).create(by.organisation(), name)));
    }

    private void inOne(Runnable work) {
        server.part(TransactionOperations.class).executeWithoutResult(status -> work.run());
    }

    /** A password takes most of a second to stretch, therefore side by side. */
    private void enrol(Account administrator) throws Exception {
        try (ExecutorService atOnce = Executors.newFixedThreadPool(2)) {
            List<Future<Person>> enrolled = new ArrayList<>();
            for (Invented invented : INVENTED) {
                enrolled.add(atOnce.submit(() -> enrol(administrator, invented)));
            }
            for (Future<Person> person : enrolled) {
                people.add(person.get());
            }
        }
    }

    /** With the code before the one that the phone shows now, so that this one still opens the door. */
    private Person enrol(Account administrator, Invented invented) {
        Enrolments enrolments = server.part(Enrolments.class);
        Accounts accounts = server.part(Accounts.class);
        Account account =
                accounts.create(administrator.organisation(), new SignInName(invented.name()), invented.role());
        OneTimeCode code = enrolments.issue(account);
        if (!(enrolments.open(invented.name(), code.text(), HERE) instanceof Enrolments.Answer.Open open)) {
            throw new IllegalStateException("the code was given out just now");
        }
        long before = Totp.step(now()) - 1;
        enrolments.finish(invented.name(), code.text(), open.totp().code(before), password.toCharArray(), HERE);
        return new Person(accounts.find(account.id()).orElseThrow(), open.totp(), invented.about());
    }

    private Instant now() {
        return server.part(Clock.class).instant();
    }

    private Person person(String name) {
        return people.stream()
                .filter(person -> person.account().name().text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Caller caller(String name) {
        return server.part(SignIn.class).again(person(name).account());
    }

    private String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())) + random.nextInt(10));
        }
        return String.join("-", words);
    }

    /** What somebody needs to sign in as one of them. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "All people and cases are invented. Nothing that you type is kept after the end (Ctrl-C).",
                "",
                "Everybody's password: " + password,
                ""));
        long step = Totp.step(now());
        lines.add(line("name", "code", "secret for an authenticator app", ""));
        people.forEach(person -> lines.add(line(
                person.account().name().text(),
                person.totp().code(step),
                person.totp().typed(),
                person.about())));
        lines.add("");
        lines.add("A code is good for half a minute, once. Enter shows new ones.");
        return lines;
    }

    private static String line(String name, String code, String secret, String about) {
        return "%-8s %-8s %-34s %s".formatted(name, code, secret, about);
    }

    String name() {
        return "mira";
    }

    String password() {
        return password;
    }

    String code() {
        return person(name()).totp().code(Totp.step(now()));
    }

    /** At each line that somebody types; returns at once. */
    void showCodesWhenAsked(InputStream in, PrintWriter out) {
        Thread.ofPlatform().daemon().name("codes").start(() -> {
            try {
                BufferedReader typed = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                while (typed.readLine() != null) {
                    lines().stream().skip(2).forEach(out::println);
                    out.flush();
                }
            } catch (IOException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
