package org.besa.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The list of addresses in docs/routes.md. */
final class RouteTable {
    private static final Path DOCUMENT =
            Path.of(System.getProperty("besa.home", "..")).resolve("docs/routes.md");
    private static final int CELLS = 4;

    private RouteTable() {}

    /**
     * A line of the list.
     *
     * @param method GET or POST, or ANY
     * @param whom as the document says it
     */
    record Route(String method, String path, String whom) {
        String inWords() {
            return method + " " + path;
        }

        boolean isForEverybody() {
            return whom.equals("everybody");
        }
    }

    static List<Route> routes() {
        try {
            List<String> lines = Files.readAllLines(DOCUMENT);
            return lines.subList(lines.indexOf("<!-- table: routes -->") + 3, lines.size()).stream()
                    .takeWhile(line -> line.startsWith("|"))
                    .map(line -> line.substring(1).split("\\|", CELLS))
                    .map(cells -> new Route(cells[0].strip(), cells[1].strip().replace("`", ""), cells[2].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
