package org.besa.app.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.besa.seal.signin.Token;

/** Somebody who is signed in, at the browser: follows no redirection, and sends each form once. */
final class Person {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern OPENED = Pattern.compile("(/cases/[0-9a-f]{32})\\?said=opened");
    private static final String BOUNDARY = "seventeen-grey-mules";

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI origin;
    private final Token session;

    Person(URI origin, Token session) {
        this.origin = origin;
        this.session = session;
    }

    /** The same person at a server that was started again. */
    Person at(Person now) {
        return new Person(now.origin, session);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(asked(path).build(), BodyHandlers.ofString());
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = browser.send(asked(path).build(), BodyHandlers.ofByteArray());
        return answer.statusCode() == 200 ? answer.body() : new byte[0];
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String fields = form.entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return browser.send(
                asked(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin.toString())
                        .POST(BodyPublishers.ofString("form-key=" + session.formKey() + fields))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Opens a case, and says where it is; nothing when the server refuses or is away. */
    Optional<String> opens(String name) throws IOException, InterruptedException {
        Matcher at = OPENED.matcher(post("/cases/new", Map.of("name", name))
                .headers()
                .firstValue("Location")
                .orElse(""));
        return at.matches() ? Optional.of(at.group(1)) : Optional.empty();
    }

    HttpResponse<String> upload(String path, String name, byte[] content) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(bytesOf("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"form-key\"\r\n\r\n"
                + session.formKey() + "\r\n--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(content);
        body.writeBytes(bytesOf("\r\n--" + BOUNDARY + "--\r\n"));
        return browser.send(
                asked(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("Origin", origin.toString())
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(origin.resolve(path))
                .timeout(PATIENCE)
                .header("Cookie", "besa=" + session.text());
    }

    private static byte[] bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
