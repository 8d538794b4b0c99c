package org.besa.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name is found however somebody's keyboard writes it. */
class SearchTextTest {
    @ParameterizedTest
    @CsvSource({
        "Élise Çela, elise cela",
        "Besë, BESE",
        "Łukasz Straße, lukasz strasse",
        "علي كريم, علی کریم",
        "علی, علي",
        "أحمد, احمد",
        "مُحَمَّد, محمد",
        "می‌رود, میرود",
        "فاطمة, فاطمه",
        "Case ۱۲, 12",
        "Grey heron, hero gre",
        "O'Neil, neil"
    })
    void isFound(String name, String typed) {
        assertThat(SearchText.of(name).holds(SearchText.of(typed))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Heron, Marsh", "Heron, heron marsh", "علی, کریم"})
    void isNotFound(String name, String typed) {
        assertThat(SearchText.of(name).holds(SearchText.of(typed))).isFalse();
    }
}
