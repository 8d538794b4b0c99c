package org.besa.app.server;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who records things with the forms of a case, each with a text that the page of its kind shows again.
 *
 * @param at the address of the case
 */
record Recording(Person person, String at) {
    private static final Pattern SOMEBODY =
            Pattern.compile("<select[^>]* name=\"who\".*?<option value=\"([0-9a-f]{32})\"", Pattern.DOTALL);
    private static final Pattern PRINT = Pattern.compile("name=\"print\" value=\"([0-9a-f]{64})\"");
    private static final Pattern PARTY =
            Pattern.compile("<select[^>]* name=\"side1\".*?<option value=\"([a-z][^\"]*)\"", Pattern.DOTALL);
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");
    private static final String DAY = "2024-03-07";

    HttpResponse<String> fact(String text) throws IOException, InterruptedException {
        return person.post(at + "/facts/new/event/status-granted", Map.of("revision", "0", "on", DAY, "source", text));
    }

    HttpResponse<String> meeting(String text) throws IOException, InterruptedException {
        return person.post(
                at + "/meetings/new", Map.of("revision", "0", "office", "other", "office-named", text, "held", DAY));
    }

    /** For whoever the form offers first. */
    HttpResponse<String> task(String text) throws IOException, InterruptedException {
        HttpResponse<String> form = person.get(at + "/tasks/new");
        Matcher somebody = SOMEBODY.matcher(form.body());
        return somebody.find()
                ? person.post(
                        at + "/tasks/new", Map.of("revision", "0", "what", text, "due", DAY, "who", somebody.group(1)))
                : form;
    }

    /** A letter with a paper, to somebody who is called as the text: looked at and approved. */
    HttpResponse<String> letter(String text) throws IOException, InterruptedException {
        Map<String, String> fields = new HashMap<>(Map.of(
                "matter", "chronology", "language", "en", "step", "look", "to", "other", "to-named", text, "own", ""));
        HttpResponse<String> looked = person.post(at + "/letters/new/chronology", fields);
        Matcher print = PRINT.matcher(looked.body());
        if (!print.find()) {
            return looked;
        }
        fields.putAll(Map.of("step", "approve", "print", print.group(1)));
        return person.post(at + "/letters/new/chronology", fields);
    }

    /**
     * An agreement of the organisation, or its next version; of the party that the form offers first.
     *
     * @param path where it is; empty for a new one
     */
    HttpResponse<String> agreement(Optional<String> path, String text) throws IOException, InterruptedException {
        String at = path.map(each -> each + "/change").orElse("/agreements/new");
        HttpResponse<String> form = person.get(at);
        Matcher party = PARTY.matcher(form.body());
        Matcher revision = REVISION.matcher(form.body());
        if (!party.find() || !revision.find()) {
            return form;
        }
        return person.post(
                at,
                Map.ofEntries(
                        Map.entry("revision", revision.group(1)),
                        Map.entry("title", text),
                        Map.entry("level", "agreement"),
                        Map.entry("territory", "xa"),
                        Map.entry("side1", party.group(1)),
                        Map.entry("as1", "duty-bearer"),
                        Map.entry("from", "2024-01-01"),
                        Map.entry("disclosure", "shown"),
                        Map.entry("by", "The asylum office"),
                        Map.entry("on", "2024-06-01"),
                        Map.entry("proof", "text"),
                        Map.entry("checked", "no"),
                        Map.entry("claimant", "person")));
    }
}
