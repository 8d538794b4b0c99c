package org.besa.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nonsense is never a fault of ours: no answer is a 500, and each carries our headers (V15). */
@Tag("database")
class V15MalformedTest {
    private final ServerUnderTest server = ServerUnderTest.running();
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(server);
    }

    @Test
    void noFieldIsAFault() {
        String key = office.mira.token().formKey();
        String home = "/cases/" + office.own.id();
        String many = IntStream.range(0, 5_000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
        for (String body : new String[] {
            "form-key=" + key + "&note=%00",
            "form-key=" + key + "&note=%C3%28",
            "form-key=" + key + "&note=%ZZ",
            "form-key=" + key + "&note=%",
            "form-key=" + key + "&" + many,
            "form-key=" + key + "&note=" + "a".repeat(1_500_000),
            "form-key=" + key + "&revision=-1&note=x",
            "form-key=" + key + "&revision=99999999999999999999&note=x",
            "form-key=" + key + "&note=a&note=b&part=main&part=privileged",
            "form-key=" + key + "&form-key=other",
            "&&&===",
        }) {
            for (String path : new String[] {
                home + "/notes/new",
                home + "/name",
                home + "/contact",
                home + "/drafts/name",
                "/cases/new",
                "/language",
                "/account/digest"
            }) {
                ours(
                        path + " " + body.substring(0, Math.min(body.length(), 90)),
                        new Asked(
                                "POST",
                                path,
                                Optional.of(office.mira.token()),
                                "application/x-www-form-urlencoded",
                                body.getBytes(StandardCharsets.US_ASCII)));
            }
        }
    }

    @Test
    void noQuestionIsAFault() {
        String home = "/cases/" + office.own.id();
        Stream.of(
                        "/cases?q=%00",
                        "/cases?q=%C3%28",
                        "/cases?page=-1&sort=nonsense&state=nonsense",
                        "/cases?page=999999999999",
                        "/cases/" + "a".repeat(32) + "%20",
                        "/cases/../cases",
                        "/cases/%2e%2e/cases",
                        "/cases//" + office.own.id(),
                        "/cases/" + office.own.id() + ";a=b",
                        home + "/files/new?part=nonsense",
                        home + "/history/nonsense",
                        home + "?said=%3Cscript%3E",
                        home + "/calendar?from=nonsense",
                        home + "/calendar?from=2024-02-31",
                        home + "/calendar?from=-999999999-01-01",
                        home + "/calendar?from=%00",
                        "/calendar/nonsense.ics",
                        "/calendar/" + "a".repeat(64) + ".ics",
                        "/calendar/" + "a".repeat(64) + ".ics;a=b",
                        "/calendar/" + office.feed.text(),
                        "/calendar/" + office.feed.text() + ".ics/",
                        "/calendar/.ics",
                        "/account/digest?said=%00",
                        "/people/nonsense/access",
                        "/prove?to=" + "a".repeat(5_000))
                .forEach(path -> ours(path, Asked.get(path, office.mira)));
        Stream.of("/administration?search=%00", "/administration?page=-5", "/administration/accounts/nonsense")
                .forEach(path -> ours(path, Asked.get(path, office.agim)));
        Stream.of("/audit?before=nonsense&actor=%00&outcome=nonsense", "/audit?before=-99999999999999999999")
                .forEach(path -> ours(path, Asked.get(path, office.besnik)));
        ours("a name with a zero", Asked.post("/administration/teams", office.agim, Map.of("name", "a\0b")));
        ours(
                "a long way back",
                Asked.post("/language", office.mira, Map.of("language", "fa", "back", "/" + "a".repeat(9_000))));
    }

    @Test
    void noFileIsAFault() {
        String path = "/cases/" + office.own.id() + "/files/main";
        String key = office.mira.token().formKey();
        for (String body : new String[] {
            "",
            "--b",
            "--b\r\n\r\n",
            "--b\r\nContent-Disposition: form-data; name=\"form-key\"\r\n\r\n" + key + "\r\n--b--\r\n",
            "--b\r\nContent-Disposition: form-data; name=\"form-key\"\r\n\r\n" + key
                    + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\0.txt\"\r\n\r\nx",
            "--b\r\nContent-Disposition: nonsense\r\n\r\n\r\n--b--\r\n",
        }) {
            ours(
                    body,
                    new Asked(
                            "POST",
                            path,
                            Optional.of(office.mira.token()),
                            "multipart/form-data; boundary=b",
                            body.getBytes(StandardCharsets.UTF_8)));
            ours(
                    "no boundary",
                    new Asked(
                            "POST",
                            path,
                            Optional.of(office.mira.token()),
                            "multipart/form-data",
                            body.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void ours(String what, Asked asked) {
        Asked.Answer answer = asked.to(server);
        assertThat(answer.status()).as(what).isNotEqualTo(500);
        assertThat(answer.headers()).as(what).containsKey("content-security-policy");
    }

    /** What is no HTTP at all does not reach us; the web server must not tell what it is, or what went wrong inside. */
    @Test
    void whatIsNoRequestLearnsNothing() throws Exception {
        for (String line : new String[] {"GET /\0 HTTP/1.1", "GET  HTTP/9.9", "\1\2\3", "GET /cases/%zz HTTP/1.1"}) {
            assertThat(raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .as(line)
                    .doesNotContain("Tomcat", "Exception", "org.apache", " 500 ");
        }
    }

    private String raw(String text) throws Exception {
        URI origin = URI.create(server.origin());
        try (SocketChannel channel =
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), origin.getPort()))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
            return new String(channel.socket().getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
