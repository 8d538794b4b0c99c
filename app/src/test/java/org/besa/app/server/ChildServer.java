package org.besa.app.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.besa.postgres.WhenRoot;
import org.besa.seal.signin.Token;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** A server in a JVM of its own, to be killed. It is told what to do in lines, and answers in one line each. */
final class ChildServer implements AutoCloseable {
    private static final String PASSPHRASE = "correct horse battery staple";

    private final TestHome home;
    private final Process process;
    private final BufferedReader said;
    private final PrintWriter told;
    private final URI origin;

    private ChildServer(TestHome home, Process process) throws IOException {
        this.home = home;
        this.process = process;
        this.said = process.inputReader(UTF_8);
        this.told = new PrintWriter(process.outputWriter(UTF_8));
        this.origin = URI.create(line());
    }

    /** Starts one, and waits until it answers pages. It is locked. */
    static ChildServer start(TestHome home) throws IOException {
        return start(home, List.of());
    }

    /** @param before words in front of the command */
    static ChildServer start(TestHome home, List<String> before) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx320m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dbesa.home=" + System.getProperty("besa.home", ".."),
                "-cp",
                System.getProperty("java.class.path"),
                ChildServer.class.getName(),
                home.server().root().toString()));
        return new ChildServer(
                home,
                new ProcessBuilder(command)
                        .redirectError(
                                ProcessBuilder.Redirect.appendTo(home.log().toFile()))
                        .start());
    }

    /** What the other JVM does. */
    public static void main(String... arguments) throws IOException {
        ServerHome home = new ServerHome(Path.of(arguments[0]));
        ServerSettings settings = ServerSettings.read(home, Optional.of(0), Optional.empty());
        Path keys = home.root().resolveSibling("keys-seen");
        RunningServer server = RunningServer.start(
                home,
                settings,
                WhenRoot.STEP_DOWN,
                () -> {},
                made -> made.registerBean(BeanPostProcessor.class, () -> new KeysSeen.Wrapping(keys)));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println(server.address().origin());
        Household household = new Household(server);
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            List<String> words = List.of(line.split(" ", -1));
            switch (words.getFirst()) {
                case "people" ->
                    System.out.println(String.join(
                            " ",
                            household.moveIn(Integer.parseInt(words.get(1))).stream()
                                    .map(Token::text)
                                    .toList()));
                case "look" -> System.out.println(String.join("; ", household.faults()));
                case "outlive" -> System.out.println(household.endAllSessionsBut(words.get(1)));
                case "sessions" -> System.out.println(household.sessions());
                case "heap" -> {
                    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                            .dumpHeap(words.get(1), Boolean.parseBoolean(words.get(2)));
                    System.out.println();
                }
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private String line() throws IOException {
        String line = said.readLine();
        if (line == null) {
            throw new AssertionError("the server has ended: " + Files.readString(home.log()));
        }
        return line;
    }

    private String ask(String words) throws IOException {
        told.println(words);
        told.flush();
        return line();
    }

    /** By its own socket, as whoever runs it does. */
    void unlock() {
        ControlCall.Answer answer = control().say(List.of("unlock", PASSPHRASE));
        if (answer.exitCode() != 0) {
            throw new AssertionError(answer.text());
        }
    }

    ControlCall control() {
        return new ControlCall(new ServerHome(home()).control());
    }

    /** The home as the other process sees it, in whatever mount namespace that is. */
    Path home() {
        return Path.of("/proc/" + process.pid() + "/root" + home.server().root());
    }

    /** Coordinators of one new team, signed in: their sessions outlive the server. */
    List<Token> people(int count) throws IOException {
        return Arrays.stream(ask("people " + count).split(" ", -1))
                .map(text -> Token.of(text).orElseThrow())
                .toList();
    }

    /** What is not whole in any case, in any way; empty when all is. Reads every revision, file and draft. */
    String look() throws IOException {
        return ask("look");
    }

    /** Lets the time of all sessions but one be over; how many that are. */
    int endAllSessionsBut(Token session) throws IOException {
        return Integer.parseInt(ask("outlive " + session.hash().hex()));
    }

    /** How many sessions the database holds. */
    int sessions() throws IOException {
        return Integer.parseInt(ask("sessions"));
    }

    /**
     * Writes what is in its memory.
     *
     * @param reached only what the program can still reach; otherwise also what lies there
     */
    void dump(Path file, boolean reached) throws IOException {
        ask("heap " + file + " " + reached);
    }

    /** Every key that a server of this home has made, unwrapped or used. */
    List<byte[]> keysSeen() throws IOException {
        return Files.readAllLines(home.server().root().resolveSibling("keys-seen")).stream()
                .distinct()
                .map(HexFormat.of()::parseHex)
                .toList();
    }

    /** Somebody's browser at this server. */
    Person person(Token session) {
        return new Person(origin, session);
    }

    /** {@code kill -9} of the JVM alone. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** {@code kill -9} of every process of its PostgreSQL. */
    void killPostgres() {
        List<ProcessHandle> first = postgres().toList();
        List<ProcessHandle> all = first.stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private Stream<ProcessHandle> postgres() {
        return process.children().filter(child -> home.isPostgres(child.pid()));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the server does not end when it is asked to");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
