package org.besa.bench.web;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One of the two servers with the people who use it: both have the same pages and forms, so whatever is asked of one is asked of the other. Three of the people
 * serve sixty cases each: one reads, one changes names, one opens new cases.
 */
final class Site {
    /** How many cases each of the three serves. */
    static final int CASES = 60;

    private static final List<String> WORDS = List.of("heron", "marsh", "linden", "sorrel", "alder", "bittern");
    private static final int TOLD_TO_WAIT = 429;
    private static final long WAIT_MILLISECONDS = 1000;
    private static final int PATIENCE = 60;

    private final String name;
    private final Child server;
    private final HttpClient client;
    private final List<Person> people;
    private final Tables tables;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, Long> revisions = new ConcurrentHashMap<>();
    private final List<String> read = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final Guest reader;
    private final Guest writer;
    private final Guest opener;

    private Site(String name, Child server, HttpClient client, List<Person> people, Tables tables) throws Exception {
        this.name = name;
        this.server = server;
        this.client = client;
        this.people = people;
        this.tables = tables;
        this.reader = signedIn(people.get(0));
        this.writer = signedIn(people.get(1));
        this.opener = signedIn(people.get(2));
    }

    /** Signs the three in, and opens their cases through the pages. */
    static Site open(String name, Child server, HttpClient client, List<Person> people, Tables tables)
            throws Exception {
        Site site = new Site(name, server, client, people, tables);
        for (int i = 0; i < CASES; i++) {
            site.read.add(site.writtenCase(i));
            site.changed.add(site.newCase(site.writer, i));
            site.newCase(site.opener, i);
        }
        return site;
    }

    private Guest signedIn(Person person) throws Exception {
        tables.forgetSignIn(person);
        Guest guest = new Guest(client, server.origin());
        guest.open("/sign-in");
        guest.done("/sign-in", person.typed());
        guest.open("/cases");
        return guest;
    }

    private String newCase(Guest by, int number) throws IOException, InterruptedException {
        return by.done("/cases/new", named(number)).location().replaceAll("[?].*", "");
    }

    /** As the demonstration's: a rule for contact, and a note or two. */
    private String writtenCase(int number) throws IOException, InterruptedException {
        String at = newCase(reader, number);
        reader.done(
                at + "/contact",
                Map.of(
                        "revision", "0",
                        "contact-may", "yes",
                        "contact-how", "message",
                        "contact-reach", "The number on the card in the safe",
                        "contact-say", "Say you call about the language course.",
                        "contact-avoid", "Never the name of this office.",
                        "contact-times", "Weekdays from 10 to 12"));
        for (int i = 0; i <= number % 2; i++) {
            reader.done(
                    at + "/notes/new",
                    Map.of(
                            "revision", "0",
                            "note",
                                    "Asked what the letter means. We go through it together; until then nothing is signed."));
        }
        return at;
    }

    private static Map<String, String> named(int number) {
        String word = WORDS.get(number % WORDS.size());
        return Map.of(
                "name", Character.toUpperCase(word.charAt(0)) + word.substring(1) + " " + number, "name-script", "");
    }

    String name() {
        return name;
    }

    Child server() {
        return server;
    }

    Tables tables() {
        return tables;
    }

    void tidy() throws Exception {
        tables.tidy(people.get(1), people.get(2));
    }

    /** What the pages weigh that are measured, in bytes. */
    record Weights(int list, int one, int search) {}

    /** Asks for each of them once. */
    Weights weights() throws IOException, InterruptedException {
        return new Weights(
                reader.get("/cases").body().length,
                reader.get(read.getFirst()).body().length,
                reader.get(search(0)).body().length);
    }

    private static String search(int number) {
        return "/cases?state=all&sort=name&q=" + WORDS.get(number % WORDS.size());
    }

    /**
     * What a client does.
     *
     * @param number of the client, from 0
     * @param of how many there are
     */
    Step step(Task task, int number, int of) throws Exception {
        return switch (task) {
            case LIST -> {
                Guest guest = reader.twin();
                yield () -> guest.get("/cases").nanosIf(200);
            }
            case CASE -> {
                Guest guest = reader.twin();
                yield () -> guest.get(read.get(next() % CASES)).nanosIf(200);
            }
            case SEARCH -> {
                Guest guest = reader.twin();
                yield () -> guest.get(search(next())).nanosIf(200);
            }
            case CREATE -> {
                Guest guest = opener.twin();
                yield () -> guest.post("/cases/new", named(next())).nanosIf(303);
            }
            case UPDATE -> update(number, of);
            case SIGN_IN -> signIn(people.get(number));
        };
    }

    /** Each client has cases of its own, so that nobody is slower than somebody else. */
    private Step update(int number, int of) {
        Guest guest = writer.twin();
        List<String> mine = new ArrayList<>();
        for (int i = number; i < changed.size(); i += of) {
            mine.add(changed.get(i));
        }
        AtomicInteger turn = new AtomicInteger();
        return () -> {
            String at = mine.get(turn.getAndIncrement() % mine.size());
            long revision = revisions.getOrDefault(at, 1L);
            Map<String, String> form = new HashMap<>(named(next()));
            form.put("revision", Long.toString(revision));
            long nanos = guest.post(at + "/name", form).nanosIf(303);
            revisions.put(at, nanos < 0 ? revision : revision + 1);
            return nanos;
        };
    }

    /** Who is told to wait waits, and tries again: until they are in, all of it counts. */
    private Step signIn(Person person) throws Exception {
        Guest fresh = new Guest(client, server.origin());
        fresh.open("/sign-in");
        return () -> {
            tables.forgetSignIn(person);
            long start = System.nanoTime();
            for (int i = 0; i < PATIENCE; i++) {
                Guest.Answer answer = fresh.twin().post("/sign-in", person.typed());
                if (answer.status() != TOLD_TO_WAIT) {
                    return answer.status() == 303 ? System.nanoTime() - start : -1;
                }
                Thread.sleep(WAIT_MILLISECONDS);
            }
            return -1;
        };
    }

    private int next() {
        return next.getAndIncrement() & Integer.MAX_VALUE;
    }
}
