package org.besa.app.server;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page offers: each element that suggests what to do next ({@code data-next}), or to whom to turn ({@code data-recipient}), with all that is in it. What stands elsewhere
 * tells what was recorded, and who owes by which rule.
 */
record Offers(List<String> elements) {
    private static final Pattern OFFER = Pattern.compile("<(\\w+)[^>]*\\sdata-(?:next|recipient)(?=[\\s>=])[^>]*>");

    static Offers of(String page) {
        List<String> elements = new ArrayList<>();
        Matcher offer = OFFER.matcher(page);
        while (offer.find()) {
            elements.add(page.substring(offer.start(), end(page, offer.start(), offer.group(1))));
        }
        return new Offers(elements);
    }

    /** Where the element that begins there is closed. */
    private static int end(String page, int start, String name) {
        Matcher tag = Pattern.compile("<(/?)" + name + "\\b").matcher(page);
        int depth = 0;
        int at = start;
        while (tag.find(at)) {
            depth += tag.group(1).isEmpty() ? 1 : -1;
            if (depth == 0) {
                return tag.end();
            }
            at = tag.end();
        }
        return page.length();
    }
}
