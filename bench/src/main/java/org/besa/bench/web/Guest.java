package org.besa.bench.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One browser: keeps the cookies that it is given, and sends back the form key of the last page that had one. Follows nothing. */
final class Guest {
    private static final Pattern FORM_KEY = Pattern.compile("name=\"form-key\" value=\"([0-9a-f]{64})\"");

    private final HttpClient client;
    private final URI origin;
    private final Map<String, String> cookies = new TreeMap<>();
    private String formKey = "";

    /** @param origin of the site: "http://127.0.0.1:8017" */
    Guest(HttpClient client, URI origin) {
        this.client = client;
        this.origin = origin;
    }

    /** Another with the same cookies and form key. */
    Guest twin() {
        Guest twin = new Guest(client, origin);
        twin.cookies.putAll(cookies);
        twin.formKey = formKey;
        return twin;
    }

    /**
     * An answer.
     *
     * @param location where it leads, or empty
     * @param nanos from when the request was handed over until the whole answer was there
     */
    record Answer(int status, String location, byte[] body, long nanos) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** How long it took, or less than zero if it is not of this status. */
        long nanosIf(int expected) {
            return status == expected ? nanos : -1;
        }

        /** What stands first where the group of the pattern is. */
        String found(Pattern pattern) {
            Matcher matcher = pattern.matcher(text());
            if (!matcher.find()) {
                throw new IllegalStateException("no " + pattern + " in an answer of status " + status + ":\n" + text());
            }
            return matcher.group(1);
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(origin.resolve(path)).GET());
    }

    /** Asks for a page, and keeps its form key. */
    Answer open(String path) throws IOException, InterruptedException {
        Answer page = get(path);
        Matcher key = FORM_KEY.matcher(page.text());
        formKey = key.find() ? key.group(1) : "";
        return page;
    }

    Answer post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String fields = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(origin.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin.toString())
                .POST(BodyPublishers.ofString("form-key=" + formKey + "&" + fields)));
    }

    /** As {@link #post}, and it must lead on. */
    Answer done(String path, Map<String, String> form) throws IOException, InterruptedException {
        Answer answer = post(path, form);
        if (answer.status() != 303) {
            throw new IllegalStateException(origin + path + " answers " + answer.status() + ":\n" + answer.text());
        }
        return answer;
    }

    private void keepCookies(HttpResponse<byte[]> response) {
        response.headers().allValues("Set-Cookie").forEach(cookie -> {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        });
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpRequest built = request.build();
        long start = System.nanoTime();
        HttpResponse<byte[]> response = client.send(built, BodyHandlers.ofByteArray());
        long nanos = System.nanoTime() - start;
        keepCookies(response);
        return new Answer(
                response.statusCode(), response.headers().firstValue("Location").orElse(""), response.body(), nanos);
    }
}
