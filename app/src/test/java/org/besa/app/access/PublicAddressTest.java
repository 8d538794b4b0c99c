package org.besa.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://besa.example.org, https://besa.example.org",
        "HTTPS://Besa.Example.org:443/, https://besa.example.org",
        "https://besa.example.org:8443, https://besa.example.org:8443",
        "http://localhost:8080, http://localhost:8080",
    })
    void anAddressIsNamedAsABrowserNamesIt(String written, String origin) {
        assertThat(PublicAddress.parse(written).origin()).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "besa.example.org",
                "http://besa.example.org",
                "http://127.0.0.1:8080",
                "https://192.0.2.1",
                "https://besa.example.org/somewhere",
                "https://besa.example.org?x",
                "https://mira@besa.example.org",
                "ftp://besa.example.org",
                "https://besa.example.org:0",
                "https://besa.example.org:70000",
                "https://-besa.example.org",
            })
    void anythingElseIsRefused(String written) {
        assertThatThrownBy(() -> PublicAddress.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
