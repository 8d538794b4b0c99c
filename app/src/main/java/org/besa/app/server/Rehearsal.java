package org.besa.app.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.besa.app.access.PublicAddress;

/** Goes through the first pages as somebody would who signs in, so that the launcher can record what a start and they load. */
final class Rehearsal {
    private static final Pattern FORM_KEY = Pattern.compile("name=\"form-key\" value=\"([0-9a-f]{64})\"");
    private static final List<String> PAGES = List.of("/", "/cases", "/help", "/account");

    private final PublicAddress address;
    private final DemoPeople people;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Rehearsal(PublicAddress address, DemoPeople people) {
        this.address = address;
        this.people = people;
    }

    void run() throws IOException, InterruptedException {
        Matcher key = FORM_KEY.matcher(get("/sign-in"));
        if (!key.find()) {
            throw new IllegalStateException("the sign-in page has no form key");
        }
        post(
                "/sign-in",
                Map.of(
                        "form-key",
                        key.group(1),
                        "name",
                        people.name(),
                        "password",
                        people.password(),
                        "code",
                        people.code()));
        for (String page : PAGES) {
            get(page);
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private void post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address.origin())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        browser.send(request, BodyHandlers.discarding());
    }

    private URI at(String path) {
        return URI.create(address.origin() + path);
    }
}
