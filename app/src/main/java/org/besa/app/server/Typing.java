package org.besa.app.server;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What somebody types: at a terminal after a prompt, secrets unseen; or line by line from a file or another program. Never as an argument, which {@code ps} shows to everybody. */
public final class Typing {
    private final @Nullable Console console;
    private final BufferedReader lines;
    private final PrintWriter prompts;

    /** @param console where a person sits, or null */
    public Typing(@Nullable Console console, InputStream in, PrintWriter prompts) {
        this.console = console;
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.prompts = prompts;
    }

    /** Whether a person is asked, who may mistype. */
    boolean isByHand() {
        return console != null;
    }

    /** @throws ServerFault if nothing was typed */
    String line(String what) {
        prompt(what);
        return typed(what, console == null ? next() : console.readLine());
    }

    /** As {@link #line}, unseen; a person types it twice if it is new. */
    String secret(String what, boolean isNew) {
        String once = unseen(what);
        if (isNew && isByHand() && !unseen("The same again").equals(once)) {
            throw new ServerFault(what, "was typed in two ways", "try again");
        }
        return once;
    }

    private String unseen(String what) {
        prompt(what);
        if (console == null) {
            return typed(what, next());
        }
        char @Nullable [] typed = console.readPassword();
        return typed(what, typed == null ? null : new String(typed));
    }

    private void prompt(String what) {
        if (console != null) {
            prompts.print(what + ": ");
            prompts.flush();
        }
    }

    private @Nullable String next() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    private static String typed(String what, @Nullable String line) {
        if (line == null || line.isBlank()) {
            throw new ServerFault(what, "nothing was typed", "type it, or hand it over on standard input");
        }
        return line;
    }
}
