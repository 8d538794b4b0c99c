package org.besa.app.cases;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.besa.app.cases.CasesHouse.KEY;
import static org.besa.app.cases.CasesHouse.status;
import static org.besa.app.cases.CasesHouse.text;
import static org.besa.app.cases.CasesHouse.to;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.besa.app.access.Caller;
import org.besa.app.face.NotThere;
import org.besa.app.vault.NotForYou;
import org.besa.seal.value.OpaqueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A form with a file, as a browser sends it, and as somebody sends it who is none. */
@Tag("database")
class UploadTest {
    private static final String PDF = "%PDF-1.7 a letter";

    @TempDir
    private Path folder;

    private CasesHouse house;
    private Caller mira;
    private OpaqueId heron;

    @BeforeEach
    void oneCase() {
        house = new CasesHouse(folder);
        mira = house.house.mira();
        heron = house.book.begin(mira, house.house.heron().id(), new PersonName("Heron", ""));
    }

    @Test
    void aFileGoesInAndComesOutAsAnAttachment() throws IOException {
        String body = key(KEY) + file("../../app/.env/نامه.pdf", PDF);
        assertThat(to(store("main", new Sent(body, false)))).isEqualTo("303 /cases/" + heron + "?said=stored");

        Entry<StoredFile> stored = house.book.look(mira, heron).files().getFirst();
        assertThat(stored.content().orElseThrow().name()).isEqualTo("نامه.pdf");
        ResponseEntity<InputStreamResource> given =
                house.files.file(mira, heron.hex(), stored.id().hex());
        HttpHeaders headers = given.getHeaders();
        assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment;");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("sandbox");
        assertThat(headers.getCacheControl()).isEqualTo("no-store");
        assertThat(headers.getContentLength()).isEqualTo(PDF.length());
        try (InputStream content = requireNonNull(given.getBody()).getInputStream()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(PDF);
        }
    }

    @Test
    void aFormOfAnotherPageIsRefused() {
        for (String body : List.of(
                key("another") + file("a.pdf", PDF),
                key("") + file("a.pdf", PDF),
                file("a.pdf", PDF) + key(KEY),
                file("a.pdf", PDF),
                "")) {
            assertThatExceptionOfType(NotThere.class).as(body).isThrownBy(() -> store("main", new Sent(body, false)));
        }
        assertThat(house.house.sealedFiles()).isZero();
    }

    @Test
    void whatCannotBeTakenIsSaidInWords() throws IOException {
        assertThat(refused(new Sent(key(KEY) + file("a.png", PDF), false))).contains("Its name should end with .pdf");
        assertThat(refused(new Sent(key(KEY) + file("a.exe", "MZ\u0001"), false)))
                .contains("is of no kind");
        assertThat(refused(new Sent(key(KEY) + file("", ""), false))).contains("not empty");
        assertThat(refused(new Sent(key(KEY), false))).contains("not empty");
        assertThat(refused(new Sent(key(KEY) + part("other", "a.pdf", PDF), false)))
                .contains("did not arrive whole");
        assertThat(refused(new Sent(key(KEY) + file("a.txt", "x".repeat(CasesHouse.LARGEST + 1)), false)))
                .contains("too large");
        assertThat(house.house.sealedFiles()).isZero();
    }

    private String refused(Sent sent) throws IOException {
        ResponseEntity<byte[]> answer = store("main", sent);
        assertThat(status(answer)).isEqualTo(422);
        return text(answer);
    }

    @Test
    void whatIsCutOnItsWayLeavesNothing() throws IOException {
        String whole = key(KEY) + file("a.txt", "x".repeat(50_000));

        assertThat(refused(new Sent(whole.substring(0, whole.length() - 20_000), true)))
                .contains("did not arrive whole");
        assertThat(house.house.sealedFiles()).isZero();
        assertThat(house.book.look(mira, heron).files()).isEmpty();
    }

    @Test
    void aRequestThatSaysThatItIsTooLargeIsNotRead() throws IOException {
        Sent sent = new Sent(key(KEY) + file("a.txt", "x".repeat(CasesHouse.LARGEST * 2)), false);

        assertThat(refused(sent)).contains("too large");
        assertThat(sent.read).isZero();
    }

    @Test
    void onlyPartsThatAreOpenAreThere() {
        String body = key(KEY) + file("a.pdf", PDF);
        assertThatExceptionOfType(NotForYou.class).isThrownBy(() -> store("privileged", new Sent(body, false)));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> store("cellar", new Sent(body, false)));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> house.files.form(mira, house.frame(), heron.hex(), "privileged"));
    }

    private ResponseEntity<byte[]> store(String part, Sent sent) throws IOException {
        return house.files.store(mira, house.frame(), heron.hex(), part, sent.request());
    }

    private static String key(String key) {
        return "--edge\r\nContent-Disposition: form-data; name=\"form-key\"\r\n\r\n" + key + "\r\n";
    }

    private static String file(String name, String content) {
        return part("file", name, content);
    }

    private static String part(String field, String name, String content) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
    }

    /** A request with a form. */
    private static final class Sent {
        private final byte[] body;
        private long read;

        Sent(String parts, boolean cut) {
            body = (parts + (cut ? "" : "--edge--\r\n")).getBytes(StandardCharsets.UTF_8);
        }

        HttpServletRequest request() {
            return (HttpServletRequest) Proxy.newProxyInstance(
                    Sent.class.getClassLoader(),
                    new Class<?>[] {HttpServletRequest.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "getContentType" -> "multipart/form-data; boundary=edge";
                        case "getContentLengthLong" -> (long) body.length;
                        case "getContentLength" -> body.length;
                        case "getHeader" -> String.valueOf(body.length);
                        case "getCharacterEncoding" -> "UTF-8";
                        case "getInputStream" -> stream();
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }

        private ServletInputStream stream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    read++;
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int from, int most) {
                    read += most;
                    return bytes.read(into, from, most);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
