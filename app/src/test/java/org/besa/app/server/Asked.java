package org.besa.app.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.besa.app.access.Caller;
import org.besa.app.access.PublicAddress;
import org.besa.app.access.SignInCookie;
import org.besa.app.face.Frame;
import org.besa.seal.signin.Token;

/**
 * A request to the {@link ServerUnderTest}, put together as a browser would from one of our pages.
 *
 * @param token of the session, if it comes with one
 * @param type of the body
 */
record Asked(String method, String path, Optional<Token> token, String type, byte[] body) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BOUNDARY = "x-part-of-a-form-x";

    static Asked get(String path, Caller caller) {
        return new Asked("GET", path, Optional.of(caller.token()), "", new byte[0]);
    }

    static Asked signedOut(String method, String path) {
        return new Asked(method, path, Optional.empty(), FORM, new byte[0]);
    }

    /** With the key that our pages give to this session. */
    static Asked post(String path, Caller caller, Map<String, String> fields) {
        Map<String, String> sent = new TreeMap<>(fields);
        sent.put(Frame.FORM_KEY, caller.token().formKey());
        return postWithoutKey(path, caller, sent);
    }

    static Asked postWithoutKey(String path, Caller caller, Map<String, String> fields) {
        return form(path, caller, fields.entrySet().stream());
    }

    /** The fields of a form, in their order; a name may come more than once. */
    static Asked form(String path, Caller caller, Stream<Map.Entry<String, String>> fields) {
        String text = fields.map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return new Asked("POST", path, Optional.of(caller.token()), FORM, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A form with a file. */
    static Asked upload(String path, Caller caller, String key, String name, String content) {
        String body = """
                --%1$s\r
                Content-Disposition: form-data; name="%2$s"\r
                \r
                %3$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%4$s"\r
                Content-Type: text/plain\r
                \r
                %5$s\r
                --%1$s--\r
                """.formatted(BOUNDARY, Frame.FORM_KEY, key, name, content);
        return new Asked(
                "POST",
                path,
                Optional.of(caller.token()),
                "multipart/form-data; boundary=" + BOUNDARY,
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** What came back, without day and connection and with one name for all tokens: as far as it must be the same for whoever may not tell the difference. */
    record Answer(int status, Map<String, List<String>> headers, String body) {
        /** Where it sends the browser; empty if nowhere. */
        String to() {
            return headers.getOrDefault("location", List.of("")).getFirst();
        }
    }

    Answer to(ServerUnderTest server, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.origin() + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : publisher());
        token.ifPresent(shown -> request.header("Cookie", cookie(server, shown)));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer =
                    server.http().send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            Map<String, List<String>> kept = new TreeMap<>(answer.headers().map());
            List.of("date", "connection").forEach(kept::remove);
            kept.computeIfPresent(
                    "set-cookie",
                    (name, cookies) -> cookies.stream()
                            .map(cookie -> cookie.replaceFirst("=[0-9a-f]{64}", "=some token"))
                            .toList());
            return new Answer(answer.statusCode(), kept, answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private BodyPublisher publisher() {
        return BodyPublishers.ofByteArray(body);
    }

    private static String cookie(ServerUnderTest server, Token token) {
        String header = new SignInCookie(server.part(PublicAddress.class)).header(token);
        return header.substring(0, header.indexOf(';'));
    }
}
