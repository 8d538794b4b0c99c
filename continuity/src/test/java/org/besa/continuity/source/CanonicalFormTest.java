package org.besa.continuity.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What changes a pack's name, and what does not. */
@Tag("unit")
class CanonicalFormTest {

    private static CanonicalForm of(String yaml) {
        return CanonicalForm.of(YamlTree.of(SourceFile.of("F", yaml), new Faults("F")));
    }

    @Test
    void isJsonWithSortedKeysAndNoSpace() {
        assertThat(of("b: [1, x]\na: { d: , c: true }\n").json())
                .isEqualTo("{\"a\":{\"c\":\"true\",\"d\":null},\"b\":[1,\"x\"]}");
    }

    @Test
    void commentsIndentationQuotesAndTheOrderOfKeysDoNotMatter() {
        String block = """
                # a comment
                pack: xa
                list:
                    - one   # another
                    - "two"
                text: >-
                  some
                  text
                flag: "true"
                """;
        String flow = "{flag: true, text: 'some text', list: ['one', two], \"pack\": xa}";

        assertThat(of(block)).isEqualTo(of(flow));
        assertThat(of(block).sha256()).isEqualTo(of(flow).sha256());
    }

    @Test
    void theOrderOfListsMatters() {
        assertThat(of("a: [1, 2]")).isNotEqualTo(of("a: [2, 1]"));
    }

    @Test
    void numbersAreOneWhateverTheirZeros() {
        assertThat(of("a: [45.00, 45.0, 45, -0, 0.0, 100, 0.50]").json()).isEqualTo("{\"a\":[45,45,45,0,0,100,0.5]}");
    }

    @Test
    void aNumberInQuotesIsText() {
        assertThat(of("a: \"45\"")).isNotEqualTo(of("a: 45"));
    }

    /** RFC 8785 §3.2.2.2 and the order of keys by UTF-16 units of its §3.2.3. */
    @Test
    void textIsEscapedAndKeysAreSortedAsInRfc8785() {
        assertThat(of("a: \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"")
                        .json())
                .isEqualTo("{\"a\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        assertThat(
                        of("{\"\\u20ac\": 1, \"\\r\": 2, \"\\ufb33\": 3, \"1\": 4, \"\\U0001F600\": 5, \"\\u0080\": 6, \"\\u00f6\": 7}")
                                .json())
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"\uD83D\uDE00\":5,\"\uFB33\":3}");
    }

    @Test
    void theDigestIsThatOfTheUtf8Bytes() {
        assertThat(of("a: ë").sha256())
                .isEqualTo("ba1cf1123822ce1694d9a0ed5548b687dfadd04eeddc9f55b5e971abdcce0daf")
                .hasSize(64);
    }
}
