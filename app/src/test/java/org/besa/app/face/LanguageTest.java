package org.besa.app.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fa-IR,fa;q=0.9,en;q=0.5 | FA",
                "de,sq;q=0.7,en;q=0.8 | EN",
                "sq-AL | SQ",
                "de | EN",
                "'' | EN",
                ";;=? | EN"
            })
    void theBrowsersFirstLanguageThatBesaSpeaks(String header, Language language) {
        assertThat(Language.preferred(header)).isEqualTo(language);
    }

    @Test
    void onlyPersianRunsFromRightToLeft() {
        assertThat(Language.FA.direction()).isEqualTo("rtl");
        assertThat(Language.EN.direction()).isEqualTo("ltr");
        assertThat(Language.SQ.direction()).isEqualTo("ltr");
        assertThat(Language.of("xx")).isEmpty();
    }
}
