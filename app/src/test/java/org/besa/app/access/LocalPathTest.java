package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is led to another site by a link to ours. */
class LocalPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/a\\b",
                "https:",
                "https://evil.example/",
                "javascript:alert(1)",
                "evil.example",
                "",
                " /account",
                "/\t/evil.example",
                "/\n/evil.example",
                "/account\r\nSet-Cookie: besa=1",
                "/ä",
            })
    void whatLeadsElsewhereLeadsToTheFirstPage(String brought) {
        assertThat(LocalPath.of(brought)).isEqualTo(LocalPath.HOME);
        assertThatThrownBy(() -> Elsewhere.to(brought)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/account",
                "/administration?search=%22&sort=role&page=2",
                "/cases/0123456789abcdef0123456789abcdef#note",
                "/a//b",
            })
    void ourOwnPathsStay(String brought) {
        assertThat(LocalPath.of(brought).text()).isEqualTo(brought);
        assertThat(Elsewhere.to(brought).getHeaders().getFirst("Location")).isEqualTo(brought);
        assertThat(Elsewhere.to(brought).getStatusCode().value()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(ints = {2001, 100_000})
    void whatIsTooLongIsNone(int length) {
        assertThat(LocalPath.of("/" + "a".repeat(length - 1))).isEqualTo(LocalPath.HOME);
    }
}
