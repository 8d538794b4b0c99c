package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.besa.app.access.Caller;

/**
 * A form as somebody finds it on a page. What it does not ask cannot be typed into it.
 *
 * @param action where it is sent
 * @param text from its beginning to its end
 */
record FormOnPage(String action, String text) {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    /** The form of this page that is sent there; it must be there. */
    static FormOnPage of(String page, String action) {
        Matcher form = Pattern.compile(
                        "(?s)<form [^>]*method=\"post\" action=\"" + Pattern.quote(action) + "\".*?</form>")
                .matcher(page);
        assertThat(form.find()).as("a form for " + action).isTrue();
        return new FormOnPage(action, form.group());
    }

    /** Filled in and sent off, with what stands in it unseen. */
    Asked filled(Caller caller, List<Map.Entry<String, String>> typed) {
        List<Map.Entry<String, String>> sent = new ArrayList<>();
        HIDDEN.matcher(text).results().forEach(field -> sent.add(Map.entry(field.group(1), field.group(2))));
        for (Map.Entry<String, String> field : typed) {
            assertThat(asks(field.getKey(), field.getValue()))
                    .as("%s takes %s", action, field)
                    .isTrue();
            sent.add(field);
        }
        return Asked.form(action, caller, sent.stream());
    }

    /** Whether there is a line to type into, a button or box with this value, or a list that has it. */
    private boolean asks(String name, String value) {
        String named = " name=\"" + name + "\"";
        return text.contains(named + " type=\"text\"")
                || text.contains(named + " value=\"" + value + "\"")
                || list(named).contains("<option value=\"" + value + "\"");
    }

    private String list(String named) {
        Matcher list =
                Pattern.compile("(?s)<select[^>]*" + named + ".*?</select>").matcher(text);
        return list.find() ? list.group() : "";
    }
}
