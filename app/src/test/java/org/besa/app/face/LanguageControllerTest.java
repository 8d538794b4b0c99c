package org.besa.app.face;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;

/** Changing the language goes back to where one was, and never elsewhere. */
class LanguageControllerTest {
    /** A request over https of which nobody asks anything else. */
    private static final HttpServletRequest SECURE = (HttpServletRequest) Proxy.newProxyInstance(
            LanguageControllerTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> method.getName().equals("isSecure") ? Boolean.TRUE : null);

    private static ResponseEntity<byte[]> back(String path) {
        return new LanguageController().choose(SECURE, "fa", path);
    }

    @Test
    void theChoiceIsKeptUntilTheBrowserCloses() {
        ResponseEntity<byte[]> answer = back("/cases/k7?page=2");

        assertThat(answer.getStatusCode().value()).isEqualTo(303);
        assertThat(answer.getHeaders().getLocation()).isEqualTo(URI.create("/cases/k7?page=2"));
        assertThat(answer.getHeaders().get("Set-Cookie"))
                .containsExactly("language=fa; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "https://elsewhere.example",
                "/a\r\nSet-Cookie: b=c",
                "/ elsewhere",
                "/%"
            })
    void nobodyIsSentElsewhere(String path) {
        assertThat(back(path).getHeaders().getLocation()).isEqualTo(URI.create("/"));
    }
}
