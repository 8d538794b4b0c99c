package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person who opens a case and writes into it as fast as the server takes it: notes, names, files, drafts, facts, meetings, tasks, letters; and versions of an
 * agreement, if they are asked to. Remembers what the server has said it keeps.
 */
final class Writing {
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final Pattern HISTORY = Pattern.compile("/history/[0-9a-f]{32}");
    private static final Pattern FILE = Pattern.compile("/files/([0-9a-f]{32})\" download[^>]*><bdi>([^<]+)</bdi>");
    private static final Pattern AGREEMENT = Pattern.compile("(/agreements/[0-9a-f]{32})\\?said=.*");
    private static final Pattern LETTER = Pattern.compile("/letters/([0-9a-f]{32})\"");
    private static final int FILE_SIZE = 200_000;
    private static final Pattern FAULT = Pattern.compile("id=\"error-summary.*?</ul>", Pattern.DOTALL);
    private static final String NOTES = "notes";
    private static final String AGREEMENTS = "agreements";

    private static final List<String> IN_TURN =
            List.of("files", "names", "drafts", "facts", "meetings", "tasks", "letters", AGREEMENTS, NOTES);

    private final Person person;
    private final String called;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicInteger kept = new AtomicInteger();
    private final List<String> opened = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, List<String>> recorded = new HashMap<>();
    private final Set<String> kinds = ConcurrentHashMap.newKeySet();
    private final Map<String, String> refused = new ConcurrentHashMap<>();
    private final boolean agrees;
    private Optional<String> agreement = Optional.empty();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> drafts = new ArrayList<>();
    private int draftsKept;
    private final Thread thread;

    /** @param called the beginning of everything that is written, unlike everybody else's */
    Writing(Person person, String called) {
        this(person, called, false);
    }

    /** @param agrees whether they write an agreement as well: it counts in all cases */
    Writing(Person person, String called, boolean agrees) {
        this.person = person;
        this.agrees = agrees;
        this.called = called;
        this.thread = Thread.ofVirtual().start(this::write);
    }

    /** How much the server has said it keeps. */
    int kept() {
        return kept.get();
    }

    /** Of which kinds the server has not said so far that it keeps something, with how it answered last. */
    Map<String, String> missing() {
        Map<String, String> missing = new LinkedHashMap<>();
        IN_TURN.stream()
                .filter(kind -> !kinds.contains(kind) && (agrees || !kind.equals(AGREEMENTS)))
                .forEach(kind -> missing.put(kind, refused.getOrDefault(kind, "")));
        return missing;
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
        Recording recording = new Recording(person, at);
        String kind = IN_TURN.get(number % IN_TURN.size());
        switch (kind) {
            case "files" -> file(at, text + "txt");
            case "names" -> name(at, text);
            case "drafts" -> draft(at, text);
            case "facts" -> keep(kind, recorded(kind), text, recording.fact(text));
            case "meetings" -> keep(kind, recorded(kind), text, recording.meeting(text));
            case "tasks" -> keep(kind, recorded(kind), text, recording.task(text));
            case "letters" -> keep(kind, recorded(kind), text, recording.letter(text));
            case AGREEMENTS -> agreement(recording, text);
            default -> keep(NOTES, notes, text, person.post(at + "/notes/new", Map.of("revision", "0", "note", text)));
        }
    }

    private List<String> recorded(String kind) {
        return recorded.computeIfAbsent(kind, _ -> new ArrayList<>());
    }

    private void agreement(Recording recording, String text) throws IOException, InterruptedException {
        if (!agrees) {
            return;
        }
        HttpResponse<String> answer = recording.agreement(agreement, text);
        Matcher to = AGREEMENT.matcher(answer.headers().firstValue("Location").orElse(""));
        if (to.matches()) {
            agreement = Optional.of(to.group(1));
        }
        keep(AGREEMENTS, recorded(AGREEMENTS), text, answer);
    }

    private void keep(String kind, List<String> what, String text, HttpResponse<String> answer) {
        if (answer.statusCode() == 303) {
            what.add(text);
            keep(kind);
        } else {
            Matcher fault = FAULT.matcher(answer.body());
            refused.put(kind, answer.statusCode() + (fault.find() ? ": " + fault.group() : ""));
        }
    }

    private void keep(String kind) {
        kinds.add(kind);
        kept.incrementAndGet();
    }

    private void file(String at, String name) throws IOException, InterruptedException {
        byte[] content = (name + "\n").repeat(FILE_SIZE / name.length()).getBytes(StandardCharsets.UTF_8);
        if (person.upload(at + "/files/main", name, content).statusCode() == 303) {
            files.put(name, content);
            keep("files");
        }
    }

    private void name(String at, String text) throws IOException, InterruptedException {
        Matcher revision = REVISION.matcher(person.get(at + "/name").body());
        if (revision.find()) {
            keep("names", names, text, person.post(at + "/name", Map.of("revision", revision.group(1), "name", text)));
        }
    }

    private void draft(String at, String text) throws IOException, InterruptedException {
        drafts.add(text);
        if (person.post(at + "/drafts/contact", Map.of("revision", "0", "contact-times", text))
                        .statusCode()
                == 200) {
            draftsKept = drafts.size();
            keep("drafts");
        }
    }

    private void assertRecorded(Person again, String at) throws IOException, InterruptedException {
        for (Map.Entry<String, List<String>> each : recorded.entrySet()) {
            if (each.getValue().isEmpty()) {
                continue;
            }
            String path =
                    each.getKey().equals(AGREEMENTS) ? agreement.orElseThrow() + "/versions" : at + "/" + each.getKey();
            HttpResponse<String> page = again.get(path);
            assertThat(page.statusCode()).as("%s of %s", path, called).isEqualTo(200);
            assertThat(each.getValue()).as("%s of %s", path, called).allMatch(page.body()::contains);
        }
        List<MatchResult> letters =
                LETTER.matcher(again.get(at + "/letters").body()).results().toList();
        assertThat(letters).hasSizeGreaterThanOrEqualTo(recorded("letters").size());
        for (MatchResult letter : letters) {
            byte[] paper = again.bytes(at + "/files/" + letter.group(1));
            assertThat(new String(paper, StandardCharsets.ISO_8859_1).strip())
                    .as("the paper of the letter %s", letter.group(1))
                    .startsWith("%PDF")
                    .endsWith("%%EOF");
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
            assertRecorded(again, at);
            if (draftsKept > 0) {
                String form = again.get(at + "/contact").body();
                assertThat(drafts.subList(draftsKept - 1, drafts.size()))
                        .as("the last draft that was kept, or one that was sent after it")
                        .anyMatch(form::contains);
            }
        }
    }
}
