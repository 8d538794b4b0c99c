package org.besa.app.commandline;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.besa.app.report.Json;
import org.besa.app.report.Page;
import picocli.CommandLine.Option;

/** Text for people, JSON for programs. */
final class FormatOption {
    /** As it is typed. */
    private enum Format {
        text,
        json
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (for reading) or json (for programs). Without it: ${DEFAULT-VALUE}.",
            defaultValue = "text")
    private Format format = Format.text;

    boolean isJson() {
        return format == Format.json;
    }

    void write(Surroundings surroundings, Consumer<Page> text, Consumer<Json> json) {
        PrintWriter out = surroundings.out();
        switch (format) {
            case text -> {
                Page page = surroundings.terminal().page();
                text.accept(page);
                out.print(page);
            }
            case json -> {
                try (Json document = new Json(out)) {
                    json.accept(document);
                }
            }
        }
        out.flush();
    }
}
