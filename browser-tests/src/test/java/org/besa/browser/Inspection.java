package org.besa.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What every page must keep to, whoever sees it: nothing that axe finds, and nothing beside the window. */
final class Inspection {
    /** Wider than the window, or text that its box cuts off. In pictures of code and tables a box may scroll by itself. */
    private static final String BESIDE =
            "() => { const root = document.documentElement; return root.scrollWidth > root.clientWidth ? [...document.querySelectorAll('body *')]"
                    + ".filter(e => { const b = e.getBoundingClientRect(); return b.width > 0 && (b.right > root.clientWidth + 1 || b.left < -1); })"
                    + ".slice(0, 5).map(e => e.tagName + '.' + e.className) .concat('page is ' + root.scrollWidth + ' wide') : []; }";

    private final Path pictures;
    private final List<String> found = new ArrayList<>();

    /** @param pictures a folder for a picture of each page */
    Inspection(Path pictures) {
        this.pictures = pictures;
    }

    /** @param name of the page, for the picture's file */
    void of(Visit visit, String name) {
        Page page = visit.page();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(name + ".png"))
                .setFullPage(true));
        for (Rule rule : axe(page).analyze().getViolations()) {
            found.add(name + ": " + rule.getId() + " at "
                    + rule.getNodes().stream()
                            .limit(3)
                            .map(node -> node.getTarget() + " " + node.getHtml())
                            .collect(Collectors.joining("; ")));
        }
        if (page.evaluate(BESIDE) instanceof List<?> beside && !beside.isEmpty()) {
            found.add(name + ": beside the window: " + beside);
        }
    }

    /** All its rules. Of what is in order it brings one place each, for nobody reads those. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(options);
    }

    /** What is wrong with the pages that were looked at. */
    List<String> found() {
        return List.copyOf(found);
    }
}
