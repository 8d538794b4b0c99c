package org.besa.app.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people type stays text, in elements and in attributes, in every part that shows it. */
class EscapingTest {
    private static final String CANARY = "\"'><svg/onload=alert(1)>{{7*7}}</textarea><script>";

    private final Face face = new Face();
    private final Frame frame = face.pages.frame(Language.EN, "/\"><svg/onload=1>", CANARY);
    private final Form form = Form.empty().with("name", CANARY).fault("name", CANARY);

    static Stream<Arguments> parts() {
        List<Choice> choices = List.of(new Choice(CANARY, CANARY, CANARY));
        return Stream.of(
                Arguments.of("Field", Map.of("label", CANARY, "hint", CANARY)),
                Arguments.of("TextArea", Map.of("label", CANARY, "hint", CANARY)),
                Arguments.of("PasswordField", Map.of("label", CANARY)),
                Arguments.of("Select", Map.of("label", CANARY, "choices", choices)),
                Arguments.of("Choices", Map.of("label", CANARY, "choices", choices)),
                Arguments.of("ErrorSummary", Map.of()));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void formPartsShowTextAsText(String part, Map<String, Object> rest) {
        Map<String, Object> parameters = new HashMap<>(rest);
        parameters.put("frame", frame);
        parameters.put("form", form);
        if (!part.equals("ErrorSummary")) {
            parameters.put("name", "name");
        }
        assertInert(html(part, parameters));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("Act", Map.of("action", "/" + CANARY, "label", CANARY, "values", Map.of("a", CANARY))),
                Arguments.of(
                        "Versions",
                        Map.of("text", CANARY, "differences", List.of(new Difference(CANARY, CANARY, "x")))),
                Arguments.of("NoticeBox", Map.of("kind", Notice.Kind.NOTE, "text", CANARY)),
                Arguments.of("Empty", Map.of("title", CANARY, "text", CANARY)),
                Arguments.of("Badge", Map.of("label", CANARY)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void otherPartsShowTextAsText(String part, Map<String, Object> rest) {
        Map<String, Object> parameters = new HashMap<>(rest);
        if (!List.of("Badge", "Empty").contains(part)) {
            parameters.put("frame", frame);
        }
        assertInert(html(part, parameters));
    }

    private static void assertInert(String html) {
        assertThat(html).doesNotContain("<svg/onload", "<script>", "\"'>").contains("&lt;svg/onload");
    }

    private String html(String part, Map<String, Object> parameters) {
        return new String(face.pages.bytes("org/besa/app/face/" + part + ".jte", parameters), StandardCharsets.UTF_8);
    }
}
