package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.app.access.Caller;
import org.besa.app.access.Sessions;
import org.besa.app.vault.CaseAccess;
import org.besa.app.vault.SealedItem;
import org.besa.seal.signin.Token;
import org.besa.seal.value.OpaqueId;
import org.besa.verify.log.Action;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Twenty people at their browsers rename the same ten cases: every change is kept, or refused on a page with both versions, and none is lost. */
@Tag("database")
class TwentyEditorsPagesTest {
    private static final int EDITORS = 20;
    private static final int CASES = 10;
    private static final Duration LENGTH = Duration.ofSeconds(20);
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final Pattern WRITTEN = Pattern.compile("editor\\d+-\\d+\\.after-\\d+\\.");

    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final AtomicInteger conflicts = new AtomicInteger();

    @Test
    void everyChangeIsKeptOrShownBesideTheOther() throws Exception {
        try (TestHome home = TestHome.make();
                RunningServer server = home.start(() -> {})) {
            server.part(Locking.class).unlock("correct horse battery staple".toCharArray());
            List<Token> sessions = new Household(server).moveIn(EDITORS);
            URI origin = URI.create(server.address().origin());
            List<String> cases = opened(new Person(origin, sessions.getFirst()));

            long end = System.nanoTime() + LENGTH.toNanos();
            List<Callable<Integer>> editors = new ArrayList<>();
            for (int i = 0; i < EDITORS; i++) {
                Person person = new Person(origin, sessions.get(i));
                String called = "editor" + i;
                editors.add(() -> edit(person, called, cases, end));
            }
            int sent = 0;
            try (ExecutorService atOnce = Executors.newFixedThreadPool(EDITORS)) {
                for (Future<Integer> each : atOnce.invokeAll(editors)) {
                    sent += each.get();
                }
            }

            assertThat(kept.size() + conflicts.get()).isEqualTo(sent);
            assertThat(conflicts).as("they did meet").hasPositiveValue();
            assertThat(stored(server, sessions.getFirst(), cases)).containsExactlyInAnyOrderElementsOf(kept);
        }
    }

    private static List<String> opened(Person person) throws Exception {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(person.opens("Heron " + i).orElseThrow());
        }
        return cases;
    }

    /** @return how many changes were sent */
    private int edit(Person person, String called, List<String> cases, long end) throws Exception {
        Random random = new Random(called.hashCode());
        int sent = 0;
        while (System.nanoTime() < end) {
            String at = cases.get(random.nextInt(CASES));
            String form = at + "/name";
            Matcher revision = REVISION.matcher(person.get(form).body());
            assertThat(revision.find()).isTrue();
            String text = called + "-" + sent++ + ".after-" + revision.group(1) + ".";
            HttpResponse<String> answer = person.post(form, Map.of("revision", revision.group(1), "name", text));
            if (answer.statusCode() == 303) {
                kept.add(at + " " + text);
            } else {
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(WRITTEN.matcher(answer.body()).results().map(java.util.regex.MatchResult::group))
                        .as("both versions")
                        .contains(text)
                        .anyMatch(other -> !other.equals(text));
                conflicts.incrementAndGet();
            }
        }
        return sent;
    }

    /** Every revision but the first, of which each says on which it was based. */
    private static List<String> stored(RunningServer server, Token session, List<String> cases) {
        Caller caller = new Caller(server.part(Sessions.class).find(session).orElseThrow(), session);
        List<String> stored = new ArrayList<>();
        for (String at : cases) {
            OpaqueId of = new OpaqueId(at.substring("/cases/".length()));
            List<SealedItem> history = server.part(CaseAccess.class)
                    .read(caller, of, new Action("case.history"), open -> open.history(of));
            for (SealedItem item : history.subList(1, history.size())) {
                Matcher written = WRITTEN.matcher(new String(item.content(), StandardCharsets.UTF_8));
                assertThat(written.find()).isTrue();
                assertThat(written.group()).endsWith(".after-" + (item.revision() - 1) + ".");
                stored.add(at + " " + written.group());
            }
        }
        return stored;
    }
}
