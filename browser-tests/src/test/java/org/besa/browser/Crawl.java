package org.besa.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Follows every link from the first page on. Of pages that differ only in whom they are about, the first is enough. */
final class Crawl {
    private static final String HREFS =
            "() => [...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href').replace(/#.*/, ''))";

    private final Visit visit;
    private final Consumer<String> look;
    private final Map<String, String> reached = new LinkedHashMap<>();

    private Crawl(Visit visit, Consumer<String> look) {
        this.visit = visit;
        this.look = look;
    }

    /**
     * Kinds of page, such as {@code /cases/ID/history/ID}, each with the path of one.
     *
     * @param look looks at each kind, while its page is open
     */
    static Map<String, String> from(Visit visit, String start, Consumer<String> look) {
        Crawl crawl = new Crawl(visit, look);
        crawl.follow(start);
        return crawl.reached;
    }

    private void follow(String start) {
        Deque<String> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            String path = next.remove();
            if (reached.containsKey(kind(path))) {
                continue;
            }
            reached.put(kind(path), path);
            visit.go(path);
            look.accept(kind(path));
            if (visit.page().evaluate(HREFS) instanceof List<?> links) {
                links.stream()
                        .map(String::valueOf)
                        .filter(href -> !isFile(href))
                        .forEach(next::add);
            }
        }
    }

    private static boolean isFile(String href) {
        return href.matches("/cases/[0-9a-f]+/files/[0-9a-f]+|/agreements/[0-9a-f]+/versions/\\d+/pack");
    }

    /** Without ids and without what only sorts or searches. */
    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{20,}", "ID")
                .replaceAll("\\?.*", "")
                .replaceAll("(/facts/new/\\w+)/.*", "$1/CODE")
                .replaceAll("(/clauses)/\\d+", "$1/CLAUSE")
                .replaceAll("(/letters/new)/.*", "$1/MATTER")
                .replaceAll("(/coverage)/(?!compare).*", "$1/NEED");
    }
}
