package org.besa.app.server;

import java.util.List;
import java.util.stream.Stream;
import org.besa.app.access.Role;
import org.besa.app.face.NavItem;

/** The main navigation: each role sees what it is there for. */
final class Ways {
    private Ways() {}

    /** @param path of the page that is shown */
    static List<NavItem> of(Role role, String path) {
        NavItem own = switch (role) {
            case CASEWORKER, LAWYER, COORDINATOR -> way("/cases", "server.way.cases", path);
            case ADMINISTRATOR -> way("/administration", "server.way.administration", path);
            case AUDITOR -> way("/audit", "server.way.audit", path);
        };
        boolean works = own.href().equals("/cases");
        Stream<NavItem> supposing = works
                ? Stream.of(
                        way("/warnings", "server.way.warnings", path),
                        way("/promises", "server.way.promises", path),
                        way("/what-if", "server.way.whatIf", path),
                        way("/parties", "server.way.parties", path),
                        way("/agreements", "server.way.agreements", path))
                : Stream.empty();
        return Stream.of(
                        Stream.of(
                                new NavItem("/", works ? "server.way.board" : "server.way.home", path.equals("/")),
                                own),
                        supposing,
                        Stream.of(way("/account", "server.way.account", path), way("/help", "server.way.help", path)))
                .flatMap(ways -> ways)
                .toList();
    }

    private static NavItem way(String href, String word, String path) {
        return new NavItem(href, word, path.equals(href) || path.startsWith(href + "/"));
    }
}
