package org.besa.app;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.besa.app.commandline.Surroundings;
import org.besa.app.commandline.Terminal;
import org.besa.app.server.Typing;

/** One run of the command line in this JVM, with what it printed. Its today is 2024-10-08. */
record BesaRun(int exitCode, String out, String err) {
    /** Rule packs that never change, so that a test of the command line is not a test of a law. */
    private static final Path INVENTED = Path.of("src/test/resources/home");

    private static final Path SHIPPED = Path.of("..");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-10-08T23:00:00Z"), ZoneOffset.UTC);

    static BesaRun of(String... arguments) {
        return on(new Terminal(80, false, false), arguments);
    }

    static BesaRun on(Terminal terminal, String... arguments) {
        return at(INVENTED, terminal, arguments);
    }

    /** With the rule packs that are shipped. */
    static BesaRun shipped(String... arguments) {
        return at(SHIPPED, new Terminal(80, false, false), arguments);
    }

    private static BesaRun at(Path home, Terminal terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter told = new PrintWriter(err);
        int exitCode = Main.run(
                new Surroundings(new PrintWriter(out), told, home, CLOCK, terminal),
                new Typing(null, InputStream.nullInputStream(), told),
                arguments);
        return new BesaRun(exitCode, out.toString(), err.toString());
    }
}
