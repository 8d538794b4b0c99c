package org.besa.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("command-line")
class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    static Stream<Arguments> typed() {
        return Stream.of(
                Arguments.of("name the folder of an export", List.of()),
                Arguments.of("name one export only", List.of("a", "b")),
                Arguments.of("there is no option '--bogus'", List.of("a", "--bogus")),
                Arguments.of("--key needs a value", List.of("a", "--key")),
                Arguments.of("give one --key only", List.of("a", "--key=x", "--key=y")),
                Arguments.of("--format is text or json, not 'xml'", List.of("a", "--format", "xml")));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void saysWhatIsTypedWrongly(String expected, List<String> arguments) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8)).contains(expected).contains("--help");
    }

    @Test
    void helps() {
        assertThat(run(List.of("--help"))).isZero();
        assertThat(out.toString(UTF_8)).contains("Usage:", "--checkpoint FILE", "Exit code 0");
    }

    private int run(List<String> arguments) {
        return Main.run(arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }
}
