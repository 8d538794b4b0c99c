package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person who opens a case and writes into it as fast as the server takes it: notes, names, files, drafts. Remembers what the server has said it keeps.
 */
final class Writing {
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final Pattern HISTORY = Pattern.compile("/history/[0-9a-f]{32}");
    private static final Pattern FILE = Pattern.compile("/files/([0-9a-f]{32})\" download[^>]*><bdi>([^<]+)</bdi>");
    private static final int FILE_SIZE = 200_000;

    private final Person person;
    private final String called;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicInteger kept = new AtomicInteger();
    private final List<String> opened = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> drafts = new ArrayList<>();
    private int draftsKept;
    private final Thread thread;

    /** @param called the beginning of everything that is written, unlike everybody else's */
    Writing(Person person, String called) {
        this.person = person;
        this.called = called;
        this.thread = Thread.ofVirtual().start(this::write);
    }

    /** How much the server has said it keeps. */
    int kept() {
        return kept.get();
    }

    /** The address of the case; there is one when something was kept. */
    String at() {
        return opened.getFirst();
    }

    void end() throws InterruptedException {
        ended.set(true);
        thread.join();
    }

    private void write() {
        int number = 0;
        while (!ended.get()) {
            number++;
            try {
                step(number);
            } catch (IOException away) {
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step(int number) throws IOException, InterruptedException {
        String text = called + "-" + number + ".";
        if (opened.isEmpty()) {
            person.opens(text).ifPresent(at -> {
                opened.add(at);
                names.add(text);
                kept.incrementAndGet();
            });
            return;
        }
        String at = opened.getFirst();
        switch (number % 5) {
            case 0 -> file(at, text + "txt");
            case 1 -> name(at, text);
            case 2 -> draft(at, text);
            default -> keep(notes, text, person.post(at + "/notes/new", Map.of("revision", "0", "note", text)));
        }
    }

    private void keep(List<String> what, String text, HttpResponse<String> answer) {
        if (answer.statusCode() == 303) {
            what.add(text);
            kept.incrementAndGet();
        }
    }

    private void file(String at, String name) throws IOException, InterruptedException {
        byte[] content = (name + "\n").repeat(FILE_SIZE / name.length()).getBytes(StandardCharsets.UTF_8);
        if (person.upload(at + "/files/main", name, content).statusCode() == 303) {
            files.put(name, content);
            kept.incrementAndGet();
        }
    }

    private void name(String at, String text) throws IOException, InterruptedException {
        Matcher revision = REVISION.matcher(person.get(at + "/name").body());
        if (revision.find()) {
            keep(names, text, person.post(at + "/name", Map.of("revision", revision.group(1), "name", text)));
        }
    }

    private void draft(String at, String text) throws IOException, InterruptedException {
        drafts.add(text);
        if (person.post(at + "/drafts/contact", Map.of("revision", "0", "contact-times", text))
                        .statusCode()
                == 200) {
            draftsKept = drafts.size();
            kept.incrementAndGet();
        }
    }

    /** Everything that the server said it keeps is there. */
    void assertKept(Person now) throws IOException, InterruptedException {
        Person again = person.at(now);
        for (String at : opened) {
            HttpResponse<String> page = again.get(at);
            assertThat(page.statusCode()).as("%s of %s", at, called).isEqualTo(200);
            assertThat(notes).allMatch(page.body()::contains);
            Matcher history = HISTORY.matcher(page.body());
            assertThat(history.find()).isTrue();
            String past = again.get(at + history.group()).body();
            assertThat(names).allMatch(past::contains);
            Map<String, String> ids = new LinkedHashMap<>();
            FILE.matcher(page.body()).results().forEach(file -> ids.put(file.group(2), file.group(1)));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                assertThat(ids).containsKey(file.getKey());
                assertThat(again.bytes(at + "/files/" + ids.get(file.getKey())))
                        .as("%s of %s", file.getKey(), at)
                        .isEqualTo(file.getValue());
            }
            if (draftsKept > 0) {
                String form = again.get(at + "/contact").body();
                assertThat(drafts.subList(draftsKept - 1, drafts.size()))
                        .as("the last draft that was kept, or one that was sent after it")
                        .anyMatch(form::contains);
            }
        }
    }
}
