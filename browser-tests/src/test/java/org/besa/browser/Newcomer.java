package org.besa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody with instructions in hand, who does only what stands in them: whatever is pressed or written into must stand bold there, further on than what came before.
 * Counts what that takes, and estimates the time by the keystroke-level model.
 *
 * <p>The model (Card, Moran and Newell, "The keystroke-level model for user performance time with interactive systems", CACM 23(7), 1980) is of practised people who make no mistakes.
 * Reading is no part of it: it is told apart, at the mean pace of silent reading of English (Brysbaert, Journal of Memory and Language 109, 2019), of the instructions, and of all
 * words of each kind of page when it comes first, which nobody needs.
 */
final class Newcomer {
    /** Their figures in seconds: a key for somebody who types codes and dates, the way of the mouse, its button, a hand from mouse to keyboard or back, a decision. */
    private static final double KEY = 0.5;

    private static final double POINT = 1.1;
    private static final double BUTTON = 0.2;
    private static final double HAND = 0.4;
    private static final double DECISION = 1.35;
    private static final double WORDS_A_SECOND = 238 / 60.0;

    private final Visit visit;
    private final String instructions;
    private int reached;
    private int pages;
    private int clicks;
    private int fields;
    private int keys;
    /** Of each kind of page, how many words it had when it came first. */
    private final Map<String, Integer> read = new LinkedHashMap<>();

    /** @param instructions in Markdown */
    Newcomer(Visit visit, String instructions) {
        this.visit = visit;
        this.instructions = instructions.replaceAll("\\s+", " ");
    }

    /** Types an address, and reads the page. */
    void come(String path) {
        visit.go(path);
        read();
    }

    /** Writes into a field, below its label. */
    void write(String label, String text) {
        bold(label);
        visit.page().getByLabel(starting(label)).first().fill(text);
        fields++;
        clicks++;
        keys += text.length();
    }

    /** Chooses one of several. */
    void choose(String label) {
        bold(label);
        visit.find("main label.choice")
                .filter(new Locator.FilterOptions().setHasText(starting(label)))
                .first()
                .click();
        clicks++;
    }

    /** Presses a button that sends the form, and reads what comes. */
    void press(String label) {
        follow(label, AriaRole.BUTTON);
    }

    /** Follows a link, and reads what comes. */
    void open(String label) {
        follow(label, AriaRole.LINK);
    }

    private void follow(String label, AriaRole role) {
        bold(label);
        Locator ways = visit.page().getByRole(role, new Page.GetByRoleOptions().setName(starting(label)));
        visit.follow(ways.first());
        clicks++;
        if (visit.page().url().startsWith("http://localhost")) {
            read();
        }
    }

    private void bold(String label) {
        String wanted = "**" + label + "**";
        int at = instructions.indexOf(wanted, reached);
        assertThat(at)
                .as("'%s' in the instructions, after what was done so far", wanted)
                .isNotNegative();
        reached = at + wanted.length();
    }

    private static Pattern starting(String label) {
        // The browser reads it, which does not know quotes.
        return Pattern.compile("^\\s*" + label.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0"));
    }

    private void read() {
        pages++;
        String kind = visit.at().replaceAll("[0-9a-f]{20,}|\\?.*", "ID").replaceAll("/new/.*", "/new");
        read.putIfAbsent(kind, words(visit.find("main").innerText()));
        assertThat(visit.find("#error-summary").count())
                .as("refused at %s", visit.at())
                .isZero();
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** What it took, with the estimate. */
    String told() {
        double hands = keys * KEY + clicks * (DECISION + POINT + BUTTON) + fields * 2 * HAND;
        int all = read.values().stream().mapToInt(words -> words).sum();
        return String.format(
                Locale.ROOT,
                "%d pages, %d clicks, %d fields, %d keys%nestimated: hands %.0f s; reading %d words of instructions %.0f s; all %d words of each kind of page once %.0f s%n%s%n",
                pages,
                clicks,
                fields,
                keys,
                hands,
                words(instructions),
                words(instructions) / WORDS_A_SECOND,
                all,
                all / WORDS_A_SECOND,
                read);
    }
}
